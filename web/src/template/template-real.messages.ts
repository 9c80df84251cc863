import { defineMessages } from "react-intl";

/** Words of the documents that sites really use. */
export const realMessages = defineMessages({
  title: { id: "template.real.title", defaultMessage: "Documents réels : {title}" },
  purpose: {
    id: "template.real.purpose",
    defaultMessage:
      "Déposez le modèle vide tel qu’il est dans le logiciel d’un établissement : Palier dit ce qui s’y retrouve, ce qui est dit autrement et ce qui manque.",
  },
  backToModel: { id: "template.real.backToModel", defaultMessage: "Revenir au modèle" },
  backToList: { id: "template.real.backToList", defaultMessage: "Tous les documents réels" },
  missing: { id: "template.real.missing", defaultMessage: "Ce modèle est introuvable" },
  missingWhy: {
    id: "template.real.missingWhy",
    defaultMessage: "Il n’existe pas dans votre groupe, ou vous n’y avez pas accès.",
  },
  uploadTitle: { id: "template.real.uploadTitle", defaultMessage: "Déposer un document" },
  uploadLead: {
    id: "template.real.uploadLead",
    defaultMessage:
      "Word (.docx), LibreOffice (.odt) ou PDF, 10 Mo au plus. Jamais le document d’une personne : un fichier qui contient un numéro de sécurité sociale n’est pas gardé.",
  },
  establishment: { id: "template.real.establishment", defaultMessage: "Établissement" },
  choose: { id: "template.real.choose", defaultMessage: "Choisir le document" },
  file: { id: "template.real.file", defaultMessage: "Document à comparer" },
  sending: { id: "template.real.sending", defaultMessage: "Envoi de « {name} »…" },
  sent: { id: "template.real.sent", defaultMessage: "« {name} » est déposé." },
  network: {
    id: "template.real.network",
    defaultMessage: "Le document n’est pas parvenu au serveur. Vérifiez la connexion, puis choisissez-le de nouveau.",
  },
  noSite: {
    id: "template.real.noSite",
    defaultMessage: "Aucun établissement ouvert dont vous puissiez déposer les documents.",
  },
  listTitle: { id: "template.real.listTitle", defaultMessage: "Documents déposés" },
  lead: {
    id: "template.real.lead",
    defaultMessage:
      "{sites, plural, =0 {Aucun établissement n’a de document comparé.} one {# établissement a un document comparé.} other {# établissements ont un document comparé.}}",
  },
  none: { id: "template.real.none", defaultMessage: "Aucun document réel" },
  noneWhy: {
    id: "template.real.noneWhy",
    defaultMessage:
      "Un document déposé montre si le modèle convient à ceux qui s’en servent, et où il faudrait le revoir.",
  },
  document: { id: "template.real.document", defaultMessage: "Document" },
  compared: { id: "template.real.compared", defaultMessage: "Comparé à" },
  revision: { id: "template.real.revision", defaultMessage: "version {name}" },
  drift: { id: "template.real.drift", defaultMessage: "Écart au modèle" },
  waiting: { id: "template.real.waiting", defaultMessage: "Comparaison en cours" },
  refused: { id: "template.real.refused", defaultMessage: "Pas lu : {why}" },
  left: { id: "template.real.left", defaultMessage: "Déposé" },
  leftBy: { id: "template.real.leftBy", defaultMessage: "le {date} par {who}" },
  leftOn: { id: "template.real.leftOn", defaultMessage: "le {date}" },
  shownTitle: { id: "template.real.shownTitle", defaultMessage: "{name}, {establishment}" },
  shownPurpose: {
    id: "template.real.shownPurpose",
    defaultMessage: "Ce que ce document fait du modèle, version {revision}. Déposé {left}.",
  },
  download: { id: "template.real.download", defaultMessage: "Télécharger le document" },
  goneTitle: { id: "template.real.goneTitle", defaultMessage: "Cette comparaison est introuvable" },
  goneWhy: {
    id: "template.real.goneWhy",
    defaultMessage: "Le document n’est pas encore comparé, n’a pas été lu, ou vous n’y avez pas accès.",
  },
  driftSentence: {
    id: "template.real.driftSentence",
    defaultMessage: "Écart de {drift} : {words}.",
  },
  driftSays: {
    id: "template.real.driftSays",
    defaultMessage:
      "De 0 % (comme le modèle) à 100 %. Un contenu obligatoire ou une section verrouillée pèse plus qu’une section libre. Ce chiffre ne juge pas l’établissement : quand plusieurs écrivent autrement, c’est souvent le modèle qui est à revoir.",
  },
  reasonsTitle: { id: "template.real.reasonsTitle", defaultMessage: "Ce qui fait l’écart" },
  reasonsNone: { id: "template.real.reasonsNone", defaultMessage: "Rien : ce document dit ce que dit le modèle." },
  reason: { id: "template.real.reason", defaultMessage: "{sentence} ({part} de l’écart possible)" },
  contentsTitle: { id: "template.real.contentsTitle", defaultMessage: "Contenus obligatoires" },
  contentsLead: {
    id: "template.real.contentsLead",
    defaultMessage:
      "{missing, plural, =0 {Ils sont tous dans le document.} one {# contenu obligatoire manque.} other {# contenus obligatoires manquent.}}",
  },
  content: { id: "template.real.content", defaultMessage: "Contenu" },
  source: { id: "template.real.source", defaultMessage: "Le texte qui le demande" },
  state: { id: "template.real.state", defaultMessage: "Dans le document" },
  found: { id: "template.real.found", defaultMessage: "Trouvé dans « {title} »" },
  foundFirst: { id: "template.real.foundFirst", defaultMessage: "Trouvé avant le premier titre" },
  notFound: { id: "template.real.notFound", defaultMessage: "Manque" },
  sectionsTitle: { id: "template.real.sectionsTitle", defaultMessage: "Section par section" },
  sectionsLead: {
    id: "template.real.sectionsLead",
    defaultMessage:
      "{same} comme le modèle, {reworded, plural, one {# dite} other {# dites}} autrement, {missing, plural, one {# absente} other {# absentes}}.",
  },
  same: { id: "template.real.same", defaultMessage: "Comme le modèle" },
  reworded: { id: "template.real.reworded", defaultMessage: "Dite autrement, ressemblance de {similarity}" },
  missingSection: { id: "template.real.missingSection", defaultMessage: "Absente du document" },
  titles: {
    id: "template.real.titles",
    defaultMessage:
      "{count, plural, one {Dans le document, sous le titre {titles}.} other {Dans le document, sous les titres {titles}.}}",
  },
  addedTitle: { id: "template.real.addedTitle", defaultMessage: "En plus du modèle" },
  addedLead: {
    id: "template.real.addedLead",
    defaultMessage: "Ce que le document dit et que le modèle ne prévoit pas.",
  },
  first: { id: "template.real.first", defaultMessage: "Avant le premier titre" },
  forbidden: { id: "template.real.forbidden", defaultMessage: "Le modèle demande de ne pas écrire cela localement." },
  justified: { id: "template.real.justified", defaultMessage: "Écart justifié le {date} : {reason}" },
  justifyOf: { id: "template.real.justifyOf", defaultMessage: "Justifier l’écart sur « {title} »" },
  reasonAsked: { id: "template.real.reasonAsked", defaultMessage: "Pourquoi l’établissement fait autrement" },
  keep: { id: "template.real.keep", defaultMessage: "Noter l’écart" },
  cancel: { id: "template.real.cancel", defaultMessage: "Annuler" },
});
