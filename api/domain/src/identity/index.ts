export { rightsOf, roleMay, strongestGrant, type Grant, type Rights, type Target } from "./ability";
export { ACTIONS, actionLine, parseAction, type Action, type ActionLine, type Reach } from "./action";
export {
  parseRole,
  parseSector,
  ROLE_LABELS,
  ROLE_PURPOSES,
  ROLES,
  SECTOR_LABELS,
  SECTORS,
  type Role,
  type Sector,
} from "./role";
