export { ACTIONS, ROLES, ROLE_LABELS, actionsOf, can, parseRole } from "./identity";
export type { Action, Role } from "./identity";
