import { defineMessages } from "react-intl";

/** What the group reads of the links that show a dossier. */
export const shareMessages = defineMessages({
  title: { id: "cpom.share.title", defaultMessage: "Montrer à un financeur" },
  lead: {
    id: "cpom.share.lead",
    defaultMessage:
      "Un lien montre un seul dossier, sans compte Palier, jusqu’à la date que vous choisissez. Qui a le lien peut télécharger ses fichiers.",
  },
  make: { id: "cpom.share.make", defaultMessage: "Créer un lien" },
  dossier: { id: "cpom.share.dossier", defaultMessage: "Dossier à montrer" },
  label: { id: "cpom.share.label", defaultMessage: "À qui le montrez-vous ?" },
  labelHelp: {
    id: "cpom.share.label.help",
    defaultMessage: "L’organisme ou le service, pour vous y retrouver. Par exemple : ARS, délégation de l’Ain.",
  },
  labelMissing: { id: "cpom.share.label.missing", defaultMessage: "Indiquez à qui vous montrez ce dossier." },
  days: { id: "cpom.share.days", defaultMessage: "Durée" },
  dayCount: { id: "cpom.share.dayCount", defaultMessage: "{count} jours" },
  cancel: { id: "cpom.share.cancel", defaultMessage: "Annuler" },
  kept: { id: "cpom.share.kept", defaultMessage: "Aucun lien n’a été créé. Ce que vous avez saisi est conservé." },
  made: { id: "cpom.share.made", defaultMessage: "Lien créé" },
  madeWhy: {
    id: "cpom.share.made.why",
    defaultMessage:
      "Copiez-le maintenant et transmettez-le à {label} : il n’est montré qu’une fois. Perdu, il se remplace par un autre.",
  },
  link: { id: "cpom.share.link", defaultMessage: "Lien à transmettre" },
  copy: { id: "cpom.share.copy", defaultMessage: "Copier le lien" },
  copied: { id: "cpom.share.copied", defaultMessage: "Lien copié." },
  notCopied: {
    id: "cpom.share.notCopied",
    defaultMessage: "Le lien n’a pas pu être copié : sélectionnez-le, puis copiez-le.",
  },
  close: { id: "cpom.share.close", defaultMessage: "J’ai gardé le lien" },
  caption: { id: "cpom.share.caption", defaultMessage: "Liens vers un dossier, ceux qui s’ouvrent encore d’abord" },
  forWhom: { id: "cpom.share.column.label", defaultMessage: "Pour qui" },
  state: { id: "cpom.share.column.state", defaultMessage: "État" },
  openings: { id: "cpom.share.column.openings", defaultMessage: "Ouvertures" },
  gestures: { id: "cpom.share.column.gestures", defaultMessage: "Gestes" },
  madeBy: { id: "cpom.share.madeBy", defaultMessage: "créé le {date} par {name}" },
  madeOn: { id: "cpom.share.madeOn", defaultMessage: "créé le {date}" },
  open: { id: "cpom.share.state.open", defaultMessage: "S’ouvre jusqu’au {date}" },
  expired: { id: "cpom.share.state.expired", defaultMessage: "Expiré le {date}" },
  revoked: { id: "cpom.share.state.revoked", defaultMessage: "Fermé le {date}" },
  neverOpened: { id: "cpom.share.neverOpened", defaultMessage: "Jamais ouvert" },
  opened: {
    id: "cpom.share.opened",
    defaultMessage: "{count, plural, one {# fois} other {# fois}}, la dernière le {date}",
  },
  revoke: { id: "cpom.share.revoke", defaultMessage: "Fermer le lien" },
  revokeTitle: { id: "cpom.share.revoke.title", defaultMessage: "Fermer le lien de « {label} »" },
  revokeWhat: {
    id: "cpom.share.revoke.what",
    defaultMessage:
      "Le lien cesse de s’ouvrir à l’instant. Les fichiers déjà téléchargés restent chez la personne qui les a.",
  },
  notRevoked: { id: "cpom.share.notRevoked", defaultMessage: "Le lien est resté tel quel." },
  empty: { id: "cpom.share.empty", defaultMessage: "Aucun dossier n’est montré" },
  emptyWhy: {
    id: "cpom.share.empty.why",
    defaultMessage: "Les liens créés resteront ici, avec leur échéance et le nombre d’ouvertures.",
  },
});

/** What a funder reads, without an account. */
export const sharedMessages = defineMessages({
  title: { id: "cpom.shared.title", defaultMessage: "Dossier transmis pour lecture" },
  loading: { id: "cpom.shared.loading", defaultMessage: "Ouverture du dossier…" },
  who: { id: "cpom.shared.who", defaultMessage: "{group} vous montre ce dossier de financement, en lecture seule." },
  produced: { id: "cpom.shared.produced", defaultMessage: "Chiffres arrêtés le" },
  until: { id: "cpom.shared.until", defaultMessage: "Ce lien s’ouvre jusqu’au" },
  from: { id: "cpom.shared.from", defaultMessage: "Transmis par" },
  demo: {
    id: "cpom.shared.demo",
    defaultMessage: "Démonstration : ce dossier et ses chiffres sont fictifs. Ils ne décrivent aucun organisme réel.",
  },
  files: { id: "cpom.shared.files", defaultMessage: "Fichiers à télécharger" },
  filesLead: {
    id: "cpom.shared.files.lead",
    defaultMessage: "Le lignage donne, pour chaque chiffre du dossier, les valeurs dont il vient.",
  },
  noFiles: { id: "cpom.shared.noFiles", defaultMessage: "Ce dossier n’a pas de fichier." },
  counted: {
    id: "cpom.shared.counted",
    defaultMessage:
      "L’organisme voit que le lien a été ouvert, et combien de fois. Ne le transmettez qu’à qui doit le lire.",
  },
  unreachable: {
    id: "cpom.shared.unreachable",
    defaultMessage: "Palier ne répond pas. Rien n’est perdu : vérifiez votre connexion, puis réessayez.",
  },
  retry: { id: "cpom.shared.retry", defaultMessage: "Réessayer" },
  what: {
    id: "cpom.shared.what",
    defaultMessage:
      "Palier est l’outil par lequel un groupe médico-social suit l’usage de son dossier informatisé et étaye ses demandes de moyens.",
  },
});
