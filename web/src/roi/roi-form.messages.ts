import { defineMessages } from "react-intl";

/** What the form of the assumptions says. */
export const formMessages = defineMessages({
  title: { id: "roi.form.title", defaultMessage: "Hypothèses du retour sur investissement" },
  purpose: {
    id: "roi.form.purpose",
    defaultMessage: "Coûts et bénéfices sur cinq ans, chacun avec sa source. Tout est imprimé dans le dossier CPOM.",
  },
  back: { id: "roi.form.back", defaultMessage: "Voir le dossier CPOM" },
  frame: { id: "roi.form.frame", defaultMessage: "Cadre du calcul" },
  name: { id: "roi.form.name", defaultMessage: "Nom du plan" },
  firstYear: { id: "roi.form.firstYear", defaultMessage: "Première année" },
  discountRate: { id: "roi.form.discountRate", defaultMessage: "Taux d’actualisation (en %)" },
  discountHelp: {
    id: "roi.form.discountRate.help",
    defaultMessage: "Ce que l’on exige d’une dépense d’aujourd’hui, par an. Par exemple 4.",
  },
  costs: { id: "roi.form.costs", defaultMessage: "Coûts" },
  costsLead: {
    id: "roi.form.costs.lead",
    defaultMessage: "Montants en euros par année. Le temps de saisie des équipes est un coût.",
  },
  benefits: { id: "roi.form.benefits", defaultMessage: "Bénéfices" },
  benefitsLead: {
    id: "roi.form.benefits.lead",
    defaultMessage:
      "Montants en euros par année. Une heure gagnée n’est comptée que si elle est mesurée et réaffectée.",
  },
  costLine: { id: "roi.form.costLine", defaultMessage: "Coût {rank}" },
  benefitLine: { id: "roi.form.benefitLine", defaultMessage: "Bénéfice {rank}" },
  lineNamed: { id: "roi.form.lineNamed", defaultMessage: "{line} : {label}" },
  label: { id: "roi.form.label", defaultMessage: "Libellé" },
  heading: { id: "roi.form.heading", defaultMessage: "Rubrique" },
  year: { id: "roi.form.year", defaultMessage: "{year}" },
  total: { id: "roi.form.total", defaultMessage: "Total" },
  proof: { id: "roi.form.proof", defaultMessage: "Preuve" },
  assumption: { id: "roi.form.assumption", defaultMessage: "Comment le montant est obtenu" },
  source: { id: "roi.form.source", defaultMessage: "Source" },
  addCost: { id: "roi.form.addCost", defaultMessage: "Ajouter un coût" },
  addBenefit: { id: "roi.form.addBenefit", defaultMessage: "Ajouter un bénéfice" },
  remove: { id: "roi.form.remove", defaultMessage: "Retirer la ligne {line}" },
  removed: { id: "roi.form.removed", defaultMessage: "Ligne « {label} » retirée." },
  undo: { id: "roi.form.undo", defaultMessage: "Annuler" },
  noLine: { id: "roi.form.noLine", defaultMessage: "Aucune ligne pour l’instant." },
  totalCosts: { id: "roi.form.totalCosts", defaultMessage: "Total des coûts" },
  totalBenefits: { id: "roi.form.totalBenefits", defaultMessage: "Total des bénéfices" },
  preview: {
    id: "roi.form.preview",
    defaultMessage: "Avec ces montants : {costs} de coûts, {benefits} de bénéfices, valeur actuelle nette {value}.",
  },
  previewNone: {
    id: "roi.form.preview.none",
    defaultMessage: "Le résultat s’affichera quand tous les montants se liront comme des nombres.",
  },
  save: { id: "roi.form.save", defaultMessage: "Enregistrer les hypothèses" },
  saved: { id: "roi.form.saved", defaultMessage: "Enregistré à {time}" },
  unsaved: { id: "roi.form.unsaved", defaultMessage: "Modifications non enregistrées" },
  errors: {
    id: "roi.form.errors",
    defaultMessage:
      "{count, plural, one {Un point est à corriger} other {# points sont à corriger}} avant d’enregistrer",
  },
  errorAt: { id: "roi.form.errorAt", defaultMessage: "{where} : {message}" },
  required: { id: "roi.form.required", defaultMessage: "à compléter" },
  notYear: { id: "roi.form.notYear", defaultMessage: "attendu une année de 2000 à 2099, par exemple 2027" },
  negativeAmount: {
    id: "roi.form.negative",
    defaultMessage: "un montant ne peut pas être négatif : inscrivez-le dans l’autre tableau",
  },
  rateRange: { id: "roi.form.rateRange", defaultMessage: "attendu un taux de 0 à 50, par exemple 4 ou 2,25" },
  kept: { id: "roi.form.kept", defaultMessage: "Rien n’est perdu : vos montants sont toujours dans le formulaire." },
  conflict: {
    id: "roi.form.conflict",
    defaultMessage: "Une autre personne a enregistré ces hypothèses pendant que vous les modifiiez",
  },
  conflictWhy: {
    id: "roi.form.conflict.why",
    defaultMessage:
      "Vos montants sont intacts ci-dessous et rien n’a été remplacé. Voici ce qui diffère entre votre saisie et la version {version} enregistrée.",
  },
  conflictNone: {
    id: "roi.form.conflict.none",
    defaultMessage: "Les totaux sont identiques : seuls des textes diffèrent.",
  },
  conflictCaption: { id: "roi.form.conflict.caption", defaultMessage: "Votre saisie et la version enregistrée" },
  conflictLine: { id: "roi.form.conflict.line", defaultMessage: "Ligne" },
  mine: { id: "roi.form.conflict.mine", defaultMessage: "Votre saisie (total)" },
  theirs: { id: "roi.form.conflict.theirs", defaultMessage: "Version enregistrée (total)" },
  absent: { id: "roi.form.conflict.absent", defaultMessage: "absente" },
  keepMine: {
    id: "roi.form.conflict.keepMine",
    defaultMessage: "Enregistrer ma saisie à la place de la version {version}",
  },
  takeTheirs: {
    id: "roi.form.conflict.takeTheirs",
    defaultMessage: "Reprendre la version {version} et abandonner ma saisie",
  },
  draftLine: { id: "roi.form.draftLine", defaultMessage: "{label} : {amounts} – {assumption} ({source})" },
  leaveTitle: { id: "roi.form.leave", defaultMessage: "Quitter sans enregistrer ?" },
  leaveWhy: {
    id: "roi.form.leave.why",
    defaultMessage: "Vos modifications des hypothèses ne sont pas encore enregistrées.",
  },
  stay: { id: "roi.form.stay", defaultMessage: "Rester et enregistrer" },
  leave: { id: "roi.form.leave.go", defaultMessage: "Quitter sans enregistrer" },
  empty: { id: "roi.form.empty", defaultMessage: "Aucune hypothèse n’est encore saisie" },
  emptyWhy: {
    id: "roi.form.empty.why",
    defaultMessage: "Partez d’un exemple aux montants fictifs, à remplacer ligne par ligne, ou d’un plan vide.",
  },
  example: { id: "roi.form.example", defaultMessage: "Partir de l’exemple" },
  blank: { id: "roi.form.blank", defaultMessage: "Partir d’un plan vide" },
  newName: { id: "roi.form.newName", defaultMessage: "Retour sur investissement du DUI" },
  notAllowed: {
    id: "roi.form.notAllowed",
    defaultMessage: "Les hypothèses sont modifiées par la référente du groupe et la direction",
  },
  notAllowedWhy: {
    id: "roi.form.notAllowed.why",
    defaultMessage: "Vous pouvez lire le résultat et les hypothèses dans le dossier CPOM.",
  },
});
