import { defineMessages } from "react-intl";

export const frameMessages = defineMessages({
  skip: { id: "frame.skip", defaultMessage: "Aller au contenu" },
  brand: { id: "frame.brand", defaultMessage: "Palier" },
  brandHome: { id: "frame.brand.home", defaultMessage: "(retour à l’accueil)" },
  navigation: { id: "frame.navigation", defaultMessage: "Navigation principale" },
  administration: { id: "frame.navigation.administration", defaultMessage: "Administration" },
  everywhere: { id: "frame.everywhere", defaultMessage: "Toutes les pages" },
  menu: { id: "frame.menu", defaultMessage: "Menu" },
  todo: { id: "frame.todo", defaultMessage: "À faire" },
  todoCount: {
    id: "frame.todo.count",
    defaultMessage:
      "{count, plural, =0 {(rien ne vous attend)} one {(# sujet vous attend)} other {(# sujets vous attendent)}}",
  },
  account: { id: "frame.account", defaultMessage: "(ouvrir mon menu)" },
  accountDialog: { id: "frame.account.dialog", defaultMessage: "Mon compte" },
  moreRoles: {
    id: "frame.account.roles",
    defaultMessage: "{role} et {count, plural, one {un autre rôle} other {# autres rôles}}",
  },
  otherGroups: { id: "frame.groups", defaultMessage: "Mes autres groupes" },
  enterGroup: { id: "frame.groups.enter", defaultMessage: "Passer à {group}" },
  moveRefused: {
    id: "frame.move.refused",
    defaultMessage: "Le serveur ne répond pas. Rien n’a changé : réessayez dans un instant.",
  },
  lookingLabel: { id: "frame.looking.label", defaultMessage: "Regard d’une autre personne" },
  looking: {
    id: "frame.looking",
    defaultMessage: "Vous regardez Palier comme {name} – lecture seule",
  },
  lookingEnd: { id: "frame.looking.end", defaultMessage: "Quitter ce regard" },
  signOut: { id: "frame.signOut", defaultMessage: "Se déconnecter" },
  appearance: { id: "frame.appearance", defaultMessage: "Apparence" },
  light: { id: "frame.appearance.light", defaultMessage: "Claire" },
  dark: { id: "frame.appearance.dark", defaultMessage: "Sombre" },
  auto: { id: "frame.appearance.auto", defaultMessage: "Celle de l’appareil" },
  footer: { id: "frame.footer", defaultMessage: "Informations sur Palier" },
  accessibility: { id: "frame.footer.accessibility", defaultMessage: "Accessibilité : non conforme" },
  legal: { id: "frame.footer.legal", defaultMessage: "Mentions légales" },
  printed: { id: "frame.print", defaultMessage: "{group} – imprimé le {date}" },
  forbiddenTitle: { id: "frame.forbidden.title", defaultMessage: "Cette page ne vous est pas ouverte" },
  forbiddenWhy: {
    id: "frame.forbidden.why",
    defaultMessage:
      "Votre rôle ({role}) ne donne pas accès à cette page. Pour l’obtenir, adressez-vous à la référente du groupe {group}.",
  },
  notFoundTitle: { id: "frame.notFound.title", defaultMessage: "Page introuvable" },
  notFoundWhy: {
    id: "frame.notFound.why",
    defaultMessage:
      "Cette adresse ne mène à rien dans votre groupe. Le lien est peut-être incomplet, ou ce qu’il montrait a été retiré.",
  },
  backHome: { id: "frame.backHome", defaultMessage: "Revenir à l’accueil" },
  brokenTitle: { id: "frame.broken.title", defaultMessage: "Cette page n’a pas pu s’afficher" },
  brokenWhy: {
    id: "frame.broken.why",
    defaultMessage:
      "Palier a peut-être été mis à jour pendant votre visite. Rechargez la page ; ce que vous aviez enregistré est conservé.",
  },
  unreachableTitle: { id: "frame.unreachable.title", defaultMessage: "Palier ne répond pas" },
  unreachableWhy: {
    id: "frame.unreachable.why",
    defaultMessage: "Vos données sont sur le serveur, rien n’est perdu. Réessayez dans un instant.",
  },
  reload: { id: "frame.reload", defaultMessage: "Recharger la page" },
  offline: {
    id: "frame.offline",
    defaultMessage: "Hors connexion : ce que vous voyez date de votre dernière connexion.",
  },
});
