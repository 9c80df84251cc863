import { defineMessages } from "react-intl";

/** What the pages of adoption say. */
export const adoptionMessages = defineMessages({
  title: { id: "template.adoption.title", defaultMessage: "Adoption des modèles" },
  purpose: {
    id: "template.adoption.purpose",
    defaultMessage:
      "Quelle version de chaque modèle est en service, qui l’a lue, et ce que dit le dernier contrôle : de quoi aider, jamais comparer des personnes.",
  },
  export: { id: "template.adoption.export", defaultMessage: "Exporter (CSV)" },
  campaigns: { id: "template.adoption.campaigns", defaultMessage: "Campagnes d’harmonisation" },
  situation: {
    id: "template.adoption.situation",
    defaultMessage:
      "{followed, plural, =0 {Aucun modèle n’est à jour et suivi} one {Un modèle est à jour et suivi} other {# modèles sont à jour et suivis}} sur {total, plural, one {un attendu} other {# attendus}} ; {behind, plural, =0 {aucun n’a de version en retard} one {un a une version en retard} other {# ont une version en retard}} ; {undeclared, plural, =0 {toutes les versions sont déclarées.} one {une version n’est pas déclarée.} other {# versions ne sont pas déclarées.}}",
  },
  filterSite: { id: "template.adoption.filter.site", defaultMessage: "Établissement" },
  allSites: { id: "template.adoption.filter.site.all", defaultMessage: "Tous les établissements" },
  filterModel: { id: "template.adoption.filter.model", defaultMessage: "Modèle" },
  allModels: { id: "template.adoption.filter.model.all", defaultMessage: "Tous les modèles" },
  filterState: { id: "template.adoption.filter.state", defaultMessage: "Où il en est" },
  allStates: { id: "template.adoption.filter.state.all", defaultMessage: "Tous" },
  empty: { id: "template.adoption.empty", defaultMessage: "Aucun modèle n’est encore en vigueur" },
  emptyWhy: {
    id: "template.adoption.empty.why",
    defaultMessage: "Dès qu’un modèle est publié, chaque établissement peut dire quelle version il a en service.",
  },
  noMatch: { id: "template.adoption.noMatch", defaultMessage: "Rien ne correspond à ces filtres" },
  noMatchWhy: { id: "template.adoption.noMatch.why", defaultMessage: "Choisissez un autre état ou un autre modèle." },
  clearFilters: { id: "template.adoption.clear", defaultMessage: "Effacer les filtres" },
  caption: {
    id: "template.adoption.caption",
    defaultMessage: "Version en service de chaque modèle, par établissement",
  },
  hint: {
    id: "template.adoption.hint",
    defaultMessage: "Au clavier, les flèches passent d’une cellule à l’autre et Entrée ouvre le détail.",
  },
  site: { id: "template.adoption.site", defaultMessage: "Établissement" },
  modelColumn: { id: "template.adoption.modelColumn", defaultMessage: "{title} (version {name})" },
  cellLabel: { id: "template.adoption.cell", defaultMessage: "{title}, {site}" },
  declared: { id: "template.adoption.declared", defaultMessage: "Version {name}" },
  behind: {
    id: "template.adoption.behind",
    defaultMessage: "{count, plural, one {une version} other {# versions}} de retard",
  },
  checked: { id: "template.adoption.checked", defaultMessage: "contrôle : {conform} sur {total}" },
  drift: { id: "template.adoption.drift", defaultMessage: "écart : {drift}" },
  csvCode: { id: "template.adoption.csv.code", defaultMessage: "Code du modèle" },
  csvInForce: { id: "template.adoption.csv.inForce", defaultMessage: "Version en vigueur" },
  csvDeclared: { id: "template.adoption.csv.declared", defaultMessage: "Version en service" },
  csvInstalledOn: { id: "template.adoption.csv.installedOn", defaultMessage: "En service depuis le" },
  csvBehind: { id: "template.adoption.csv.behind", defaultMessage: "Versions de retard" },
  csvReaders: { id: "template.adoption.csv.readers", defaultMessage: "Personnes qui l’ont lue" },
  csvCheckedOn: { id: "template.adoption.csv.checkedOn", defaultMessage: "Dernier contrôle" },
  csvLookedAt: { id: "template.adoption.csv.lookedAt", defaultMessage: "Documents regardés" },
  csvConform: { id: "template.adoption.csv.conform", defaultMessage: "Documents conformes" },
  csvDrift: { id: "template.adoption.csv.drift", defaultMessage: "Écart du dernier document (0 à 1)" },
  sheetTitle: { id: "template.adoption.sheet.title", defaultMessage: "{title}, {site}" },
  sheetPurpose: {
    id: "template.adoption.sheet.purpose",
    defaultMessage: "Dire quelle version est en service ici, qui l’a lue, et si les documents la suivent.",
  },
  back: { id: "template.adoption.back", defaultMessage: "Tableau d’adoption" },
  model: { id: "template.adoption.model", defaultMessage: "Ouvrir le modèle" },
  missing: { id: "template.adoption.missing", defaultMessage: "Ce modèle ou cet établissement est introuvable" },
  missingWhy: {
    id: "template.adoption.missing.why",
    defaultMessage: "Il n’existe pas, n’est plus en vigueur, ou n’est pas parmi ce que vous voyez.",
  },
  inService: { id: "template.adoption.inService", defaultMessage: "Version en service" },
  inServiceLead: {
    id: "template.adoption.inService.lead",
    defaultMessage: "La version qui tourne dans votre logiciel. La version en vigueur est la {name}.",
  },
  inServiceSince: {
    id: "template.adoption.inService.since",
    defaultMessage: "Version {name} en service depuis le {date}",
  },
  inServiceUnknown: { id: "template.adoption.inService.unknown", defaultMessage: "Pas encore déclarée." },
  revision: { id: "template.adoption.revision", defaultMessage: "Version" },
  revisionInForce: { id: "template.adoption.revision.inForce", defaultMessage: "{name} (en vigueur)" },
  installedOn: { id: "template.adoption.installedOn", defaultMessage: "En service depuis le" },
  note: { id: "template.adoption.note", defaultMessage: "Note (facultative)" },
  declare: { id: "template.adoption.declare", defaultMessage: "Déclarer la version {name} en service" },
  declareDone: {
    id: "template.adoption.declare.done",
    defaultMessage: "C’est noté : la version {name} est en service.",
  },
  reading: { id: "template.adoption.reading", defaultMessage: "Lecture" },
  readingLead: {
    id: "template.adoption.reading.lead",
    defaultMessage:
      "Combien de personnes ont lu la version en vigueur. Personne ne voit qui l’a lue et qui ne l’a pas lue.",
  },
  readers: {
    id: "template.adoption.readers",
    defaultMessage:
      "{count, plural, =0 {Personne n’a encore dit l’avoir lue} one {Lue par une personne} other {Lue par # personnes}}",
  },
  teams: {
    id: "template.adoption.teams",
    defaultMessage: "{count} sur {team} dans les équipes dont la taille est connue.",
  },
  readOwn: { id: "template.adoption.read.own", defaultMessage: "J’ai lu la version {name}" },
  readOwnDone: { id: "template.adoption.read.own.done", defaultMessage: "Vous l’avez lue le {date}." },
  readTeam: { id: "template.adoption.read.team", defaultMessage: "Mon équipe l’a lue" },
  peopleCount: { id: "template.adoption.people", defaultMessage: "Personnes qui l’ont lue" },
  teamCount: { id: "template.adoption.teamCount", defaultMessage: "Taille de l’équipe (facultative)" },
  seenOn: { id: "template.adoption.seenOn", defaultMessage: "Lue le" },
  keepTeam: { id: "template.adoption.keepTeam", defaultMessage: "Noter cette lecture" },
  check: { id: "template.adoption.check", defaultMessage: "Contrôle sur quelques documents" },
  checkLead: {
    id: "template.adoption.check.lead",
    defaultMessage:
      "Regardez une dizaine de documents récents et dites combien suivent le modèle. Seuls les nombres sont gardés, jamais un document.",
  },
  checkLast: {
    id: "template.adoption.check.last",
    defaultMessage: "Le {date}, {conform} sur {total} suivaient la version {name}.",
  },
  checkNone: { id: "template.adoption.check.none", defaultMessage: "Pas encore de contrôle." },
  checkedOn: { id: "template.adoption.checkedOn", defaultMessage: "Contrôlés le" },
  lookedAt: { id: "template.adoption.lookedAt", defaultMessage: "Documents regardés" },
  conform: { id: "template.adoption.conform", defaultMessage: "Documents conformes" },
  checkNote: {
    id: "template.adoption.check.note",
    defaultMessage: "Note, sans rien qui désigne un patient (facultative)",
  },
  keepCheck: { id: "template.adoption.keepCheck", defaultMessage: "Noter ce contrôle" },
  kept: { id: "template.adoption.kept", defaultMessage: "C’est noté." },
  history: { id: "template.adoption.history", defaultMessage: "Ce qui a été dit" },
  historyNone: { id: "template.adoption.history.none", defaultMessage: "Rien n’a encore été dit de ce modèle ici." },
  event: {
    id: "template.adoption.event",
    defaultMessage:
      "{fact, select, declaration {Version {name} en service depuis le {date}} check {Contrôle du {date} sur la version {name} : {ofCount} sur {count} conformes} other {Version {name} lue en équipe le {date} par {count, plural, one {une personne} other {# personnes}}}}",
  },
  eventBy: { id: "template.adoption.event.by", defaultMessage: "Dit par {who}" },
});
