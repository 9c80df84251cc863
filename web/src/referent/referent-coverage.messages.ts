import { defineMessages } from "react-intl";

export const coverageMessages = defineMessages({
  title: { id: "referent.coverage.title", defaultMessage: "Couverture des référents" },
  purpose: {
    id: "referent.coverage.purpose",
    defaultMessage: "Voir où il manque quelqu’un avant que les équipes n’en pâtissent.",
  },
  board: { id: "referent.coverage.board", defaultMessage: "Établissements et secteurs suivis" },
  how: {
    id: "referent.coverage.how",
    defaultMessage:
      "Dans chaque case, le nombre dit combien de personnes tiennent le secteur (titulaire et suppléant), le mot ce qui presse le plus. « Surchargé » : les demandes ouvertes, à {minutes} chacune, dépassent le temps par semaine du mandat. {declared}",
  },
  declared: { id: "referent.coverage.declared", defaultMessage: "Votre groupe a déclaré cette durée." },
  assumed: {
    id: "referent.coverage.assumed",
    defaultMessage: "Personne n’a déclaré cette durée : c’est une hypothèse de Palier.",
  },
  change: { id: "referent.coverage.change", defaultMessage: "Changer l’hypothèse" },
  keyboard: {
    id: "referent.coverage.keyboard",
    defaultMessage: "Au clavier : les flèches vont d’une case à l’autre, Entrée montre les mandats.",
  },
  site: { id: "referent.coverage.site", defaultMessage: "Établissement" },
  cell: {
    id: "referent.coverage.cell",
    defaultMessage: "{site}, {sector} : {reasons}",
  },
  more: {
    id: "referent.coverage.more",
    defaultMessage: "{count, plural, one {et # autre point} other {et # autres points}}",
  },
  show: { id: "referent.coverage.show", defaultMessage: "Montrer" },
  all: { id: "referent.coverage.all", defaultMessage: "Tous les établissements" },
  withState: {
    id: "referent.coverage.withState",
    defaultMessage: "{state} : {sites, plural, one {# établissement} other {# établissements}}",
  },
  noMatch: { id: "referent.coverage.noMatch", defaultMessage: "Aucun établissement dans ce cas" },
  noMatchWhy: {
    id: "referent.coverage.noMatch.why",
    defaultMessage: "C’est bon signe. Retirez le filtre pour revoir tous les établissements.",
  },
  alerts: { id: "referent.coverage.alerts", defaultMessage: "À regarder" },
  alertsNone: { id: "referent.coverage.alerts.none", defaultMessage: "Rien à signaler aujourd’hui." },
  alertsMore: {
    id: "referent.coverage.alerts.more",
    defaultMessage: "{count, plural, one {Montrer # autre point} other {Montrer les # autres points}}",
  },
  alert: { id: "referent.coverage.alert", defaultMessage: "{site}, {sector} : {reason}" },
  dilution: { id: "referent.coverage.dilution", defaultMessage: "Responsabilités diluées" },
  dilutionWhy: {
    id: "referent.coverage.dilution.why",
    defaultMessage:
      "Plusieurs référents de secteur y travaillent sans référent local ni de groupe au-dessus d’eux : le risque est que personne ne s’occupe de l’ensemble. {source}",
  },
  pair: { id: "referent.coverage.pair", defaultMessage: "Binômes de chefs de projet conseillés" },
  pairWhy: {
    id: "referent.coverage.pair.why",
    defaultMessage: "Plus de {count} professionnels et un seul chef de projet, ou aucun. {source}",
  },
  empty: { id: "referent.coverage.empty", defaultMessage: "Le tableau est vide" },
});
