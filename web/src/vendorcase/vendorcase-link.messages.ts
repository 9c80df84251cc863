import { defineMessages } from "react-intl";

/** What the group reads of the ways by which a vendor answers. */
export const doorMessages = defineMessages({
  title: { id: "vendorcase.door.title", defaultMessage: "Par où l’éditeur répond" },
  lead: {
    id: "vendorcase.door.lead",
    defaultMessage:
      "Par courriel, par le portail avec un compte, ou par un lien sans compte. Il ne voit ni les notes internes, ni qui a demandé.",
  },
  nobody: {
    id: "vendorcase.door.nobody",
    defaultMessage:
      "Aucun contact unique n’est désigné chez cet éditeur\u00a0: aucun courriel ne lui part. Désignez-le sur la page de l’éditeur.",
  },
  mailTo: { id: "vendorcase.door.mailTo", defaultMessage: "Les courriels partent à {name} ({email})." },
  noAddress: {
    id: "vendorcase.door.noAddress",
    defaultMessage: "{name} est le contact unique, sans adresse\u00a0: aucun courriel ne lui part.",
  },
  account: { id: "vendorcase.door.account", defaultMessage: "Cette personne lit aussi le portail, avec son compte." },
  noAccount: { id: "vendorcase.door.noAccount", defaultMessage: "Cette personne n’a pas de compte pour le portail." },
  openPortal: { id: "vendorcase.door.openPortal", defaultMessage: "Lui ouvrir le portail" },
  files: { id: "vendorcase.door.files", defaultMessage: "Fichiers reçus de l’éditeur" },
  links: { id: "vendorcase.door.links", defaultMessage: "Liens sans compte" },
  open: { id: "vendorcase.door.open", defaultMessage: "Ouvrir un lien" },
  opened: { id: "vendorcase.door.opened", defaultMessage: "Lien ouvert" },
  openedWhy: {
    id: "vendorcase.door.openedWhy",
    defaultMessage: "Copiez-le maintenant et transmettez-le à {label}\u00a0: il n’est montré qu’une fois.",
  },
  link: { id: "vendorcase.door.link", defaultMessage: "Lien à transmettre" },
  copy: { id: "vendorcase.door.copy", defaultMessage: "Copier le lien" },
  copied: { id: "vendorcase.door.copied", defaultMessage: "Lien copié." },
  notCopied: {
    id: "vendorcase.door.notCopied",
    defaultMessage: "Le lien n’a pas pu être copié\u00a0: sélectionnez-le, puis copiez-le.",
  },
  done: { id: "vendorcase.door.done", defaultMessage: "J’ai gardé le lien" },
  label: { id: "vendorcase.door.label", defaultMessage: "À qui le donnez-vous\u00a0?" },
  labelHelp: {
    id: "vendorcase.door.labelHelp",
    defaultMessage: "Une personne ou un service de l’éditeur. Ses réponses seront signées ainsi.",
  },
  what: { id: "vendorcase.door.what", defaultMessage: "Ce qu’il ouvre" },
  oneCase: { id: "vendorcase.door.oneCase", defaultMessage: "Ce dossier seulement" },
  allCases: { id: "vendorcase.door.allCases", defaultMessage: "Tous les dossiers envoyés à cet éditeur" },
  days: { id: "vendorcase.door.days", defaultMessage: "Durée" },
  dayCount: { id: "vendorcase.door.dayCount", defaultMessage: "{count} jours" },
  cancel: { id: "vendorcase.door.cancel", defaultMessage: "Annuler" },
  make: { id: "vendorcase.door.make", defaultMessage: "Créer le lien" },
  none: { id: "vendorcase.door.none", defaultMessage: "Aucun lien n’est ouvert pour ce dossier." },
  madeBy: { id: "vendorcase.door.madeBy", defaultMessage: "ouvert le {date} par {name}" },
  madeOn: { id: "vendorcase.door.madeOn", defaultMessage: "ouvert le {date}" },
  stateOpen: { id: "vendorcase.door.stateOpen", defaultMessage: "S’ouvre jusqu’au {date}" },
  stateExpired: { id: "vendorcase.door.stateExpired", defaultMessage: "Expiré le {date}" },
  stateRevoked: { id: "vendorcase.door.stateRevoked", defaultMessage: "Fermé le {date}" },
  visits: {
    id: "vendorcase.door.visits",
    defaultMessage: "{count, plural, =0 {Jamais ouvert} one {# visite} other {# visites}}",
  },
  visit: { id: "vendorcase.door.visit", defaultMessage: "{date} – {act}" },
  visitOf: { id: "vendorcase.door.visitOf", defaultMessage: "{date} – dossier {number}, {act}" },
  revoke: { id: "vendorcase.door.revoke", defaultMessage: "Fermer le lien" },
  revokeOf: { id: "vendorcase.door.revokeOf", defaultMessage: "Fermer le lien de «\u00a0{label}\u00a0»" },
  revokeWhat: {
    id: "vendorcase.door.revokeWhat",
    defaultMessage: "Il cesse de s’ouvrir à l’instant. Ce qui a été lu ou écrit reste.",
  },
});
