import type { Role } from "./role";

/** How far an action reaches: the rows of one establishment, or something that is the whole group's. */
export type Reach = "establishment" | "group";

/** A line of the table of rights. */
export interface ActionLine {
  /** Who may; a role that isn't listed is denied. */
  readonly roles: readonly Role[];
  /** `group`: only a grant on the whole group counts. */
  readonly reach: Reach;
  /** True: a grant with a sector counts for this sector only. */
  readonly bySector?: true;
  /** What the action is, a verb first, in French: « importer des indicateurs ». */
  readonly says: string;
}

const INSIDE = [
  "groupAdministrator",
  "groupReferent",
  "qualityManager",
  "director",
  "sectorReferent",
  "localReferent",
  "contributor",
  "reader",
] as const satisfies readonly Role[];
const READERS = INSIDE.filter((role) => role !== "groupAdministrator");
const EVERYONE = [...INSIDE, "vendorContact"] as const satisfies readonly Role[];
const ADMIN = ["groupAdministrator"] as const satisfies readonly Role[];
const STEERING = ["groupReferent", "qualityManager", "director"] as const satisfies readonly Role[];

/**
 * Who may do what: the only table of rights. An action is `feature:verb`; a role that is not listed is denied.
 * A new feature adds its lines here and in the fact table of the test.
 */
export const ACTIONS = {
  "group:read": { roles: EVERYONE, reach: "establishment", says: "voir le groupe" },
  "establishment:read": { roles: INSIDE, reach: "establishment", says: "voir les établissements" },
  "indicator:read": { roles: READERS, reach: "establishment", says: "voir les indicateurs" },
  "indicator:import": {
    roles: ["groupReferent", "qualityManager"],
    reach: "group",
    says: "importer des indicateurs",
  },
  "maturity:read": { roles: READERS, reach: "establishment", says: "voir les paliers" },
  "maturity:answer": {
    roles: ["groupReferent", "qualityManager", "sectorReferent", "localReferent", "contributor"],
    reach: "establishment",
    says: "répondre aux questions des paliers",
  },
  "maturity:compute": {
    roles: ["groupReferent", "qualityManager"],
    reach: "group",
    says: "lancer le calcul des paliers",
  },
  "roi:read": { roles: STEERING, reach: "group", says: "voir le plan de coûts et de bénéfices" },
  "roi:update": {
    roles: ["groupReferent", "director"],
    reach: "group",
    says: "modifier le plan de coûts et de bénéfices",
  },
  "cpom:read": { roles: STEERING, reach: "group", says: "voir les dossiers CPOM et télécharger leurs fichiers" },
  "cpom:generate": { roles: ["groupReferent", "director"], reach: "group", says: "produire un dossier CPOM" },
  "cpom:share": {
    roles: ["groupReferent", "director"],
    reach: "group",
    says: "montrer un dossier CPOM à un financeur, par un lien qui expire",
  },
  "job:read": { roles: INSIDE, reach: "establishment", says: "voir les traitements" },
  "job:retry": { roles: ["groupReferent", "qualityManager"], reach: "group", says: "relancer un traitement" },
  "identity:read": {
    roles: ["groupAdministrator", "groupReferent"],
    reach: "group",
    says: "voir les personnes et leurs droits",
  },
  "identity:invite": { roles: ADMIN, reach: "group", says: "inviter des personnes" },
  "identity:update": { roles: ADMIN, reach: "group", says: "donner et retirer des droits" },
  "identity:review": { roles: ADMIN, reach: "group", says: "passer en revue les droits de chacun" },
  "identity:viewAs": { roles: ADMIN, reach: "group", says: "voir comme une autre personne, sans rien modifier" },
  "identity:configure": { roles: ADMIN, reach: "group", says: "régler la connexion du groupe" },
  "notification:mailbox": { roles: ADMIN, reach: "group", says: "ouvrir la boîte d’essai" },
  "audit:read": {
    roles: ["groupAdministrator", "groupReferent"],
    reach: "group",
    says: "lire le journal du groupe et l’exporter",
  },
  "accessRule:read": { roles: INSIDE, reach: "establishment", says: "voir les règles d’accès aux dossiers" },
  "accessRule:update": {
    roles: ["groupReferent", "qualityManager"],
    reach: "group",
    says: "écrire les règles d’accès aux dossiers",
  },
  "accessRule:declare": {
    roles: ["groupReferent", "qualityManager", "director", "sectorReferent", "localReferent"],
    reach: "establishment",
    bySector: true,
    says: "déclarer ce que pratique un établissement",
  },
  "referent:read": {
    roles: INSIDE,
    reach: "establishment",
    says: "voir le registre des référents",
  },
  "referent:update": {
    roles: ["groupReferent", "director"],
    reach: "establishment",
    says: "nommer les référents et leurs suppléants",
  },
  "referent:configure": {
    roles: ["groupReferent"],
    reach: "group",
    says: "choisir les secteurs suivis et l’hypothèse de charge des référents",
  },
  "referent:handOver": {
    roles: ["groupAdministrator", "groupReferent"],
    reach: "group",
    says: "passer la main d’un référent qui part",
  },
  "request:read": {
    roles: READERS,
    reach: "establishment",
    says: "voir les demandes",
  },
  "request:create": {
    roles: READERS,
    reach: "establishment",
    says: "faire une demande",
  },
  "request:qualify": {
    roles: ["groupReferent", "sectorReferent", "localReferent"],
    reach: "establishment",
    bySector: true,
    says: "qualifier les demandes et y répondre",
  },
  "case:read": {
    roles: STEERING,
    reach: "group",
    says: "voir les dossiers envoyés à l’éditeur",
  },
  "case:update": {
    roles: ["groupReferent"],
    reach: "group",
    says: "réunir des demandes en un dossier et lui donner une priorité",
  },
  "case:send": {
    roles: ["groupReferent"],
    reach: "group",
    says: "envoyer un dossier à l’éditeur et lui ouvrir un lien",
  },
  "case:support": {
    roles: ["groupReferent", "qualityManager", "director", "sectorReferent", "localReferent"],
    reach: "establishment",
    bySector: true,
    says: "soutenir un dossier pour un établissement",
  },
  "vendor:read": {
    roles: INSIDE,
    reach: "establishment",
    says: "voir les logiciels, leurs modules et leurs versions",
  },
  "vendor:update": {
    roles: ["groupReferent"],
    reach: "group",
    says: "tenir le registre des éditeurs, des logiciels et des contrats",
  },
  "vendorPortal:use": {
    roles: ["vendorContact"],
    reach: "establishment",
    says: "suivre les dossiers envoyés à son entreprise et y répondre",
  },
  "contract:read": {
    roles: STEERING,
    reach: "group",
    says: "voir les contrats des éditeurs",
  },
  "release:read": {
    roles: READERS,
    reach: "establishment",
    says: "voir les livraisons de l’éditeur",
  },
  "release:update": {
    roles: ["groupReferent"],
    reach: "group",
    says: "annoncer une livraison et écrire ce qui est à vérifier",
  },
  "release:test": {
    roles: ["groupReferent", "sectorReferent", "localReferent"],
    reach: "establishment",
    bySector: true,
    says: "vérifier une livraison",
  },
  "release:conclude": {
    roles: ["groupReferent", "director", "localReferent"],
    reach: "establishment",
    says: "dire si un établissement est prêt pour une livraison",
  },
  "release:decide": {
    roles: ["groupReferent", "director"],
    reach: "group",
    says: "décider de la mise en service d’une livraison",
  },
  "incident:read": {
    roles: READERS,
    reach: "establishment",
    says: "voir les incidents",
  },
  "incident:declare": {
    roles: ["groupReferent", "qualityManager", "director", "sectorReferent", "localReferent", "contributor"],
    reach: "establishment",
    says: "déclarer et suivre un incident",
  },
  "news:read": {
    roles: READERS,
    reach: "establishment",
    says: "lire les actualités",
  },
  "news:publish": {
    roles: ["groupReferent", "qualityManager"],
    reach: "group",
    says: "écrire et publier des actualités",
  },
  "news:acknowledge": {
    roles: READERS,
    reach: "establishment",
    says: "dire que l’on a vu une actualité",
  },
  "news:acknowledgeForTeam": {
    roles: ["groupReferent", "director", "sectorReferent", "localReferent"],
    reach: "establishment",
    bySector: true,
    says: "enregistrer qu’une équipe a vu une actualité",
  },
  "news:reach": {
    roles: ["groupReferent", "qualityManager", "director", "sectorReferent", "localReferent"],
    reach: "establishment",
    says: "voir qui a vu une actualité",
  },
  "meeting:read": {
    roles: ["groupReferent", "qualityManager", "director", "sectorReferent", "localReferent"],
    reach: "establishment",
    says: "voir les réunions avec l’éditeur",
  },
  "meeting:update": {
    roles: ["groupReferent"],
    reach: "group",
    says: "préparer les réunions avec l’éditeur et écrire leurs décisions",
  },
  "meeting:cascade": {
    roles: ["groupReferent", "director", "sectorReferent", "localReferent"],
    reach: "establishment",
    says: "dire comment une réunion a été relayée dans un établissement",
  },
  "scorecard:read": {
    roles: STEERING,
    reach: "group",
    says: "voir la réactivité de l’éditeur et du groupe",
  },
  "scorecard:generate": {
    roles: ["groupReferent", "director"],
    reach: "group",
    says: "produire le bilan trimestriel de réactivité",
  },
  "circulation:read": {
    roles: STEERING,
    reach: "group",
    says: "voir quels établissements partagent leurs demandes",
  },
  "template:read": {
    roles: READERS,
    reach: "establishment",
    says: "voir les modèles de documents",
  },
  "template:update": {
    roles: ["groupReferent", "qualityManager"],
    reach: "group",
    says: "écrire les modèles du groupe",
  },
  "template:comment": {
    roles: ["groupReferent", "qualityManager", "director", "sectorReferent", "localReferent"],
    reach: "establishment",
    says: "relire et commenter les modèles en préparation",
  },
  "template:approve": {
    roles: ["groupReferent", "qualityManager", "director"],
    reach: "group",
    says: "approuver les modèles que l’on n’a pas écrits",
  },
  "template:publish": {
    roles: ["groupReferent", "qualityManager"],
    reach: "group",
    says: "publier et retirer les modèles",
  },
  "template:adapt": {
    roles: ["groupReferent", "qualityManager", "sectorReferent", "localReferent", "contributor"],
    reach: "establishment",
    says: "adapter un modèle à un établissement",
  },
  "template:adopt": {
    roles: ["groupReferent", "qualityManager", "director", "sectorReferent", "localReferent"],
    reach: "establishment",
    says: "déclarer la version en service, la contrôler et justifier un écart",
  },
  "template:acknowledge": {
    roles: READERS,
    reach: "establishment",
    says: "dire que l’on a lu un modèle",
  },
  "template:analyse": {
    roles: ["groupReferent", "qualityManager", "sectorReferent", "localReferent"],
    reach: "establishment",
    says: "déposer le document d’un établissement et lire ses écarts au modèle",
  },
  "template:campaign": {
    roles: ["groupReferent", "qualityManager"],
    reach: "group",
    says: "mener une campagne d’harmonisation",
  },
  "integration:read": { roles: ADMIN, reach: "group", says: "voir les clés d’API et les envois automatiques" },
  "integration:update": { roles: ADMIN, reach: "group", says: "créer et révoquer les clés et les envois automatiques" },
  "privacy:read": { roles: ADMIN, reach: "group", says: "voir le registre des données personnelles" },
  "privacy:erase": { roles: ADMIN, reach: "group", says: "exporter ou effacer les données d’une personne" },
  "privacy:exportGroup": { roles: ADMIN, reach: "group", says: "exporter toutes les données du groupe" },
  "privacy:deleteGroup": { roles: ADMIN, reach: "group", says: "supprimer le groupe et toutes ses données" },
} as const satisfies Readonly<Record<`${string}:${string}`, ActionLine>>;

/** One `feature:verb` of the table. */
export type Action = keyof typeof ACTIONS;

/** @returns the action of that exact name; null for any other text, as a client may send any. */
export function parseAction(value: string): Action | null {
  return Object.hasOwn(ACTIONS, value) ? (value as Action) : null;
}

/** The line of an action, with the optional parts that the table's own type leaves out. */
export const actionLine = (action: Action): ActionLine => ACTIONS[action];
