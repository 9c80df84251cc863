import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob, enqueue, recordAudit, type WriteTx } from "../kernel";

/** Whose journal to check. */
export interface AuditVerifyPayload {
  readonly groupId: string;
}

const payload = object({ groupId: pipe(string(), uuid()) });

/** Checks the chain of a group against its anchors, and keeps what was found. */
export const auditVerifyJob = defineJob<AuditVerifyPayload>({
  kind: "audit.verify",
  label: "Vérification du journal",
  parse: (raw) => parse(payload, raw),
});

/** Asks for the journal to be checked, after commit. @returns the id of the job. */
export async function requestVerification(tx: WriteTx): Promise<string> {
  const jobId = await enqueue(tx, auditVerifyJob, { groupId: tx.groupId }, tx.viewerId);
  await recordAudit(tx, {
    action: "audit:verify",
    objectKind: "group",
    objectId: tx.groupId,
    changes: { jobId: [null, jobId] },
  });
  return jobId;
}
