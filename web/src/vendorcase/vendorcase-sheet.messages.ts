import { defineMessages } from "react-intl";

export const sheetMessages = defineMessages({
  purpose: {
    id: "vendorcase.sheet.purpose",
    defaultMessage: "{state} depuis le {since}. {sentence}",
  },
  missing: { id: "vendorcase.sheet.missing", defaultMessage: "Ce dossier est introuvable" },
  missingWhy: {
    id: "vendorcase.sheet.missing.why",
    defaultMessage: "Il n’est pas dans votre groupe, ou l’adresse est incomplète.",
  },
  back: { id: "vendorcase.sheet.back", defaultMessage: "Tous les dossiers" },
  next: { id: "vendorcase.sheet.next", defaultMessage: "Étape suivante" },
  waitVendor: {
    id: "vendorcase.sheet.waitVendor",
    defaultMessage: "C’est à l’éditeur d’agir. Rien n’est attendu de vous pour l’instant.",
  },
  vendorMoves: { id: "vendorcase.sheet.vendorMoves", defaultMessage: "Noter ce que l’éditeur a dit" },
  vendorMovesWhy: {
    id: "vendorcase.sheet.vendorMoves.why",
    defaultMessage:
      "L’éditeur vous a répondu autrement que dans Palier ? L’étape compte comme la sienne, avec votre nom.",
  },
  sendTitle: { id: "vendorcase.send.title", defaultMessage: "Envoyer le dossier {number} à {vendor}" },
  sendWhat: {
    id: "vendorcase.send.what",
    defaultMessage:
      "L’éditeur lira le titre, le texte, et {sites, plural, =0 {aucun nom d’établissement} one {le nom d’un établissement} other {le nom de # établissements}}. Ni les notes internes, ni le texte des demandes, ni le nom des personnes qui demandent ne partent.",
  },
  sendTell: {
    id: "vendorcase.send.tell",
    defaultMessage:
      "{count, plural, =0 {Personne ne sera prévenu.} one {La personne qui a demandé sera prévenue.} other {Les # personnes qui ont demandé seront prévenues.}}",
  },
  abandonTitle: { id: "vendorcase.abandon.title", defaultMessage: "Abandonner le dossier {number}" },
  abandonWhat: {
    id: "vendorcase.abandon.what",
    defaultMessage:
      "{count, plural, =0 {Aucune demande n’attend ici de réponse.} one {Une demande quittera ce dossier et attendra sa réponse pour elle-même.} other {# demandes quitteront ce dossier et attendront leur réponse pour elles-mêmes.}} Le dossier pourra être repris : il faudra l’envoyer de nouveau.",
  },
  cancel: { id: "vendorcase.cancel", defaultMessage: "Ne rien changer" },
  answerFirst: {
    id: "vendorcase.answerFirst",
    defaultMessage: "{count, plural, one {Répondre à la demande} other {Répondre aux # demandes}}",
  },
  what: { id: "vendorcase.what", defaultMessage: "Ce que nous demandons" },
  edit: { id: "vendorcase.edit", defaultMessage: "Modifier" },
  seenByVendor: { id: "vendorcase.seen", defaultMessage: "L’éditeur lit ce texte." },
  notSeenByVendor: { id: "vendorcase.notSeen", defaultMessage: "L’éditeur lira ce texte après l’envoi." },
  noBody: { id: "vendorcase.noBody", defaultMessage: "Rien n’est encore écrit." },
  facts: { id: "vendorcase.facts", defaultMessage: "En bref" },
  vendor: { id: "vendorcase.vendor", defaultMessage: "Éditeur" },
  module: { id: "vendorcase.module", defaultMessage: "Module" },
  kind: { id: "vendorcase.kind", defaultMessage: "Sorte" },
  reference: { id: "vendorcase.reference", defaultMessage: "Numéro chez l’éditeur" },
  weight: { id: "vendorcase.weightFact", defaultMessage: "Soutien" },
  weightValue: {
    id: "vendorcase.weightValue",
    defaultMessage:
      "{weight} ({sites, plural, =0 {aucun établissement} one {# établissement} other {# établissements}}, chacun compté une fois par secteur)",
  },
  sentAt: { id: "vendorcase.sentAt", defaultMessage: "Premier envoi" },
  created: { id: "vendorcase.created", defaultMessage: "Créé" },
  createdBy: { id: "vendorcase.createdBy", defaultMessage: "le {at} par {who}" },
  createdAt: { id: "vendorcase.createdAt", defaultMessage: "le {at}" },
  sites: { id: "vendorcase.sheet.sites", defaultMessage: "Qui le soutient" },
  sitesCaption: {
    id: "vendorcase.sheet.sites.caption",
    defaultMessage: "Établissements et secteurs derrière ce dossier",
  },
  site: { id: "vendorcase.sheet.site", defaultMessage: "Établissement" },
  sector: { id: "vendorcase.sheet.sector", defaultMessage: "Secteur" },
  how: { id: "vendorcase.sheet.how", defaultMessage: "Comment" },
  howAsked: {
    id: "vendorcase.sheet.how.asked",
    defaultMessage: "{count, plural, one {# demande} other {# demandes}}",
  },
  howAlso: { id: "vendorcase.sheet.how.also", defaultMessage: "« nous aussi »" },
  noSite: { id: "vendorcase.sheet.noSite", defaultMessage: "Personne encore" },
  noSiteWhy: {
    id: "vendorcase.sheet.noSite.why",
    defaultMessage: "Joignez des demandes, ou laissez les référents dire « nous aussi ».",
  },
  history: { id: "vendorcase.history", defaultMessage: "Historique" },
  made: { id: "vendorcase.history.made", defaultMessage: "Dossier créé" },
  byVendor: { id: "vendorcase.history.byVendor", defaultMessage: "éditeur" },
  byGroup: { id: "vendorcase.history.byGroup", defaultMessage: "groupe" },
  notedBy: { id: "vendorcase.history.notedBy", defaultMessage: "éditeur, noté par {who}" },
  vendorThread: { id: "vendorcase.thread.vendor", defaultMessage: "Échanges avec l’éditeur" },
  vendorThreadLead: {
    id: "vendorcase.thread.vendor.lead",
    defaultMessage: "Tout ce qui est écrit ici part chez {vendor}.",
  },
  vendorThreadDraft: {
    id: "vendorcase.thread.vendor.draft",
    defaultMessage: "L’éditeur ne connaît pas encore ce dossier : vous pourrez lui écrire après l’envoi.",
  },
  noMessage: { id: "vendorcase.thread.noMessage", defaultMessage: "Aucun message pour l’instant." },
  writeVendor: { id: "vendorcase.thread.writeVendor", defaultMessage: "Écrire à l’éditeur" },
  sendMessage: { id: "vendorcase.thread.send", defaultMessage: "Envoyer à l’éditeur" },
  notes: { id: "vendorcase.thread.notes", defaultMessage: "Notes internes" },
  notesLead: {
    id: "vendorcase.thread.notes.lead",
    defaultMessage: "Entre nous : l’éditeur ne voit jamais ces notes, ni à l’écran, ni par lien, ni par courriel.",
  },
  noNote: { id: "vendorcase.thread.noNote", defaultMessage: "Aucune note pour l’instant." },
  writeNote: { id: "vendorcase.thread.writeNote", defaultMessage: "Écrire une note interne" },
  keepNote: { id: "vendorcase.thread.keepNote", defaultMessage: "Garder la note" },
  ours: { id: "vendorcase.thread.ours", defaultMessage: "Nous, {who}" },
  theirs: { id: "vendorcase.thread.theirs", defaultMessage: "L’éditeur, {who}" },
  theirsAlone: { id: "vendorcase.thread.theirsAlone", defaultMessage: "L’éditeur" },
  oursAlone: { id: "vendorcase.thread.oursAlone", defaultMessage: "Nous" },
  internal: { id: "vendorcase.thread.internal", defaultMessage: "Interne" },
});
