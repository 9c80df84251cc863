import { defineMessages } from "react-intl";

export const circulationMessages = defineMessages({
  short: { id: "circulation.short", defaultMessage: "Circulation" },
  title: { id: "circulation.title", defaultMessage: "Circulation des demandes" },
  purpose: {
    id: "circulation.purpose",
    defaultMessage:
      "Quels établissements partagent, lesquels se taisent. Un silence est une question à poser au référent.",
  },
  period: { id: "circulation.period", defaultMessage: "Période" },
  months: { id: "circulation.months", defaultMessage: "{count} derniers mois" },
  silent: {
    id: "circulation.silent",
    defaultMessage:
      "{count, plural, =0 {Chacun des {total} établissements a partagé quelque chose} one {# établissement sur {total} n’a rien partagé} other {# établissements sur {total} n’ont rien partagé}} depuis {months} mois.",
  },
  limits: {
    id: "circulation.limits",
    defaultMessage:
      "Ce que ces chiffres ne disent pas : un site qui demande beaucoup n’est ni meilleur ni moins bon qu’un autre. L’ordre est celui des noms.",
  },
  caption: { id: "circulation.caption", defaultMessage: "Établissements ouverts, par nom" },
  establishment: { id: "circulation.establishment", defaultMessage: "Établissement" },
  raised: { id: "circulation.raised", defaultMessage: "Demandes faites" },
  answered: { id: "circulation.answered", defaultMessage: "Avec réponse" },
  last: { id: "circulation.last", defaultMessage: "Dernière demande" },
  never: { id: "circulation.never", defaultMessage: "jamais" },
  silence: { id: "circulation.silence", defaultMessage: "Silence." },
  ask: { id: "circulation.ask", defaultMessage: "Poser la question" },
  askOf: { id: "circulation.ask.of", defaultMessage: "Poser la question aux référents de {name}" },
  asked: { id: "circulation.asked", defaultMessage: "Question posée le {date}" },
  done: {
    id: "circulation.done",
    defaultMessage: "La question est posée à {count, plural, one {# référent} other {# référents}} de {name}.",
  },
  noReferent: { id: "circulation.noReferent", defaultMessage: "Aucun référent à interroger" },
  name: { id: "circulation.name", defaultMessage: "Nommer un référent" },
  shares: { id: "circulation.shares", defaultMessage: "Partage" },
  only: { id: "circulation.only", defaultMessage: "Seulement les sites silencieux" },
  emptyTitle: { id: "circulation.empty.title", defaultMessage: "Aucun site silencieux" },
  emptyWhy: {
    id: "circulation.empty.why",
    defaultMessage: "Chaque établissement a fait au moins une demande sur la période.",
  },
  noneTitle: { id: "circulation.none.title", defaultMessage: "Aucun établissement ouvert" },
  noneWhy: {
    id: "circulation.none.why",
    defaultMessage: "Importez le périmètre FINESS du groupe : chaque établissement aura sa ligne ici.",
  },
  export: { id: "circulation.export", defaultMessage: "Exporter" },
  exportFile: { id: "circulation.export.file", defaultMessage: "Circulation" },
});
