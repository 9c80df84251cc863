import { defineMessages } from "react-intl";

export const reviewMessages = defineMessages({
  title: { id: "identity.review.title", defaultMessage: "Revue des droits" },
  purpose: {
    id: "identity.review.purpose",
    defaultMessage: "Une fois par an, confirmez ou retirez chaque droit : il ne reste que ce qui sert.",
  },
  open: { id: "identity.review.open", defaultMessage: "Ouvrir une revue" },
  openTitle: { id: "identity.review.open.title", defaultMessage: "Aucune revue n’est ouverte" },
  openWhy: {
    id: "identity.review.open.why",
    defaultMessage:
      "La revue fige la liste des droits du jour. Vous la parcourez à votre rythme ; retirer un droit le retire aussitôt.",
  },
  dueOn: { id: "identity.review.due", defaultMessage: "À terminer le" },
  opened: { id: "identity.review.opened", defaultMessage: "Ouverte le {date}, à terminer le {due}." },
  close: { id: "identity.review.close", defaultMessage: "Clore la revue" },
  closeTitle: { id: "identity.review.close.title", defaultMessage: "Clore la revue des droits" },
  closeText: {
    id: "identity.review.close.text",
    defaultMessage:
      "{confirmed, plural, =0 {Aucun droit confirmé} one {# droit confirmé} other {# droits confirmés}}, {removed, plural, =0 {aucun retiré} one {# retiré} other {# retirés}}. La revue sera datée d’aujourd’hui et ne changera plus.",
  },
  export: { id: "identity.review.export", defaultMessage: "Exporter (CSV)" },
  show: { id: "identity.review.show", defaultMessage: "Montrer" },
  showLeft: { id: "identity.review.show.left", defaultMessage: "Les droits à décider" },
  showAll: { id: "identity.review.show.all", defaultMessage: "Tous les droits" },
  caption: { id: "identity.review.caption", defaultMessage: "Droits en revue, par personne" },
  hint: {
    id: "identity.review.hint",
    defaultMessage: "Au clavier : les flèches passent d’un bouton à l’autre, Entrée décide.",
  },
  person: { id: "identity.review.person", defaultMessage: "Personne" },
  role: { id: "identity.review.role", defaultMessage: "Rôle" },
  where: { id: "identity.review.where", defaultMessage: "Là où il vaut" },
  decision: { id: "identity.review.decision", defaultMessage: "Décision" },
  confirm: { id: "identity.review.confirm", defaultMessage: "Confirmer" },
  remove: { id: "identity.review.remove", defaultMessage: "Retirer" },
  later: { id: "identity.review.later", defaultMessage: "Plus tard" },
  named: { id: "identity.review.named", defaultMessage: "{verb} : {name}, {role}" },
  gone: { id: "identity.review.gone", defaultMessage: "Ce rôle n’est plus tenu depuis l’ouverture." },
  removed: { id: "identity.review.removed", defaultMessage: "Retiré : {reason}" },
  removeTitle: { id: "identity.review.remove.title", defaultMessage: "Retirer un droit à {name}" },
  removeText: {
    id: "identity.review.remove.text",
    defaultMessage: "« {role} », {where}. Le droit est retiré aussitôt.",
  },
  reason: { id: "identity.review.reason", defaultMessage: "Pourquoi ce droit est retiré" },
  doneTitle: { id: "identity.review.done", defaultMessage: "Tout est décidé" },
  doneWhy: { id: "identity.review.done.why", defaultMessage: "Vous pouvez clore la revue, ou revoir tous les droits." },
  past: { id: "identity.review.past", defaultMessage: "Revues closes" },
  pastCaption: { id: "identity.review.past.caption", defaultMessage: "Revues closes, la plus récente d’abord" },
  closedOn: { id: "identity.review.closedOn", defaultMessage: "Close le" },
  closedBy: { id: "identity.review.closedBy", defaultMessage: "Par" },
  confirmedCount: { id: "identity.review.confirmedCount", defaultMessage: "Droits confirmés" },
  removedCount: { id: "identity.review.removedCount", defaultMessage: "Droits retirés" },
  file: { id: "identity.review.file", defaultMessage: "Fichier" },
});
