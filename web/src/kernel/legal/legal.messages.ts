import { defineMessages } from "react-intl";

export const accessibilityMessages = defineMessages({
  title: { id: "accessibility.title", defaultMessage: "Accessibilité : non conforme" },
  purpose: {
    id: "accessibility.purpose",
    defaultMessage: "Ce qui a été vérifié, ce qui ne l’a pas été, et à qui signaler une difficulté.",
  },
  state: { id: "accessibility.state", defaultMessage: "État de conformité" },
  stateText: {
    id: "accessibility.state.text",
    defaultMessage:
      "Palier n’a pas encore fait l’objet d’un audit complet du RGAA 4.1.2. Faute d’audit, la règle est de le déclarer non conforme, sans taux. Les vérifications ci-dessous sont faites à chaque version ; elles ne portent que sur une partie des 106 critères.",
  },
  checked: { id: "accessibility.checked", defaultMessage: "Ce qui est vérifié" },
  checkedKeyboard: {
    id: "accessibility.checked.keyboard",
    defaultMessage: "Le parcours principal, de la connexion au téléchargement du dossier, au clavier seul.",
  },
  checkedAxe: {
    id: "accessibility.checked.axe",
    defaultMessage: "Les écrans, par un contrôle automatique des règles RGAA et WCAG 2.2 de niveau AA.",
  },
  checkedContrast: {
    id: "accessibility.checked.contrast",
    defaultMessage: "Les contrastes des textes, clairs et sombres, et l’affichage à 320 pixels de large.",
  },
  checkedCharts: {
    id: "accessibility.checked.charts",
    defaultMessage: "Les graphiques, chacun accompagné de son tableau de données.",
  },
  unchecked: { id: "accessibility.unchecked", defaultMessage: "Ce qui ne l’est pas encore" },
  uncheckedReaders: {
    id: "accessibility.unchecked.readers",
    defaultMessage: "L’usage réel avec NVDA, JAWS et VoiceOver, par des personnes qui s’en servent chaque jour.",
  },
  uncheckedFiles: {
    id: "accessibility.unchecked.files",
    defaultMessage:
      "La version Word du dossier et l’annexe Excel ; le PDF est balisé, sans validation par un outil tiers.",
  },
  uncheckedManual: {
    id: "accessibility.unchecked.manual",
    defaultMessage: "Les critères qui demandent un jugement humain, comme la pertinence de chaque alternative.",
  },
  contact: { id: "accessibility.contact", defaultMessage: "Signaler une difficulté" },
  contactText: {
    id: "accessibility.contact.text",
    defaultMessage:
      "Si une page vous empêche d’accéder à une information ou à une action, écrivez à la référente du groupe {group} : elle transmettra et vous proposera une autre voie.",
  },
  defender: { id: "accessibility.defender", defaultMessage: "Si aucune réponse ne vous convient" },
  defenderText: {
    id: "accessibility.defender.text",
    defaultMessage:
      "Vous pouvez saisir le Défenseur des droits : formulaire sur defenseurdesdroits.fr, téléphone 09 69 39 00 00, ou courrier gratuit sans affranchir à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
  },
  date: {
    id: "accessibility.date",
    defaultMessage: "Déclaration établie le {date}, à revoir à chaque version et au plus tard trois ans après.",
  },
});

export const legalMessages = defineMessages({
  title: { id: "legal.title", defaultMessage: "Mentions légales" },
  purpose: {
    id: "legal.purpose",
    defaultMessage: "Qui répond de ce site, d’où viennent les données et ce qui est conservé.",
  },
  publisher: { id: "legal.publisher", defaultMessage: "Qui répond de ce site" },
  publisherText: {
    id: "legal.publisher.text",
    defaultMessage:
      "Cette instance de Palier est exploitée pour le groupe {group}, qui en désigne la direction de publication et l’hébergement. Ces noms sont à compléter par le groupe avant toute mise en service.",
  },
  data: { id: "legal.data", defaultMessage: "D’où viennent les données" },
  dataFiness: {
    id: "legal.data.finess",
    defaultMessage:
      "Les établissements viennent du répertoire FINESS, publié sous licence ouverte. Mention d’attribution : « {source} ».",
  },
  dataUsage: {
    id: "legal.data.usage",
    defaultMessage: "Les indicateurs sont transmis par les établissements du groupe, qui en restent responsables.",
  },
  dataDemo: {
    id: "legal.data.demo",
    defaultMessage:
      "Les chiffres d’usage de ce groupe de démonstration sont fictifs : ils ne décrivent aucun établissement réel.",
  },
  privacy: { id: "legal.privacy", defaultMessage: "Données personnelles" },
  privacyText: {
    id: "legal.privacy.text",
    defaultMessage:
      "Palier conserve votre nom, votre adresse professionnelle, votre rôle et la trace de vos actions, pour vous identifier et savoir qui a décidé quoi. Il ne contient aucune donnée de santé ni aucun nom de personne accompagnée. Pour consulter, corriger ou effacer ce qui vous concerne, adressez-vous au délégué à la protection des données du groupe.",
  },
  cookies: { id: "legal.cookies", defaultMessage: "Cookies" },
  cookiesText: {
    id: "legal.cookies.text",
    defaultMessage:
      "Un seul cookie, strictement nécessaire : celui de votre session. Aucune mesure d’audience, aucun appel à un autre site.",
  },
});
