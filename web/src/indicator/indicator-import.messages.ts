import { defineMessages } from "react-intl";

/** What the import of indicators says, step by step. */
export const importMessages = defineMessages({
  title: { id: "indicator.import.title", defaultMessage: "Importer des valeurs" },
  purpose: {
    id: "indicator.import.purpose",
    defaultMessage:
      "Un fichier extrait du logiciel suffit : rien n’est enregistré avant que vous ayez vu ce qu’il contient.",
  },
  steps: { id: "indicator.import.steps", defaultMessage: "Étapes de l’import" },
  stepFile: { id: "indicator.import.step.file", defaultMessage: "1. Choisir le fichier" },
  stepCheck: { id: "indicator.import.step.check", defaultMessage: "2. Voir ce qui sera importé" },
  stepDone: { id: "indicator.import.step.done", defaultMessage: "3. Lire le résultat" },
  file: { id: "indicator.import.file", defaultMessage: "Fichier CSV" },
  choose: { id: "indicator.import.choose", defaultMessage: "Choisir un fichier CSV" },
  drop: { id: "indicator.import.drop", defaultMessage: "ou déposez-le dans ce cadre" },
  chosen: { id: "indicator.import.chosen", defaultMessage: "Fichier choisi : {name}" },
  reading: { id: "indicator.import.reading", defaultMessage: "Lecture du fichier {name}…" },
  columns: { id: "indicator.import.columns", defaultMessage: "Colonnes attendues" },
  columnsLead: {
    id: "indicator.import.columns.lead",
    defaultMessage:
      "Séparées par un point-virgule, une virgule ou une tabulation. Les nombres s’écrivent « 1 234,56 » et les périodes 2026, 2026-03 ou 2026-T1.",
  },
  finess: { id: "indicator.import.column.finess", defaultMessage: "numéro FINESS de l’établissement" },
  code: { id: "indicator.import.column.code", defaultMessage: "code de l’indicateur" },
  period: { id: "indicator.import.column.period", defaultMessage: "période" },
  numerator: { id: "indicator.import.column.numerator", defaultMessage: "numérateur" },
  denominator: { id: "indicator.import.column.denominator", defaultMessage: "dénominateur" },
  value: { id: "indicator.import.column.value", defaultMessage: "valeur, si elle ne se calcule pas" },
  context: {
    id: "indicator.import.column.context",
    defaultMessage: "une phrase de contexte, sans laquelle la valeur n’est pas publiable",
  },
  sample: { id: "indicator.import.sample", defaultMessage: "Télécharger un fichier d’exemple" },
  sampleContext: { id: "indicator.import.sample.context", defaultMessage: "Exemple à remplacer" },
  readAs: { id: "indicator.import.readAs", defaultMessage: "Ce que contient « {name} »" },
  summaryAll: {
    id: "indicator.import.summary.all",
    defaultMessage:
      "{accepted, plural, =0 {Le fichier ne contient aucune ligne.} one {La seule ligne peut être importée.} other {Les # lignes peuvent être importées.}}",
  },
  summarySome: {
    id: "indicator.import.summary.some",
    defaultMessage:
      "{accepted, plural, =0 {Aucune ligne ne peut} one {Une ligne peut} other {# lignes peuvent}} être {accepted, plural, one {importée} other {importées}} ; {refused, plural, one {une est refusée, la raison est donnée} other {# sont refusées, la raison est donnée}} ci-dessous.",
  },
  rows: { id: "indicator.import.count.rows", defaultMessage: "Lignes lues" },
  accepted: { id: "indicator.import.count.accepted", defaultMessage: "Valides" },
  refused: { id: "indicator.import.count.refused", defaultMessage: "Refusées" },
  created: { id: "indicator.import.count.created", defaultMessage: "Nouvelles" },
  updated: { id: "indicator.import.count.updated", defaultMessage: "Modifiées" },
  unchanged: { id: "indicator.import.count.unchanged", defaultMessage: "Identiques" },
  refusals: { id: "indicator.import.refusals", defaultMessage: "Lignes refusées" },
  refusalsLead: {
    id: "indicator.import.refusals.lead",
    defaultMessage:
      "Corrigez ces lignes dans votre fichier puis renvoyez-le, ou importez dès maintenant les lignes valides.",
  },
  refusalsMore: {
    id: "indicator.import.refusals.more",
    defaultMessage: "Les {shown} premiers refus sont affichés ; le fichier des refus les contient tous.",
  },
  line: { id: "indicator.import.refusal.line", defaultMessage: "Ligne" },
  column: { id: "indicator.import.refusal.column", defaultMessage: "Colonne" },
  read: { id: "indicator.import.refusal.value", defaultMessage: "Valeur lue" },
  reason: { id: "indicator.import.refusal.reason", defaultMessage: "Raison" },
  empty: { id: "indicator.import.refusal.empty", defaultMessage: "vide" },
  refusalsFile: { id: "indicator.import.refusals.file", defaultMessage: "Télécharger les refus (CSV)" },
  confirmAll: {
    id: "indicator.import.confirm.all",
    defaultMessage: "Importer {accepted, plural, one {la ligne} other {les # lignes}}",
  },
  confirmValid: {
    id: "indicator.import.confirm.valid",
    defaultMessage: "Importer {accepted, plural, one {la ligne valide} other {les # lignes valides}}",
  },
  again: { id: "indicator.import.again", defaultMessage: "Renvoyer un fichier corrigé" },
  another: { id: "indicator.import.another", defaultMessage: "Importer un autre fichier" },
  kept: {
    id: "indicator.import.kept",
    defaultMessage: "Rien n’a été importé. Votre fichier est resté tel quel sur votre poste.",
  },
  keptPreview: {
    id: "indicator.import.kept.preview",
    defaultMessage: "La lecture du fichier est conservée : vous pouvez réessayer sans le renvoyer.",
  },
  retrySend: { id: "indicator.import.retry", defaultMessage: "Renvoyer {name}" },
  network: {
    id: "indicator.import.network",
    defaultMessage: "Le fichier n’est pas parvenu au serveur. Vérifiez votre connexion, puis réessayez.",
  },
  refusedStatus: {
    id: "indicator.import.refusedStatus",
    defaultMessage: "Le serveur n’a pas pu lire ce fichier (réponse {status}).",
  },
  running: { id: "indicator.import.running", defaultMessage: "Import de « {name} » en cours" },
  doneTitle: { id: "indicator.import.done", defaultMessage: "Import terminé" },
  doneSame: {
    id: "indicator.import.done.same",
    defaultMessage: "Rien n’a changé : toutes les valeurs de ce fichier étaient déjà enregistrées.",
  },
  doneCounts: {
    id: "indicator.import.done.counts",
    defaultMessage:
      "{created, plural, =0 {Aucune nouvelle valeur} one {Une nouvelle valeur} other {# nouvelles valeurs}}, {updated, plural, =0 {aucune modifiée} one {une modifiée} other {# modifiées}}, {unchanged, plural, =0 {aucune identique} one {une identique} other {# identiques}}.",
  },
  doneRefused: {
    id: "indicator.import.done.refused",
    defaultMessage:
      "{refused, plural, one {Une ligne refusée reste} other {# lignes refusées restent}} à corriger dans votre fichier.",
  },
  doneLevels: {
    id: "indicator.import.done.levels",
    defaultMessage: "Les paliers tiendront compte de ces valeurs dès leur prochain calcul.",
  },
  levels: { id: "indicator.import.levels", defaultMessage: "Voir les paliers" },
  failed: { id: "indicator.import.failed", defaultMessage: "L’import n’a pas abouti" },
  failedWhy: {
    id: "indicator.import.failed.why",
    defaultMessage: "Aucune valeur n’a été modifiée. Le traitement peut être relancé depuis « Traitements ».",
  },
  lost: { id: "indicator.import.lost", defaultMessage: "Cet import n’existe plus" },
  lostWhy: {
    id: "indicator.import.lost.why",
    defaultMessage: "Le lien est ancien ou vient d’un autre groupe. Envoyez de nouveau le fichier.",
  },
  notAllowed: {
    id: "indicator.import.notAllowed",
    defaultMessage: "L’import est réservé à la référente du groupe et à la responsable qualité",
  },
  notAllowedWhy: {
    id: "indicator.import.notAllowed.why",
    defaultMessage: "Transmettez-leur votre extraction : elles verront ce qu’elle contient avant de l’importer.",
  },
});
