import { defineMessages } from "react-intl";

/** Why signing in by a provider stopped, by the code of the address. */
export const providerRefusals = defineMessages({
  PROVIDER_UNREACHABLE: {
    id: "identity.provider.unreachable",
    defaultMessage:
      "Le service de connexion de votre groupe ne répond pas. Réessayez dans un instant, ou utilisez votre adresse et votre mot de passe.",
  },
  PROVIDER_CLOSED: {
    id: "identity.provider.closed",
    defaultMessage: "Ce moyen de connexion n’est pas ouvert. Utilisez votre adresse et votre mot de passe.",
  },
  PROVIDER_DENIED: {
    id: "identity.provider.denied",
    defaultMessage:
      "La connexion a été abandonnée chez le fournisseur. Recommencez, ou utilisez votre adresse et votre mot de passe.",
  },
  ATTEMPT_STALE: {
    id: "identity.provider.stale",
    defaultMessage:
      "Cette connexion n’a pas commencé dans ce navigateur, ou elle a duré plus de dix minutes. Recommencez.",
  },
  TOKEN_REFUSED: {
    id: "identity.provider.token",
    defaultMessage:
      "La réponse du fournisseur n’a pas pu être vérifiée : personne n’est connecté. Recommencez ; si cela persiste, prévenez l’administration de votre groupe.",
  },
  LEVEL_TOO_LOW: {
    id: "identity.provider.level",
    defaultMessage:
      "Votre groupe demande une connexion plus forte chez ce fournisseur, par exemple avec la carte ou l’application. Recommencez ainsi.",
  },
  METHOD_NOT_ALLOWED: {
    id: "identity.provider.method",
    defaultMessage:
      "Votre groupe n’accepte pas le moyen que vous avez utilisé chez ce fournisseur. Recommencez avec un second facteur.",
  },
  AUTHENTICATION_STALE: {
    id: "identity.provider.staleProof",
    defaultMessage:
      "Le fournisseur n’a pas redemandé qui vous êtes, ou ne le dit pas : rien n’a été rouvert. Recommencez, ou revenez par un autre moyen.",
  },
  OTHER_PERSON: {
    id: "identity.provider.otherPerson",
    defaultMessage:
      "Ce compte n’est pas celui de la personne que la page attend : rien n’a été rouvert, et rien de cette page n’a été montré. Recommencez avec le bon compte.",
  },
  TOO_MANY_ATTEMPTS: {
    id: "identity.provider.tooMany",
    defaultMessage: "Trop de demandes de connexion d’ici. Attendez cinq minutes, puis recommencez.",
  },
  ACCOUNT_EXISTS: {
    id: "identity.provider.exists",
    defaultMessage:
      "Un compte Palier existe déjà à cette adresse. Connectez-vous avec votre mot de passe, puis reliez les deux dans « Mon compte ».",
  },
  ACCOUNT_UNKNOWN: {
    id: "identity.provider.unknown",
    defaultMessage:
      "Ce compte n’est relié à personne dans Palier. Demandez une invitation à la personne qui administre Palier dans votre groupe.",
  },
  ACCOUNT_CLOSED: {
    id: "identity.provider.accountClosed",
    defaultMessage:
      "Votre compte est fermé dans ce groupe. Adressez-vous à la personne qui administre Palier dans votre groupe.",
  },
  LINK_TAKEN: {
    id: "identity.provider.taken",
    defaultMessage:
      "Le lien n’a pas été fait : ce compte est déjà relié à quelqu’un, ou le vôtre l’est déjà à un autre. Rien n’a changé.",
  },
  INVITATION_REFUSED: {
    id: "identity.provider.invitation",
    defaultMessage: "Cette invitation n’est plus valable. Demandez-en une nouvelle à la personne qui vous a invité.",
  },
});

export const providerMessages = defineMessages({
  signInTitle: { id: "identity.provider.signIn", defaultMessage: "Avec le compte de votre groupe" },
  open: { id: "identity.provider.open", defaultMessage: "Se connecter avec le compte de votre groupe" },
  group: { id: "identity.provider.group", defaultMessage: "Numéro FINESS ou nom entier du groupe" },
  groupHelp: { id: "identity.provider.group.help", defaultMessage: "Par exemple : 750000001" },
  find: { id: "identity.provider.find", defaultMessage: "Continuer" },
  none: {
    id: "identity.provider.none",
    defaultMessage:
      "Aucun moyen de connexion n’est ouvert sous ce numéro ou ce nom. Vérifiez-le, ou utilisez votre adresse et votre mot de passe.",
  },
  settingsTitle: { id: "identity.provider.settings", defaultMessage: "Comptes d’ailleurs" },
  settingsLead: {
    id: "identity.provider.settings.lead",
    defaultMessage:
      "Pro Santé Connect, ProConnect ou l’annuaire du groupe ouvrent ce groupe seulement. Chacun relie lui-même son compte, ou accepte son invitation par ce moyen.",
  },
  empty: { id: "identity.provider.empty", defaultMessage: "Aucun fournisseur n’est réglé" },
  emptyWhy: {
    id: "identity.provider.empty.why",
    defaultMessage: "Chacun se connecte avec son adresse et son mot de passe, ce qui reste toujours possible.",
  },
  caption: { id: "identity.provider.caption", defaultMessage: "Fournisseurs d’identité du groupe" },
  provider: { id: "identity.provider.column", defaultMessage: "Fournisseur" },
  state: { id: "identity.provider.state", defaultMessage: "État" },
  addresses: { id: "identity.provider.addresses", defaultMessage: "À déclarer chez le fournisseur" },
  callback: { id: "identity.provider.callback", defaultMessage: "Retour : {url}" },
  logout: { id: "identity.provider.logout", defaultMessage: "Déconnexion : {url}" },
  noAddress: {
    id: "identity.provider.noAddress",
    defaultMessage: "L’adresse publique de Palier n’est pas réglée (PALIER_PUBLIC_URL).",
  },
  actions: { id: "identity.provider.actions", defaultMessage: "Actions" },
  opened: { id: "identity.provider.opened", defaultMessage: "Ouvert" },
  notOpened: { id: "identity.provider.notOpened", defaultMessage: "Fermé" },
  add: { id: "identity.provider.add", defaultMessage: "Ajouter un fournisseur" },
  edit: { id: "identity.provider.edit", defaultMessage: "Modifier" },
  verify: { id: "identity.provider.verify", defaultMessage: "Vérifier" },
  remove: { id: "identity.provider.remove", defaultMessage: "Supprimer" },
  removeNamed: { id: "identity.provider.remove.named", defaultMessage: "Supprimer « {label} »" },
  removeText: {
    id: "identity.provider.remove.text",
    defaultMessage:
      "Le bouton, son secret, les liens de chacun et les sessions ouvertes par ce fournisseur disparaissent aussitôt. Le remettre demandera à chacun de relier son compte de nouveau. Pour un arrêt passager, choisissez plutôt « Fermer ».",
  },
  removed: { id: "identity.provider.removed", defaultMessage: "« {label} » est supprimé." },
  enable: { id: "identity.provider.enable", defaultMessage: "Ouvrir" },
  disable: { id: "identity.provider.disable", defaultMessage: "Fermer" },
  verified: {
    id: "identity.provider.verified",
    defaultMessage: "« {label} » répond et donne tout ce qu’il faut.",
  },
  kind: { id: "identity.provider.kind", defaultMessage: "Sorte de fournisseur" },
  label: { id: "identity.provider.label", defaultMessage: "Texte du bouton (obligatoire)" },
  issuer: { id: "identity.provider.issuer", defaultMessage: "Adresse de l’émetteur (obligatoire)" },
  issuerHelp: { id: "identity.provider.issuer.help", defaultMessage: "Par exemple : {example}" },
  clientId: { id: "identity.provider.clientId", defaultMessage: "Identifiant du client (obligatoire)" },
  secret: { id: "identity.provider.secret", defaultMessage: "Secret du client" },
  secretKept: {
    id: "identity.provider.secret.kept",
    defaultMessage: "Un secret est enregistré ; il n’est jamais montré. Laissez vide pour le garder.",
  },
  secretNone: {
    id: "identity.provider.secret.none",
    defaultMessage: "Chiffré dès l’enregistrement, il ne sera plus jamais montré.",
  },
  scopes: { id: "identity.provider.scopes", defaultMessage: "Portées demandées" },
  acr: { id: "identity.provider.acr", defaultMessage: "Niveau exigé (vide : aucun)" },
  amr: { id: "identity.provider.amr", defaultMessage: "Moyens dont l’un est exigé (vide : tous acceptés)" },
  minutes: { id: "identity.provider.minutes", defaultMessage: "Durée la plus longue d’une session, en minutes" },
  minutesHelp: { id: "identity.provider.minutes.help", defaultMessage: "Vide : la durée habituelle." },
  save: { id: "identity.provider.save", defaultMessage: "Enregistrer" },
  kept: { id: "identity.provider.kept", defaultMessage: "Rien n’a été enregistré. Votre saisie est conservée." },
  linksTitle: { id: "identity.provider.links", defaultMessage: "Comptes d’ailleurs reliés au mien" },
  linksLead: {
    id: "identity.provider.links.lead",
    defaultMessage: "Un compte relié ouvre ce groupe, et lui seul.",
  },
  linked: { id: "identity.provider.linked", defaultMessage: "Relié le {date}" },
  notLinked: { id: "identity.provider.notLinked", defaultMessage: "Non relié" },
  link: { id: "identity.provider.link", defaultMessage: "Relier" },
  unlink: { id: "identity.provider.unlink", defaultMessage: "Retirer le lien" },
  linkDone: { id: "identity.provider.linkDone", defaultMessage: "Le compte est relié au vôtre." },
});
