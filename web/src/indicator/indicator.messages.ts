import { defineMessages } from "react-intl";

/** What the pages of the indicators say; the import has its own file. */
export const indicatorMessages = defineMessages({
  title: { id: "indicator.title", defaultMessage: "Indicateurs" },
  purpose: {
    id: "indicator.purpose",
    defaultMessage: "Ce que les extractions du logiciel disent de l’usage du DUI, toujours avec leur contexte.",
  },
  export: { id: "indicator.export", defaultMessage: "Exporter (CSV)" },
  import: { id: "indicator.import", defaultMessage: "Importer des valeurs" },
  situation: {
    id: "indicator.situation",
    defaultMessage:
      "{reached, plural, =0 {Aucun indicateur n’atteint sa cible} one {Un indicateur atteint sa cible} other {# indicateurs atteignent leur cible}} en médiane, sur {targeted} qui en ont une. {bare, plural, =0 {Toutes les valeurs ont leur contexte.} one {Une valeur attend son contexte : elle n’est pas publiable.} other {# valeurs attendent leur contexte : elles ne sont pas publiables.}}",
  },
  search: { id: "indicator.filter.search", defaultMessage: "Rechercher un indicateur" },
  frequency: { id: "indicator.filter.frequency", defaultMessage: "Fréquence" },
  allFrequencies: { id: "indicator.filter.frequency.all", defaultMessage: "Toutes" },
  month: { id: "indicator.frequency.month", defaultMessage: "Mensuel" },
  quarter: { id: "indicator.frequency.quarter", defaultMessage: "Trimestriel" },
  year: { id: "indicator.frequency.year", defaultMessage: "Annuel" },
  show: { id: "indicator.filter.show", defaultMessage: "Afficher" },
  showAll: { id: "indicator.filter.show.all", defaultMessage: "Tous les indicateurs" },
  showBare: { id: "indicator.filter.show.bare", defaultMessage: "Ceux dont un contexte manque" },
  showFar: { id: "indicator.filter.show.far", defaultMessage: "Ceux dont la médiane n’est pas à la cible" },
  showMissing: { id: "indicator.filter.show.missing", defaultMessage: "Ceux qu’un établissement n’a pas transmis" },
  noMatch: { id: "indicator.noMatch", defaultMessage: "Aucun indicateur ne correspond à ces filtres" },
  noMatchWhy: {
    id: "indicator.noMatch.why",
    defaultMessage: "Élargissez la recherche, ou revenez à la liste complète.",
  },
  clearFilters: { id: "indicator.clearFilters", defaultMessage: "Effacer les filtres" },
  empty: { id: "indicator.empty", defaultMessage: "Les indicateurs d’usage apparaîtront ici" },
  emptyWhy: {
    id: "indicator.empty.why",
    defaultMessage:
      "Ils servent à proposer le prochain palier et à étayer le dossier CPOM. Importez une extraction du logiciel pour commencer : rien n’est à ressaisir.",
  },
  listCaption: { id: "indicator.list.caption", defaultMessage: "Indicateurs du groupe, dernière période transmise" },
  indicator: { id: "indicator.column.indicator", defaultMessage: "Indicateur" },
  median: { id: "indicator.column.median", defaultMessage: "Médiane" },
  target: { id: "indicator.column.target", defaultMessage: "Cible" },
  period: { id: "indicator.column.period", defaultMessage: "Période" },
  trend: { id: "indicator.column.trend", defaultMessage: "Tendance" },
  trendYear: { id: "indicator.column.trendYear", defaultMessage: "Tendance sur un an" },
  transmitted: { id: "indicator.column.transmitted", defaultMessage: "Transmis" },
  unit: { id: "indicator.column.unit", defaultMessage: "Unité" },
  expected: { id: "indicator.column.expected", defaultMessage: "Établissements attendus" },
  withContext: { id: "indicator.column.withContext", defaultMessage: "Valeurs avec contexte" },
  exportName: { id: "indicator.exportName", defaultMessage: "Indicateurs" },
  transmittedOf: { id: "indicator.transmittedOf", defaultMessage: "{count} sur {expected}" },
  context: { id: "indicator.column.context", defaultMessage: "Contexte" },
  contextNone: { id: "indicator.context.none", defaultMessage: "aucune valeur" },
  atLeast: { id: "indicator.target.atLeast", defaultMessage: "au moins {value}" },
  atMost: { id: "indicator.target.atMost", defaultMessage: "au plus {value}" },
  noTarget: { id: "indicator.target.none", defaultMessage: "pas de cible" },
  notice: { id: "indicator.target.notice", defaultMessage: "{target} – {notice}" },
  steady: { id: "indicator.trend.steady", defaultMessage: "stable" },
  movedPoints: {
    id: "indicator.trend.points",
    defaultMessage: "{sign} {delta} {points, plural, one {point} other {points}}",
  },
  moved: { id: "indicator.trend.moved", defaultMessage: "{sign} {delta}" },
  since: { id: "indicator.trend.since", defaultMessage: "{change} depuis {since}" },
  unknown: { id: "indicator.unknown", defaultMessage: "Cet indicateur n’existe pas dans votre groupe" },
  unknownWhy: {
    id: "indicator.unknown.why",
    defaultMessage: "Le lien est peut-être ancien, ou l’indicateur appartient à un autre groupe.",
  },
  backToList: { id: "indicator.backToList", defaultMessage: "Voir tous les indicateurs" },
  medianOf: {
    id: "indicator.medianOf",
    defaultMessage: "Médiane {count, plural, =0 {du groupe} one {d’un établissement} other {de # établissements}}",
  },
  noValue: { id: "indicator.noValue", defaultMessage: "aucune valeur transmise" },
  contextShare: {
    id: "indicator.contextShare",
    defaultMessage:
      "{sites, plural, one {Une valeur} other {# valeurs}} sur {expected, plural, one {un établissement attendu} other {# établissements attendus}} ; {bare, plural, =0 {toutes ont leur contexte.} one {une n’a pas de contexte et n’est pas publiable.} other {# n’ont pas de contexte et ne sont pas publiables.}}",
  },
  definition: { id: "indicator.definition", defaultMessage: "Définition" },
  numerator: { id: "indicator.numerator", defaultMessage: "Numérateur" },
  denominator: { id: "indicator.denominator", defaultMessage: "Dénominateur" },
  counted: { id: "indicator.counted", defaultMessage: "Compté directement, sans rapport" },
  frequencyTerm: { id: "indicator.frequencyTerm", defaultMessage: "Fréquence" },
  code: { id: "indicator.code", defaultMessage: "Code dans les fichiers d’import" },
  readWith: { id: "indicator.readWith", defaultMessage: "À lire avec" },
  trendTitle: { id: "indicator.chart.trend.title", defaultMessage: "Moyenne du groupe : {words}" },
  trendTitleOne: { id: "indicator.chart.trend.one", defaultMessage: "Moyenne du groupe : une seule période connue" },
  trendReading: {
    id: "indicator.chart.trend.reading",
    defaultMessage: "Chaque point est la moyenne des établissements qui ont transmis une valeur pour la période.",
  },
  trendCaption: { id: "indicator.chart.trend.caption", defaultMessage: "Moyenne du groupe par période" },
  trendValue: { id: "indicator.chart.trend.value", defaultMessage: "Moyenne" },
  trendSites: { id: "indicator.chart.trend.sites", defaultMessage: "Établissements" },
  chartTarget: { id: "indicator.chart.target", defaultMessage: "Cible {value}" },
  chartMedian: { id: "indicator.chart.median", defaultMessage: "Médiane {value}" },
  sites: { id: "indicator.sites", defaultMessage: "Comparer ce qui est comparable" },
  sitesLead: {
    id: "indicator.sites.lead",
    defaultMessage:
      "Un écart appelle une question, jamais un classement : l’ordre est alphabétique et chaque valeur se lit avec son contexte.",
  },
  kind: { id: "indicator.sites.kind", defaultMessage: "Type d’établissement" },
  allKinds: { id: "indicator.sites.kind.all", defaultMessage: "Tous les types" },
  kindsTitle: {
    id: "indicator.sites.kinds.title",
    defaultMessage: "La médiane va de {low} ({lowKind}) à {high} ({highKind}) selon le type d’établissement",
  },
  kindsTitleOne: {
    id: "indicator.sites.kinds.one",
    defaultMessage: "Un seul type d’établissement a transmis : {kind}, médiane {value}",
  },
  kindsReading: {
    id: "indicator.sites.kinds.reading",
    defaultMessage:
      "Chaque barre est la médiane des établissements d’un même type, dans l’ordre alphabétique.{hidden, plural, =0 {} one { Un type de moins de trois établissements n’y figure pas.} other { # types de moins de trois établissements n’y figurent pas.}}",
  },
  kindsCaption: { id: "indicator.sites.kinds.caption", defaultMessage: "Médiane par type d’établissement" },
  kindRow: { id: "indicator.sites.kindRow", defaultMessage: "{kind} ({count})" },
  kindTitle: {
    id: "indicator.sites.kind.title",
    defaultMessage:
      "{kind} : {reached, plural, =0 {aucun établissement} one {un établissement} other {# établissements}} sur {count} à la cible",
  },
  kindTitlePlain: {
    id: "indicator.sites.kind.plain",
    defaultMessage: "{kind} : {count, plural, one {une valeur} other {# valeurs}} autour de {median}",
  },
  kindReading: {
    id: "indicator.sites.kind.reading",
    defaultMessage:
      "Chaque barre est la dernière valeur d’un établissement ; le trait plein marque la médiane de ce type.",
  },
  sitesCaption: {
    id: "indicator.sites.caption",
    defaultMessage: "Dernière valeur de chaque établissement ({period}, sauf mention)",
  },
  site: { id: "indicator.sites.site", defaultMessage: "Établissement" },
  siteKind: { id: "indicator.sites.siteKind", defaultMessage: "Type" },
  value: { id: "indicator.sites.value", defaultMessage: "Valeur" },
  change: { id: "indicator.sites.change", defaultMessage: "Depuis la précédente" },
  fraction: { id: "indicator.sites.fraction", defaultMessage: "Calcul" },
  notPublishable: { id: "indicator.notPublishable", defaultMessage: "Non publiable : contexte manquant" },
  masked: { id: "indicator.masked", defaultMessage: "masqué : effectif inférieur à 5" },
  noSites: { id: "indicator.noSites", defaultMessage: "Aucun établissement n’a encore transmis cet indicateur" },
  noSitesWhy: {
    id: "indicator.noSites.why",
    defaultMessage: "La comparaison apparaîtra dès la première extraction importée.",
  },
});
