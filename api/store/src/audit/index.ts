export { auditEntities } from "./audit.entity";
