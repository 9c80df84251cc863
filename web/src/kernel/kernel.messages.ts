import { defineMessages } from "react-intl";

export const kernelMessages = defineMessages({
  loading: { id: "kernel.loading", defaultMessage: "Chargement…" },
  demo: { id: "kernel.demo", defaultMessage: "Données de démonstration – chiffres fictifs" },
  missing: { id: "kernel.missing", defaultMessage: "non renseigné" },
  close: { id: "kernel.close", defaultMessage: "Fermer" },
  retry: { id: "kernel.retry", defaultMessage: "Réessayer" },
  errorTitle: { id: "kernel.error.title", defaultMessage: "Une erreur est survenue" },
  errorNetwork: {
    id: "kernel.error.network",
    defaultMessage: "Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.",
  },
  errorNotUnderstood: {
    id: "kernel.error.notUnderstood",
    defaultMessage:
      "Palier n’a pas compris la demande de cette page. Rechargez-la ; si cela se reproduit, prévenez la personne qui administre Palier.",
  },
  errorUnknown: {
    id: "kernel.error.unknown",
    defaultMessage:
      "L’opération n’a pas abouti. Réessayez ; si cela se reproduit, transmettez le numéro ci-dessous à la personne qui administre Palier.",
  },
  errorKeptNothing: { id: "kernel.error.kept", defaultMessage: "Rien n’a été modifié." },
  errorNumber: { id: "kernel.error.number", defaultMessage: "Numéro à communiquer : {number}" },
  level: { id: "kernel.level", defaultMessage: "Palier {level}" },
  levelNamed: { id: "kernel.level.named", defaultMessage: "Palier {level} : {name}" },
  period: { id: "kernel.figure.period", defaultMessage: "Période" },
  target: { id: "kernel.figure.target", defaultMessage: "Cible" },
  targetNone: { id: "kernel.figure.target.none", defaultMessage: "pas de cible fixée" },
  trend: { id: "kernel.figure.trend", defaultMessage: "Tendance" },
  trendNone: { id: "kernel.figure.trend.none", defaultMessage: "pas encore de recul" },
  context: { id: "kernel.figure.context", defaultMessage: "Contexte" },
  limits: { id: "kernel.figure.limits", defaultMessage: "Ce que ce chiffre ne dit pas" },
  source: { id: "kernel.figure.source", defaultMessage: "Source" },
  sortBy: { id: "kernel.table.sort", defaultMessage: "Trier par {header}" },
  scrollHint: { id: "kernel.table.scroll", defaultMessage: "{caption} (tableau à faire défiler)" },
  total: { id: "kernel.table.total", defaultMessage: "Total" },
  progress: { id: "kernel.progress", defaultMessage: "Avancement" },
  progressStep: { id: "kernel.progress.step", defaultMessage: "{step} – {percent}" },
  remainingSeconds: {
    id: "kernel.progress.seconds",
    defaultMessage: "encore {count, plural, =0 {un instant} one {# seconde} other {# secondes}} environ",
  },
  remainingMinutes: {
    id: "kernel.progress.minutes",
    defaultMessage: "encore {count, plural, one {# minute} other {# minutes}} environ",
  },
  leave: {
    id: "kernel.progress.leave",
    defaultMessage: "Vous pouvez quitter cette page : le traitement continue et se retrouve dans « Traitements ».",
  },
});
