import { defineMessages } from "react-intl";

export const integrationMessages = defineMessages({
  title: { id: "integration.title", defaultMessage: "Intégrations" },
  purpose: {
    id: "integration.purpose",
    defaultMessage:
      "Laissez un autre logiciel lire ou écrire ici avec une clé d’API, ou prévenez-le de ce qui se passe.",
  },
  loadFailed: { id: "integration.kept", defaultMessage: "Les clés d’API et les envois restent tels qu’ils sont." },
  unreachable: {
    id: "integration.unreachable",
    defaultMessage: "Le serveur n’a pas répondu. Rien n’a été modifié. Réessayez dans un instant.",
  },
  // Keys
  keys: { id: "integration.keys", defaultMessage: "Clés d’API" },
  keysLead: {
    id: "integration.keys.lead",
    defaultMessage:
      "Une clé agit au nom de la personne qui l’a créée, dans la limite des droits cochés. Elle cesse de servir à sa date, quand elle est révoquée, ou quand cette personne quitte le groupe.",
  },
  newKey: { id: "integration.newKey", defaultMessage: "Créer une clé d’API" },
  noKeyTitle: { id: "integration.noKey.title", defaultMessage: "Aucune clé d’API" },
  noKeyWhy: {
    id: "integration.noKey.why",
    defaultMessage:
      "Un entrepôt de données ou un tableur peut lire les indicateurs sans mot de passe, avec une clé d’API limitée.",
  },
  label: { id: "integration.label", defaultMessage: "À quoi sert-elle" },
  hookLabel: { id: "integration.hookLabel", defaultMessage: "À quoi sert cet envoi" },
  rights: { id: "integration.rights", defaultMessage: "Ce qu’elle permet" },
  days: { id: "integration.days", defaultMessage: "Durée, en jours (365 au plus)" },
  expires: { id: "integration.expires", defaultMessage: "Expire le" },
  lastUsed: { id: "integration.lastUsed", defaultMessage: "Dernier usage" },
  neverUsed: { id: "integration.neverUsed", defaultMessage: "jamais" },
  createdBy: { id: "integration.createdBy", defaultMessage: "Créée par" },
  state: { id: "integration.state", defaultMessage: "État" },
  keyGood: { id: "integration.keyGood", defaultMessage: "en service" },
  keyRevoked: { id: "integration.keyRevoked", defaultMessage: "révoquée le {date}" },
  keyExpired: { id: "integration.keyExpired", defaultMessage: "expirée" },
  revoke: { id: "integration.revoke", defaultMessage: "Révoquer" },
  revokeTitle: { id: "integration.revokeTitle", defaultMessage: "Révoquer la clé d’API « {label} »" },
  revokeWhat: {
    id: "integration.revokeWhat",
    defaultMessage:
      "Le logiciel qui s’en sert sera refusé dès maintenant. Une clé révoquée ne peut pas être remise en service.",
  },
  create: { id: "integration.create", defaultMessage: "Créer" },
  save: { id: "integration.save", defaultMessage: "Enregistrer" },
  cancel: { id: "integration.cancel", defaultMessage: "Annuler" },
  close: { id: "integration.close", defaultMessage: "J’ai copié le secret" },
  secretTitle: { id: "integration.secretTitle", defaultMessage: "Copiez ce secret maintenant" },
  secretWhy: {
    id: "integration.secretWhy",
    defaultMessage:
      "Il ne sera plus jamais montré : Palier n’en garde qu’une empreinte. Confiez-le au logiciel qui s’en servira, et à personne d’autre.",
  },
  hookSecretWhy: {
    id: "integration.hookSecretWhy",
    defaultMessage:
      "Il ne sera plus jamais montré. Le logiciel qui reçoit les envois en a besoin pour vérifier qu’ils viennent de Palier.",
  },
  secret: { id: "integration.secret", defaultMessage: "Secret" },
  copy: { id: "integration.copy", defaultMessage: "Copier" },
  copied: { id: "integration.copied", defaultMessage: "Secret copié." },
  actions: { id: "integration.actions", defaultMessage: "Gestes" },
  // Webhooks
  hooks: { id: "integration.hooks", defaultMessage: "Envois automatiques" },
  hooksLead: {
    id: "integration.hooks.lead",
    defaultMessage:
      "Palier appelle une adresse quand il se passe quelque chose. Il n’envoie que des identifiants, signés ; le détail se lit avec une clé d’API.",
  },
  newHook: { id: "integration.newHook", defaultMessage: "Créer un envoi automatique" },
  editHook: { id: "integration.editHook", defaultMessage: "Modifier" },
  editHookTitle: { id: "integration.editHookTitle", defaultMessage: "Modifier l’envoi « {label} »" },
  noHookTitle: { id: "integration.noHook.title", defaultMessage: "Aucun envoi automatique" },
  noHookWhy: {
    id: "integration.noHook.why",
    defaultMessage:
      "Un autre logiciel peut être prévenu d’un import, d’un nouveau palier ou d’un dossier prêt, sans avoir à demander.",
  },
  url: { id: "integration.url", defaultMessage: "Adresse à appeler" },
  urlHint: { id: "integration.urlHint", defaultMessage: "En https, par exemple https://entrepot.exemple.fr/palier" },
  events: { id: "integration.events", defaultMessage: "Prévenir quand quelqu’un, ou Palier" },
  active: { id: "integration.active", defaultMessage: "en marche" },
  stopped: { id: "integration.stopped", defaultMessage: "arrêté" },
  stoppedByFailures: {
    id: "integration.stoppedByFailures",
    defaultMessage: "arrêté par Palier après 10 échecs de suite",
  },
  stop: { id: "integration.stop", defaultMessage: "Arrêter" },
  start: { id: "integration.start", defaultMessage: "Remettre en marche" },
  test: { id: "integration.test", defaultMessage: "Envoyer un essai" },
  testSent: {
    id: "integration.testSent",
    defaultMessage: "Essai demandé : il apparaît ci-dessous dans quelques secondes.",
  },
  // Deliveries
  deliveries: { id: "integration.deliveries", defaultMessage: "Derniers envois" },
  noDelivery: { id: "integration.noDelivery", defaultMessage: "Aucun envoi pour l’instant." },
  when: { id: "integration.when", defaultMessage: "Quand" },
  what: { id: "integration.what", defaultMessage: "Évènement" },
  answer: { id: "integration.answer", defaultMessage: "Réponse" },
  tries: { id: "integration.tries", defaultMessage: "Essais" },
  waiting: { id: "integration.waiting", defaultMessage: "en attente" },
  delivered: { id: "integration.delivered", defaultMessage: "reçu" },
  failed: { id: "integration.failed", defaultMessage: "abandonné" },
  status: { id: "integration.status", defaultMessage: "code {status}, {ms} ms" },
  replay: { id: "integration.replay", defaultMessage: "Renvoyer" },
  replayed: { id: "integration.replayed", defaultMessage: "Renvoi demandé, sous le même identifiant." },
});
