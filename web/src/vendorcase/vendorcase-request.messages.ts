import { defineMessages } from "react-intl";

export const requestMessages = defineMessages({
  mergeTitle: { id: "vendorcase.merge.title", defaultMessage: "Réunir des demandes" },
  mergePurpose: {
    id: "vendorcase.merge.purpose",
    defaultMessage:
      "Des établissements demandent la même chose avec leurs mots : réunissez leurs demandes en un dossier. Chacune garde son texte et sa propre réponse.",
  },
  alike: { id: "vendorcase.merge.alike", defaultMessage: "Se ressemblent peut-être" },
  alikeLead: {
    id: "vendorcase.merge.alike.lead",
    defaultMessage: "Une proposition, rien de plus : lisez les textes avant de réunir.",
  },
  alikeNone: {
    id: "vendorcase.merge.alike.none",
    defaultMessage: "Parmi les demandes qui attendent, aucune ne ressemble assez à une autre.",
  },
  chooseThese: {
    id: "vendorcase.merge.these",
    defaultMessage: "{count, plural, one {Choisir cette demande} other {Choisir ces # demandes}}",
  },
  joinThese: {
    id: "vendorcase.merge.join",
    defaultMessage: "{count, plural, one {Joindre au dossier {number}} other {Joindre les # au dossier {number}}}",
  },
  alikeCase: { id: "vendorcase.merge.alikeCase", defaultMessage: "Ressemble au dossier {number}, {title}" },
  waiting: { id: "vendorcase.merge.waiting", defaultMessage: "Demandes qui attendent" },
  waitingLead: {
    id: "vendorcase.merge.waiting.lead",
    defaultMessage: "De tous les établissements et de tous les secteurs, les dernières d’abord.",
  },
  waitingNone: { id: "vendorcase.merge.waiting.none", defaultMessage: "Aucune demande n’attend" },
  waitingNoneWhy: {
    id: "vendorcase.merge.waiting.none.why",
    defaultMessage: "Les demandes des établissements arriveront ici. Un dossier peut aussi commencer sans elles.",
  },
  choose: { id: "vendorcase.merge.choose", defaultMessage: "Choisir la demande {number}" },
  chosen: {
    id: "vendorcase.merge.chosen",
    defaultMessage:
      "{count, plural, =0 {Aucune demande choisie} one {# demande choisie} other {# demandes choisies}} : {weight, plural, =0 {aucun soutien} one {# soutien} other {# soutiens}}",
  },
  unchoose: { id: "vendorcase.merge.unchoose", defaultMessage: "Ne plus rien choisir" },
  form: { id: "vendorcase.merge.form", defaultMessage: "Le dossier" },
  formLead: {
    id: "vendorcase.merge.form.lead",
    defaultMessage: "C’est ce texte que l’éditeur lira, après votre envoi. Rien ne part maintenant.",
  },
  product: { id: "vendorcase.form.product", defaultMessage: "Logiciel et module" },
  chooseProduct: { id: "vendorcase.form.chooseProduct", defaultMessage: "Choisir" },
  title: { id: "vendorcase.form.title", defaultMessage: "Titre, en une ligne (obligatoire)" },
  body: { id: "vendorcase.form.body", defaultMessage: "Ce que nous demandons à l’éditeur" },
  bodyHelp: {
    id: "vendorcase.form.body.help",
    defaultMessage: "Ce qui se passe, ce qui était attendu, comment le reproduire. Sans nom de personne accompagnée.",
  },
  kind: { id: "vendorcase.form.kind", defaultMessage: "Sorte" },
  severity: { id: "vendorcase.form.severity", defaultMessage: "Gravité" },
  priority: { id: "vendorcase.form.priority", defaultMessage: "Priorité" },
  priorityNone: { id: "vendorcase.form.priority.none", defaultMessage: "À décider" },
  reference: { id: "vendorcase.form.reference", defaultMessage: "Numéro chez l’éditeur" },
  create: { id: "vendorcase.form.create", defaultMessage: "Créer le dossier" },
  save: { id: "vendorcase.form.save", defaultMessage: "Enregistrer" },
  cancel: { id: "vendorcase.form.cancel", defaultMessage: "Fermer sans enregistrer" },
  kept: { id: "vendorcase.form.kept", defaultMessage: "Votre texte est conservé dans cette page." },
  list: { id: "vendorcase.requests.list", defaultMessage: "Demandes réunies" },
  listLead: {
    id: "vendorcase.requests.lead",
    defaultMessage: "Chacune garde son texte, son fil et sa réponse. L’éditeur ne lit pas ces textes.",
  },
  listNone: { id: "vendorcase.requests.none", defaultMessage: "Aucune demande dans ce dossier." },
  request: { id: "vendorcase.requests.one", defaultMessage: "Demande {number}" },
  by: { id: "vendorcase.requests.by", defaultMessage: "{establishment}, {sector} – {who}, le {at}" },
  takeOut: { id: "vendorcase.requests.takeOut", defaultMessage: "Retirer du dossier" },
  takeOutOf: { id: "vendorcase.requests.takeOutOf", defaultMessage: "Retirer du dossier la demande {number}" },
  answered: { id: "vendorcase.requests.answered", defaultMessage: "Réponse donnée : {answer}" },
  add: { id: "vendorcase.requests.add", defaultMessage: "Joindre des demandes" },
  addTitle: { id: "vendorcase.requests.add.title", defaultMessage: "Joindre des demandes au dossier {number}" },
  addSearch: { id: "vendorcase.requests.add.search", defaultMessage: "Mots ou numéro" },
  addSearchHelp: {
    id: "vendorcase.requests.add.help",
    defaultMessage: "Laissé vide, montre celles qui ressemblent au dossier.",
  },
  addNone: { id: "vendorcase.requests.add.none", defaultMessage: "Aucune demande en attente ne correspond." },
  addThese: {
    id: "vendorcase.requests.add.these",
    defaultMessage:
      "{count, plural, =0 {Choisissez des demandes} one {Joindre cette demande} other {Joindre ces # demandes}}",
  },
  answers: { id: "vendorcase.answers", defaultMessage: "Répondre à chacun" },
  answersLead: {
    id: "vendorcase.answers.lead",
    defaultMessage: "Écrivez une réponse, puis ajustez-la pour chaque personne : elle la lit dans sa propre demande.",
  },
  early: { id: "vendorcase.answers.early", defaultMessage: "Répondre sans attendre l’éditeur" },
  common: { id: "vendorcase.answers.common", defaultMessage: "Réponse commune, à ajuster ensuite" },
  copy: { id: "vendorcase.answers.copy", defaultMessage: "Mettre dans chaque réponse" },
  answerTo: { id: "vendorcase.answers.to", defaultMessage: "Réponse à la demande {number}" },
  answerKind: { id: "vendorcase.answers.kind", defaultMessage: "Nature de la réponse" },
  send: {
    id: "vendorcase.answers.send",
    defaultMessage:
      "{count, plural, =0 {Écrivez au moins une réponse} one {Envoyer la réponse} other {Envoyer les # réponses}}",
  },
});
