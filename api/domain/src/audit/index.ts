export { checkChain, type AuditAnchor, type AuditHead, type ChainCheck, type ChainReport } from "./audit-chain";
export { canonicalText, NO_HASH, type AuditChannel, type AuditLine } from "./audit-line";
export { auditSentence, changesOf, type AuditChange, type AuditNames, type AuditTelling } from "./audit-sentence";
export { changedFieldLabel } from "./audit-field";
export { idsIn, valueText } from "./audit-value";
export { channelLabel, deedLabel, deedOf, objectKindLabel } from "./audit-word";
