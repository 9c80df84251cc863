import { defineMessages } from "react-intl";

export const formMessages = defineMessages({
  title: { id: "request.form.title", defaultMessage: "Faire une demande" },
  purpose: {
    id: "request.form.purpose",
    defaultMessage: "Écrivez comme vous parlez : votre référent lit vos mots, personne ne les récrit.",
  },
  place: { id: "request.form.place", defaultMessage: "Pour {establishment}, secteur {sector}." },
  placeOnly: { id: "request.form.place.only", defaultMessage: "Pour {establishment}." },
  sectorOnly: { id: "request.form.sector.only", defaultMessage: "Secteur {sector}." },
  change: { id: "request.form.change", defaultMessage: "Changer" },
  establishment: { id: "request.form.establishment", defaultMessage: "Établissement (obligatoire)" },
  sector: { id: "request.form.sector", defaultMessage: "Secteur (obligatoire)" },
  kind: { id: "request.form.kind", defaultMessage: "De quoi s’agit-il ? (obligatoire)" },
  module: { id: "request.form.module", defaultMessage: "Partie du logiciel" },
  noModule: { id: "request.form.module.none", defaultMessage: "Je ne sais pas" },
  body: { id: "request.form.body", defaultMessage: "Votre demande (obligatoire)" },
  bodyHelp: {
    id: "request.form.body.help",
    defaultMessage: "Ce qui se passe, ce que vous attendiez. Ne nommez aucune personne accompagnée.",
  },
  pictures: { id: "request.form.pictures", defaultMessage: "Joindre des images" },
  picturesHelp: {
    id: "request.form.pictures.help",
    defaultMessage:
      "PNG, JPEG ou WebP, {count} au plus, 10 Mo chacune. Cachez les noms avant de photographier un écran.",
  },
  uploading: { id: "request.form.pictures.uploading", defaultMessage: "Image en cours d’envoi…" },
  pictureKept: {
    id: "request.form.pictures.kept",
    defaultMessage: "{count, plural, one {# image jointe} other {# images jointes}}",
  },
  pictureFault: { id: "request.form.pictures.fault", defaultMessage: "« {name} » n’est pas jointe. {why}" },
  pictureNetwork: {
    id: "request.form.pictures.network",
    defaultMessage: "Le serveur ne répond pas. Votre texte est conservé, recommencez dans un instant.",
  },
  tooManyPictures: { id: "request.form.pictures.tooMany", defaultMessage: "{count} images au plus par demande." },
  removePicture: { id: "request.form.pictures.remove", defaultMessage: "Retirer {name}" },
  send: { id: "request.form.send", defaultMessage: "Envoyer" },
  errors: { id: "request.form.errors", defaultMessage: "La demande n’est pas partie" },
  kept: { id: "request.form.kept", defaultMessage: "Votre texte est conservé ici." },
  chooseKind: { id: "request.form.kind.missing", defaultMessage: "Choisissez de quoi il s’agit." },
  chooseEstablishment: {
    id: "request.form.establishment.missing",
    defaultMessage: "Choisissez l’établissement pour lequel vous demandez.",
  },
  chooseSector: { id: "request.form.sector.missing", defaultMessage: "Choisissez votre secteur." },
  writeBody: { id: "request.form.body.missing", defaultMessage: "Écrivez votre demande, avec vos mots." },
  cannot: { id: "request.form.cannot", defaultMessage: "Vous ne pouvez pas faire de demande ici" },
  cannotWhy: {
    id: "request.form.cannot.why",
    defaultMessage: "Aucun établissement ne vous est confié. Parlez-en à l’administration de votre groupe.",
  },
  known: { id: "request.known", defaultMessage: "Est-ce déjà possible ?" },
  knownCount: {
    id: "request.known.count",
    defaultMessage:
      "{count, plural, one {# réponse ressemble} other {# réponses ressemblent}} à votre demande. Vous pouvez envoyer quand même.",
  },
  knownAnswer: { id: "request.known.answer", defaultMessage: "Réponse" },
  knownNews: { id: "request.known.news", defaultMessage: "Actualité" },
  knownRead: { id: "request.known.read", defaultMessage: "Lire « {title} » dans un nouvel onglet" },
  knownYes: { id: "request.known.yes", defaultMessage: "Oui, c’est cela" },
  knownYesOf: { id: "request.known.yes.of", defaultMessage: "Oui, c’est cela : {title}. Fermer sans envoyer" },
});
