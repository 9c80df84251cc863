import { defineMessages } from "react-intl";

export const privacyMessages = defineMessages({
  title: { id: "privacy.title", defaultMessage: "Données personnelles" },
  purpose: {
    id: "privacy.purpose",
    defaultMessage:
      "Voyez ce que Palier garde sur les personnes, pourquoi et combien de temps ; remettez à chacun ses données, ou effacez-les.",
  },
  exportRegister: { id: "privacy.exportRegister", defaultMessage: "Exporter le registre (CSV)" },
  register: { id: "privacy.register", defaultMessage: "Registre" },
  registerLead: {
    id: "privacy.register.lead",
    defaultMessage:
      "Une ligne par donnée de la base. Palier ne reçoit aucune donnée de patient : un numéro de sécurité sociale ou un matricule INS est refusé à la saisie et dans les fichiers.",
  },
  search: { id: "privacy.search", defaultMessage: "Chercher dans le registre" },
  which: { id: "privacy.which", defaultMessage: "Montrer" },
  personalOnly: { id: "privacy.personalOnly", defaultMessage: "Les données personnelles" },
  everything: { id: "privacy.everything", defaultMessage: "Toutes les données" },
  caption: {
    id: "privacy.caption",
    defaultMessage: "{count, plural, =0 {Aucune donnée} one {# donnée} other {# données}}",
  },
  data: { id: "privacy.data", defaultMessage: "Donnée" },
  personal: { id: "privacy.personal", defaultMessage: "Personnelle" },
  yes: { id: "privacy.yes", defaultMessage: "Oui" },
  indirectly: { id: "privacy.indirectly", defaultMessage: "Indirectement" },
  no: { id: "privacy.no", defaultMessage: "Non" },
  seenBy: { id: "privacy.seenBy", defaultMessage: "Qui la traite" },
  retention: { id: "privacy.retention", defaultMessage: "Conservation" },
  basis: { id: "privacy.basis", defaultMessage: "Base légale" },
  noLineTitle: { id: "privacy.noLine.title", defaultMessage: "Aucune ligne ne répond à cette recherche" },
  noLineWhy: { id: "privacy.noLine.why", defaultMessage: "Cherchez un autre mot, ou montrez toutes les données." },
  person: { id: "privacy.person", defaultMessage: "Une personne" },
  personLead: {
    id: "privacy.person.lead",
    defaultMessage:
      "L’archive réunit ce que le groupe garde d’une personne. Ses brouillons et son compte n’y sont pas : elle seule peut les demander, dans « Mon compte ».",
  },
  choose: { id: "privacy.choose", defaultMessage: "Personne" },
  chooseOne: { id: "privacy.chooseOne", defaultMessage: "Choisissez une personne" },
  exportPerson: { id: "privacy.exportPerson", defaultMessage: "Faire son archive" },
  erase: { id: "privacy.erase", defaultMessage: "Effacer" },
  eraseTitle: { id: "privacy.erase.title", defaultMessage: "Effacer {name}" },
  eraseText: {
    id: "privacy.erase.text",
    defaultMessage:
      "Son nom et son adresse seront remplacés par un pseudonyme, ses rôles, ses brouillons et ses liens de connexion supprimés, ses sessions fermées. Ce qui a été fait reste, sous un identifiant qui ne mène plus à personne. Rien ne permet de revenir en arrière.",
  },
  eraseAccount: {
    id: "privacy.erase.account",
    defaultMessage: "C’est son dernier groupe : son compte sera fermé aussi.",
  },
  eraseOther: {
    id: "privacy.erase.other",
    defaultMessage: "Son compte reste ouvert : un autre groupe la connaît.",
  },
  concerned: {
    id: "privacy.concerned",
    defaultMessage:
      "{count, plural, =0 {Aucune ligne la concerne} one {# ligne la concerne} other {# lignes la concernent}}",
  },
  concernedIn: { id: "privacy.concernedIn", defaultMessage: "{title} : {count}" },
  typeName: { id: "privacy.typeName", defaultMessage: "Saisissez le nom « {name} » pour confirmer" },
  eraseForGood: { id: "privacy.eraseForGood", defaultMessage: "Effacer définitivement" },
  cancel: { id: "privacy.cancel", defaultMessage: "Annuler" },
  erased: { id: "privacy.erased", defaultMessage: "Personnes effacées" },
  erasedId: { id: "privacy.erased.id", defaultMessage: "Identifiant gardé" },
  askedOn: { id: "privacy.askedOn", defaultMessage: "Demande" },
  doneOn: { id: "privacy.doneOn", defaultMessage: "Fait" },
  notYet: { id: "privacy.notYet", defaultMessage: "En cours" },
  account: { id: "privacy.account", defaultMessage: "Compte" },
  accountClosed: { id: "privacy.account.closed", defaultMessage: "Fermé" },
  accountOpen: { id: "privacy.account.open", defaultMessage: "Ouvert ailleurs" },
  group: { id: "privacy.group", defaultMessage: "Le groupe" },
  groupLead: {
    id: "privacy.group.lead",
    defaultMessage:
      "L’archive réunit toutes les tables du groupe en CSV et ses fichiers, avec un manifeste qui permet de vérifier qu’aucun octet n’a changé.",
  },
  exportGroup: { id: "privacy.exportGroup", defaultMessage: "Faire l’archive du groupe" },
  deleteGroup: { id: "privacy.deleteGroup", defaultMessage: "Supprimer le groupe" },
  deleteTitle: { id: "privacy.delete.title", defaultMessage: "Supprimer « {name} »" },
  deleteText: {
    id: "privacy.delete.text",
    defaultMessage:
      "Dans 30 jours, toutes les données et tous les fichiers du groupe seront supprimés, et les comptes que nul autre groupe ne connaît seront fermés. D’ici là rien ne change, et chaque administrateur, prévenu par courriel, peut annuler.",
  },
  askDeletion: { id: "privacy.askDeletion", defaultMessage: "Demander la suppression" },
  deletionAsked: {
    id: "privacy.deletionAsked",
    defaultMessage:
      "La suppression du groupe est demandée : elle prendra effet le {day}. Exportez les données à garder.",
  },
  cancelDeletion: { id: "privacy.cancelDeletion", defaultMessage: "Annuler la suppression" },
  archives: { id: "privacy.archives", defaultMessage: "Mes archives" },
  archivesLead: {
    id: "privacy.archives.lead",
    defaultMessage: "Vous seul pouvez les télécharger, pendant 7 jours.",
  },
  archive: { id: "privacy.archive", defaultMessage: "Archive" },
  archiveOfGroup: { id: "privacy.archive.group", defaultMessage: "Tout le groupe" },
  until: { id: "privacy.until", defaultMessage: "Jusqu’au" },
  size: { id: "privacy.size", defaultMessage: "Taille" },
  file: { id: "privacy.file", defaultMessage: "Fichier" },
  download: { id: "privacy.download", defaultMessage: "Télécharger" },
  gone: { id: "privacy.gone", defaultMessage: "Plus disponible" },
  failed: { id: "privacy.failed", defaultMessage: "N’a pas abouti : voyez Traitements" },
  kilobytes: { id: "privacy.kilobytes", defaultMessage: "{count} ko" },
  myData: { id: "privacy.myData", defaultMessage: "Mes données" },
  myDataLead: {
    id: "privacy.myData.lead",
    defaultMessage:
      "L’archive réunit ce que Palier garde de vous : votre compte, vos sessions, vos rôles, vos brouillons et ce que vous avez fait dans ce groupe. Pour un effacement, adressez-vous à l’administration de votre groupe.",
  },
  exportMine: { id: "privacy.exportMine", defaultMessage: "Faire l’archive de mes données" },
  asked: { id: "privacy.asked", defaultMessage: "C’est demandé. Le traitement est en cours." },
  unreachable: {
    id: "privacy.unreachable",
    defaultMessage: "Le serveur n’a pas répondu. Rien n’a été modifié. Réessayez dans un instant.",
  },
  kept: { id: "privacy.kept", defaultMessage: "Rien n’a été modifié." },
});
