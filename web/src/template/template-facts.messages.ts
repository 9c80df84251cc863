import { defineMessages } from "react-intl";

/** Words of the form that says what a model is for. */
export const factsMessages = defineMessages({
  title: { id: "template.facts.title", defaultMessage: "Modifier la fiche" },
  purpose: {
    id: "template.facts.purpose",
    defaultMessage:
      "{title} : à quoi il sert, ce qu’il doit contenir, quand on le révise. Le texte se rédige ailleurs.",
  },
  what: { id: "template.facts.what", defaultMessage: "Le modèle" },
  trainingUrl: { id: "template.facts.trainingUrl", defaultMessage: "Adresse de la fiche de formation" },
  reviewMonths: { id: "template.facts.reviewMonths", defaultMessage: "Mois entre deux révisions" },
  mine: { id: "template.facts.mine", defaultMessage: "J’en réponds" },
  mineHelp: {
    id: "template.facts.mineHelp",
    defaultMessage: "La personne qui en répond est prévenue 90 et 30 jours avant la date de révision, puis ce jour-là.",
  },
  contents: { id: "template.facts.contents", defaultMessage: "Contenus obligatoires" },
  contentsLead: {
    id: "template.facts.contentsLead",
    defaultMessage:
      "Une ligne par contenu. Les mots de repérage, séparés par des points-virgules, le font reconnaître dans les documents réels : un seul suffit.",
  },
  content: { id: "template.facts.content", defaultMessage: "Contenu {rank}" },
  label: { id: "template.facts.label", defaultMessage: "Ce qui doit y être" },
  source: { id: "template.facts.source", defaultMessage: "Texte qui le demande, avec sa date" },
  clues: { id: "template.facts.clues", defaultMessage: "Mots de repérage" },
  addContent: { id: "template.facts.addContent", defaultMessage: "Ajouter un contenu" },
  criteria: { id: "template.facts.criteria", defaultMessage: "Critères auxquels il répond" },
  criterion: { id: "template.facts.criterion", defaultMessage: "Critère {rank}" },
  referential: { id: "template.facts.referential", defaultMessage: "Référentiel" },
  criterionCode: { id: "template.facts.criterionCode", defaultMessage: "Code" },
  criterionLabel: { id: "template.facts.criterionLabel", defaultMessage: "Libellé (facultatif)" },
  addCriterion: { id: "template.facts.addCriterion", defaultMessage: "Ajouter un critère" },
  remove: { id: "template.facts.remove", defaultMessage: "Retirer" },
  save: { id: "template.facts.save", defaultMessage: "Enregistrer la fiche" },
  kept: { id: "template.facts.kept", defaultMessage: "Ce que vous avez écrit est toujours dans ce formulaire." },
  overwrite: { id: "template.facts.overwrite", defaultMessage: "Enregistrer ma fiche à la place" },
});
