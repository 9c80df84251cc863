import { defineMessages } from "react-intl";

export const reachMessages = defineMessages({
  title: { id: "news.reach.title", defaultMessage: "Qui a vu l’actualité" },
  purpose: {
    id: "news.reach.purpose",
    defaultMessage: "« {title} » : établissement par établissement, secteur par secteur.",
  },
  back: { id: "news.reach.back", defaultMessage: "L’actualité" },
  sentence: {
    id: "news.reach.sentence",
    defaultMessage:
      "{seen, plural, =0 {Aucun secteur ne l’a vue} one {Un secteur l’a vue} other {# secteurs l’ont vue}} sur {targeted}, soit {ratio}. {silent, plural, =0 {Chaque établissement compte au moins un secteur qui l’a vue} one {Un établissement n’a encore aucun secteur qui l’ait vue} other {# établissements n’ont encore aucun secteur qui l’ait vue}}.",
  },
  explained: {
    id: "news.reach.explained",
    defaultMessage:
      "Un secteur d’un établissement l’a vue quand son référent l’a enregistré en équipe, ou quand toutes les personnes qui y ont un compte ont dit l’avoir lue. Les personnes de tout le groupe ne comptent dans aucun établissement.",
  },
  notSaid: {
    id: "news.reach.notSaid",
    defaultMessage: "Ce que ce chiffre ne dit pas : avoir vu n’est pas avoir compris, ni s’en servir.",
  },
  board: { id: "news.reach.board", defaultMessage: "Les établissements et leurs secteurs" },
  site: { id: "news.reach.site", defaultMessage: "Établissement" },
  share: { id: "news.reach.share", defaultMessage: "Secteurs qui l’ont vue" },
  shareOf: { id: "news.reach.shareOf", defaultMessage: "{seen} sur {targeted} ({ratio})" },
  people: { id: "news.reach.people", defaultMessage: "lue par {read} sur {people}" },
  team: { id: "news.reach.team", defaultMessage: "{count} en équipe le {day}" },
  reminded: { id: "news.reach.reminded", defaultMessage: "référent relancé le {day}" },
  notTargeted: { id: "news.reach.notTargeted", defaultMessage: "non visé" },
  show: { id: "news.reach.show", defaultMessage: "Montrer" },
  showAll: { id: "news.reach.showAll", defaultMessage: "Tous les établissements" },
  showMissing: { id: "news.reach.showMissing", defaultMessage: "Ceux où un secteur ne l’a pas vue" },
  export: { id: "news.reach.export", defaultMessage: "Exporter (CSV)" },
  empty: { id: "news.reach.empty", defaultMessage: "Personne ne pouvait encore la voir" },
  emptyWhy: {
    id: "news.reach.empty.why",
    defaultMessage: "Cette actualité n’est pas publiée, ou ne vise aucun de vos établissements.",
  },
  allSeen: { id: "news.reach.allSeen", defaultMessage: "Tous les secteurs visés l’ont vue" },
  allSeenWhy: { id: "news.reach.allSeen.why", defaultMessage: "Il n’y a plus personne à relancer." },
  remind: { id: "news.remind", defaultMessage: "Relancer les référents" },
  remindHelp: {
    id: "news.remind.help",
    defaultMessage:
      "Seuls les référents sont prévenus, jamais les équipes ; une fois par semaine au plus pour un même secteur.",
  },
  reminded_done: {
    id: "news.remind.done",
    defaultMessage:
      "{people, plural, =0 {Aucun référent à prévenir} one {Un référent prévenu} other {# référents prévenus}}, pour {pairs, plural, =0 {aucun secteur} one {un secteur} other {# secteurs}}. {waiting, plural, =0 {} one {Un secteur a déjà été relancé cette semaine.} other {# secteurs ont déjà été relancés cette semaine.}}",
  },
  toldTitle: { id: "news.told.title", defaultMessage: "« Personne ne me l’a dit »" },
  toldPurpose: {
    id: "news.told.purpose",
    defaultMessage: "Les demandes sur une fonction qu’une actualité avait déjà annoncée à qui la demande.",
  },
  toldTable: { id: "news.told.table", defaultMessage: "Par trimestre" },
  toldQuarter: { id: "news.told.quarter", defaultMessage: "Trimestre" },
  toldAsked: { id: "news.told.asked", defaultMessage: "Demandes" },
  toldTold: { id: "news.told.count", defaultMessage: "Déjà annoncées" },
  toldShare: { id: "news.told.share", defaultMessage: "Part" },
  toldNews: { id: "news.told.news", defaultMessage: "Les actualités redemandées" },
  toldNewsLead: {
    id: "news.told.news.lead",
    defaultMessage: "À redire autrement, ou au bon moment : chacune a été demandée après avoir été annoncée.",
  },
  toldNewsName: { id: "news.told.news.name", defaultMessage: "Actualité" },
  toldNewsOn: { id: "news.told.news.on", defaultMessage: "Publiée le" },
  toldNewsCount: { id: "news.told.news.count", defaultMessage: "Demandes venues après" },
  toldNone: { id: "news.told.none", defaultMessage: "Aucune actualité n’a été redemandée" },
  toldNoneWhy: {
    id: "news.told.none.why",
    defaultMessage: "Quand la réponse à une demande nomme l’actualité qui l’annonçait, elle apparaît ici.",
  },
  unnamed: { id: "news.unnamed", defaultMessage: "Réponses « déjà possible » à rapprocher" },
  unnamedLead: {
    id: "news.unnamed.lead",
    defaultMessage:
      "Si une actualité l’avait annoncé à qui demande, nommez-la : elle comptera ici. Sinon, annoncez-le à tous ceux que cela concerne.",
  },
  unnamedRequest: { id: "news.unnamed.request", defaultMessage: "Demande" },
  unnamedNumber: { id: "news.unnamed.number", defaultMessage: "Demande {number, number}" },
  unnamedPlace: { id: "news.unnamed.place", defaultMessage: "D’où elle vient" },
  unnamedAnswer: { id: "news.unnamed.answer", defaultMessage: "Réponse" },
  unnamedOn: { id: "news.unnamed.on", defaultMessage: "Répondu le" },
  unnamedNews: { id: "news.unnamed.news", defaultMessage: "Actualité" },
  unnamedChoose: { id: "news.unnamed.choose", defaultMessage: "Actualité qui annonçait la réponse, {number}" },
  unnamedSave: { id: "news.unnamed.save", defaultMessage: "C’était annoncé là" },
  unnamedSaveOf: { id: "news.unnamed.saveOf", defaultMessage: "C’était annoncé là, {number}" },
  unnamedWrite: { id: "news.unnamed.write", defaultMessage: "L’annoncer à tous" },
  notSaidTitle: { id: "news.told.notSaid", defaultMessage: "Ce que ce chiffre ne dit pas" },
});
