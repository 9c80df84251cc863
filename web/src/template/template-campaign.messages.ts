import { defineMessages } from "react-intl";

/** What the pages of harmonisation campaigns say. */
export const campaignMessages = defineMessages({
  title: { id: "template.campaign.title", defaultMessage: "Campagnes d’harmonisation" },
  purpose: {
    id: "template.campaign.purpose",
    defaultMessage: "Des modèles à adopter dans des établissements, jusqu’à un jour, avec un rapport à la fin.",
  },
  add: { id: "template.campaign.add", defaultMessage: "Ouvrir une campagne" },
  back: { id: "template.campaign.back", defaultMessage: "Toutes les campagnes" },
  board: { id: "template.campaign.board", defaultMessage: "Tableau d’adoption" },
  empty: { id: "template.campaign.empty", defaultMessage: "Aucune campagne" },
  emptyWhy: {
    id: "template.campaign.empty.why",
    defaultMessage:
      "Une campagne suit des modèles dans des établissements : son avancement se calcule, personne ne le saisit.",
  },
  name: { id: "template.campaign.name", defaultMessage: "Campagne" },
  period: { id: "template.campaign.period", defaultMessage: "Du {from} au {to}" },
  periodColumn: { id: "template.campaign.period.column", defaultMessage: "Période" },
  state: { id: "template.campaign.state", defaultMessage: "État" },
  stateOpen: { id: "template.campaign.state.open", defaultMessage: "En cours" },
  stateClosed: { id: "template.campaign.state.closed", defaultMessage: "Close" },
  progress: { id: "template.campaign.progress", defaultMessage: "Avancement" },
  progressText: {
    id: "template.campaign.progress.text",
    defaultMessage:
      "{adopted} sur {total, plural, one {un adopté} other {# adoptés}}, {begun, plural, =0 {aucun en cours} one {un en cours} other {# en cours}}",
  },
  missing: { id: "template.campaign.missing", defaultMessage: "Cette campagne est introuvable" },
  missingWhy: {
    id: "template.campaign.missing.why",
    defaultMessage: "Elle n’existe pas, ou n’attend rien des établissements que vous voyez.",
  },
  how: {
    id: "template.campaign.how",
    defaultMessage:
      "Un modèle est adopté quand les trois faits sont réunis : la version en vigueur est en service, elle a été lue, et quatre documents regardés sur cinq la suivent.",
  },
  targets: { id: "template.campaign.targets", defaultMessage: "Ce qui est attendu" },
  model: { id: "template.campaign.model", defaultMessage: "Modèle" },
  reach: { id: "template.campaign.reach", defaultMessage: "Où il en est" },
  reminded: { id: "template.campaign.reminded", defaultMessage: "Dernière relance" },
  remind: { id: "template.campaign.remind", defaultMessage: "Relancer les référents" },
  remindLead: {
    id: "template.campaign.remind.lead",
    defaultMessage:
      "Seuls les référents des établissements où il reste à faire sont prévenus, une fois par semaine au plus. Les soignants ne le sont jamais.",
  },
  remindDone: {
    id: "template.campaign.remind.done",
    defaultMessage:
      "{count, plural, =0 {Personne n’a été prévenu} one {Les référents d’un établissement ont été prévenus} other {Les référents de # établissements ont été prévenus}}{recent, plural, =0 {} one { ; un établissement l’avait été il y a moins d’une semaine} other { ; # établissements l’avaient été il y a moins d’une semaine}}.",
  },
  remindNobody: { id: "template.campaign.remind.nobody", defaultMessage: "Sans référent à prévenir : {names}." },
  close: { id: "template.campaign.close", defaultMessage: "Clore la campagne" },
  closeLead: {
    id: "template.campaign.close.lead",
    defaultMessage: "Ce que chacun a atteint sera gardé tel qu’il est aujourd’hui, et un rapport sera produit.",
  },
  closingNote: { id: "template.campaign.closingNote", defaultMessage: "Mot de clôture (facultatif)" },
  confirmClose: { id: "template.campaign.close.confirm", defaultMessage: "Clore et produire le rapport" },
  closedOn: { id: "template.campaign.closedOn", defaultMessage: "Close le {date}." },
  report: { id: "template.campaign.report", defaultMessage: "Rapport de campagne (PDF)" },
  reportMaking: { id: "template.campaign.report.making", defaultMessage: "Le rapport se prépare." },
  reportFailed: {
    id: "template.campaign.report.failed",
    defaultMessage: "Le rapport n’a pas pu être produit ; la page des travaux permet de le relancer.",
  },
  createTitle: { id: "template.campaign.create.title", defaultMessage: "Ouvrir une campagne d’harmonisation" },
  createPurpose: {
    id: "template.campaign.create.purpose",
    defaultMessage: "Choisissez les modèles, les établissements et le jour où tout devrait être adopté.",
  },
  fieldTitle: { id: "template.campaign.field.title", defaultMessage: "Titre" },
  fieldPurpose: { id: "template.campaign.field.purpose", defaultMessage: "But (facultatif)" },
  beginsOn: { id: "template.campaign.field.beginsOn", defaultMessage: "Début" },
  endsOn: { id: "template.campaign.field.endsOn", defaultMessage: "Fin prévue" },
  models: { id: "template.campaign.field.models", defaultMessage: "Modèles" },
  sites: { id: "template.campaign.field.sites", defaultMessage: "Établissements" },
  all: { id: "template.campaign.all", defaultMessage: "Tout choisir" },
  allOf: { id: "template.campaign.allOf", defaultMessage: "Tout choisir : {what}" },
  chosen: {
    id: "template.campaign.chosen",
    defaultMessage:
      "{count, plural, =0 {Rien n’est encore attendu} one {Un modèle attendu} other {# modèles attendus}}.",
  },
});
