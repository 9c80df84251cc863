/** The four roles of a membership, as the column `membership.role` holds them. */
export const ROLES = ["groupReferent", "qualityManager", "director", "sectorReferent"] as const;

/** What a person is in one group. */
export type Role = (typeof ROLES)[number];

/** The role as people read it, in French. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  groupReferent: "Référente du groupe",
  qualityManager: "Responsable qualité",
  director: "Direction",
  sectorReferent: "Référent sectoriel",
};

/**
 * Who may do what: the only table of rights. An action is `feature:verb`; a role that is not listed is denied.
 * A new feature adds its lines here and in the fact table of the test.
 */
export const ACTIONS = {
  "group:read": ROLES,
  "establishment:read": ROLES,
  "indicator:read": ROLES,
  "indicator:import": ["groupReferent", "qualityManager"],
  "maturity:read": ROLES,
  "maturity:answer": ["groupReferent", "qualityManager", "sectorReferent"],
  "maturity:compute": ["groupReferent", "qualityManager"],
  "roi:read": ["groupReferent", "qualityManager", "director"],
  "roi:update": ["groupReferent", "director"],
  "cpom:read": ["groupReferent", "qualityManager", "director"],
  "cpom:generate": ["groupReferent", "director"],
  "job:read": ROLES,
  "job:retry": ["groupReferent", "qualityManager"],
} as const satisfies Readonly<Record<`${string}:${string}`, readonly Role[]>>;

/** One `feature:verb` of the table. */
export type Action = keyof typeof ACTIONS;

/** @returns the role of that exact name; null for any other text. */
export function parseRole(value: string): Role | null {
  return ROLES.find((role) => role === value) ?? null;
}

/**
 * May this role do this? Takes any text, because a role comes from a row and an action may come from a client:
 * an unknown role or action is denied.
 *
 * @param role null when nobody is signed in: nothing is allowed.
 */
export function can(role: string | null, action: string): boolean {
  if (role === null || !Object.hasOwn(ACTIONS, action)) return false;
  const allowed: readonly string[] = ACTIONS[action as Action];
  return allowed.includes(role);
}

/** Every action the role may do, in the order of the table; empty for an unknown role. */
export function actionsOf(role: string | null): Action[] {
  return (Object.keys(ACTIONS) as Action[]).filter((action) => can(role, action));
}
