import { defineMessages } from "react-intl";

export const sessionMessages = defineMessages({
  warningTitle: {
    id: "identity.session.warning",
    defaultMessage: "Votre session se termine dans {minutes, plural, one {# minute} other {# minutes}}",
  },
  warningLead: {
    id: "identity.session.warning.lead",
    defaultMessage: "Vous n’avez rien fait depuis un moment. Votre page et ce que vous y avez saisi restent en place.",
  },
  warningLast: {
    id: "identity.session.warning.last",
    defaultMessage:
      "Une session dure douze heures au plus. Vous vous reconnecterez sur cette page : ce que vous y avez saisi reste en place.",
  },
  stay: { id: "identity.session.stay", defaultMessage: "Rester connecté" },
  understood: { id: "identity.session.understood", defaultMessage: "Continuer" },
  lockTitle: { id: "identity.session.lock", defaultMessage: "Poste verrouillé" },
  lockLead: {
    id: "identity.session.lock.lead",
    defaultMessage: "Session de {name}. La page et ce qui y est saisi sont conservés, hors de vue.",
  },
  pin: { id: "identity.session.pin", defaultMessage: "Code de déverrouillage (4 à 8 chiffres)" },
  pinWrong: { id: "identity.session.pin.wrong", defaultMessage: "Saisissez les 4 à 8 chiffres de votre code." },
  password: { id: "identity.session.password", defaultMessage: "Mot de passe de {name}" },
  passwordMissing: { id: "identity.session.password.missing", defaultMessage: "Saisissez votre mot de passe." },
  unlock: { id: "identity.session.unlock", defaultMessage: "Déverrouiller" },
  withPassword: { id: "identity.session.withPassword", defaultMessage: "Utiliser mon mot de passe" },
  withPin: { id: "identity.session.withPin", defaultMessage: "Utiliser mon code" },
  other: { id: "identity.session.other", defaultMessage: "Se connecter autrement" },
  otherLead: {
    id: "identity.session.other.lead",
    defaultMessage:
      "Si une autre personne se connecte, la page de {name} est retirée de ce poste : ce qui n’y était pas enregistré est perdu.",
  },
  back: { id: "identity.session.back", defaultMessage: "Revenir au déverrouillage" },
});
