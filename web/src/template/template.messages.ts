import { defineMessages } from "react-intl";

/** Words of the library and of the sheet of a model. */
export const templateMessages = defineMessages({
  title: { id: "template.title", defaultMessage: "Modèles" },
  purpose: {
    id: "template.purpose",
    defaultMessage:
      "Les documents que le groupe écrit de la même façon : ce qui est commun, ce que chaque établissement adapte, et ce qui est à réviser.",
  },
  add: { id: "template.add", defaultMessage: "Commencer un modèle" },
  caption: { id: "template.caption", defaultMessage: "Modèles du groupe" },
  code: { id: "template.code", defaultMessage: "Code" },
  name: { id: "template.name", defaultMessage: "Modèle" },
  kind: { id: "template.kind", defaultMessage: "Sorte" },
  sector: { id: "template.sector", defaultMessage: "Secteur" },
  everySector: { id: "template.everySector", defaultMessage: "tous les secteurs" },
  inForce: { id: "template.inForce", defaultMessage: "En vigueur" },
  inForceVersion: { id: "template.inForce.version", defaultMessage: "Version {name}" },
  inForceSince: { id: "template.inForce.since", defaultMessage: "Version {name}, publiée le {date}" },
  never: { id: "template.never", defaultMessage: "Aucune version" },
  retired: { id: "template.retired", defaultMessage: "Retiré" },
  preparation: { id: "template.preparation", defaultMessage: "En préparation" },
  preparationState: { id: "template.preparation.state", defaultMessage: "Version {name} : {state}" },
  review: { id: "template.review", defaultMessage: "À réviser le" },
  reviewPassed: { id: "template.review.passed", defaultMessage: "{date}, date passée" },
  any: { id: "template.any", defaultMessage: "Tous" },
  words: { id: "template.words", defaultMessage: "Chercher un modèle" },
  standing: { id: "template.standing", defaultMessage: "Où il en est" },
  standing_inForce: { id: "template.standing.inForce", defaultMessage: "En vigueur" },
  standing_toRevise: { id: "template.standing.toRevise", defaultMessage: "À réviser" },
  standing_inPreparation: { id: "template.standing.inPreparation", defaultMessage: "En préparation" },
  standing_retired: { id: "template.standing.retired", defaultMessage: "Retirés" },
  count: {
    id: "template.count",
    defaultMessage: "{count, plural, =0 {Aucun modèle} one {Un modèle} other {{count} modèles}}",
  },
  empty: { id: "template.empty", defaultMessage: "Aucun modèle pour l’instant" },
  emptyWhy: {
    id: "template.empty.why",
    defaultMessage:
      "Un modèle dit à tous les établissements ce qu’un document doit contenir et leur laisse la place d’écrire à leur façon. Huit modèles de départ sont prêts, chaque contenu obligatoire avec le texte qui le demande.",
  },
  emptyReader: {
    id: "template.empty.reader",
    defaultMessage: "Le groupe n’a encore publié aucun modèle. Vous les trouverez ici dès leur publication.",
  },
  noMatch: { id: "template.noMatch", defaultMessage: "Aucun modèle ne répond à ces filtres" },
  noMatchWhy: { id: "template.noMatch.why", defaultMessage: "Retirez un filtre ou cherchez un autre mot." },
  clear: { id: "template.clear", defaultMessage: "Retirer les filtres" },
  back: { id: "template.back", defaultMessage: "Tous les modèles" },
  missing: { id: "template.missing", defaultMessage: "Ce modèle est introuvable" },
  missingWhy: {
    id: "template.missing.why",
    defaultMessage: "Il n’existe pas dans votre groupe, ou il n’est pas encore publié.",
  },
  sheetPurpose: { id: "template.sheet.purpose", defaultMessage: "{code}, {kind}" },
  why: { id: "template.why", defaultMessage: "Pourquoi on l’écrit" },
  reader: { id: "template.reader", defaultMessage: "Qui le lit" },
  beneficiary: { id: "template.beneficiary", defaultMessage: "À qui il sert" },
  retention: { id: "template.retention", defaultMessage: "Conservation" },
  owner: { id: "template.owner", defaultMessage: "Qui en répond" },
  training: { id: "template.training", defaultMessage: "Fiche de formation" },
  rhythm: { id: "template.rhythm", defaultMessage: "Révision" },
  rhythmMonths: {
    id: "template.rhythm.months",
    defaultMessage: "{count, plural, one {tous les mois} other {tous les {count} mois}}",
  },
  about: { id: "template.about", defaultMessage: "À quoi il sert" },
  contents: { id: "template.contents", defaultMessage: "Ce qu’il doit contenir" },
  contentsLead: {
    id: "template.contents.lead",
    defaultMessage: "Chaque contenu obligatoire, avec le texte qui le demande.",
  },
  contentsNone: { id: "template.contents.none", defaultMessage: "Aucun contenu obligatoire n’est noté." },
  content: { id: "template.content", defaultMessage: "Contenu" },
  source: { id: "template.source", defaultMessage: "Texte qui le demande" },
  where: { id: "template.where", defaultMessage: "Section" },
  nowhere: { id: "template.nowhere", defaultMessage: "aucune" },
  criteria: { id: "template.criteria", defaultMessage: "Critères auxquels il répond" },
  criterion: { id: "template.criterion", defaultMessage: "{code} {label}" },
  text: { id: "template.text", defaultMessage: "Le texte de la version {name}" },
  preparing: { id: "template.preparing", defaultMessage: "Version {name}, en préparation" },
  versions: { id: "template.versions", defaultMessage: "Versions" },
  compare: { id: "template.compare", defaultMessage: "Comparer deux versions" },
  version: { id: "template.version", defaultMessage: "Version" },
  state: { id: "template.state", defaultMessage: "État" },
  published: { id: "template.published", defaultMessage: "Publiée le" },
  summary: { id: "template.summary", defaultMessage: "Ce qui change" },
  edit: { id: "template.edit", defaultMessage: "Modifier la fiche" },
  write: { id: "template.write", defaultMessage: "Rédiger" },
});

/** Words of the pages where a model begins. */
export const starterMessages = defineMessages({
  title: { id: "template.starter.title", defaultMessage: "Commencer un modèle" },
  purpose: {
    id: "template.starter.purpose",
    defaultMessage: "Partez d’un modèle écrit à partir des textes, à relire avec vos équipes, ou d’une page blanche.",
  },
  list: { id: "template.starter.list", defaultMessage: "Partir d’un modèle de départ" },
  lead: {
    id: "template.starter.lead",
    defaultMessage:
      "Chacun nomme ses contenus obligatoires et leur source. Rien n’est publié : vous obtenez un brouillon.",
  },
  counts: {
    id: "template.starter.counts",
    defaultMessage:
      "{sections, plural, one {Une section} other {{sections} sections}}, {contents, plural, one {un contenu obligatoire} other {{contents} contenus obligatoires}}.",
  },
  use: { id: "template.starter.use", defaultMessage: "Partir de ce modèle" },
  useOf: { id: "template.starter.useOf", defaultMessage: "Partir de ce modèle : {title}" },
  already: { id: "template.starter.already", defaultMessage: "Déjà dans le groupe" },
  blank: { id: "template.starter.blank", defaultMessage: "Partir d’une page blanche" },
  code: { id: "template.starter.code", defaultMessage: "Code" },
  codeHelp: {
    id: "template.starter.codeHelp",
    defaultMessage: "TYPE-PROCESSUS-NNN en capitales, par exemple MD-SORTIE-003.",
  },
  name: { id: "template.starter.name", defaultMessage: "Titre" },
  create: { id: "template.starter.create", defaultMessage: "Créer le brouillon" },
});

/** Words of the page that compares two versions. */
export const versionMessages = defineMessages({
  title: { id: "template.versions.title", defaultMessage: "Comparer deux versions" },
  purpose: { id: "template.versions.purpose", defaultMessage: "{title} : ce qui a été ajouté, retiré ou déplacé." },
  before: { id: "template.versions.before", defaultMessage: "De la version" },
  after: { id: "template.versions.after", defaultMessage: "À la version" },
  only: { id: "template.versions.only", defaultMessage: "Ce modèle n’a qu’une version" },
  onlyWhy: {
    id: "template.versions.only.why",
    defaultMessage: "Dès qu’une deuxième version est commencée, vous lirez ici ce qui les sépare, mot à mot.",
  },
  none: { id: "template.versions.none", defaultMessage: "Les deux textes sont les mêmes." },
  changed: {
    id: "template.versions.changed",
    defaultMessage:
      "{count, plural, =0 {Aucune section ne change} one {Une section change} other {{count} sections changent}} sur {total}.",
  },
  sectionAdded: { id: "template.versions.sectionAdded", defaultMessage: "Section ajoutée" },
  sectionRemoved: { id: "template.versions.sectionRemoved", defaultMessage: "Section retirée" },
  sectionChanged: { id: "template.versions.sectionChanged", defaultMessage: "Texte changé" },
  sectionMoved: { id: "template.versions.sectionMoved", defaultMessage: "Section déplacée, même texte" },
  renamed: { id: "template.versions.renamed", defaultMessage: "Titre : « {before} » devient « {after} »." },
  mode: { id: "template.versions.mode", defaultMessage: "Règle : « {before} » devient « {after} »." },
  sheet: { id: "template.versions.sheet", defaultMessage: "Fiche du modèle" },
});
