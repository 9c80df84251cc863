import { defineMessages } from "react-intl";

export const invitationMessages = defineMessages({
  title: { id: "identity.invitation.title", defaultMessage: "Invitations" },
  purpose: {
    id: "identity.invitation.purpose",
    defaultMessage: "Invitez des personnes dans votre groupe, suivez leurs réponses, relancez ou annulez.",
  },
  invite: { id: "identity.invitation.invite", defaultMessage: "Inviter une personne" },
  byFile: { id: "identity.invitation.byFile", defaultMessage: "Inviter par fichier" },
  caption: { id: "identity.invitation.caption", defaultMessage: "Invitations du groupe et réponses" },
  person: { id: "identity.invitation.person", defaultMessage: "Personne" },
  opens: { id: "identity.invitation.opens", defaultMessage: "Ce qu’elle ouvre" },
  state: { id: "identity.invitation.state", defaultMessage: "Situation" },
  gestures: { id: "identity.invitation.gestures", defaultMessage: "Gestes" },
  until: { id: "identity.invitation.until", defaultMessage: "jusqu’au {date}" },
  on: { id: "identity.invitation.on", defaultMessage: "le {date}" },
  sentBy: { id: "identity.invitation.sentBy", defaultMessage: "Invitée le {date} par {name}" },
  operator: { id: "identity.invitation.operator", defaultMessage: "l’exploitant" },
  reminders: {
    id: "identity.invitation.reminders",
    defaultMessage: "{count, plural, =0 {aucun rappel} one {# rappel} other {# rappels}}",
  },
  mailFailed: { id: "identity.invitation.mailFailed", defaultMessage: "Courriel non parti : {reason}" },
  remind: { id: "identity.invitation.remind", defaultMessage: "Relancer" },
  remindNamed: { id: "identity.invitation.remind.named", defaultMessage: "Relancer l’invitation de {name}" },
  newLink: { id: "identity.invitation.newLink", defaultMessage: "Obtenir un lien" },
  newLinkNamed: { id: "identity.invitation.newLink.named", defaultMessage: "Obtenir un lien pour {name}" },
  cancel: { id: "identity.invitation.cancel", defaultMessage: "Annuler" },
  cancelNamed: { id: "identity.invitation.cancel.named", defaultMessage: "Annuler l’invitation de {name}" },
  cancelText: {
    id: "identity.invitation.cancel.text",
    defaultMessage:
      "Les liens déjà reçus par {email} n’ouvriront plus rien. Vous pourrez inviter cette adresse de nouveau.",
  },
  cancelVerb: { id: "identity.invitation.cancel.verb", defaultMessage: "Annuler l’invitation" },
  noneTitle: { id: "identity.invitation.none", defaultMessage: "Aucune invitation" },
  noneWhy: {
    id: "identity.invitation.none.why",
    defaultMessage: "Une invitation donne des rôles à une adresse ; la personne choisit elle-même son mot de passe.",
  },
  noServer: {
    id: "identity.invitation.noServer",
    defaultMessage:
      "Aucun serveur d’envoi n’est réglé : les invitations ne partent pas par courriel. Après chaque invitation, copiez son lien et remettez-le à la personne, et à elle seule.",
  },
  sentTitle: { id: "identity.invitation.sent", defaultMessage: "Invitation faite : {name}" },
  sentMail: { id: "identity.invitation.sent.mail", defaultMessage: "Un courriel part à {email}." },
  sentLink: {
    id: "identity.invitation.sent.link",
    defaultMessage: "Lien à remettre à {email}, montré cette fois seulement :",
  },
  copy: { id: "identity.invitation.copy", defaultMessage: "Copier le lien" },
  copied: { id: "identity.invitation.copied", defaultMessage: "Lien copié." },
  notCopied: {
    id: "identity.invitation.notCopied",
    defaultMessage: "Copiez le lien à la main : le navigateur l’a refusé.",
  },
  email: { id: "identity.invitation.email", defaultMessage: "Adresse électronique (obligatoire)" },
  emailHelp: { id: "identity.invitation.email.help", defaultMessage: "Celle où la personne lit son courrier." },
  name: { id: "identity.invitation.name", defaultMessage: "Prénom et nom (obligatoire)" },
  submit: { id: "identity.invitation.submit", defaultMessage: "Envoyer l’invitation" },
  submitLink: { id: "identity.invitation.submitLink", defaultMessage: "Faire l’invitation" },
  kept: { id: "identity.invitation.kept", defaultMessage: "Les invitations restent ce qu’elles étaient." },
});

export const invitationFileMessages = defineMessages({
  title: { id: "identity.invitationFile.title", defaultMessage: "Inviter par fichier" },
  purpose: {
    id: "identity.invitationFile.purpose",
    defaultMessage: "Invitez jusqu’à 1 000 personnes d’un coup : vérifiez d’abord le fichier, puis confirmez.",
  },
  back: { id: "identity.invitationFile.back", defaultMessage: "Toutes les invitations" },
  choose: { id: "identity.invitationFile.choose", defaultMessage: "Choisir un fichier CSV" },
  chooseOther: { id: "identity.invitationFile.chooseOther", defaultMessage: "Choisir le fichier corrigé" },
  file: { id: "identity.invitationFile.file", defaultMessage: "Fichier CSV des personnes à inviter" },
  reading: { id: "identity.invitationFile.reading", defaultMessage: "Lecture de {name}…" },
  nothingYet: {
    id: "identity.invitationFile.nothingYet",
    defaultMessage: "Rien n’est envoyé à cette étape : le fichier est lu, puis oublié.",
  },
  columns: { id: "identity.invitationFile.columns", defaultMessage: "Ce que le fichier contient" },
  columnsLead: {
    id: "identity.invitationFile.columns.lead",
    defaultMessage: "Une personne par ligne, ces cinq colonnes dans l’ordre que vous voulez.",
  },
  address: { id: "identity.invitationFile.address", defaultMessage: "adresse électronique de la personne" },
  name: { id: "identity.invitationFile.name", defaultMessage: "prénom et nom" },
  role: { id: "identity.invitationFile.role", defaultMessage: "l’un des rôles : {roles}" },
  sector: { id: "identity.invitationFile.sector", defaultMessage: "rien, ou l’un des secteurs : {sectors}" },
  places: {
    id: "identity.invitationFile.places",
    defaultMessage:
      "« groupe » pour tout le groupe, ou des numéros FINESS (établissement ou gestionnaire) séparés par |",
  },
  sample: { id: "identity.invitationFile.sample", defaultMessage: "Télécharger un modèle" },
  ready: {
    id: "identity.invitationFile.ready",
    defaultMessage:
      "{count, plural, one {# personne peut être invitée} other {# personnes peuvent être invitées}}. Rien n’est encore envoyé.",
  },
  confirm: {
    id: "identity.invitationFile.confirm",
    defaultMessage: "{count, plural, one {Inviter cette personne} other {Inviter ces # personnes}}",
  },
  faults: {
    id: "identity.invitationFile.faults",
    defaultMessage:
      "{count, plural, one {# faute} other {# fautes}} dans {lines, plural, one {# ligne} other {# lignes}} : personne n’est invité tant qu’il en reste une.",
  },
  faultsTitle: { id: "identity.invitationFile.faults.title", defaultMessage: "À corriger dans le fichier" },
  line: { id: "identity.invitationFile.line", defaultMessage: "Ligne" },
  column: { id: "identity.invitationFile.column", defaultMessage: "Colonne" },
  wholeLine: { id: "identity.invitationFile.wholeLine", defaultMessage: "toute la ligne" },
  reason: { id: "identity.invitationFile.reason", defaultMessage: "Ce qui ne va pas" },
  done: {
    id: "identity.invitationFile.done",
    defaultMessage: "{count, plural, one {# personne est invitée} other {# personnes sont invitées}}.",
  },
  doneNext: { id: "identity.invitationFile.done.next", defaultMessage: "Voir les invitations" },
  unreachable: {
    id: "identity.invitationFile.unreachable",
    defaultMessage: "Le serveur ne répond pas. Personne n’a été invité : réessayez dans un instant.",
  },
});

export const acceptMessages = defineMessages({
  title: { id: "identity.accept.title", defaultMessage: "Votre invitation" },
  loading: { id: "identity.accept.loading", defaultMessage: "Lecture de l’invitation…" },
  purpose: { id: "identity.accept.purpose", defaultMessage: "{by} vous invite dans Palier, pour {group}." },
  operator: { id: "identity.accept.operator", defaultMessage: "La personne qui installe Palier" },
  opens: { id: "identity.accept.opens", defaultMessage: "Ce que l’invitation vous ouvre :" },
  email: { id: "identity.accept.email", defaultMessage: "Adresse invitée : {email}" },
  until: { id: "identity.accept.until", defaultMessage: "Valable jusqu’au {date}." },
  name: { id: "identity.accept.name", defaultMessage: "Votre prénom et votre nom" },
  nameHelp: {
    id: "identity.accept.name.help",
    defaultMessage: "Tels que vos collègues les liront. Si vous avez déjà un accès, votre nom ne change pas.",
  },
  password: { id: "identity.accept.password", defaultMessage: "Mot de passe (obligatoire)" },
  passwordHelp: {
    id: "identity.accept.password.help",
    defaultMessage:
      "Première fois dans Palier : choisissez-en un, de 12 caractères au moins ; une phrase de quatre mots convient. Déjà un accès avec cette adresse : saisissez son mot de passe.",
  },
  missing: { id: "identity.accept.missing", defaultMessage: "Saisissez un mot de passe." },
  submit: { id: "identity.accept.submit", defaultMessage: "Accepter l’invitation" },
  submitting: { id: "identity.accept.submitting", defaultMessage: "Ouverture de votre accès…" },
  unreachable: {
    id: "identity.accept.unreachable",
    defaultMessage: "Le serveur ne répond pas. Rien n’a changé : réessayez dans un instant.",
  },
  retry: { id: "identity.accept.retry", defaultMessage: "Réessayer" },
  signIn: { id: "identity.accept.signIn", defaultMessage: "Aller à la connexion" },
  added: {
    id: "identity.accept.added",
    defaultMessage: "L’invitation est acceptée. Connectez-vous avec votre mot de passe et votre code pour entrer.",
  },
  or: { id: "identity.accept.or", defaultMessage: "Ou acceptez en vous connectant par :" },
  providerRefused: {
    id: "identity.accept.providerRefused",
    defaultMessage:
      "La connexion par ce moyen n’a pas abouti, et l’invitation attend toujours. Réessayez, ou acceptez avec un mot de passe.",
  },
});
