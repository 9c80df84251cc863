import { defineMessages } from "react-intl";

/** Words of the links from the sheet of a model to its other pages. */
export const linkMessages = defineMessages({
  title: { id: "template.link.title", defaultMessage: "Dans les établissements" },
  files: { id: "template.link.files", defaultMessage: "Fichiers Word et PDF, archive d’un établissement" },
  adoption: { id: "template.link.adoption", defaultMessage: "Versions en service, établissement par établissement" },
  variants: { id: "template.link.variants", defaultMessage: "Adaptations des établissements" },
  documents: { id: "template.link.documents", defaultMessage: "Documents réels comparés au modèle" },
  drift: { id: "template.link.drift", defaultMessage: "Ce que plusieurs établissements écrivent autrement" },
  proposals: { id: "template.link.proposals", defaultMessage: "Propositions des établissements" },
});
