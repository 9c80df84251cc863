export { auditEntities } from "./audit.entity";
export {
  anchorExists,
  auditPublicKey,
  readAnchors,
  writeAnchor,
  type GroupHead,
  type ReadAnchors,
} from "./audit-anchor-file";
export {
  chainHolds,
  readAuditHead,
  readJournalGroups,
  sha256,
  verifyChain,
  type JournalGroup,
} from "./audit-chain.store";
export {
  keepAnchor,
  keepVerification,
  readAdministratorEmails,
  readLastAnchor,
  readLastVerification,
  type KeptAnchor,
  type KeptVerification,
} from "./audit-integrity.store";
export {
  ANY_AUDIT,
  countAudit,
  readAuditFacets,
  readAuditPage,
  readObjectNames,
  type AuditEvent,
  type AuditFacets,
  type AuditFilter,
} from "./audit-read.store";
export { auditVerifyJob, requestVerification } from "./audit.jobs";
