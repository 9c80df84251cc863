import { defineMessages } from "react-intl";

export const ruleMessages = defineMessages({
  newTitle: { id: "accessrule.new.title", defaultMessage: "Écrire une règle d’accès" },
  newPurpose: {
    id: "accessrule.new.purpose",
    defaultMessage: "Une règle dit ce qu’une profession ouvre, où, et pourquoi.",
  },
  purpose: { id: "accessrule.one.purpose", defaultMessage: "Ce que cette profession ouvre, où, et pourquoi." },
  title: { id: "accessrule.one.title", defaultMessage: "{profession} : {record}" },
  missing: { id: "accessrule.one.missing", defaultMessage: "Règle introuvable" },
  missingWhy: {
    id: "accessrule.one.missing.why",
    defaultMessage: "Elle a peut-être été retirée, ou ce lien vient d’un autre groupe.",
  },
  choose: { id: "accessrule.form.choose", defaultMessage: "Choisir…" },
  profession: { id: "accessrule.form.profession", defaultMessage: "Profession (obligatoire)" },
  recordKind: { id: "accessrule.form.recordKind", defaultMessage: "Type de dossier (obligatoire)" },
  kind: { id: "accessrule.form.kind", defaultMessage: "Type d’établissement" },
  kindHelp: {
    id: "accessrule.form.kind.help",
    defaultMessage: "Une règle propre à un type l’emporte sur celle de tous les types.",
  },
  level: { id: "accessrule.form.level", defaultMessage: "Ce que la profession ouvre (obligatoire)" },
  reason: { id: "accessrule.form.reason", defaultMessage: "Raison (obligatoire)" },
  reasonHelp: {
    id: "accessrule.form.reason.help",
    defaultMessage:
      "Pourquoi cette limite protège la personne accompagnée, et pourquoi cet accès est nécessaire. Aucun nom de personne.",
  },
  legalBasis: { id: "accessrule.form.legalBasis", defaultMessage: "Base légale (obligatoire)" },
  legalBasisHelp: {
    id: "accessrule.form.legalBasis.help",
    defaultMessage: "Choisissez une suggestion ou écrivez la vôtre. Ouvrez le texte avant de vous y appuyer.",
  },
  suggestions: { id: "accessrule.form.suggestions", defaultMessage: "Textes souvent cités" },
  suggestion: { id: "accessrule.form.suggestion", defaultMessage: "{says} (source : {trust})" },
  cite: { id: "accessrule.form.cite", defaultMessage: "Citer {text}" },
  reviewOn: { id: "accessrule.form.reviewOn", defaultMessage: "À réviser le (obligatoire)" },
  save: { id: "accessrule.form.save", defaultMessage: "Enregistrer la règle" },
  retire: { id: "accessrule.form.retire", defaultMessage: "Retirer la règle" },
  retireTitle: { id: "accessrule.form.retire.title", defaultMessage: "Retirer cette règle ?" },
  retireWhy: {
    id: "accessrule.form.retire.why",
    defaultMessage:
      "Elle ne sera plus en vigueur et les établissements ne lui seront plus comparés. Le journal garde ce qu’elle disait.",
  },
  keep: { id: "accessrule.form.keep", defaultMessage: "Garder la règle" },
  errors: { id: "accessrule.form.errors", defaultMessage: "La règle n’est pas enregistrée" },
  changed: {
    id: "accessrule.form.changed",
    defaultMessage: "La règle actuelle : {level}. {reason}",
  },
  overwrite: { id: "accessrule.form.overwrite", defaultMessage: "Enregistrer la mienne à sa place" },
  kept: { id: "accessrule.form.kept", defaultMessage: "Votre texte est conservé dans cette page." },
});
