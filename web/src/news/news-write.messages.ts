import { defineMessages } from "react-intl";

export const writeMessages = defineMessages({
  newTitle: { id: "news.write.new", defaultMessage: "Écrire une actualité" },
  newPurpose: {
    id: "news.write.new.purpose",
    defaultMessage: "Écrivez-la, dites à qui elle s’adresse, puis relisez-la : rien n’est publié avant.",
  },
  editTitle: { id: "news.write.edit", defaultMessage: "Modifier l’actualité" },
  editPurpose: { id: "news.write.edit.purpose", defaultMessage: "Elle n’est pas encore publiée : tout peut changer." },
  reviseTitle: { id: "news.write.revise", defaultMessage: "Revoir le texte publié" },
  revisePurpose: {
    id: "news.write.revise.purpose",
    defaultMessage: "Le nouveau texte remplace l’ancien ; ce qui a changé reste visible.",
  },
  forbidden: { id: "news.write.forbidden", defaultMessage: "Vous ne publiez pas d’actualités" },
  forbiddenWhy: {
    id: "news.write.forbidden.why",
    defaultMessage:
      "La référente du groupe ou la responsable qualité les écrit : parlez-lui de ce que vous voulez annoncer.",
  },
  fromOrigin: {
    id: "news.write.from",
    defaultMessage: "{origin} : le texte proposé est la réponse donnée, relisez-le pour tous ceux qui vont le lire.",
  },
  beginningMissing: {
    id: "news.write.from.missing",
    defaultMessage: "Ce dont elle devait partir est introuvable, ou n’a pas encore de réponse : écrivez-la simplement.",
  },
  name: { id: "news.write.name", defaultMessage: "Titre (obligatoire)" },
  nameHelp: { id: "news.write.name.help", defaultMessage: "Dites ce qui change, comme vous le diriez à un collègue." },
  body: { id: "news.write.body", defaultMessage: "Texte (obligatoire)" },
  bodyHelp: {
    id: "news.write.body.help",
    defaultMessage:
      "Une ligne vide sépare deux paragraphes ; un tiret en début de ligne fait une liste. Aucun nom de patient.",
  },
  kind: { id: "news.write.kind", defaultMessage: "De quoi elle parle" },
  mustRead: { id: "news.write.mustRead", defaultMessage: "Demander un accusé de lecture" },
  mustReadHelp: {
    id: "news.write.mustRead.help",
    defaultMessage: "À garder pour ce que chacun doit savoir : une demande de trop, et plus personne ne lit.",
  },
  target: { id: "news.write.target", defaultMessage: "À qui elle s’adresse" },
  targetLead: {
    id: "news.write.target.lead",
    defaultMessage:
      "Chaque précision resserre. Sans précision, elle va à tous les établissements et à tous les secteurs.",
  },
  sectors: { id: "news.write.sectors", defaultMessage: "Secteurs (aucun coché : tous)" },
  product: { id: "news.write.product", defaultMessage: "Seulement où ce logiciel ou ce module est utilisé" },
  anyProduct: { id: "news.write.product.any", defaultMessage: "Peu importe le logiciel" },
  version: { id: "news.write.version", defaultMessage: "Seulement où cette version est en service" },
  anyVersion: { id: "news.write.version.any", defaultMessage: "Peu importe la version" },
  sites: { id: "news.write.sites", defaultMessage: "Établissements" },
  allSites: { id: "news.write.sites.all", defaultMessage: "Tous les établissements" },
  someSites: { id: "news.write.sites.some", defaultMessage: "Seulement certains" },
  siteSearch: { id: "news.write.sites.search", defaultMessage: "Chercher un établissement" },
  sitesChosen: {
    id: "news.write.sites.chosen",
    defaultMessage:
      "{count, plural, =0 {Aucun établissement coché} one {Un établissement coché} other {# établissements cochés}}",
  },
  audience: { id: "news.write.audience", defaultMessage: "Qui elle atteindra" },
  reached: {
    id: "news.write.reached",
    defaultMessage:
      "{sites, plural, one {Un établissement} other {# établissements}}, {sectors, plural, one {un secteur} other {# secteurs}}, {people, plural, =0 {personne qui ait un compte} one {une personne qui a un compte} other {# personnes qui ont un compte}}.",
  },
  reachedNobody: {
    id: "news.write.reached.nobody",
    defaultMessage: "Aucun établissement n’est concerné pour l’instant : élargissez à qui elle s’adresse.",
  },
  silent: {
    id: "news.write.silent",
    defaultMessage:
      "{count, plural, one {Dans un cas, personne n’a de compte dans le secteur} other {Dans # cas, personne n’a de compte dans le secteur}} : le référent devra la montrer en équipe.",
  },
  names: { id: "news.write.names", defaultMessage: "Voir les établissements" },
  save: { id: "news.write.save", defaultMessage: "Enregistrer et relire" },
  errors: { id: "news.write.errors", defaultMessage: "L’actualité n’est pas enregistrée" },
  kept: { id: "news.write.kept", defaultMessage: "Votre texte est conservé dans cette page." },
  preview: { id: "news.manage.preview", defaultMessage: "Relire avant de publier" },
  publish: { id: "news.manage.publish", defaultMessage: "Publier maintenant" },
  republish: { id: "news.manage.republish", defaultMessage: "Publier de nouveau" },
  edit: { id: "news.manage.edit", defaultMessage: "Modifier" },
  revise: { id: "news.manage.revise", defaultMessage: "Revoir le texte" },
  withdraw: { id: "news.manage.withdraw", defaultMessage: "Retirer" },
  withdrawTitle: { id: "news.manage.withdraw.title", defaultMessage: "Retirer cette actualité ?" },
  withdrawWhy: {
    id: "news.manage.withdraw.why",
    defaultMessage:
      "Plus personne ne la trouvera, ni dans la liste ni par la recherche. Son texte et les accusés de lecture sont gardés ; vous pourrez la publier de nouveau.",
  },
  keep: { id: "news.manage.keep", defaultMessage: "La garder" },
  scheduleAt: { id: "news.manage.schedule.at", defaultMessage: "Ou la publier le (date et heure)" },
  schedule: { id: "news.manage.schedule", defaultMessage: "Programmer" },
  unschedule: { id: "news.manage.unschedule", defaultMessage: "Ne plus programmer" },
  refused: { id: "news.manage.refused", defaultMessage: "Ce n’est pas fait" },
  stale: { id: "news.manage.stale", defaultMessage: "Relire l’actualité telle qu’elle est maintenant" },
  major: { id: "news.revise.major", defaultMessage: "Changement important" },
  majorHelp: {
    id: "news.revise.major.help",
    defaultMessage: "Ceux qui l’avaient lue devront la relire, et les équipes la revoir.",
  },
  minor: { id: "news.revise.minor", defaultMessage: "Retouche" },
  minorHelp: {
    id: "news.revise.minor.help",
    defaultMessage: "Une faute, une précision : les accusés de lecture restent.",
  },
  extent: { id: "news.revise.extent", defaultMessage: "Ce changement est" },
  reviseSave: { id: "news.revise.save", defaultMessage: "Publier le nouveau texte" },
  conflictTitle: { id: "news.conflict.title", defaultMessage: "Titre" },
  conflictBody: { id: "news.conflict.body", defaultMessage: "Texte" },
});
