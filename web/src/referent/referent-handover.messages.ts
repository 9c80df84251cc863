import { defineMessages } from "react-intl";

export const handoverMessages = defineMessages({
  title: { id: "referent.handover.title", defaultMessage: "Passations" },
  purpose: {
    id: "referent.handover.purpose",
    defaultMessage:
      "Quand un référent part, tout ce qu’il avait en cours passe d’un seul geste à sa suite, avec un dossier.",
  },
  start: { id: "referent.handover.start", defaultMessage: "Passer la main" },
  from: { id: "referent.handover.from", defaultMessage: "Qui part" },
  to: { id: "referent.handover.to", defaultMessage: "Qui prend la suite" },
  reason: { id: "referent.handover.reason", defaultMessage: "Motif (facultatif)" },
  roles: {
    id: "referent.handover.roles",
    defaultMessage: "Transmettre aussi les rôles, et fermer les sessions de la personne",
  },
  choose: {
    id: "referent.handover.choose",
    defaultMessage:
      "Choisissez les deux personnes : ce qui passera se montre ici en chiffres, avant que rien ne change.",
  },
  nothingBefore: { id: "referent.handover.dialog", defaultMessage: "Passer la main d’un référent qui part" },
  done: { id: "referent.handover.done", defaultMessage: "La main est passée. Le dossier de passation se prépare." },
  list: { id: "referent.handover.list", defaultMessage: "Passations faites" },
  none: {
    id: "referent.handover.none",
    defaultMessage: "Aucune passation n’a encore été faite.",
  },
  when: { id: "referent.handover.when", defaultMessage: "Date" },
  what: { id: "referent.handover.what", defaultMessage: "Ce qui est passé" },
  nothing: { id: "referent.handover.nothing", defaultMessage: "rien n’était en cours" },
  pack: { id: "referent.handover.pack", defaultMessage: "Dossier" },
  download: { id: "referent.handover.download", defaultMessage: "Télécharger le dossier de {name} (PDF)" },
  shortDownload: { id: "referent.handover.download.short", defaultMessage: "Télécharger (PDF)" },
  preparing: { id: "referent.handover.preparing", defaultMessage: "en préparation" },
  notForYou: {
    id: "referent.handover.notForYou",
    defaultMessage: "remis à la personne qui prend la suite et à la référente du groupe",
  },
});

export const settingMessages = defineMessages({
  title: { id: "referent.setting.title", defaultMessage: "Secteurs et hypothèse de charge" },
  purpose: {
    id: "referent.setting.purpose",
    defaultMessage: "Pour quels secteurs des référents sont attendus, sous quel nom, et ce que coûte une demande.",
  },
  sectors: { id: "referent.setting.sectors", defaultMessage: "Secteurs" },
  sectorsLead: {
    id: "referent.setting.sectors.lead",
    defaultMessage:
      "Un secteur suivi a sa colonne dans le tableau de couverture. Ne plus le suivre n’efface aucun mandat.",
  },
  sector: { id: "referent.setting.sector", defaultMessage: "Secteur" },
  ownName: { id: "referent.setting.ownName", defaultMessage: "Nom dans votre groupe" },
  ownNameOf: { id: "referent.setting.ownNameOf", defaultMessage: "Nom du secteur « {sector} » dans votre groupe" },
  followed: { id: "referent.setting.followed", defaultMessage: "Suivi" },
  followedOf: { id: "referent.setting.followedOf", defaultMessage: "Suivre le secteur « {sector} »" },
  yes: { id: "referent.setting.yes", defaultMessage: "oui" },
  no: { id: "referent.setting.no", defaultMessage: "non" },
  saveOf: { id: "referent.setting.saveOf", defaultMessage: "Enregistrer le secteur « {sector} »" },
  load: { id: "referent.setting.load", defaultMessage: "Hypothèse de charge" },
  loadLead: {
    id: "referent.setting.load.lead",
    defaultMessage:
      "Le tableau compare les demandes ouvertes d’un référent, multipliées par cette durée, au temps que son mandat lui donne par semaine. C’est une hypothèse pour alerter, pas une mesure du travail de quelqu’un.",
  },
  minutes: { id: "referent.setting.minutes", defaultMessage: "Minutes par demande" },
  byHouse: {
    id: "referent.setting.byHouse",
    defaultMessage: "Personne n’a déclaré cette durée : c’est l’hypothèse de Palier.",
  },
});
