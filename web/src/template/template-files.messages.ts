import { defineMessages } from "react-intl";

/** What the page of the files of a model says. */
export const filesMessages = defineMessages({
  title: { id: "template.files.title", defaultMessage: "Fichiers : {title}" },
  purpose: {
    id: "template.files.purpose",
    defaultMessage:
      "Le modèle en Word à remplir, en Word à champs de fusion pour l’éditeur et en PDF accessible, avec ses signatures et son historique.",
  },
  back: { id: "template.files.back", defaultMessage: "Revenir au modèle" },
  missing: { id: "template.files.missing", defaultMessage: "Ce modèle n’a pas de version en vigueur" },
  missingWhy: {
    id: "template.files.missing.why",
    defaultMessage: "Ses fichiers se préparent à partir d’une version publiée.",
  },
  ask: { id: "template.files.ask", defaultMessage: "Préparer des fichiers" },
  whose: { id: "template.files.whose", defaultMessage: "Texte" },
  group: { id: "template.files.group", defaultMessage: "Celui du groupe" },
  prepare: { id: "template.files.prepare", defaultMessage: "Préparer les fichiers" },
  bundle: { id: "template.files.bundle", defaultMessage: "Tous les modèles de cet établissement, en une archive" },
  ready: { id: "template.files.ready", defaultMessage: "Fichiers de la version {name}" },
  archives: { id: "template.files.archives", defaultMessage: "Archives des établissements" },
  none: { id: "template.files.none", defaultMessage: "Aucun fichier n’est préparé" },
  noneWhy: {
    id: "template.files.none.why",
    defaultMessage: "Choisissez le texte, puis demandez les fichiers : ils sont prêts en quelques secondes.",
  },
  establishment: { id: "template.files.establishment", defaultMessage: "Texte" },
  made: { id: "template.files.made", defaultMessage: "Préparés le" },
  files: { id: "template.files.files", defaultMessage: "À télécharger" },
  making: { id: "template.files.making", defaultMessage: "En préparation" },
  failed: {
    id: "template.files.failed",
    defaultMessage: "La préparation a échoué : demandez-les de nouveau.",
  },
  word: { id: "template.files.word", defaultMessage: "Word à remplir" },
  merge: { id: "template.files.merge", defaultMessage: "Word à champs de fusion" },
  pdf: { id: "template.files.pdf", defaultMessage: "PDF" },
  zip: {
    id: "template.files.zip",
    defaultMessage: "{count, plural, =0 {Archive vide} one {Archive de # modèle} other {Archive de # modèles}}",
  },
});
