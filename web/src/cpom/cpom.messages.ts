import { defineMessages } from "react-intl";

/** What the page of the funding dossier says. */
export const cpomMessages = defineMessages({
  title: { id: "cpom.title", defaultMessage: "Dossier CPOM" },
  purpose: {
    id: "cpom.purpose",
    defaultMessage:
      "Ce qui étaye la demande de moyens dans le CPOM : le retour sur investissement, puis le dossier à transmettre.",
  },
  produce: { id: "cpom.produce", defaultMessage: "Produire le dossier" },
  produceLead: {
    id: "cpom.produce.lead",
    defaultMessage:
      "Palier fige les chiffres de ce moment et produit un PDF, un document Word modifiable, une annexe Excel et le lignage de chaque chiffre.",
  },
  dossierTitle: { id: "cpom.dossierTitle", defaultMessage: "Titre du dossier" },
  dossierTitleHelp: {
    id: "cpom.dossierTitle.help",
    defaultMessage: "Il figure en couverture. Par exemple : Demande de moyens CPOM 2027-2031.",
  },
  titleMissing: { id: "cpom.titleMissing", defaultMessage: "Donnez un titre au dossier : il figure en couverture." },
  generate: { id: "cpom.generate", defaultMessage: "Générer le dossier" },
  kept: { id: "cpom.kept", defaultMessage: "Aucun dossier n’a été lancé. Le titre saisi est conservé." },
  running: { id: "cpom.running", defaultMessage: "« {title} » en cours" },
  dossiers: { id: "cpom.dossiers", defaultMessage: "Dossiers produits" },
  dossiersLead: {
    id: "cpom.dossiers.lead",
    defaultMessage:
      "Chaque dossier garde les chiffres de sa date. L’empreinte permet au financeur de vérifier que rien n’a changé.",
  },
  caption: { id: "cpom.caption", defaultMessage: "Dossiers CPOM, du plus récent au plus ancien" },
  dossier: { id: "cpom.column.dossier", defaultMessage: "Dossier" },
  state: { id: "cpom.column.state", defaultMessage: "État" },
  files: { id: "cpom.column.files", defaultMessage: "Fichiers" },
  hash: { id: "cpom.column.hash", defaultMessage: "Empreinte SHA-256" },
  createdBy: { id: "cpom.createdBy", defaultMessage: "demandé le {date} par {name}" },
  createdOn: { id: "cpom.createdOn", defaultMessage: "demandé le {date}" },
  waiting: { id: "cpom.state.waiting", defaultMessage: "En attente" },
  inProgress: { id: "cpom.state.running", defaultMessage: "En cours" },
  done: { id: "cpom.state.done", defaultMessage: "Prêt le {date}" },
  doneNoDate: { id: "cpom.state.doneNoDate", defaultMessage: "Prêt" },
  failed: { id: "cpom.state.failed", defaultMessage: "N’a pas abouti" },
  failedWhy: {
    id: "cpom.state.failedWhy",
    defaultMessage: "{reason} Rien n’a été envoyé ; vous pouvez générer un nouveau dossier.",
  },
  file: { id: "cpom.file", defaultMessage: "{name} ({size})" },
  kilobytes: { id: "cpom.size.kilobytes", defaultMessage: "{size} ko" },
  megabytes: { id: "cpom.size.megabytes", defaultMessage: "{size} Mo" },
  bytes: { id: "cpom.size.bytes", defaultMessage: "{size} octets" },
  noHash: { id: "cpom.noHash", defaultMessage: "figée à la fin du traitement" },
  empty: { id: "cpom.empty", defaultMessage: "Aucun dossier n’a encore été produit" },
  emptyWhy: {
    id: "cpom.empty.why",
    defaultMessage: "Les dossiers resteront ici, avec leurs fichiers et l’empreinte des chiffres figés.",
  },
  ready: { id: "cpom.ready", defaultMessage: "Le dossier « {title} » est prêt : ses fichiers sont ci-dessous." },
});
