import { defineMessages } from "react-intl";

export const clockMessages = defineMessages({
  due: { id: "vendorcase.clock.due", defaultMessage: "Échéance" },
  filter: { id: "vendorcase.clock.filter", defaultMessage: "Délai du contrat" },
  late: { id: "vendorcase.clock.late", defaultMessage: "En retard" },
  soon: { id: "vendorcase.clock.soon", defaultMessage: "Échéance sous 24 h d’ouverture" },
  none: { id: "vendorcase.clock.none", defaultMessage: "rien d’attendu" },
  notSent: { id: "vendorcase.clock.notSent", defaultMessage: "pas encore envoyé" },
  noPromise: { id: "vendorcase.clock.noPromise", defaultMessage: "aucun délai promis" },
  cell: { id: "vendorcase.clock.cell", defaultMessage: "{label} : {due}" },
  title: { id: "vendorcase.clock.title", defaultMessage: "Délais du contrat" },
  lead: {
    id: "vendorcase.clock.lead",
    defaultMessage:
      "En heures de support : le temps ne court que lorsque l’éditeur travaille et que c’est à lui d’agir.",
  },
  waited: { id: "vendorcase.clock.waited", defaultMessage: "Qui a attendu qui" },
  waitedValue: {
    id: "vendorcase.clock.waited.value",
    defaultMessage: "le dossier a attendu l’éditeur {vendor}, et le groupe {group}",
  },
  response: { id: "vendorcase.clock.response", defaultMessage: "Réponse" },
  resolution: { id: "vendorcase.clock.resolution", defaultMessage: "Résolution" },
  nothing: { id: "vendorcase.clock.nothing", defaultMessage: "rien n’est promis" },
  value: { id: "vendorcase.clock.value", defaultMessage: "{state}. {sentence}" },
  why: { id: "vendorcase.clock.why", defaultMessage: "Sur quoi ces délais reposent" },
});
