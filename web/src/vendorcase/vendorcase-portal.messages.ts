import { defineMessages } from "react-intl";

/** What a vendor reads of what was sent to it, in the portal and by a link. */
export const portalMessages = defineMessages({
  title: { id: "vendorcase.portal.title", defaultMessage: "Dossiers du groupe" },
  purpose: {
    id: "vendorcase.portal.purpose",
    defaultMessage: "Ce que {group} a envoyé à {vendor}. Lisez, répondez, dites où vous en êtes.",
  },
  short: { id: "vendorcase.portal.short", defaultMessage: "Dossiers reçus" },
  listCaption: {
    id: "vendorcase.portal.listCaption",
    defaultMessage: "Dossiers reçus, ceux qui attendent quelque chose d’abord",
  },
  case: { id: "vendorcase.portal.case", defaultMessage: "Dossier" },
  severity: { id: "vendorcase.portal.severity", defaultMessage: "Gravité" },
  state: { id: "vendorcase.portal.state", defaultMessage: "Où il en est" },
  last: { id: "vendorcase.portal.last", defaultMessage: "Dernier échange" },
  empty: { id: "vendorcase.portal.empty", defaultMessage: "Aucun dossier pour le moment" },
  emptyWhy: {
    id: "vendorcase.portal.emptyWhy",
    defaultMessage: "Ce que le groupe vous enverra apparaîtra ici, avec ses messages.",
  },
  more: { id: "vendorcase.portal.more", defaultMessage: "Voir les dossiers suivants" },
  back: { id: "vendorcase.portal.back", defaultMessage: "Tous les dossiers reçus" },
  missing: { id: "vendorcase.portal.missing", defaultMessage: "Dossier introuvable" },
  missingWhy: {
    id: "vendorcase.portal.missingWhy",
    defaultMessage: "Il n’a pas été envoyé à votre entreprise, ou il a été repris par le groupe.",
  },
  status: { id: "vendorcase.portal.status", defaultMessage: "{state}. Envoyé le {date}." },
  asked: { id: "vendorcase.portal.asked", defaultMessage: "Ce qui est demandé" },
  noBody: {
    id: "vendorcase.portal.noBody",
    defaultMessage: "Le titre dit tout\u00a0: le groupe n’a rien écrit de plus.",
  },
  product: { id: "vendorcase.portal.product", defaultMessage: "Logiciel" },
  kind: { id: "vendorcase.portal.kind", defaultMessage: "Nature" },
  sites: { id: "vendorcase.portal.sites", defaultMessage: "Soutenu par" },
  sitesValue: {
    id: "vendorcase.portal.sitesValue",
    defaultMessage: "{count, plural, =0 {aucun compté} one {# établissement} other {# établissements}}",
  },
  reference: { id: "vendorcase.portal.reference", defaultMessage: "Votre numéro" },
  sent: { id: "vendorcase.portal.sent", defaultMessage: "Envoyé le" },
  thread: { id: "vendorcase.portal.thread", defaultMessage: "Échanges" },
  threadLead: { id: "vendorcase.portal.threadLead", defaultMessage: "Le groupe et vous lisez la même chose ici." },
  noMessage: { id: "vendorcase.portal.noMessage", defaultMessage: "Aucun message pour l’instant." },
  group: { id: "vendorcase.portal.group", defaultMessage: "Le groupe" },
  groupWho: { id: "vendorcase.portal.groupWho", defaultMessage: "Le groupe, {who}" },
  vendor: { id: "vendorcase.portal.vendor", defaultMessage: "Vous" },
  vendorWho: { id: "vendorcase.portal.vendorWho", defaultMessage: "Vous, {who}" },
  byMail: { id: "vendorcase.portal.byMail", defaultMessage: "par courriel" },
  files: { id: "vendorcase.portal.files", defaultMessage: "Fichiers joints" },
  answer: { id: "vendorcase.portal.answer", defaultMessage: "Répondre" },
  answerLead: {
    id: "vendorcase.portal.answerLead",
    defaultMessage: "Écrivez un message, ou dites où vous en êtes. Ce que vous avez écrit part avec l’étape.",
  },
  message: { id: "vendorcase.portal.message", defaultMessage: "Votre message au groupe" },
  messageHelp: {
    id: "vendorcase.portal.messageHelp",
    defaultMessage: "N’écrivez aucune donnée de patient. Une question ou un refus demande quelques mots.",
  },
  send: { id: "vendorcase.portal.send", defaultMessage: "Envoyer le message" },
  steps: { id: "vendorcase.portal.steps", defaultMessage: "Dire où vous en êtes" },
  noStep: {
    id: "vendorcase.portal.noStep",
    defaultMessage: "Pour l’instant, c’est au groupe d’agir. Vous pouvez lui écrire.",
  },
  sentMessage: { id: "vendorcase.portal.sentMessage", defaultMessage: "Message envoyé." },
  moved: { id: "vendorcase.portal.moved", defaultMessage: "Étape enregistrée." },
  history: { id: "vendorcase.portal.history", defaultMessage: "Étapes" },
  historyLine: { id: "vendorcase.portal.historyLine", defaultMessage: "{state} – {date}" },
  kept: { id: "vendorcase.portal.kept", defaultMessage: "Rien n’a été envoyé. Votre texte est gardé." },
});

/** What a vendor reads around a link, without an account. */
export const linkMessages = defineMessages({
  loading: { id: "vendorcase.link.loading", defaultMessage: "Ouverture…" },
  title: { id: "vendorcase.link.title", defaultMessage: "Dossiers à suivre" },
  who: { id: "vendorcase.link.who", defaultMessage: "{group} vous ouvre ces dossiers, sans compte." },
  until: {
    id: "vendorcase.link.until",
    defaultMessage:
      "Ce lien s’ouvre jusqu’au {date}. Le groupe voit quand il est ouvert et ce qui y est fait\u00a0: ne le transmettez qu’à qui doit y répondre.",
  },
  signed: { id: "vendorcase.link.signed", defaultMessage: "Vos réponses sont signées «\u00a0{label}\u00a0»." },
  demo: { id: "vendorcase.link.demo", defaultMessage: "Démonstration\u00a0: ces dossiers sont fictifs." },
  unreachable: {
    id: "vendorcase.link.unreachable",
    defaultMessage: "Palier ne répond pas. Rien n’a été envoyé\u00a0: vérifiez votre connexion, puis réessayez.",
  },
  retry: { id: "vendorcase.link.retry", defaultMessage: "Réessayer" },
  what: {
    id: "vendorcase.link.what",
    defaultMessage: "Palier est l’outil par lequel un groupe médico-social suit l’usage de son dossier informatisé.",
  },
});
