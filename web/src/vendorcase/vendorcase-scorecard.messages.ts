import { defineMessages } from "react-intl";

export const scorecardMessages = defineMessages({
  short: { id: "vendorcase.scorecard.short", defaultMessage: "Réactivité" },
  title: { id: "vendorcase.scorecard.title", defaultMessage: "Réactivité" },
  purpose: {
    id: "vendorcase.scorecard.purpose",
    defaultMessage: "Ce que chaque éditeur a tenu de son contrat, et ce que le groupe a tenu de son côté.",
  },
  quarter: { id: "vendorcase.scorecard.quarter", defaultMessage: "Trimestre" },
  period: { id: "vendorcase.scorecard.period", defaultMessage: "{quarter}, chiffres arrêtés le {at}" },
  own: { id: "vendorcase.scorecard.own", defaultMessage: "Le groupe" },
  ownCount: {
    id: "vendorcase.scorecard.own.count",
    defaultMessage:
      "{reacted, plural, =0 {Aucune demande n’a eu sa première réaction} one {# demande a eu sa première réaction} other {# demandes ont eu leur première réaction}} ; {waiting, plural, =0 {aucune n’attend} one {# attend} other {# attendent}}.",
  },
  byKind: { id: "vendorcase.scorecard.byKind", defaultMessage: "Par sorte d’établissement" },
  kind: { id: "vendorcase.scorecard.kind", defaultMessage: "Établissements" },
  reacted: { id: "vendorcase.scorecard.reacted", defaultMessage: "Premières réactions" },
  median: { id: "vendorcase.scorecard.median", defaultMessage: "Médiane" },
  waiting: { id: "vendorcase.scorecard.waiting", defaultMessage: "En attente" },
  noVendor: { id: "vendorcase.scorecard.noVendor", defaultMessage: "Aucun éditeur n’est encore au registre" },
  noVendorWhy: {
    id: "vendorcase.scorecard.noVendor.why",
    defaultMessage: "Leurs délais se comptent à partir des dossiers envoyés et de leur contrat.",
  },
  sentCount: {
    id: "vendorcase.scorecard.sentCount",
    defaultMessage:
      "{without, plural, =0 {Le contrat promet un délai pour chacun.} one {Pour # d’entre eux, aucun délai n’est promis.} other {Pour # d’entre eux, aucun délai n’est promis.}}",
  },
  waits: { id: "vendorcase.scorecard.waits", defaultMessage: "{vendor} côté éditeur, {group} côté groupe" },
  waitsCount: {
    id: "vendorcase.scorecard.waitsCount",
    defaultMessage:
      "{count, plural, =0 {Aucun dossier n’a attendu} one {# dossier} other {# dossiers}} dans le trimestre.",
  },
  promises: { id: "vendorcase.scorecard.promises", defaultMessage: "Délais promis par le contrat, {vendor}" },
  severity: { id: "vendorcase.scorecard.severity", defaultMessage: "Gravité" },
  promise: { id: "vendorcase.scorecard.promise", defaultMessage: "Délai" },
  sent: { id: "vendorcase.scorecard.sent", defaultMessage: "Envoyés" },
  kept: { id: "vendorcase.scorecard.kept", defaultMessage: "Tenus" },
  missed: { id: "vendorcase.scorecard.missed", defaultMessage: "Dépassés" },
  late: { id: "vendorcase.scorecard.late", defaultMessage: "En retard" },
  definitions: { id: "vendorcase.scorecard.definitions", defaultMessage: "Ce que ces délais comptent" },
  limits: { id: "vendorcase.scorecard.limits", defaultMessage: "Ce que ce chiffre ne dit pas" },
  limitsOf: { id: "vendorcase.scorecard.limitsOf", defaultMessage: "{term} : {text}" },
  cards: { id: "vendorcase.scorecard.cards", defaultMessage: "Bilans pour la revue de contrat" },
  cardsLead: {
    id: "vendorcase.scorecard.cardsLead",
    defaultMessage:
      "Un bilan par éditeur et par trimestre, en PDF et en classeur. Il se refait tant que le trimestre court ; ensuite ses chiffres sont gardés tels quels.",
  },
  vendor: { id: "vendorcase.scorecard.vendor", defaultMessage: "Éditeur" },
  generate: { id: "vendorcase.scorecard.generate", defaultMessage: "Produire le bilan" },
  asked: {
    id: "vendorcase.scorecard.asked",
    defaultMessage: "C’est demandé : le bilan apparaît dans la liste dès qu’il est prêt.",
  },
  noCardWhy: {
    id: "vendorcase.scorecard.noCard.why",
    defaultMessage: "Choisissez un éditeur ci-dessus pour préparer le bilan du trimestre affiché.",
  },
  noCard: { id: "vendorcase.scorecard.noCard", defaultMessage: "Aucun bilan n’a encore été produit" },
  figuresOf: { id: "vendorcase.scorecard.figuresOf", defaultMessage: "Chiffres du" },
  state: { id: "vendorcase.scorecard.state", defaultMessage: "État" },
  frozen: { id: "vendorcase.scorecard.frozen", defaultMessage: "Définitif" },
  provisional: { id: "vendorcase.scorecard.provisional", defaultMessage: "Provisoire" },
  preparing: { id: "vendorcase.scorecard.preparing", defaultMessage: "En préparation" },
  failed: { id: "vendorcase.scorecard.failed", defaultMessage: "Pas produit : demandez-le de nouveau" },
  files: { id: "vendorcase.scorecard.files", defaultMessage: "Fichiers" },
  pdf: { id: "vendorcase.scorecard.pdf", defaultMessage: "PDF" },
  xlsx: { id: "vendorcase.scorecard.xlsx", defaultMessage: "Classeur" },
  file: { id: "vendorcase.scorecard.file", defaultMessage: "{format} du bilan, {vendor}, {quarter}" },
});
