import { defineMessages } from "react-intl";

export const identityMessages = defineMessages({
  title: { id: "identity.title", defaultMessage: "Connexion" },
  purpose: {
    id: "identity.purpose",
    defaultMessage:
      "Suivez l’usage du dossier informatisé dans vos établissements, palier par palier, jusqu’au dossier de financement.",
  },
  email: { id: "identity.email", defaultMessage: "Adresse électronique (obligatoire)" },
  emailHelp: { id: "identity.email.help", defaultMessage: "Par exemple : prenom.nom@association.fr" },
  password: { id: "identity.password", defaultMessage: "Mot de passe (obligatoire)" },
  submit: { id: "identity.submit", defaultMessage: "Se connecter" },
  submitting: { id: "identity.submitting", defaultMessage: "Connexion en cours…" },
  emailMissing: { id: "identity.email.missing", defaultMessage: "Saisissez votre adresse électronique." },
  emailWrong: {
    id: "identity.email.wrong",
    defaultMessage: "Cette adresse est incomplète. Elle doit ressembler à prenom.nom@association.fr.",
  },
  passwordMissing: { id: "identity.password.missing", defaultMessage: "Saisissez votre mot de passe." },
  summary: { id: "identity.summary", defaultMessage: "La connexion n’a pas pu se faire :" },
  refused: {
    id: "identity.refused",
    defaultMessage: "L’adresse ou le mot de passe ne correspond à aucun compte. Vérifiez les deux, puis réessayez.",
  },
  tooMany: {
    id: "identity.tooMany",
    defaultMessage: "Trop d’essais de suite. Patientez une minute, puis réessayez.",
  },
  unreachable: {
    id: "identity.unreachable",
    defaultMessage: "Le serveur ne répond pas. Votre saisie est conservée : réessayez dans un instant.",
  },
  demoTitle: { id: "identity.demo.title", defaultMessage: "Comptes de démonstration" },
  demoLead: { id: "identity.demo.lead", defaultMessage: "Choisissez un rôle : le formulaire se remplit." },
  shared: { id: "identity.shared", defaultMessage: "Poste partagé" },
  sharedHelp: {
    id: "identity.shared.help",
    defaultMessage: "L’écran se verrouille vite, et vous y revenez par un code court.",
  },
  byPasskey: { id: "identity.byPasskey", defaultMessage: "Se connecter avec une clé d’accès" },
  forgotten: { id: "identity.forgotten", defaultMessage: "Mot de passe oublié" },
  codeLead: {
    id: "identity.code.lead",
    defaultMessage: "Votre mot de passe convient. Donnez à présent le code que montre votre application.",
  },
  code: { id: "identity.code", defaultMessage: "Code à 6 chiffres, ou code de secours" },
  codeMissing: { id: "identity.code.missing", defaultMessage: "Saisissez les 6 chiffres, ou un code de secours." },
  codeSubmit: { id: "identity.code.submit", defaultMessage: "Vérifier le code" },
  codeBack: { id: "identity.code.back", defaultMessage: "Revenir à l’adresse et au mot de passe" },
  expiredTitle: { id: "identity.expired.title", defaultMessage: "Votre session a pris fin" },
  expiredLead: {
    id: "identity.expired.lead",
    defaultMessage: "Reconnectez-vous pour continuer : cette page et ce que vous y avez saisi sont conservés.",
  },
});
