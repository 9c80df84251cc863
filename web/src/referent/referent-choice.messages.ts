import { defineMessages } from "react-intl";

export const choiceMessages = defineMessages({
  title: { id: "referent.choice.title", defaultMessage: "Choisir un référent" },
  purpose: {
    id: "referent.choice.purpose",
    defaultMessage:
      "Chercher le meilleur compromis entre des personnes, sans note ni classement : c’est vous qui choisissez.",
  },
  where: { id: "referent.choice.where", defaultMessage: "Pour quel secteur ?" },
  pickFirst: { id: "referent.choice.pickFirst", defaultMessage: "Choisissez un établissement et un secteur" },
  pickFirstWhy: {
    id: "referent.choice.pickFirst.why",
    defaultMessage:
      "Les personnes envisagées s’y comparent sur huit qualités. Ce qui est écrit ici n’est lu que par ceux qui nomment.",
  },
  candidates: { id: "referent.choice.candidates", defaultMessage: "Personnes envisagées" },
  candidatesNone: {
    id: "referent.choice.candidates.none",
    defaultMessage: "Personne n’est encore envisagé pour ce secteur.",
  },
  add: { id: "referent.choice.add", defaultMessage: "Envisager une personne" },
  change: { id: "referent.choice.change", defaultMessage: "Modifier" },
  changeNamed: { id: "referent.choice.changeNamed", defaultMessage: "Modifier ce qui est dit de {name}" },
  remove: { id: "referent.choice.remove", defaultMessage: "Retirer" },
  removeNamed: { id: "referent.choice.removeNamed", defaultMessage: "Retirer {name} de la grille" },
  nameOne: { id: "referent.choice.nameOne", defaultMessage: "Nommer {name}" },
  member: { id: "referent.choice.member", defaultMessage: "Personne du groupe" },
  notMember: { id: "referent.choice.notMember", defaultMessage: "Pas encore membre : écrire son nom" },
  fullName: { id: "referent.choice.fullName", defaultMessage: "Nom" },
  profile: { id: "referent.choice.profile", defaultMessage: "Cas dont elle relève" },
  careManager: { id: "referent.choice.careManager", defaultMessage: "Cadre de santé" },
  quality: { id: "referent.choice.quality", defaultMessage: "Qualité" },
  unknown: { id: "referent.choice.unknown", defaultMessage: "À renseigner" },
  note: { id: "referent.choice.note", defaultMessage: "Note" },
  grid: { id: "referent.choice.grid", defaultMessage: "La grille des huit qualités" },
  compromise: { id: "referent.choice.compromise", defaultMessage: "Le compromis, expliqué" },
  compromiseLead: {
    id: "referent.choice.compromise.lead",
    defaultMessage: "D’après ce qui est renseigné dans la grille. Ni classement, ni verdict.",
  },
  unknowns: { id: "referent.choice.unknowns", defaultMessage: "Ce que l’on ne sait pas encore" },
  cautions: { id: "referent.choice.cautions", defaultMessage: "À discuter" },
  cases: { id: "referent.choice.cases", defaultMessage: "Cinq cas rencontrés, leurs forces et leurs limites" },
  plus: { id: "referent.choice.plus", defaultMessage: "Ce que cela apporte : {text}" },
  minus: { id: "referent.choice.minus", defaultMessage: "Ce qu’il faut surveiller : {text}" },
  managers: { id: "referent.choice.managers", defaultMessage: "Et les cadres de santé ?" },
  addTitle: { id: "referent.choice.add.title", defaultMessage: "Envisager une personne" },
  changeTitle: { id: "referent.choice.change.title", defaultMessage: "Ce que l’on sait de {name}" },
});
