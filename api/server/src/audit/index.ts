import { AuditResolver } from "./audit.resolver";

export { addAuditRoutes } from "./audit.route";

/** What this room brings to the schema. */
export const auditResolvers = [AuditResolver] as const;
