import { defineMessages } from "react-intl";

export const noticeMessages = defineMessages({
  title: { id: "notice.title", defaultMessage: "À faire" },
  purpose: {
    id: "notice.purpose",
    defaultMessage: "Voyez ce qui attend une action de votre part, et ce qui s’est passé depuis votre dernière visite.",
  },
  todos: { id: "notice.todos", defaultMessage: "Ce qui vous attend" },
  todosNone: { id: "notice.todos.none", defaultMessage: "Rien n’attend une action de votre part." },
  notices: { id: "notice.notices", defaultMessage: "Nouvelles" },
  none: { id: "notice.none", defaultMessage: "Aucune nouvelle" },
  noneWhy: {
    id: "notice.none.why",
    defaultMessage:
      "Une demande qui reçoit sa réponse, un dossier qui avance, une actualité à lire : vous en êtes prévenu ici, et par courriel au rythme que vous choisissez.",
  },
  noneUnread: { id: "notice.none.unread", defaultMessage: "Tout est lu." },
  unreadOnly: { id: "notice.unreadOnly", defaultMessage: "Non lues seulement" },
  markAll: { id: "notice.markAll", defaultMessage: "Tout marquer comme lu" },
  markRead: { id: "notice.markRead", defaultMessage: "Marquer comme lu" },
  markUnread: { id: "notice.markUnread", defaultMessage: "Marquer comme non lu" },
  unread: { id: "notice.unread", defaultMessage: "Non lue" },
  times: { id: "notice.times", defaultMessage: "{count} fois" },
  at: { id: "notice.at", defaultMessage: "le {date}" },
  marked: {
    id: "notice.marked",
    defaultMessage:
      "{count, plural, =0 {Tout est lu.} one {Il reste une nouvelle non lue.} other {Il reste # nouvelles non lues.}}",
  },
  more: { id: "notice.more", defaultMessage: "Afficher les suivantes" },
  kept: { id: "notice.kept", defaultMessage: "Vos nouvelles restent comme elles étaient." },
  toPreferences: { id: "notice.toPreferences", defaultMessage: "Choisir mes courriels" },
});

export const preferenceMessages = defineMessages({
  title: { id: "notice.preference.title", defaultMessage: "Mes courriels" },
  purpose: {
    id: "notice.preference.purpose",
    defaultMessage: "Choisissez quand Palier vous écrit, et de quoi. Il n’écrit pas quand il ne s’est rien passé.",
  },
  rhythm: { id: "notice.preference.rhythm", defaultMessage: "Quand" },
  rhythmHelp: {
    id: "notice.preference.rhythm.help",
    defaultMessage: "Un seul courriel réunit tout ce qui s’est passé.",
  },
  kinds: { id: "notice.preference.kinds", defaultMessage: "De quoi" },
  kindsHelp: {
    id: "notice.preference.kinds.help",
    defaultMessage: "Ce qui n’est pas coché reste dans « À faire ».",
  },
  save: { id: "notice.preference.save", defaultMessage: "Enregistrer" },
  saved: { id: "notice.preference.saved", defaultMessage: "C’est enregistré." },
  back: { id: "notice.preference.back", defaultMessage: "Revenir à « À faire »" },
  keptChoice: { id: "notice.preference.keptChoice", defaultMessage: "Reprendre le choix gardé" },
});

export const unsubscribeMessages = defineMessages({
  title: { id: "notice.unsubscribe.title", defaultMessage: "Arrêter des courriels" },
  lead: {
    id: "notice.unsubscribe.lead",
    defaultMessage:
      "Les courriels que Palier vous envoie pour « {group} ». Rien ne change avant que vous le demandiez.",
  },
  kinds: { id: "notice.unsubscribe.kinds", defaultMessage: "Ne plus recevoir" },
  already: { id: "notice.unsubscribe.already", defaultMessage: "{label} (déjà arrêté)" },
  stop: { id: "notice.unsubscribe.stop", defaultMessage: "Arrêter ce qui est coché" },
  stopAll: { id: "notice.unsubscribe.stopAll", defaultMessage: "Ne plus recevoir aucun courriel" },
  stopped: {
    id: "notice.unsubscribe.stopped",
    defaultMessage: "C’est noté. Vous recevrez encore les autres nouvelles par courriel.",
  },
  stoppedAll: {
    id: "notice.unsubscribe.stoppedAll",
    defaultMessage:
      "C’est noté : plus aucun courriel ne réunit vos nouvelles. Elles restent dans Palier, dans « À faire ».",
  },
  again: {
    id: "notice.unsubscribe.again",
    defaultMessage: "Pour en recevoir de nouveau, connectez-vous et choisissez vos courriels dans « À faire ».",
  },
  signIn: { id: "notice.unsubscribe.signIn", defaultMessage: "Ouvrir « Mes courriels »" },
  unreachable: {
    id: "notice.unsubscribe.unreachable",
    defaultMessage: "Le serveur ne répond pas. Rien n’a changé : réessayez dans un instant.",
  },
  retry: { id: "notice.unsubscribe.retry", defaultMessage: "Réessayer" },
  loading: { id: "notice.unsubscribe.loading", defaultMessage: "Lecture du lien…" },
});
