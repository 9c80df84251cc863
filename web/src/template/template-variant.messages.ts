import { defineMessages } from "react-intl";

export const variantMessages = defineMessages({
  sitesTitle: { id: "template.variant.sitesTitle", defaultMessage: "Adaptations de « {title} »" },
  sitesPurpose: {
    id: "template.variant.sitesPurpose",
    defaultMessage:
      "Ce que chaque établissement écrit lui-même là où le groupe lui laisse la place, et les écarts qu’il justifie.",
  },
  sitesLead: {
    id: "template.variant.sitesLead",
    defaultMessage:
      "{adapted, plural, =0 {Aucun établissement n’a adapté ce modèle.} one {# établissement sur {total} a adapté ce modèle.} other {# établissements sur {total} ont adapté ce modèle.}} {behind, plural, =0 {} one {# attend de reprendre la version en vigueur.} other {# attendent de reprendre la version en vigueur.}}",
  },
  caption: { id: "template.variant.caption", defaultMessage: "Les établissements et leur adaptation" },
  establishment: { id: "template.variant.establishment", defaultMessage: "Établissement" },
  state: { id: "template.variant.state", defaultMessage: "Adaptation" },
  stateNone: { id: "template.variant.stateNone", defaultMessage: "Texte du groupe" },
  stateDraft: { id: "template.variant.stateDraft", defaultMessage: "En cours d’écriture" },
  stateInUse: { id: "template.variant.stateInUse", defaultMessage: "En usage" },
  behind: { id: "template.variant.behind", defaultMessage: "Version du groupe à reprendre" },
  sections: { id: "template.variant.sections", defaultMessage: "Sections propres" },
  gaps: { id: "template.variant.gaps", defaultMessage: "Écarts justifiés" },
  updated: { id: "template.variant.updated", defaultMessage: "Dernière écriture" },
  rebaseOf: { id: "template.variant.rebaseOf", defaultMessage: "Reprendre la version à {name}" },
  none: { id: "template.variant.none", defaultMessage: "Aucun établissement à montrer" },
  noneWhy: {
    id: "template.variant.noneWhy",
    defaultMessage: "Les établissements ouverts que vous suivez apparaîtront ici, avec ce qu’ils adaptent.",
  },
  missing: { id: "template.variant.missing", defaultMessage: "Cette adaptation est introuvable" },
  missingWhy: {
    id: "template.variant.missingWhy",
    defaultMessage:
      "Le modèle n’a pas de version en vigueur, ou cet établissement n’est pas parmi ceux que vous suivez.",
  },
  backToModel: { id: "template.variant.backToModel", defaultMessage: "Retour au modèle" },
  allSites: { id: "template.variant.allSites", defaultMessage: "Tous les établissements" },
  title: { id: "template.variant.title", defaultMessage: "{title}, à {site}" },
  purpose: {
    id: "template.variant.purpose",
    defaultMessage:
      "Écrivez là où le groupe vous laisse la place. Votre texte se garde tout seul ; il n’est utilisé qu’une fois mis en usage.",
  },
  readPurpose: {
    id: "template.variant.readPurpose",
    defaultMessage: "Le texte que cet établissement utilise aujourd’hui.",
  },
  base: { id: "template.variant.base", defaultMessage: "Version du groupe" },
  text: { id: "template.variant.text", defaultMessage: "Texte de {site}" },
  use: { id: "template.variant.use", defaultMessage: "Mettre en usage" },
  used: { id: "template.variant.used", defaultMessage: "Ce texte est en usage à {site}." },
  inUseSince: { id: "template.variant.inUseSince", defaultMessage: "En usage depuis le {date}" },
  otherInUse: {
    id: "template.variant.otherInUse",
    defaultMessage: "Un texte précédent reste en usage jusque-là.",
  },
  behindLead: {
    id: "template.variant.behindLead",
    defaultMessage:
      "La version {to} du groupe est en vigueur. Votre texte est écrit sur la version {from} : reprenez la nouvelle, section par section. Rien de ce que vous avez écrit ne sera perdu.",
  },
  takeUp: { id: "template.variant.takeUp", defaultMessage: "Reprendre la version {name}" },
  saving: { id: "template.variant.saving", defaultMessage: "Enregistrement…" },
  waiting: { id: "template.variant.waiting", defaultMessage: "Modifié, pas encore enregistré" },
  saved: { id: "template.variant.saved", defaultMessage: "Enregistré à {time}" },
  offline: {
    id: "template.variant.offline",
    defaultMessage: "Hors connexion : votre texte est conservé dans cette page.",
  },
  retry: { id: "template.variant.retry", defaultMessage: "Enregistrer maintenant" },
  refused: { id: "template.variant.refused", defaultMessage: "Le groupe ne laisse pas changer ces sections" },
  refusedWhy: {
    id: "template.variant.refusedWhy",
    defaultMessage: "Rien n’a été enregistré. Voici ce qui avait changé, par rapport au texte du groupe.",
  },
  backToGroup: { id: "template.variant.backToGroup", defaultMessage: "Remettre le texte du groupe dans ces sections" },
  past: { id: "template.variant.past", defaultMessage: "Textes passés" },
  pastLead: {
    id: "template.variant.pastLead",
    defaultMessage: "Ce que votre établissement avait écrit se retrouve ici, quoi qu’il ait choisi ensuite.",
  },
  pastNone: { id: "template.variant.pastNone", defaultMessage: "Aucun texte n’a encore été remplacé." },
  pastLine: {
    id: "template.variant.pastLine",
    defaultMessage: "Remplacé le {date}, écrit sur la version {name}{who, select, none {} other { par {who}}}",
  },
  pastShow: { id: "template.variant.pastShow", defaultMessage: "Lire" },
  pastTitle: { id: "template.variant.pastTitle", defaultMessage: "Texte remplacé le {date}" },
  propose: { id: "template.variant.propose", defaultMessage: "Proposer une section au groupe" },
  proposeWhy: {
    id: "template.variant.proposeWhy",
    defaultMessage:
      "Le texte de votre établissement part à la personne qui tient ce modèle. Vous serez prévenu de sa réponse.",
  },
  section: { id: "template.variant.section", defaultMessage: "Section" },
  reason: { id: "template.variant.reason", defaultMessage: "Pourquoi (facultatif)" },
  reasonAsked: { id: "template.variant.reasonAsked", defaultMessage: "Pourquoi votre établissement fait autrement" },
  send: { id: "template.variant.send", defaultMessage: "Envoyer la proposition" },
  sent: { id: "template.variant.sent", defaultMessage: "Votre proposition est envoyée." },
  cancel: { id: "template.variant.cancel", defaultMessage: "Fermer sans envoyer" },
  gapsTitle: { id: "template.variant.gapsTitle", defaultMessage: "Écarts justifiés" },
  gapsLead: {
    id: "template.variant.gapsLead",
    defaultMessage: "Faire autrement n’est pas une faute quand on sait dire pourquoi.",
  },
  gapNone: { id: "template.variant.gapNone", defaultMessage: "Aucun écart n’est noté." },
  gapSince: {
    id: "template.variant.gapSince",
    defaultMessage: "Depuis le {date}{who, select, none {} other {, noté par {who}}}",
  },
  gapEnded: { id: "template.variant.gapEnded", defaultMessage: "Du {from} au {to}" },
  gapRecord: { id: "template.variant.gapRecord", defaultMessage: "Justifier un écart" },
  gapKeep: { id: "template.variant.gapKeep", defaultMessage: "Noter l’écart" },
  gapEnd: { id: "template.variant.gapEnd", defaultMessage: "Clore l’écart sur « {title} »" },
});

export const rebaseMessages = defineMessages({
  title: { id: "template.rebase.title", defaultMessage: "Reprendre la version {to} de « {title} »" },
  purpose: {
    id: "template.rebase.purpose",
    defaultMessage:
      "{site} a écrit sur la version {from}. Choisissez, section par section, ce que devient votre texte : rien n’est perdu, tout se retrouve dans les textes passés.",
  },
  nothing: { id: "template.rebase.nothing", defaultMessage: "Rien à reprendre" },
  nothingWhy: {
    id: "template.rebase.nothingWhy",
    defaultMessage: "Cet établissement suit déjà la version en vigueur, ou n’a pas adapté ce modèle.",
  },
  toVariant: { id: "template.rebase.toVariant", defaultMessage: "Voir l’adaptation" },
  lead: {
    id: "template.rebase.lead",
    defaultMessage:
      "{conflicts, plural, =0 {Aucune section ne demande de choix.} one {# section demande votre choix.} other {# sections demandent votre choix.}} {taken, plural, =0 {} one {# section prend le texte du groupe, que vous n’aviez pas changée.} other {# sections prennent le texte du groupe, que vous n’aviez pas changées.}} {kept, plural, =0 {} one {# garde votre texte.} other {# gardent votre texte.}}",
  },
  conflicts: { id: "template.rebase.conflicts", defaultMessage: "À choisir" },
  quiet: { id: "template.rebase.quiet", defaultMessage: "Sans choix à faire" },
  old: { id: "template.rebase.old", defaultMessage: "Le groupe avant (version {name})" },
  local: { id: "template.rebase.local", defaultMessage: "Votre texte" },
  next: { id: "template.rebase.next", defaultMessage: "Le groupe maintenant (version {name})" },
  gone: { id: "template.rebase.gone", defaultMessage: "Le groupe a retiré cette section." },
  isNew: { id: "template.rebase.isNew", defaultMessage: "Cette section n’existait pas." },
  nowLocked: {
    id: "template.rebase.nowLocked",
    defaultMessage: "Le groupe a changé la règle de cette section : votre texte n’y a plus sa place tel quel.",
  },
  choose: { id: "template.rebase.choose", defaultMessage: "Que devient « {title} » ?" },
  keepLocal: { id: "template.rebase.keepLocal", defaultMessage: "Garder notre texte" },
  takeGroup: { id: "template.rebase.takeGroup", defaultMessage: "Prendre le texte du groupe" },
  takeGroupGone: { id: "template.rebase.takeGroupGone", defaultMessage: "Laisser partir la section" },
  proposeToGroup: { id: "template.rebase.proposeToGroup", defaultMessage: "Proposer notre texte au groupe" },
  proposeKeeps: {
    id: "template.rebase.proposeKeeps",
    defaultMessage: "Nous gardons notre texte en attendant la réponse.",
  },
  proposeTakes: {
    id: "template.rebase.proposeTakes",
    defaultMessage: "Nous suivons le groupe en attendant la réponse.",
  },
  reasonPropose: {
    id: "template.rebase.reasonPropose",
    defaultMessage: "Pourquoi (part avec la proposition, facultatif)",
  },
  reasonGap: {
    id: "template.rebase.reasonGap",
    defaultMessage: "Pourquoi nous faisons autrement (noté comme écart justifié, facultatif)",
  },
  changed: { id: "template.rebase.changed", defaultMessage: "Ce que le groupe change" },
  statusUnchanged: { id: "template.rebase.statusUnchanged", defaultMessage: "Le groupe ne l’a pas changée" },
  statusTakeGroup: { id: "template.rebase.statusTakeGroup", defaultMessage: "Prend le texte du groupe" },
  statusKeepLocal: { id: "template.rebase.statusKeepLocal", defaultMessage: "Garde votre texte" },
  changeAdded: { id: "template.rebase.changeAdded", defaultMessage: "nouvelle section" },
  changeRemoved: { id: "template.rebase.changeRemoved", defaultMessage: "section retirée" },
  changeText: { id: "template.rebase.changeText", defaultMessage: "texte changé" },
  changeMode: { id: "template.rebase.changeMode", defaultMessage: "règle changée" },
  changeRenamed: { id: "template.rebase.changeRenamed", defaultMessage: "titre changé" },
  changeMoved: { id: "template.rebase.changeMoved", defaultMessage: "déplacée" },
  confirm: { id: "template.rebase.confirm", defaultMessage: "Reprendre la version {name}" },
  stays: {
    id: "template.rebase.stays",
    defaultMessage: "Le texte en usage à {site} le reste, tel qu’il devient ici.",
  },
  draft: {
    id: "template.rebase.draft",
    defaultMessage: "Votre texte reste en cours d’écriture : vous le mettrez en usage ensuite.",
  },
  missing: {
    id: "template.rebase.missing",
    defaultMessage:
      "{count, plural, one {Il reste une section à choisir : {titles}.} other {Il reste # sections à choisir : {titles}.}}",
  },
  kept: { id: "template.rebase.kept", defaultMessage: "Vos choix sont conservés dans cette page." },
});

export const proposalMessages = defineMessages({
  title: { id: "template.proposal.title", defaultMessage: "Propositions des établissements" },
  purpose: {
    id: "template.proposal.purpose",
    defaultMessage:
      "Des textes écrits sur le terrain, que leurs auteurs croient utiles à tous. Chacun reçoit une réponse.",
  },
  show: { id: "template.proposal.show", defaultMessage: "Voir" },
  open: { id: "template.proposal.open", defaultMessage: "En attente de réponse" },
  all: { id: "template.proposal.all", defaultMessage: "Toutes" },
  stateOpen: { id: "template.proposal.stateOpen", defaultMessage: "En attente" },
  stateTaken: { id: "template.proposal.stateTaken", defaultMessage: "Retenue" },
  stateDeclined: { id: "template.proposal.stateDeclined", defaultMessage: "Non retenue" },
  none: { id: "template.proposal.none", defaultMessage: "Aucune proposition n’attend de réponse" },
  noneAll: { id: "template.proposal.noneAll", defaultMessage: "Aucune proposition n’a été faite" },
  noneWhy: {
    id: "template.proposal.noneWhy",
    defaultMessage:
      "Un établissement propose un texte depuis son adaptation, ou quand il reprend une version du groupe.",
  },
  heading: { id: "template.proposal.heading", defaultMessage: "{section} – {model}" },
  from: {
    id: "template.proposal.from",
    defaultMessage: "Proposé par {site}{who, select, none {} other { ({who})}} le {date}",
  },
  fromMany: {
    id: "template.proposal.fromMany",
    defaultMessage:
      "{total, select, none {{count, plural, one {# établissement écrit} other {# établissements écrivent}} ainsi} other {{count} établissements sur {total} écrivent ainsi}}, relevé le {date}",
  },
  diff: { id: "template.proposal.diff", defaultMessage: "Du texte du groupe au texte proposé" },
  why: { id: "template.proposal.why", defaultMessage: "Pourquoi" },
  answered: { id: "template.proposal.answered", defaultMessage: "Réponse{who, select, none {} other { de {who}}}" },
  answer: { id: "template.proposal.answer", defaultMessage: "Votre réponse" },
  answerHelp: {
    id: "template.proposal.answerHelp",
    defaultMessage: "Obligatoire si la proposition n’est pas retenue. La personne qui propose est prévenue.",
  },
  take: { id: "template.proposal.take", defaultMessage: "Retenir" },
  takeHelp: {
    id: "template.proposal.takeHelp",
    defaultMessage: "Le texte devient une suggestion dans la version en préparation, où ses auteurs décident.",
  },
  decline: { id: "template.proposal.decline", defaultMessage: "Ne pas retenir" },
  kept: { id: "template.proposal.kept", defaultMessage: "Votre réponse est conservée dans cette page." },
});
