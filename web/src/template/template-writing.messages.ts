import { defineMessages } from "react-intl";

export const writingMessages = defineMessages({
  title: { id: "template.writing.title", defaultMessage: "Rédiger « {title} »" },
  readTitle: { id: "template.writing.readTitle", defaultMessage: "Relire « {title} »" },
  purpose: {
    id: "template.writing.purpose",
    defaultMessage:
      "Version {name} de {code}, {state} : ce que vous écrivez est enregistré à mesure, les établissements ne le voient qu’une fois publié.",
  },
  readPurpose: {
    id: "template.writing.readPurpose",
    defaultMessage: "Version {name} de {code}, {state} : elle se lit et se commente, elle ne s’écrit pas ici.",
  },
  back: { id: "template.writing.back", defaultMessage: "Fiche du modèle" },
  editor: { id: "template.writing.editor", defaultMessage: "Texte du modèle" },
  missing: { id: "template.writing.missing", defaultMessage: "Aucune version n’est en préparation" },
  missingWhy: {
    id: "template.writing.missingWhy",
    defaultMessage:
      "Une version se commence depuis la fiche du modèle ; la version en vigueur y reste lisible entre-temps.",
  },
  library: { id: "template.writing.library", defaultMessage: "Voir les modèles" },

  saving: { id: "template.writing.saving", defaultMessage: "Enregistrement…" },
  saved: { id: "template.writing.saved", defaultMessage: "Enregistré à {time}" },
  waiting: {
    id: "template.writing.waiting",
    defaultMessage: "Hors connexion – votre texte est conservé ici et partira au retour du réseau",
  },
  signedOut: {
    id: "template.writing.signedOut",
    defaultMessage: "Session fermée – votre texte est conservé ici et sera enregistré après votre connexion",
  },
  refused: {
    id: "template.writing.refused",
    defaultMessage: "Ce texte ne peut pas être enregistré tel quel. Il reste dans cette page.",
  },
  merged: {
    id: "template.writing.merged",
    defaultMessage:
      "{count, plural, one {Une autre personne a écrit dans {titles}} other {D’autres sections ont été écrites entre-temps : {titles}}}. Les deux textes sont réunis.",
  },
  conflictTitle: {
    id: "template.writing.conflictTitle",
    defaultMessage: "Quelqu’un a écrit dans la même section que vous",
  },
  removedSection: { id: "template.writing.removedSection", defaultMessage: "(section retirée)" },
  quoted: { id: "template.writing.quoted", defaultMessage: "« {title} »" },
});

export const remarkMessages = defineMessages({
  title: { id: "template.remark.title", defaultMessage: "Remarques" },
  lead: {
    id: "template.remark.lead",
    defaultMessage: "Ce que les relecteurs disent des sections. Une suggestion reprise devient le texte.",
  },
  write: { id: "template.remark.write", defaultMessage: "Écrire une remarque" },
  none: { id: "template.remark.none", defaultMessage: "Aucune remarque n’attend de réponse." },
  done: {
    id: "template.remark.done",
    defaultMessage: "{count, plural, one {# remarque traitée} other {# remarques traitées}}",
  },
  by: { id: "template.remark.by", defaultMessage: "{who}, le {time}" },
  someone: { id: "template.remark.someone", defaultMessage: "Une personne qui a quitté le groupe" },
  taken: { id: "template.remark.taken", defaultMessage: "Suggestion reprise dans le texte par {who}, le {time}" },
  closed: { id: "template.remark.closed", defaultMessage: "Traitée par {who}, le {time}" },
  gone: { id: "template.remark.gone", defaultMessage: "Section retirée depuis" },
  suggested: { id: "template.remark.suggested", defaultMessage: "Texte suggéré" },
  take: { id: "template.remark.take", defaultMessage: "Reprendre dans le texte" },
  close: { id: "template.remark.close", defaultMessage: "Marquer comme traitée" },
  takeOf: { id: "template.remark.takeOf", defaultMessage: "Reprendre dans le texte la suggestion de {who}" },
  closeOf: { id: "template.remark.closeOf", defaultMessage: "Marquer comme traitée la remarque de {who}" },
  section: { id: "template.remark.section", defaultMessage: "Section" },
  body: { id: "template.remark.body", defaultMessage: "Votre remarque" },
  suggest: { id: "template.remark.suggest", defaultMessage: "Suggérer une autre rédaction de cette section" },
  suggestion: { id: "template.remark.suggestion", defaultMessage: "Texte suggéré pour la section" },
  send: { id: "template.remark.send", defaultMessage: "Envoyer la remarque" },
  sent: { id: "template.remark.sent", defaultMessage: "Remarque envoyée." },
  goTo: { id: "template.remark.goTo", defaultMessage: "Aller à la section" },
});
