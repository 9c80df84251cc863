import { defineMessages } from "react-intl";

export const groupMessages = defineMessages({
  title: { id: "group.list.title", defaultMessage: "Établissements" },
  purpose: {
    id: "group.list.purpose",
    defaultMessage: "Retrouvez chaque établissement du groupe, son palier et ce qui le décrit dans FINESS.",
  },
  filters: { id: "group.filters", defaultMessage: "Filtrer les établissements" },
  search: { id: "group.filter.search", defaultMessage: "Nom, ville ou FINESS" },
  kind: { id: "group.filter.kind", defaultMessage: "Type" },
  allKinds: { id: "group.filter.kind.all", defaultMessage: "Tous les types" },
  department: { id: "group.filter.department", defaultMessage: "Département" },
  allDepartments: { id: "group.filter.department.all", defaultMessage: "Tous les départements" },
  state: { id: "group.filter.state", defaultMessage: "État" },
  open: { id: "group.filter.state.open", defaultMessage: "Ouverts" },
  closed: { id: "group.filter.state.closed", defaultMessage: "Fermés" },
  both: { id: "group.filter.state.both", defaultMessage: "Ouverts et fermés" },
  clear: { id: "group.filter.clear", defaultMessage: "Effacer les filtres" },
  option: { id: "group.filter.option", defaultMessage: "{label} ({count})" },
  export: { id: "group.export", defaultMessage: "Exporter (CSV)" },
  exporting: { id: "group.exporting", defaultMessage: "Préparation du fichier…" },
  exportFile: { id: "group.export.file", defaultMessage: "Établissements" },
  caption: {
    id: "group.list.caption",
    defaultMessage: "{shown} établissements affichés sur {total}, rangés par entité juridique",
  },
  captionAll: {
    id: "group.list.caption.all",
    defaultMessage: "{total, plural, one {# établissement} other {# établissements}}, par entité juridique",
  },
  entity: { id: "group.list.entity", defaultMessage: "{name} – FINESS {finess}" },
  more: { id: "group.list.more", defaultMessage: "Afficher la suite ({count})" },
  loadingMore: { id: "group.list.more.loading", defaultMessage: "Chargement de la suite…" },
  name: { id: "group.column.name", defaultMessage: "Établissement" },
  places: { id: "group.column.places", defaultMessage: "Places" },
  level: { id: "group.column.level", defaultMessage: "Palier" },
  finess: { id: "group.column.finess", defaultMessage: "FINESS" },
  city: { id: "group.column.city", defaultMessage: "Ville" },
  legalEntity: { id: "group.column.entity", defaultMessage: "Entité juridique" },
  openedOn: { id: "group.column.opened", defaultMessage: "Ouvert le" },
  closedOn: { id: "group.column.closed", defaultMessage: "Fermé le" },
  levelUnknown: { id: "group.level.unknown", defaultMessage: "pas encore calculé" },
  noneTitle: { id: "group.none.title", defaultMessage: "Aucun établissement ne correspond à ces filtres" },
  noneWhy: {
    id: "group.none.why",
    defaultMessage: "Élargissez la recherche : un autre type, un autre département, ou les établissements fermés.",
  },
  emptyTitle: { id: "group.empty.title", defaultMessage: "Les établissements du groupe apparaîtront ici" },
  emptyWhy: {
    id: "group.empty.why",
    defaultMessage:
      "Ils viennent du répertoire FINESS : la personne qui administre Palier les importe en une commande, avec leurs types, leurs places et leurs ouvertures.",
  },
});

export const establishmentMessages = defineMessages({
  openSince: {
    id: "establishment.open.since",
    defaultMessage: "{kind} à {city} ({department}), ouvert depuis le {date}.",
  },
  openUnknown: { id: "establishment.open", defaultMessage: "{kind} à {city} ({department}), ouvert." },
  closedSince: { id: "establishment.closed", defaultMessage: "{kind} à {city} ({department}), fermé le {date}." },
  closedNotice: {
    id: "establishment.closed.notice",
    defaultMessage:
      "Cet établissement est fermé : il n’est plus attendu dans les rapports, son histoire reste consultable.",
  },
  back: { id: "establishment.back", defaultMessage: "Tous les établissements" },
  maturity: { id: "establishment.maturity", defaultMessage: "Palier" },
  nextStep: { id: "establishment.nextStep", defaultMessage: "Prochain pas : {label}" },
  nextWhy: { id: "establishment.nextStep.why", defaultMessage: "Pourquoi : {why}." },
  nextCost: { id: "establishment.nextStep.cost", defaultMessage: "Ce que cela demande : {cost}." },
  nextNone: {
    id: "establishment.nextStep.none",
    defaultMessage: "Tous les paliers sont tenus : il reste à les entretenir.",
  },
  computedAt: { id: "establishment.computedAt", defaultMessage: "Calculé le {date}." },
  notComputed: { id: "establishment.notComputed", defaultMessage: "Le palier n’est pas encore calculé" },
  notComputedWhy: {
    id: "establishment.notComputed.why",
    defaultMessage:
      "Il se déduit des indicateurs transmis et de quelques réponses de l’équipe ; il dit surtout quel est le prochain pas.",
  },
  seeMaturity: { id: "establishment.seeMaturity", defaultMessage: "Voir le palier et ses critères" },
  facts: { id: "establishment.facts", defaultMessage: "Identité" },
  siret: { id: "establishment.siret", defaultMessage: "SIRET" },
  category: { id: "establishment.category", defaultMessage: "Catégorie FINESS" },
  categoryCode: { id: "establishment.category.code", defaultMessage: "{label}, code {code}" },
  department: { id: "establishment.department", defaultMessage: "{name} ({code})" },
  engagements: { id: "establishment.engagements", defaultMessage: "Engagements" },
  engagementsLead: {
    id: "establishment.engagements.lead",
    defaultMessage: "Déduits des conventions inscrites dans FINESS : à vérifier sur le contrat signé avant tout usage.",
  },
  engagementsNone: {
    id: "establishment.engagements.none",
    defaultMessage:
      "FINESS ne mentionne aucun engagement pour cet établissement. Cela ne prouve pas qu’il n’y en a pas.",
  },
  engagement: { id: "establishment.engagement", defaultMessage: "Engagement" },
  signedOn: { id: "establishment.signedOn", defaultMessage: "Signé le" },
  effectiveOn: { id: "establishment.effectiveOn", defaultMessage: "Prend effet le" },
  endsOn: { id: "establishment.endsOn", defaultMessage: "Prend fin le" },
  values: { id: "establishment.values", defaultMessage: "Derniers indicateurs transmis" },
  valuesLead: {
    id: "establishment.values.lead",
    defaultMessage: "Un chiffre se lit avec son contexte ; il ne compare pas des personnes.",
  },
  valuesNone: { id: "establishment.values.none", defaultMessage: "Aucun indicateur transmis pour l’instant" },
  valuesNoneWhy: {
    id: "establishment.values.none.why",
    defaultMessage:
      "Dès le premier fichier importé, les valeurs apparaîtront ici avec leur période, leur cible et leur contexte.",
  },
  importIndicators: { id: "establishment.import", defaultMessage: "Importer des indicateurs" },
  indicator: { id: "establishment.values.indicator", defaultMessage: "Indicateur" },
  period: { id: "establishment.values.period", defaultMessage: "Période" },
  value: { id: "establishment.values.value", defaultMessage: "Valeur" },
  previous: { id: "establishment.values.previous", defaultMessage: "Précédente" },
  target: { id: "establishment.values.target", defaultMessage: "Cible" },
  context: { id: "establishment.values.context", defaultMessage: "Contexte" },
  noContext: { id: "establishment.values.noContext", defaultMessage: "à préciser" },
});

export const homeMessages = defineMessages({
  title: { id: "home.title", defaultMessage: "Accueil" },
  purpose: { id: "home.purpose", defaultMessage: "Ce qui vous attend, et où en est le groupe {group}." },
  todos: { id: "home.todos", defaultMessage: "À faire" },
  todosNone: { id: "home.todos.none", defaultMessage: "Rien ne vous attend pour l’instant." },
  group: { id: "home.group", defaultMessage: "Le groupe aujourd’hui" },
  openCount: { id: "home.open", defaultMessage: "Établissements ouverts" },
  closedCount: {
    id: "home.closed",
    defaultMessage:
      "{count, plural, =0 {aucun fermé} one {# fermé} other {# fermés}}, {entities, plural, one {# entité juridique} other {# entités juridiques}}",
  },
  places: { id: "home.places", defaultMessage: "Places autorisées" },
  placesFrom: { id: "home.places.from", defaultMessage: "selon FINESS" },
  kinds: { id: "home.kinds", defaultMessage: "Types d’établissement" },
  kindsMain: { id: "home.kinds.main", defaultMessage: "surtout {kinds}" },
  levels: { id: "home.levels", defaultMessage: "Paliers" },
  levelsSentence: {
    id: "home.levels.sentence",
    defaultMessage: "{held} établissements sur {total} tiennent au moins le palier 2.",
  },
  levelsNone: {
    id: "home.levels.none",
    defaultMessage:
      "{count, plural, =0 {Tous ont un palier.} one {# n’en tient encore aucun.} other {# n’en tiennent encore aucun.}}",
  },
  levelsEmpty: { id: "home.levels.empty", defaultMessage: "Les paliers ne sont pas encore calculés" },
  levelsEmptyWhy: {
    id: "home.levels.empty.why",
    defaultMessage:
      "Ils se calculent à partir des indicateurs importés et montrent le prochain pas de chaque établissement.",
  },
  levelColumn: { id: "home.levels.column", defaultMessage: "Palier" },
  countColumn: { id: "home.levels.count", defaultMessage: "Établissements" },
  seeLevels: { id: "home.levels.see", defaultMessage: "Voir chaque établissement" },
  works: { id: "home.works", defaultMessage: "Derniers travaux" },
  worksNone: {
    id: "home.works.none",
    defaultMessage: "Aucun traitement pour l’instant : un import ou un dossier lancé apparaîtra ici.",
  },
  seeWorks: { id: "home.works.see", defaultMessage: "Tous les traitements" },
  dossier: { id: "home.dossier", defaultMessage: "Dernier dossier : {title}, {date}" },
  dossierNone: { id: "home.dossier.none", defaultMessage: "Aucun dossier de financement n’a encore été produit." },
  seeDossiers: { id: "home.dossier.see", defaultMessage: "Ouvrir le dossier CPOM" },
});
