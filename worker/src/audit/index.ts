export { anchorJournals, auditAnchorRound, type AnchorReport } from "./audit-anchor";
export { auditCommand } from "./audit.command";
export { auditVerifyHandler } from "./audit.worker";
