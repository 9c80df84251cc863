import { defineMessages } from "react-intl";

/** Words of the page that says what many sites do alike. */
export const driftMessages = defineMessages({
  title: { id: "template.drift.title", defaultMessage: "Ce que les documents disent du modèle" },
  purpose: {
    id: "template.drift.purpose",
    defaultMessage:
      "Quand plusieurs établissements font de la même façon autrement que le modèle, la question est pour le modèle.",
  },
  back: { id: "template.drift.back", defaultMessage: "{title}" },
  missing: { id: "template.drift.missing", defaultMessage: "Ce modèle n’a pas de version en vigueur" },
  missingWhy: {
    id: "template.drift.missingWhy",
    defaultMessage:
      "Ou il est introuvable parmi ceux que vous voyez. Les documents se comparent à une version publiée.",
  },
  library: { id: "template.drift.library", defaultMessage: "Tous les modèles" },
  lead: {
    id: "template.drift.lead",
    defaultMessage:
      "{count, plural, =0 {Aucun document n’est comparé} one {Le document d’un établissement est comparé} other {Les documents de # établissements sont comparés}} à la version {revision}, en vigueur.",
  },
  otherVersion: {
    id: "template.drift.otherVersion",
    defaultMessage:
      "{count, plural, one {Le dernier document d’un établissement a été comparé à une autre version : il ne compte pas ici.} other {Les derniers documents de # établissements ont été comparés à une autre version : ils ne comptent pas ici.}}",
  },
  share: { id: "template.drift.share", defaultMessage: "Montrer ce que font de même" },
  shareOf: {
    id: "template.drift.shareOf",
    defaultMessage: "au moins {percent} des établissements comparés",
  },
  none: { id: "template.drift.none", defaultMessage: "Aucune façon de faire n’est partagée à ce point" },
  noneWhy: {
    id: "template.drift.noneWhy",
    defaultMessage:
      "Les écarts d’un seul établissement se lisent avec son document. Baissez la part demandée pour voir ce que font quelques-uns.",
  },
  empty: { id: "template.drift.empty", defaultMessage: "Il faut les documents de deux établissements" },
  emptyWhy: {
    id: "template.drift.emptyWhy",
    defaultMessage:
      "Chaque établissement dépose le modèle vide qu’il utilise vraiment dans son logiciel. Cette page montre ensuite ce que plusieurs ont changé de la même façon.",
  },
  documents: { id: "template.drift.documents", defaultMessage: "Documents réels" },
  question: {
    id: "template.drift.question",
    defaultMessage:
      "{kind, select, reworded {Ce texte serait-il meilleur que celui du modèle ?} missing {Cette section est-elle utile ?} other {Faut-il une section de plus ?}}",
  },
  others: {
    id: "template.drift.others",
    defaultMessage:
      "{count, plural, =0 {} one {Un autre établissement l’a réécrite autrement.} other {# autres établissements l’ont réécrite autrement.}}",
  },
  sites: { id: "template.drift.sites", defaultMessage: "Établissements ({count})" },
  wording: {
    id: "template.drift.wording",
    defaultMessage:
      "{kind, select, added {Le texte le plus proche de tous les leurs} other {Du modèle au texte le plus proche de tous les leurs}}",
  },
  agreement: {
    id: "template.drift.agreement",
    defaultMessage: "Leurs textes ressemblent à celui-ci à {percent} en moyenne.",
  },
  noText: { id: "template.drift.noText", defaultMessage: "Seul le titre est dans leurs documents." },
  toWrite: { id: "template.drift.toWrite", defaultMessage: "Écrire la version suivante" },
  propose: { id: "template.drift.propose", defaultMessage: "En faire une proposition" },
  proposeTitle: { id: "template.drift.proposeTitle", defaultMessage: "Proposer ce texte pour « {title} »" },
  proposeWhy: {
    id: "template.drift.proposeWhy",
    defaultMessage:
      "La proposition dira que {count} établissements sur {total} écrivent ainsi. La personne responsable du modèle est prévenue et répond ; rien ne change avant.",
  },
  reason: { id: "template.drift.reason", defaultMessage: "Pourquoi (facultatif)" },
  send: { id: "template.drift.send", defaultMessage: "Proposer" },
  cancel: { id: "template.drift.cancel", defaultMessage: "Fermer" },
  sent: {
    id: "template.drift.sent",
    defaultMessage: "La proposition est faite. Elle attend sa réponse parmi les propositions.",
  },
  proposals: { id: "template.drift.proposals", defaultMessage: "Voir les propositions" },
  kept: { id: "template.drift.kept", defaultMessage: "Votre texte est conservé dans cette page." },
});
