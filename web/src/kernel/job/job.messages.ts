import { defineMessages } from "react-intl";

export const jobMessages = defineMessages({
  title: { id: "job.title", defaultMessage: "Traitements" },
  purpose: {
    id: "job.purpose",
    defaultMessage:
      "Retrouvez ici les imports, calculs et dossiers en cours : ils continuent quand vous quittez leur page.",
  },
  filter: { id: "job.filter", defaultMessage: "Afficher" },
  all: { id: "job.filter.all", defaultMessage: "Tous" },
  waitingFilter: { id: "job.filter.waiting", defaultMessage: "En attente ({count})" },
  runningFilter: { id: "job.filter.running", defaultMessage: "En cours ({count})" },
  failedFilter: { id: "job.filter.failed", defaultMessage: "À reprendre ({count})" },
  withSmall: {
    id: "job.filter.small",
    defaultMessage:
      "Montrer aussi {count, plural, =0 {les courriels et envois automatiques} one {# courriel ou envoi automatique} other {les # courriels et envois automatiques}}",
  },
  caption: { id: "job.caption", defaultMessage: "Traitements, du plus récent au plus ancien" },
  kind: { id: "job.column.kind", defaultMessage: "Traitement" },
  state: { id: "job.column.state", defaultMessage: "État" },
  requestedBy: { id: "job.column.requestedBy", defaultMessage: "Demandé par" },
  createdAt: { id: "job.column.createdAt", defaultMessage: "Demandé le" },
  duration: { id: "job.column.duration", defaultMessage: "Durée" },
  action: { id: "job.column.action", defaultMessage: "Action" },
  system: { id: "job.system", defaultMessage: "Palier" },
  WAITING: { id: "job.state.waiting", defaultMessage: "En attente" },
  RUNNING: { id: "job.state.running", defaultMessage: "En cours" },
  DONE: { id: "job.state.done", defaultMessage: "Terminé" },
  FAILED: { id: "job.state.failed", defaultMessage: "N’a pas abouti" },
  failedBecause: {
    id: "job.failedBecause",
    defaultMessage: "{reason} ({attempts, plural, one {# essai} other {# essais}})",
  },
  retry: { id: "job.retry", defaultMessage: "Relancer" },
  retryOf: { id: "job.retry.of", defaultMessage: "Relancer : {kind}, demandé le {date}" },
  retried: { id: "job.retried", defaultMessage: "Le traitement est relancé : il reprend sa place dans la file." },
  instant: { id: "job.instant", defaultMessage: "moins de 1 s" },
  seconds: { id: "job.seconds", defaultMessage: "{count} s" },
  minutes: { id: "job.minutes", defaultMessage: "{count} min" },
  emptyTitle: { id: "job.empty.title", defaultMessage: "Aucun traitement à montrer" },
  emptyWhy: {
    id: "job.empty.why",
    defaultMessage:
      "Un import, un calcul des paliers ou un dossier lancé apparaît ici avec son avancement, puis son résultat.",
  },
  more: { id: "job.more", defaultMessage: "Afficher la suite" },
});
