import { defineMessages } from "react-intl";

/** What the pages of the levels say. */
export const maturityMessages = defineMessages({
  title: { id: "maturity.title", defaultMessage: "Paliers" },
  export: { id: "maturity.export", defaultMessage: "Exporter (CSV)" },
  finess: { id: "maturity.finess", defaultMessage: "Numéro FINESS" },
  purpose: {
    id: "maturity.purpose",
    defaultMessage: "Où en est chaque établissement dans l’usage du DUI, et le seul prochain pas qui lui est proposé.",
  },
  situation: {
    id: "maturity.situation",
    defaultMessage:
      "{held, plural, =0 {Aucun établissement ne tient} one {Un établissement tient} other {# établissements tiennent}} au moins le palier 2, sur {total} ; {start, plural, =0 {aucun n’est au point de départ.} one {un est au point de départ.} other {# sont au point de départ.}}",
  },
  notComputed: {
    id: "maturity.notComputed",
    defaultMessage:
      "{count, plural, one {Un établissement n’a} other {# établissements n’ont}} pas encore de palier calculé.",
  },
  distributionTitle: {
    id: "maturity.distribution.title",
    defaultMessage:
      "La marche la plus occupée est le palier {level} : {count, plural, one {un établissement} other {# établissements}} sur {total}",
  },
  distributionReading: {
    id: "maturity.distribution.reading",
    defaultMessage:
      "Chaque marche est un palier ; les établissements qui le tiennent, avec tous les précédents, y sont posés.",
  },
  distributionCaption: { id: "maturity.distribution.caption", defaultMessage: "Nombre d’établissements par palier" },
  level: { id: "maturity.level", defaultMessage: "Palier" },
  levelNamed: { id: "maturity.levelNamed", defaultMessage: "Palier {level} : {name}" },
  name: { id: "maturity.name", defaultMessage: "Nom" },
  sites: { id: "maturity.sites", defaultMessage: "Établissements" },
  share: { id: "maturity.share", defaultMessage: "Part" },
  filterKind: { id: "maturity.filter.kind", defaultMessage: "Type d’établissement" },
  allKinds: { id: "maturity.filter.kind.all", defaultMessage: "Tous les types" },
  filterLevel: { id: "maturity.filter.level", defaultMessage: "Palier tenu" },
  allLevels: { id: "maturity.filter.level.all", defaultMessage: "Tous les paliers" },
  noMatch: { id: "maturity.noMatch", defaultMessage: "Aucun établissement ne correspond à ces filtres" },
  noMatchWhy: { id: "maturity.noMatch.why", defaultMessage: "Choisissez un autre type ou un autre palier." },
  clearFilters: { id: "maturity.clearFilters", defaultMessage: "Effacer les filtres" },
  empty: { id: "maturity.empty", defaultMessage: "Les paliers de vos établissements apparaîtront ici" },
  emptyWhy: {
    id: "maturity.empty.why",
    defaultMessage:
      "Un palier se calcule à partir des indicateurs déjà transmis et de quelques réponses : personne n’a de tableau à remplir.",
  },
  boardCaption: {
    id: "maturity.board.caption",
    defaultMessage: "Critères tenus par palier et prochain pas de chaque établissement",
  },
  boardHint: {
    id: "maturity.board.hint",
    defaultMessage: "Au clavier, les flèches passent d’une cellule à l’autre et Entrée ouvre le détail.",
  },
  site: { id: "maturity.board.site", defaultMessage: "Établissement" },
  kind: { id: "maturity.board.kind", defaultMessage: "Type" },
  levelColumn: { id: "maturity.board.levelColumn", defaultMessage: "Critères {level}" },
  criteriaMet: { id: "maturity.board.criteriaMet", defaultMessage: "{met} sur {total}" },
  criteriaLabel: {
    id: "maturity.board.criteriaLabel",
    defaultMessage: "critères tenus pour le palier {level}, {site}",
  },
  nextStep: { id: "maturity.nextStep", defaultMessage: "Prochain pas" },
  allHeld: { id: "maturity.allHeld", defaultMessage: "tous les paliers sont tenus" },
  toCompute: { id: "maturity.toCompute", defaultMessage: "à calculer" },
  recompute: { id: "maturity.recompute", defaultMessage: "Recalculer les paliers" },
  recomputed: { id: "maturity.recomputed", defaultMessage: "Paliers recalculés à {time}" },
  recomputeKept: {
    id: "maturity.recompute.kept",
    defaultMessage: "Les paliers affichés sont ceux du calcul précédent.",
  },
  backToBoard: { id: "maturity.backToBoard", defaultMessage: "Voir tous les paliers" },
  recomputing: {
    id: "maturity.recomputing",
    defaultMessage: "Votre réponse est enregistrée ; le palier se recalcule.",
  },
  seeSite: { id: "maturity.seeSite", defaultMessage: "Voir l’établissement" },
  unknown: { id: "maturity.unknown", defaultMessage: "Cet établissement n’est pas dans votre groupe" },
  unknownWhy: {
    id: "maturity.unknown.why",
    defaultMessage: "Le lien est peut-être ancien, ou l’établissement a fermé.",
  },
  siteEmpty: { id: "maturity.site.empty", defaultMessage: "Le palier de cet établissement n’est pas encore calculé" },
  siteEmptyWhy: {
    id: "maturity.site.empty.why",
    defaultMessage: "Répondez aux questions ci-dessous : le palier se calculera avec les indicateurs déjà transmis.",
  },
  sitePurpose: {
    id: "maturity.site.purpose",
    defaultMessage: "{kind} : le palier tenu, pourquoi, et le prochain pas.",
  },
  held: {
    id: "maturity.held",
    defaultMessage:
      "{met, plural, =0 {Aucun critère tenu} one {Un critère tenu} other {# critères tenus}} sur {total}. Calculé le {date}.",
  },
  nextTitle: { id: "maturity.next.title", defaultMessage: "Le prochain pas, vers le palier {level}" },
  nextWhy: { id: "maturity.next.why", defaultMessage: "Pourquoi" },
  nextCost: { id: "maturity.next.cost", defaultMessage: "Ce que cela demande" },
  nextFinding: { id: "maturity.next.finding", defaultMessage: "Ce qui est constaté" },
  seeIndicator: { id: "maturity.seeIndicator", defaultMessage: "Voir l’indicateur" },
  answerQuestion: { id: "maturity.answerQuestion", defaultMessage: "Répondre à la question" },
  noNext: { id: "maturity.next.none", defaultMessage: "Les quatre paliers sont tenus" },
  noNextWhy: {
    id: "maturity.next.none.why",
    defaultMessage: "Rien d’autre n’est proposé. Votre expérience peut aider les établissements qui commencent.",
  },
  criteria: { id: "maturity.criteria", defaultMessage: "Pourquoi ce palier" },
  criteriaLead: {
    id: "maturity.criteria.lead",
    defaultMessage: "Un palier est tenu quand tous ses critères, et ceux des paliers précédents, sont tenus.",
  },
  groupHeld: { id: "maturity.group.held", defaultMessage: "tenu" },
  groupMissing: {
    id: "maturity.group.missing",
    defaultMessage: "{missing, plural, one {un critère manque} other {# critères manquent}}",
  },
  groupWaiting: { id: "maturity.group.waiting", defaultMessage: "critères tenus, en attente des paliers précédents" },
  met: { id: "maturity.met", defaultMessage: "Tenu" },
  notMet: { id: "maturity.notMet", defaultMessage: "Pas encore tenu" },
  questions: { id: "maturity.questions", defaultMessage: "Ce que vous seul pouvez dire" },
  questionsLead: {
    id: "maturity.questions.lead",
    defaultMessage:
      "Ces réponses ne se trouvent dans aucun logiciel. Chacune est enregistrée dès que vous la choisissez.",
  },
  questionsReadOnly: {
    id: "maturity.questions.readOnly",
    defaultMessage: "Réponses données par les référents de l’établissement.",
  },
  noAnswer: { id: "maturity.noAnswer", defaultMessage: "Pas encore de réponse" },
  answeredBy: { id: "maturity.answeredBy", defaultMessage: "Répondu le {date} par {name}" },
  answeredOn: { id: "maturity.answeredOn", defaultMessage: "Répondu le {date}" },
  saving: { id: "maturity.saving", defaultMessage: "Enregistrement…" },
  saved: { id: "maturity.saved", defaultMessage: "Enregistré à {time}" },
  notSaved: {
    id: "maturity.notSaved",
    defaultMessage: "Pas encore enregistré : {reason} Votre choix est conservé à l’écran.",
  },
  notSavedNetwork: { id: "maturity.notSaved.network", defaultMessage: "le serveur ne répond pas." },
  retry: { id: "maturity.retry", defaultMessage: "Réessayer d’enregistrer" },
  history: { id: "maturity.history", defaultMessage: "Le chemin parcouru" },
  historyTitle: {
    id: "maturity.history.title",
    defaultMessage: "Du palier {from} en {since} au palier {to} en {until}",
  },
  historySteady: { id: "maturity.history.steady", defaultMessage: "Palier {to} depuis {since}" },
  historyReading: {
    id: "maturity.history.reading",
    defaultMessage: "Chaque point est le palier tenu à la fin du mois.",
  },
  historyCaption: { id: "maturity.history.caption", defaultMessage: "Palier tenu, mois par mois" },
  month: { id: "maturity.history.month", defaultMessage: "Mois" },
});
