import { defineMessages } from "react-intl";

export const installationMessages = defineMessages({
  title: { id: "vendor.installation.title", defaultMessage: "Ce qui tourne où" },
  purpose: {
    id: "vendor.installation.purpose",
    defaultMessage: "Chaque établissement, ses logiciels, leur version et les modules utilisés.",
  },
  back: { id: "vendor.installation.back", defaultMessage: "Éditeurs et contrats" },
  export: { id: "vendor.installation.export", defaultMessage: "Exporter" },
  import: { id: "vendor.installation.import", defaultMessage: "Charger un fichier" },
  caption: { id: "vendor.installation.caption", defaultMessage: "Établissements et logiciels" },
  sentence: {
    id: "vendor.installation.sentence",
    defaultMessage:
      "{late, plural, =0 {Tous les établissements sont à la dernière version connue de leurs logiciels} one {# établissement sur {total} n’est pas à la dernière version connue d’un de ses logiciels} other {# établissements sur {total} ne sont pas à la dernière version connue d’un de leurs logiciels}}. {silent, plural, =0 {Chacun a au moins un logiciel renseigné} one {# n’a aucun logiciel renseigné} other {# n’ont aucun logiciel renseigné}}.",
  },
  establishment: { id: "vendor.installation.establishment", defaultMessage: "Établissement" },
  product: { id: "vendor.installation.product", defaultMessage: "Logiciel" },
  everyProduct: { id: "vendor.installation.everyProduct", defaultMessage: "Tous les logiciels" },
  show: { id: "vendor.installation.show", defaultMessage: "Montrer" },
  all: { id: "vendor.installation.all", defaultMessage: "Tous les établissements" },
  late: { id: "vendor.installation.late", defaultMessage: "Pas à la dernière version" },
  silent: { id: "vendor.installation.silent", defaultMessage: "Sans logiciel renseigné" },
  search: { id: "vendor.installation.search", defaultMessage: "Chercher un établissement" },
  unknownVersion: { id: "vendor.installation.unknownVersion", defaultMessage: "version inconnue" },
  modulesUsed: {
    id: "vendor.installation.modulesUsed",
    defaultMessage: "{count, plural, =0 {aucun module dit} one {# module} other {# modules}}",
  },
  notLatest: { id: "vendor.installation.notLatest", defaultMessage: "pas la dernière version" },
  notUsed: { id: "vendor.installation.notUsed", defaultMessage: "non utilisé" },
  cell: { id: "vendor.installation.cell", defaultMessage: "{site}, {product} : détail" },
  hint: {
    id: "vendor.installation.hint",
    defaultMessage: "Au clavier : les flèches vont d’une case à l’autre, Entrée ouvre le détail.",
  },
  selectAll: {
    id: "vendor.installation.selectAll",
    defaultMessage:
      "{count, plural, one {Choisir l’établissement montré} other {Choisir les # établissements montrés}}",
  },
  selectNone: { id: "vendor.installation.selectNone", defaultMessage: "Ne plus en choisir" },
  selected: {
    id: "vendor.installation.selected",
    defaultMessage:
      "{count, plural, =0 {Cochez des établissements pour changer leur version ou leurs modules d’un coup} one {# établissement choisi} other {# établissements choisis}}",
  },
  change: { id: "vendor.installation.change", defaultMessage: "Changer ce qu’ils utilisent" },
  noMatch: { id: "vendor.installation.noMatch", defaultMessage: "Aucun établissement ne correspond" },
  noMatchWhy: { id: "vendor.installation.noMatch.why", defaultMessage: "Retirez un filtre pour retrouver les autres." },
  empty: { id: "vendor.installation.empty", defaultMessage: "Aucun logiciel n’est encore au registre" },
  emptyWhy: {
    id: "vendor.installation.empty.why",
    defaultMessage: "Inscrivez d’abord un éditeur et son logiciel : le tableau suivra.",
  },
  detail: { id: "vendor.installation.detail", defaultMessage: "{product}, {site}" },
  since: { id: "vendor.installation.since", defaultMessage: "Depuis le" },
  version: { id: "vendor.installation.version", defaultMessage: "Version" },
  modules: { id: "vendor.installation.modules", defaultMessage: "Modules utilisés" },
  history: { id: "vendor.installation.history", defaultMessage: "Ce qui a changé" },
  noHistory: { id: "vendor.installation.noHistory", defaultMessage: "Rien n’a changé depuis que c’est renseigné." },
  eventVersion: { id: "vendor.installation.event.version", defaultMessage: "version {before} puis {after}" },
  eventModules: { id: "vendor.installation.event.modules", defaultMessage: "modules modifiés" },
  eventBegan: { id: "vendor.installation.event.began", defaultMessage: "première saisie, version {after}" },
  eventEnded: { id: "vendor.installation.event.ended", defaultMessage: "n’est plus utilisé" },
  eventOther: { id: "vendor.installation.event.other", defaultMessage: "date modifiée" },
  unknown: { id: "vendor.installation.unknown", defaultMessage: "inconnue" },
  byHouse: { id: "vendor.installation.byHouse", defaultMessage: "Palier" },
  changeTitle: {
    id: "vendor.installation.changeTitle",
    defaultMessage: "{count, plural, one {Changer pour # établissement} other {Changer pour # établissements}}",
  },
  leave: { id: "vendor.installation.leave", defaultMessage: "Ne pas changer" },
  changeModules: { id: "vendor.installation.changeModules", defaultMessage: "Remplacer les modules utilisés" },
  stop: { id: "vendor.installation.stop", defaultMessage: "Ils n’utilisent plus ce logiciel" },
  sinceHelp: {
    id: "vendor.installation.since.help",
    defaultMessage: "Vide : aujourd’hui pour ceux qui commencent, inchangé pour les autres.",
  },
  preview: { id: "vendor.installation.preview", defaultMessage: "Voir ce qui changera" },
  counts: {
    id: "vendor.installation.counts",
    defaultMessage:
      "{created, plural, =0 {Aucun établissement ne commence à l’utiliser} one {# établissement commence à l’utiliser} other {# établissements commencent à l’utiliser}}, {changed, plural, =0 {aucun ne change} one {# change} other {# changent}}, {unchanged, plural, =0 {aucun n’était déjà ainsi} one {# est déjà ainsi} other {# sont déjà ainsi}}.",
  },
  apply: {
    id: "vendor.installation.apply",
    defaultMessage: "{count, plural, one {Changer # établissement} other {Changer # établissements}}",
  },
  importTitle: { id: "vendor.installation.import.title", defaultMessage: "Charger ce qui tourne où" },
  importPurpose: {
    id: "vendor.installation.import.purpose",
    defaultMessage: "Un fichier CSV, regardé d’abord, puis enregistré en entier : jamais à moitié.",
  },
  backToBoard: { id: "vendor.installation.import.back", defaultMessage: "Revenir au tableau" },
  file: { id: "vendor.installation.import.file", defaultMessage: "Fichier CSV" },
  choose: { id: "vendor.installation.import.choose", defaultMessage: "Choisir un fichier" },
  chooseOther: { id: "vendor.installation.import.chooseOther", defaultMessage: "Choisir un autre fichier" },
  model: { id: "vendor.installation.import.model", defaultMessage: "Télécharger le modèle" },
  modelHelp: {
    id: "vendor.installation.import.modelHelp",
    defaultMessage:
      "Colonnes : finess_et, logiciel, version, modules (séparés par |), depuis (31/12/2026). Une case vide laisse la valeur comme elle est.",
  },
  ready: {
    id: "vendor.installation.import.ready",
    defaultMessage: "{lines, plural, one {# ligne lue} other {# lignes lues}}, aucun défaut. Ce qui sera enregistré :",
  },
  confirm: {
    id: "vendor.installation.import.confirm",
    defaultMessage: "{lines, plural, one {Enregistrer # ligne} other {Enregistrer les # lignes}}",
  },
  done: { id: "vendor.installation.import.done", defaultMessage: "Enregistré." },
  faults: {
    id: "vendor.installation.import.faults",
    defaultMessage: "{count, plural, one {# défaut à corriger} other {# défauts à corriger}} : rien n’est enregistré",
  },
  faultsMore: {
    id: "vendor.installation.import.faultsMore",
    defaultMessage: "Les {count} premiers défauts sont montrés.",
  },
  line: { id: "vendor.installation.import.line", defaultMessage: "Ligne" },
  column: { id: "vendor.installation.import.column", defaultMessage: "Colonne" },
  wholeLine: { id: "vendor.installation.import.wholeLine", defaultMessage: "toute la ligne" },
  reason: { id: "vendor.installation.import.reason", defaultMessage: "Ce qui ne va pas" },
});
