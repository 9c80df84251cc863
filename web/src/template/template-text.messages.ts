import { defineMessages } from "react-intl";

/** Words around the text of a model. */
export const templateTextMessages = defineMessages({
  locked: { id: "template.mode.locked", defaultMessage: "Verrouillée" },
  fillable: { id: "template.mode.fillable", defaultMessage: "À trous" },
  free: { id: "template.mode.free", defaultMessage: "Libre" },
  localForbidden: { id: "template.mode.localForbidden", defaultMessage: "Interdite localement" },
  lockedWhy: { id: "template.mode.lockedWhy", defaultMessage: "Texte du groupe, le même partout." },
  fillableWhy: { id: "template.mode.fillableWhy", defaultMessage: "Seuls les champs se remplissent." },
  freeWhy: { id: "template.mode.freeWhy", defaultMessage: "Chaque établissement écrit ici son texte." },
  localForbiddenWhy: {
    id: "template.mode.localForbiddenWhy",
    defaultMessage: "Aucun établissement n’écrit cela ; le texte dit pourquoi et n’est jamais imprimé.",
  },
  contents: {
    id: "template.text.contents",
    defaultMessage: "{count, plural, one {Contenu obligatoire} other {Contenus obligatoires}} : {names}",
  },
  optional: { id: "template.text.optional", defaultMessage: "facultatif" },
  text: { id: "template.field.text", defaultMessage: "texte" },
  date: { id: "template.field.date", defaultMessage: "date" },
  list: { id: "template.field.list", defaultMessage: "choix" },
  person: { id: "template.field.person", defaultMessage: "personne" },
  number: { id: "template.field.number", defaultMessage: "nombre" },
  unreadable: { id: "template.text.unreadable", defaultMessage: "Ce texte ne peut pas être affiché." },
  added: { id: "template.diff.added", defaultMessage: "Ajouté : " },
  removed: { id: "template.diff.removed", defaultMessage: "Supprimé : " },
  identical: { id: "template.diff.identical", defaultMessage: "Le texte est le même." },
  skipped: {
    id: "template.diff.skipped",
    defaultMessage: "{count, plural, one {… un mot inchangé …} other {… {count} mots inchangés …}}",
  },
});
