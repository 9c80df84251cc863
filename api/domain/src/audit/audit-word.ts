import { actionLine, parseAction } from "../identity";

/** What was done, as the end of « Claire Démonstration … ». A code that isn't here is shown as it is. */
const DEEDS: Readonly<Record<string, string>> = {
  "group:import": "a importé le périmètre FINESS",
  "maturity:answer": "a répondu à une question",
  "maturity:compute": "a demandé le calcul des paliers",
  "maturity:computed": "a calculé les paliers",
  "indicator:adopt": "a adopté le dictionnaire d’indicateurs",
  "indicator:preview": "a déposé un fichier d’indicateurs, sans rien écrire",
  "indicator:confirm": "a confirmé l’import d’un fichier d’indicateurs",
  "indicator:import": "a importé des indicateurs",
  "indicator:importFailed": "n’a pas pu importer des indicateurs",
  "roi:create": "a créé le plan de coûts et de bénéfices",
  "roi:update": "a modifié le plan de coûts et de bénéfices",
  "cpom:generate": "a demandé un dossier CPOM",
  "cpom:produced": "a produit les fichiers d’un dossier CPOM",
  "cpom:share": "a montré un dossier CPOM à un financeur",
  "cpom:revokeShare": "a fermé un lien de partage",
  "cpom:openShare": "a ouvert un dossier CPOM par un lien de partage",
  "cpom:downloadShare": "a téléchargé un fichier par un lien de partage",
  "job:retry": "a relancé un traitement",
  "identity:signIn": "a ouvert une session",
  "identity:signInRefused": "n’a pas pu se connecter",
  "identity:signOut": "a fermé sa session",
  "identity:sessionsClose": "a fermé des sessions",
  "identity:passwordChange": "a changé son mot de passe",
  "identity:passwordResetAsk": "a demandé un nouveau mot de passe",
  "identity:passwordReset": "a choisi un nouveau mot de passe par le lien reçu",
  "identity:pinChange": "a changé son code de déverrouillage",
  "identity:totpEnable": "a mis en place la double vérification",
  "identity:totpRemove": "a retiré la double vérification",
  "identity:recoveryCodesRenew": "a renouvelé ses codes de secours",
  "identity:passkeyAdd": "a ajouté une clé d’accès",
  "identity:passkeyRemove": "a retiré une clé d’accès",
  "audit:verify": "a demandé la vérification du journal",
  "audit:export": "a exporté le journal",
  "accessRule:declare": "a déclaré ce que pratique un établissement",
  "accessRule:example": "a ajouté un exemple de règle d’accès",
  "accessRule:retire": "a retiré une règle d’accès",
  "accessRule:update": "a écrit une règle d’accès",
  "case:create": "a réuni des demandes en un dossier éditeur",
  "case:update": "a réécrit un dossier éditeur",
  "case:send": "a envoyé un dossier à l’éditeur",
  "case:move": "a fait avancer un dossier éditeur",
  "case:join": "a joint des demandes à un dossier éditeur",
  "case:leave": "a retiré une demande d’un dossier éditeur",
  "case:answer": "a répondu aux demandes d’un dossier éditeur",
  "case:note": "a écrit une note interne dans un dossier éditeur",
  "case:message": "a écrit dans le fil d’un dossier éditeur",
  "case:support": "a soutenu un dossier éditeur",
  "case:withdrawSupport": "a retiré son soutien à un dossier éditeur",
  "identity:invite": "a invité une personne",
  "identity:remindInvitation": "a relancé une invitation",
  "identity:cancelInvitation": "a annulé une invitation",
  "identity:acceptInvitation": "a accepté une invitation",
  "identity:giveRole": "a donné un rôle",
  "identity:changeRole": "a déplacé un rôle",
  "identity:removeRole": "a retiré un rôle",
  "identity:disable": "a désactivé un compte",
  "identity:enable": "a réactivé un compte",
  "identity:handOver": "a transmis des rôles",
  "identity:leave": "a quitté le groupe",
  "identity:remove": "a retiré une personne du groupe",
  "identity:enterGroup": "est entré dans ce groupe",
  "identity:viewAs": "a regardé comme une autre personne",
  "identity:openReview": "a ouvert une revue des droits",
  "identity:decideReview": "a décidé d’un droit en revue",
  "identity:closeReview": "a clos une revue des droits",
  "identity:update": "a fermé les sessions d’une personne",
  "identity:configure": "a réglé la connexion du groupe",
  "identity:link": "a rattaché un compte externe",
  "identity:unlink": "a détaché un compte externe",
  "privacy:exportPerson": "a demandé l’archive d’une personne",
  "privacy:exportGroup": "a demandé l’archive du groupe",
  "privacy:erase": "a fait effacer les données d’une personne",
  "privacy:deleteGroup": "a fait supprimer le groupe",
  "privacy:purge": "a retiré ce dont la durée de conservation était passée",
  "draft:save": "a gardé un brouillon",
  "draft:discard": "a jeté un brouillon",
  "integration:createKey": "a créé une clé d’API",
  "integration:revokeKey": "a révoqué une clé d’API",
  "integration:createWebhook": "a créé un envoi automatique",
  "integration:updateWebhook": "a modifié un envoi automatique",
  "integration:enableWebhook": "a remis en marche un envoi automatique",
  "integration:disableWebhook": "a arrêté un envoi automatique",
  "integration:testWebhook": "a essayé un envoi automatique",
  "integration:replayDelivery": "a renvoyé un envoi automatique",
};

const KINDS: Readonly<Record<string, string>> = {
  care_group: "périmètre FINESS",
  group: "groupe",
  establishment: "établissement",
  indicatorImport: "import d’indicateurs",
  roiPlan: "plan de coûts et de bénéfices",
  cpomDossier: "dossier CPOM",
  report: "dossier CPOM",
  job: "traitement",
  person: "personne",
  member: "personne",
  invitation: "invitation",
  membership: "rôle",
  session: "session",
  sessionPolicy: "réglages des sessions",
  identityProvider: "fournisseur de connexion",
  identityLink: "compte externe",
  passkey: "clé d’accès",
  apiKey: "clé d’API",
  webhook: "envoi automatique",
  webhookDelivery: "envoi",
  accessReview: "revue des droits",
  accessRule: "règle d’accès",
  cpomShare: "lien de partage",
  draft: "brouillon",
  vendorCase: "dossier éditeur",
};

const CHANNELS: Readonly<Record<string, string>> = {
  web: "application",
  apiKey: "clé d’API",
  worker: "traitement automatique",
  operator: "commande d’exploitation",
  unknown: "non enregistrée (avant le chaînage)",
};

const word = (words: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(words, code) ? (words[code] ?? code) : code;

/** @returns what was done, after a name: « a répondu à une question »; « : importer… » for a bare right; the code else. */
export function deedOf(action: string): string {
  if (Object.hasOwn(DEEDS, action)) return word(DEEDS, action);
  const known = parseAction(action);
  return `\u00a0: ${known === null ? action : actionLine(known).says}`;
}

/** The action in a list of filters: « A importé des indicateurs ». */
export function deedLabel(action: string): string {
  const deed = deedOf(action).replace(/^\u00a0: /, "");
  return deed === action ? action : deed.charAt(0).toUpperCase() + deed.slice(1);
}

/** « établissement »; the code itself when it has no word yet. */
export const objectKindLabel = (kind: string): string => word(KINDS, kind);
/** « clé d’API »: by which door a change came. */
export const channelLabel = (channel: string): string => word(CHANNELS, channel);
