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
  noUnlock: {
    id: "identity.session.noUnlock",
    defaultMessage:
      "Aucun moyen de déverrouiller n’est ouvert pour ce compte : connectez-vous autrement, ou adressez-vous à la personne qui administre Palier dans votre groupe.",
  },
  byProvider: {
    id: "identity.session.byProvider",
    defaultMessage: "Avec le compte de votre groupe, dans une petite fenêtre :",
  },
  windowOpened: {
    id: "identity.session.window.opened",
    defaultMessage:
      "Une fenêtre de connexion est ouverte à côté. Connectez-vous-y : cette page reprend toute seule. Fenêtre fermée trop tôt ? Recommencez.",
  },
  windowBlocked: {
    id: "identity.session.window.blocked",
    defaultMessage:
      "Votre navigateur a bloqué la fenêtre de connexion. Autorisez les fenêtres de ce site (l’icône au bout de la barre d’adresse), puis recommencez : cette page reste en place.",
  },
  returnDone: { id: "identity.session.return", defaultMessage: "Vous êtes de retour" },
  returnDoneLead: {
    id: "identity.session.return.lead",
    defaultMessage: "Votre page reprend là où vous l’aviez laissée. Fermez cette fenêtre.",
  },
  returnRefused: { id: "identity.session.return.refused", defaultMessage: "Retour refusé" },
  returnRefusedLead: {
    id: "identity.session.return.refused.lead",
    defaultMessage: "La page qui attend n’a pas été rouverte ; ce qui y est saisi est conservé.",
  },
  returnRefusedOtherwise: {
    id: "identity.session.return.refused.otherwise",
    defaultMessage: "La connexion n’a pas pu se faire. Fermez cette fenêtre, puis recommencez.",
  },
  closeWindow: { id: "identity.session.window.close", defaultMessage: "Fermer la fenêtre" },
  back: { id: "identity.session.back", defaultMessage: "Revenir au déverrouillage" },
});
