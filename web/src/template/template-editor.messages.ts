import { defineMessages } from "react-intl";

export const editorMessages = defineMessages({
  toolbar: { id: "template.editor.toolbar", defaultMessage: "Mise en forme" },
  bold: { id: "template.editor.bold", defaultMessage: "Gras" },
  italic: { id: "template.editor.italic", defaultMessage: "Italique" },
  underline: { id: "template.editor.underline", defaultMessage: "Souligné" },
  text: { id: "template.editor.text", defaultMessage: "Texte" },
  heading2: { id: "template.editor.heading2", defaultMessage: "Intertitre" },
  heading3: { id: "template.editor.heading3", defaultMessage: "Intertitre 2" },
  heading4: { id: "template.editor.heading4", defaultMessage: "Intertitre 3" },
  bulletList: { id: "template.editor.bulletList", defaultMessage: "Liste" },
  orderedList: { id: "template.editor.orderedList", defaultMessage: "Liste numérotée" },
  table: { id: "template.editor.table", defaultMessage: "Tableau" },
  field: { id: "template.editor.field", defaultMessage: "Champ" },
  newSection: { id: "template.editor.newSection", defaultMessage: "Nouvelle section" },
  sectionSettings: { id: "template.editor.sectionSettings", defaultMessage: "Régler la section" },
  settings: { id: "template.editor.settings", defaultMessage: "Régler" },
  settingsOf: { id: "template.editor.settingsOf", defaultMessage: "Régler la section « {title} »" },
  undo: { id: "template.editor.undo", defaultMessage: "Annuler la frappe" },
  redo: { id: "template.editor.redo", defaultMessage: "Rétablir" },
  help: { id: "template.editor.help", defaultMessage: "Raccourcis" },
  remarks: { id: "template.editor.remarks", defaultMessage: "Remarques" },
  rowAfter: { id: "template.editor.rowAfter", defaultMessage: "Ajouter une ligne" },
  columnAfter: { id: "template.editor.columnAfter", defaultMessage: "Ajouter une colonne" },
  deleteRow: { id: "template.editor.deleteRow", defaultMessage: "Retirer la ligne" },
  deleteColumn: { id: "template.editor.deleteColumn", defaultMessage: "Retirer la colonne" },
  deleteTable: { id: "template.editor.deleteTable", defaultMessage: "Retirer le tableau" },
  plan: { id: "template.editor.plan", defaultMessage: "Sections" },
  planCount: {
    id: "template.editor.planCount",
    defaultMessage: "{count, plural, one {# section} other {# sections}}",
  },
  commentCount: {
    id: "template.editor.commentCount",
    defaultMessage: "{count, plural, one {# remarque} other {# remarques}}",
  },
  untitled: { id: "template.editor.untitled", defaultMessage: "Section sans titre" },

  locked: { id: "template.editor.mode.locked", defaultMessage: "Verrouillée" },
  fillable: { id: "template.editor.mode.fillable", defaultMessage: "À trous" },
  free: { id: "template.editor.mode.free", defaultMessage: "Libre" },
  localForbidden: { id: "template.editor.mode.localForbidden", defaultMessage: "Interdite localement" },
  lockedWhy: {
    id: "template.editor.mode.lockedWhy",
    defaultMessage: "Le texte du groupe, mot pour mot, dans tous les établissements.",
  },
  fillableWhy: {
    id: "template.editor.mode.fillableWhy",
    defaultMessage: "Le texte du groupe ; l’établissement ne remplit que les champs.",
  },
  freeWhy: {
    id: "template.editor.mode.freeWhy",
    defaultMessage: "L’établissement écrit ce qu’il veut ; votre texte est une proposition.",
  },
  localForbiddenWhy: {
    id: "template.editor.mode.localForbiddenWhy",
    defaultMessage:
      "Ce qu’aucun établissement ne doit écrire : expliquez pourquoi. Elle n’est dans aucun document produit.",
  },
  lockedSite: {
    id: "template.editor.site.locked",
    defaultMessage: "Texte du groupe, le même partout : il ne se change pas ici.",
  },
  fillableSite: {
    id: "template.editor.site.fillable",
    defaultMessage: "Seuls les champs sont à vous : placez-vous sur un champ et appuyez sur Entrée.",
  },
  freeSite: { id: "template.editor.site.free", defaultMessage: "Cette section est à vous." },
  localForbiddenSite: {
    id: "template.editor.site.localForbidden",
    defaultMessage: "À ne pas écrire localement, pour la raison donnée ci-dessous.",
  },
  refusedLocked: {
    id: "template.editor.refused.locked",
    defaultMessage: "« {title} » est verrouillée par le groupe : rien n’a été changé.",
  },
  refusedFillable: {
    id: "template.editor.refused.fillable",
    defaultMessage: "Dans « {title} », seuls les champs se remplissent : rien d’autre n’a été changé.",
  },
  refusedFree: {
    id: "template.editor.refused.free",
    defaultMessage: "Les sections sont celles du modèle : « {title} » reste à sa place.",
  },
  refusedLocalForbidden: {
    id: "template.editor.refused.localForbidden",
    defaultMessage: "« {title} » est interdite localement : rien n’a été changé.",
  },
  removed: { id: "template.editor.removed", defaultMessage: "Section « {title} » retirée. Ctrl+Z la rétablit." },
  moved: { id: "template.editor.moved", defaultMessage: "Section « {title} » : place {place} sur {count}." },
});
