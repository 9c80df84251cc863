import { defineMessages } from "react-intl";

/** Words of the circuit: steps, signatures, what changes. */
export const circuitMessages = defineMessages({
  next: { id: "template.circuit.next", defaultMessage: "Où en est la version {name}" },
  comment: { id: "template.circuit.comment", defaultMessage: "Remarque" },
  commentNeeded: { id: "template.circuit.commentNeeded", defaultMessage: "Ce qu’il faut corriger (obligatoire)" },
  confirm: { id: "template.circuit.confirm", defaultMessage: "{label}" },
  cancel: { id: "template.circuit.cancel", defaultMessage: "Annuler" },
  willSubmit: {
    id: "template.circuit.willSubmit",
    defaultMessage:
      "Vous signez la rédaction. Les personnes qui peuvent approuver et n’ont pas écrit dans cette version sont prévenues.",
  },
  willApprove: { id: "template.circuit.willApprove", defaultMessage: "Vous signez l’approbation de ce texte." },
  willSignReview: { id: "template.circuit.willSignReview", defaultMessage: "Vous signez la relecture de ce texte." },
  willSendBack: {
    id: "template.circuit.willSendBack",
    defaultMessage: "Les rédacteurs sont prévenus et peuvent à nouveau écrire.",
  },
  willPublish: {
    id: "template.circuit.willPublish",
    defaultMessage:
      "La version entre en vigueur et remplace la précédente. Les référents sont prévenus ; ceux dont l’établissement a adapté le modèle ont à reprendre la nouvelle version.",
  },
  willRetire: {
    id: "template.circuit.willRetire",
    defaultMessage: "Aucun établissement n’aura plus à suivre ce modèle. Son histoire reste lisible.",
  },
  willTakeBack: {
    id: "template.circuit.willTakeBack",
    defaultMessage: "La relecture s’arrête et le texte redevient un brouillon.",
  },
  willConfirm: {
    id: "template.circuit.willConfirm",
    defaultMessage: "Le texte reste le même ; la prochaine révision est repoussée d’autant de mois que prévu.",
  },
  willAskRevision: {
    id: "template.circuit.willAskRevision",
    defaultMessage: "Le modèle reste en vigueur et apparaît parmi ceux à réviser.",
  },
  begin: { id: "template.circuit.begin", defaultMessage: "Commencer une nouvelle version" },
  beginLead: {
    id: "template.circuit.beginLead",
    defaultMessage: "Elle part du texte en vigueur, qui le reste jusqu’à la publication.",
  },
  size: { id: "template.circuit.size", defaultMessage: "Ce qu’elle change" },
  major: { id: "template.circuit.major", defaultMessage: "Le fond : les établissements reprennent le texte" },
  minor: { id: "template.circuit.minor", defaultMessage: "La forme : une correction, sans reprise" },
  beginDo: { id: "template.circuit.beginDo", defaultMessage: "Commencer la version" },
  summary: { id: "template.circuit.summary", defaultMessage: "Ce qui change pour les établissements" },
  summaryHelp: {
    id: "template.circuit.summaryHelp",
    defaultMessage: "Une ou deux phrases, lues avec l’annonce de la publication et dans l’historique.",
  },
  summarySave: { id: "template.circuit.summarySave", defaultMessage: "Enregistrer ce qui change" },
  summarySaved: { id: "template.circuit.summarySaved", defaultMessage: "C’est enregistré." },
  signatures: { id: "template.circuit.signatures", defaultMessage: "Signatures de la version {name}" },
  part: { id: "template.circuit.part", defaultMessage: "Étape" },
  signedAs: { id: "template.circuit.signedAs", defaultMessage: "Nom" },
  functionName: { id: "template.circuit.functionName", defaultMessage: "Fonction" },
  signedAt: { id: "template.circuit.signedAt", defaultMessage: "Date" },
  kept: { id: "template.circuit.kept", defaultMessage: "Rien n’a changé dans cette version." },
});
