import { defineMessages } from "react-intl";

export const releaseMessages = defineMessages({
  title: { id: "vendor.release.title", defaultMessage: "Livraisons" },
  purpose: {
    id: "vendor.release.purpose",
    defaultMessage: "Ce que l’éditeur livre : ce qui change, ce que chaque site vérifie, ce qui est décidé.",
  },
  announce: { id: "vendor.release.announce", defaultMessage: "Annoncer une livraison" },
  edit: { id: "vendor.release.edit", defaultMessage: "Modifier l’annonce" },
  list: { id: "vendor.release.list", defaultMessage: "Les livraisons" },
  empty: { id: "vendor.release.empty", defaultMessage: "Aucune livraison n’est annoncée" },
  emptyWhy: {
    id: "vendor.release.empty.why",
    defaultMessage:
      "Annoncée ici, une livraison est vérifiée par les référents avant d’arriver chez les équipes, et personne ne la découvre un matin.",
  },
  situation: {
    id: "vendor.release.situation",
    defaultMessage:
      "{testing, plural, =0 {Aucune livraison n’est en vérification} one {# livraison est en vérification} other {# livraisons sont en vérification}}, {decided, plural, =0 {aucune n’attend sa mise en service} one {# attend sa mise en service} other {# attendent leur mise en service}}.",
  },
  state: { id: "vendor.release.state", defaultMessage: "État" },
  everyState: { id: "vendor.release.everyState", defaultMessage: "Tous les états" },
  version: { id: "vendor.release.version", defaultMessage: "Version" },
  product: { id: "vendor.release.product", defaultMessage: "Logiciel" },
  plannedOn: { id: "vendor.release.plannedOn", defaultMessage: "Prévue le" },
  verdicts: { id: "vendor.release.verdicts", defaultMessage: "Avis des établissements" },
  verdictCounts: {
    id: "vendor.release.verdictCounts",
    defaultMessage:
      "{ready, plural, one {# prêt} other {# prêts}}, {reserves} avec réserves, {notReady, plural, one {# pas prêt} other {# pas prêts}}, sur {total}",
  },
  name: { id: "vendor.release.name", defaultMessage: "{product} {version}" },
  pagePurpose: {
    id: "vendor.release.pagePurpose",
    defaultMessage: "Livraison {state}{planned, select, none {} other {, prévue le {planned}}}.",
  },
  missing: { id: "vendor.release.missing", defaultMessage: "Livraison introuvable" },
  missingWhy: { id: "vendor.release.missing.why", defaultMessage: "Elle n’est pas parmi celles de votre groupe." },
  back: { id: "vendor.release.back", defaultMessage: "Revenir aux livraisons" },
  notes: { id: "vendor.release.notes", defaultMessage: "Ce qu’elle apporte" },
  knownProblems: { id: "vendor.release.knownProblems", defaultMessage: "Problèmes connus" },
  nothingTold: { id: "vendor.release.nothingTold", defaultMessage: "Rien n’en est dit pour l’instant." },
  save: { id: "vendor.release.save", defaultMessage: "Enregistrer l’annonce" },
  chooseProduct: { id: "vendor.release.chooseProduct", defaultMessage: "Choisir" },
  checks: { id: "vendor.release.checks", defaultMessage: "À vérifier, établissement par établissement" },
  checksLead: {
    id: "vendor.release.checks.lead",
    defaultMessage:
      "{done, plural, =0 {Aucune vérification n’est faite} one {# vérification est faite} other {# vérifications sont faites}} sur {total} ; {problems, plural, =0 {aucun problème trouvé} one {# problème trouvé} other {# problèmes trouvés}}.",
  },
  noCheck: { id: "vendor.release.noCheck", defaultMessage: "Rien n’est encore à vérifier" },
  noCheckWhy: {
    id: "vendor.release.noCheck.why",
    defaultMessage: "Écrivez ce que chaque secteur doit essayer : les référents concernés seront prévenus.",
  },
  addCheck: { id: "vendor.release.addCheck", defaultMessage: "Ajouter un point à vérifier" },
  editCheck: { id: "vendor.release.editCheck", defaultMessage: "Modifier : {title}" },
  checkTitle: { id: "vendor.release.checkTitle", defaultMessage: "Ce qui est à vérifier" },
  expected: { id: "vendor.release.expected", defaultMessage: "Ce que l’on doit voir" },
  sector: { id: "vendor.release.sector", defaultMessage: "Secteur qui vérifie" },
  removeCheck: { id: "vendor.release.removeCheck", defaultMessage: "Retirer ce point" },
  saveCheck: { id: "vendor.release.saveCheck", defaultMessage: "Enregistrer le point" },
  establishment: { id: "vendor.release.establishment", defaultMessage: "Établissement" },
  verdict: { id: "vendor.release.verdict", defaultMessage: "Avis" },
  notChecked: { id: "vendor.release.notChecked", defaultMessage: "à vérifier" },
  notGiven: { id: "vendor.release.notGiven", defaultMessage: "à donner" },
  resultTitle: { id: "vendor.release.resultTitle", defaultMessage: "{check}, {site}" },
  verdictTitle: { id: "vendor.release.verdictTitle", defaultMessage: "{site} est-il prêt ?" },
  found: { id: "vendor.release.found", defaultMessage: "Ce que vous avez trouvé" },
  note: { id: "vendor.release.note", defaultMessage: "Remarque" },
  noteHelp: { id: "vendor.release.note.help", defaultMessage: "Sans nom de patient ni de personne accompagnée." },
  saveResult: { id: "vendor.release.saveResult", defaultMessage: "Enregistrer" },
  byAt: { id: "vendor.release.byAt", defaultMessage: "{who}, le {at}" },
  noSite: { id: "vendor.release.noSite", defaultMessage: "Aucun de vos établissements n’utilise ce logiciel" },
  noSiteWhy: {
    id: "vendor.release.noSite.why",
    defaultMessage: "Il n’y a rien à vérifier ici. Si l’un d’eux l’utilise, renseignez-le dans « Ce qui tourne où ».",
  },
  onlyWaiting: { id: "vendor.release.onlyWaiting", defaultMessage: "Montrer seulement ce qui reste à vérifier" },
  askTests: { id: "vendor.release.askTests", defaultMessage: "Demander les vérifications" },
  resume: { id: "vendor.release.resume", defaultMessage: "Reprendre les vérifications" },
  cancelRelease: { id: "vendor.release.cancel", defaultMessage: "Annuler la livraison" },
  decide: { id: "vendor.release.decide", defaultMessage: "Décider" },
  decision: { id: "vendor.release.decision", defaultMessage: "Décision" },
  reason: { id: "vendor.release.reason", defaultMessage: "Raison, que les établissements liront" },
  saveDecision: { id: "vendor.release.saveDecision", defaultMessage: "Enregistrer la décision" },
  decidedBy: { id: "vendor.release.decidedBy", defaultMessage: "{decision}, par {who} le {at}" },
  install: { id: "vendor.release.install", defaultMessage: "Mettre en service" },
  installTitle: { id: "vendor.release.installTitle", defaultMessage: "Mettre {name} en service" },
  installCounts: {
    id: "vendor.release.installCounts",
    defaultMessage:
      "{changed, plural, =0 {Aucun établissement ne change de version} one {# établissement passe à cette version} other {# établissements passent à cette version}} ; {unchanged, plural, =0 {aucun n’y était déjà} one {# y est déjà} other {# y sont déjà}}. Leur ancienne version reste dans l’historique.",
  },
  confirmInstall: {
    id: "vendor.release.confirmInstall",
    defaultMessage:
      "{changed, plural, =0 {Noter la mise en service} one {Changer la version de # établissement} other {Changer la version de # établissements}}",
  },
  installedOn: { id: "vendor.release.installedOn", defaultMessage: "Mise en service le" },
});
