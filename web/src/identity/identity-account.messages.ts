import { defineMessages } from "react-intl";

export const accountMessages = defineMessages({
  title: { id: "identity.account.title", defaultMessage: "Mon compte" },
  purpose: {
    id: "identity.account.purpose",
    defaultMessage: "Ce qui ouvre votre compte, et les sessions ouvertes à votre nom.",
  },
  rightsState: { id: "identity.account.rights", defaultMessage: "Vos droits dans ce groupe, phrase par phrase." },
  unfold: { id: "identity.account.unfold", defaultMessage: "Ouvrir" },
  unfoldNamed: { id: "identity.account.unfold.named", defaultMessage: "Ouvrir : {title}" },
  fold: { id: "identity.account.fold", defaultMessage: "Replier" },
  foldNamed: { id: "identity.account.fold.named", defaultMessage: "Replier : {title}" },
  who: { id: "identity.account.who", defaultMessage: "Qui je suis" },
  name: { id: "identity.account.name", defaultMessage: "Nom" },
  email: { id: "identity.account.email", defaultMessage: "Adresse électronique" },
  group: { id: "identity.account.group", defaultMessage: "Groupe" },
  roles: { id: "identity.account.roles", defaultMessage: "Rôles dans ce groupe" },
  roleOn: {
    id: "identity.account.role.on",
    defaultMessage: "{role} ({count, plural, one {# établissement} other {# établissements}})",
  },
  current: { id: "identity.account.current", defaultMessage: "Mot de passe actuel (obligatoire)" },
  passwordTitle: { id: "identity.account.password", defaultMessage: "Mot de passe" },
  passwordSince: { id: "identity.account.password.since", defaultMessage: "Changé le {date}." },
  passwordNever: {
    id: "identity.account.password.never",
    defaultMessage: "Jamais changé depuis l’ouverture du compte.",
  },
  passwordNone: {
    id: "identity.account.password.none",
    defaultMessage: "Votre compte n’a pas de mot de passe. Vous pouvez en choisir un.",
  },
  newPassword: { id: "identity.account.newPassword", defaultMessage: "Nouveau mot de passe (obligatoire)" },
  newPasswordMissing: {
    id: "identity.account.newPassword.missing",
    defaultMessage: "Saisissez le nouveau mot de passe.",
  },
  passwordRule: {
    id: "identity.account.password.rule",
    defaultMessage:
      "12 caractères au moins, sans votre nom ni celui de votre groupe. Une phrase de quatre mots convient.",
  },
  passwordSubmit: { id: "identity.account.password.submit", defaultMessage: "Changer le mot de passe" },
  passwordDone: {
    id: "identity.account.password.done",
    defaultMessage:
      "Mot de passe changé. {count, plural, =0 {Aucune autre session n’était ouverte.} one {Une autre session a été fermée.} other {# autres sessions ont été fermées.}}",
  },
  forgottenTitle: { id: "identity.forgotten.title", defaultMessage: "Mot de passe oublié" },
  forgottenPurpose: {
    id: "identity.forgotten.purpose",
    defaultMessage: "Donnez votre adresse : un lien pour choisir un nouveau mot de passe vous sera envoyé.",
  },
  forgottenSubmit: { id: "identity.forgotten.submit", defaultMessage: "Envoyer le lien" },
  forgottenSent: {
    id: "identity.forgotten.sent",
    defaultMessage:
      "Si un compte existe à l’adresse {email}, un courrier vient d’y partir. Le lien vaut une heure et ne sert qu’une fois. Rien ne vient ? Regardez dans les indésirables, ou demandez à la personne qui administre Palier.",
  },
  backToSignIn: { id: "identity.backToSignIn", defaultMessage: "Aller à la connexion" },
  resetTitle: { id: "identity.reset.title", defaultMessage: "Choisir un nouveau mot de passe" },
  resetPurpose: {
    id: "identity.reset.purpose",
    defaultMessage: "Vos sessions ouvertes seront fermées, puis vous vous connecterez avec le nouveau mot de passe.",
  },
  resetSubmit: { id: "identity.reset.submit", defaultMessage: "Enregistrer le mot de passe" },
  resetDone: {
    id: "identity.reset.done",
    defaultMessage: "Votre mot de passe est changé et vos sessions sont fermées. Connectez-vous.",
  },
  askAgain: { id: "identity.reset.again", defaultMessage: "Demander un nouveau lien" },
  totpTitle: { id: "identity.totp.title", defaultMessage: "Double vérification" },
  totpLead: {
    id: "identity.totp.lead",
    defaultMessage:
      "À la connexion, un code de votre téléphone s’ajoute au mot de passe : connaître le mot de passe ne suffit plus.",
  },
  totpSince: {
    id: "identity.totp.since",
    defaultMessage:
      "En place depuis le {date}. {count, plural, =0 {Il ne reste aucun code de secours.} one {Il reste un code de secours.} other {Il reste # codes de secours.}}",
  },
  totpNone: { id: "identity.totp.none", defaultMessage: "Pas en place." },
  totpStart: { id: "identity.totp.start", defaultMessage: "Mettre en place" },
  totpScan: {
    id: "identity.totp.scan",
    defaultMessage:
      "Photographiez ce dessin avec une application de codes (FreeOTP, Aegis…), puis donnez le code montré.",
  },
  totpQr: { id: "identity.totp.qr", defaultMessage: "Dessin à photographier avec l’application de codes" },
  totpSecret: { id: "identity.totp.secret", defaultMessage: "Ou saisissez cette clé dans l’application : {secret}" },
  totpCode: { id: "identity.totp.code", defaultMessage: "Code à 6 chiffres (obligatoire)" },
  totpConfirm: { id: "identity.totp.confirm", defaultMessage: "Vérifier et mettre en place" },
  totpRemove: { id: "identity.totp.remove", defaultMessage: "Retirer la double vérification" },
  codesRenew: { id: "identity.codes.renew", defaultMessage: "Renouveler les codes de secours" },
  codesTitle: { id: "identity.codes.title", defaultMessage: "Vos codes de secours" },
  codesLead: {
    id: "identity.codes.lead",
    defaultMessage:
      "Chacun remplace une fois le code du téléphone. Ils ne seront plus jamais montrés : gardez-les hors de ce poste.",
  },
  codesDownload: { id: "identity.codes.download", defaultMessage: "Télécharger les codes" },
  codesKept: { id: "identity.codes.kept", defaultMessage: "Je les ai gardés" },
  passkeyTitle: { id: "identity.passkey.title", defaultMessage: "Clés d’accès" },
  passkeyLead: {
    id: "identity.passkey.lead",
    defaultMessage: "Une clé de votre appareil (empreinte, visage, code) vous connecte sans mot de passe.",
  },
  passkeyCount: {
    id: "identity.passkey.count",
    defaultMessage: "{count, plural, =0 {Aucune clé d’accès.} one {Une clé d’accès.} other {# clés d’accès.}}",
  },
  passkeyName: { id: "identity.passkey.name", defaultMessage: "Nom de cet appareil (obligatoire)" },
  passkeyNameMissing: {
    id: "identity.passkey.name.missing",
    defaultMessage: "Donnez un nom à cet appareil, par exemple « Téléphone ».",
  },
  passkeyAdd: { id: "identity.passkey.add", defaultMessage: "Ajouter une clé d’accès" },
  passkeyRemove: { id: "identity.passkey.remove", defaultMessage: "Retirer la clé « {name} »" },
  passkeyUsed: { id: "identity.passkey.used", defaultMessage: "ajoutée le {date}, utilisée le {used}" },
  passkeyUnused: { id: "identity.passkey.unused", defaultMessage: "ajoutée le {date}, jamais utilisée" },
  passkeyFailed: {
    id: "identity.passkey.failed",
    defaultMessage: "Votre appareil n’a pas donné de clé. Rien n’a changé : recommencez quand vous voulez.",
  },
  pinTitle: { id: "identity.pin.title", defaultMessage: "Code de déverrouillage" },
  pinLead: {
    id: "identity.pin.lead",
    defaultMessage:
      "Sur un poste partagé, 4 à 8 chiffres rouvrent votre session verrouillée. Ils n’ouvrent rien d’autre.",
  },
  pinNew: { id: "identity.pin.new", defaultMessage: "Nouveau code, 4 à 8 chiffres (obligatoire)" },
  pinWrong: { id: "identity.pin.wrong", defaultMessage: "Le code a 4 à 8 chiffres, et rien d’autre." },
  pinSet: { id: "identity.pin.set", defaultMessage: "Enregistrer le code" },
  pinRemove: { id: "identity.pin.remove", defaultMessage: "Retirer le code" },
  pinHeld: { id: "identity.pin.held", defaultMessage: "Un code est en place." },
  pinNone: { id: "identity.pin.none", defaultMessage: "Aucun code." },
  saved: { id: "identity.account.saved", defaultMessage: "C’est enregistré." },
  factorTitle: { id: "identity.factor", defaultMessage: "Mettre en place un second facteur" },
  factorLead: {
    id: "identity.factor.lead",
    defaultMessage:
      "Votre groupe le demande pour entrer avec un mot de passe : un code de votre téléphone, ou une clé d’accès de votre appareil. Le reste de Palier s’ouvre aussitôt après.",
  },
  factorDone: { id: "identity.factor.done", defaultMessage: "C’est en place. Palier vous est ouvert." },
  factorContinue: { id: "identity.factor.continue", defaultMessage: "Continuer" },
  factorSignOut: { id: "identity.factor.signOut", defaultMessage: "Se déconnecter" },
  policyFactor: {
    id: "identity.policy.factor",
    defaultMessage: "Second facteur (code du téléphone ou clé d’accès) exigé",
  },
  policyFactorHelp: {
    id: "identity.policy.factor.help",
    defaultMessage:
      "Demandé à la prochaine connexion par mot de passe : qui n’en a pas le met d’abord en place. Les comptes d’ailleurs en sont dispensés : leur fournisseur en répond.",
  },
  sessionsCount: {
    id: "identity.sessions.count",
    defaultMessage: "{count, plural, one {Une session, sur ce poste.} other {# sessions, dont celle de ce poste.}}",
  },
  sharedTitle: { id: "identity.shared.title", defaultMessage: "Ce poste" },
  sharedLead: {
    id: "identity.shared.lead",
    defaultMessage:
      "Un poste partagé se verrouille après {minutes, plural, one {# minute} other {# minutes}} sans activité.",
  },
  sharedSwitch: { id: "identity.shared.switch", defaultMessage: "Poste partagé" },
  lock: { id: "identity.shared.lock.menu", defaultMessage: "Verrouiller" },
  leaveTitle: { id: "identity.leave.title", defaultMessage: "Quitter le groupe" },
  leaveLead: {
    id: "identity.leave.lead",
    defaultMessage: "Vous renoncez vous-même à vos rôles dans ce groupe, sans attendre son administration.",
  },
  leave: { id: "identity.leave", defaultMessage: "Quitter ce groupe" },
  leaveNamed: { id: "identity.leave.named", defaultMessage: "Quitter « {group} »" },
  leaveText: {
    id: "identity.leave.text",
    defaultMessage:
      "Vos rôles dans « {group} » prennent fin et vos sessions s’y ferment aussitôt. Ce que vous y avez fait reste dans le groupe. Pour revenir, il faudra une nouvelle invitation. {others, plural, =0 {Vous n’avez pas d’autre groupe dans Palier.} one {Votre autre groupe ne change pas.} other {Vos # autres groupes ne changent pas.}}",
  },
  leaveRefused: {
    id: "identity.leave.refused",
    defaultMessage: "Le serveur ne répond pas. Rien n’a changé : réessayez dans un instant.",
  },
  lockNow: { id: "identity.shared.lock", defaultMessage: "Verrouiller maintenant" },
  sessionsTitle: { id: "identity.sessions.title", defaultMessage: "Sessions ouvertes" },
  sessionDevice: { id: "identity.sessions.device", defaultMessage: "Appareil" },
  sessionPlace: { id: "identity.sessions.place", defaultMessage: "Adresse réseau" },
  sessionGroup: { id: "identity.sessions.group", defaultMessage: "Groupe" },
  sessionOpened: { id: "identity.sessions.opened", defaultMessage: "Ouverte" },
  sessionSeen: { id: "identity.sessions.seen", defaultMessage: "Dernière activité" },
  sessionAction: { id: "identity.sessions.action", defaultMessage: "Action" },
  sessionHere: { id: "identity.sessions.here", defaultMessage: "Celle-ci" },
  sessionClose: { id: "identity.sessions.close", defaultMessage: "Fermer" },
  sessionCloseNamed: { id: "identity.sessions.close.named", defaultMessage: "Fermer la session « {device} »" },
  sessionCloseOthers: { id: "identity.sessions.closeOthers", defaultMessage: "Fermer toutes les autres" },
  sessionUnknown: { id: "identity.sessions.unknown", defaultMessage: "inconnue" },
  cancel: { id: "identity.account.cancel", defaultMessage: "Annuler" },
  settingsTitle: { id: "identity.settings.title", defaultMessage: "Réglages de la connexion" },
  settingsPurpose: {
    id: "identity.settings.purpose",
    defaultMessage: "Comment les personnes du groupe se connectent, et quand leurs sessions finissent.",
  },
  policyTitle: { id: "identity.settings.policy", defaultMessage: "Sessions et postes partagés" },
  policyLead: {
    id: "identity.settings.policy.lead",
    defaultMessage: "Les sessions ouvertes suivent aussitôt. Une session dure douze heures au plus, quoi qu’il arrive.",
  },
  policyIdle: { id: "identity.settings.idle", defaultMessage: "Fin de la session sans activité, en minutes (5 à 240)" },
  policyShared: { id: "identity.settings.shared", defaultMessage: "Autoriser les postes partagés" },
  policyLock: {
    id: "identity.settings.lock",
    defaultMessage: "Verrouillage d’un poste partagé sans activité, en minutes (1 à 30)",
  },
  policyPin: { id: "identity.settings.pin", defaultMessage: "Autoriser le code de 4 à 8 chiffres pour déverrouiller" },
  policySave: { id: "identity.settings.save", defaultMessage: "Enregistrer les réglages" },
  policySaved: { id: "identity.settings.saved", defaultMessage: "Réglages enregistrés." },
});
