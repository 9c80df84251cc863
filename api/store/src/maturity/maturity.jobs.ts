import { object, parse, pipe, string, uuid } from "valibot";
import { defineJob, enqueue, recordAudit, type WriteTx } from "../kernel";

/** Which group to judge; its rows are read again by the handler. */
export interface MaturityComputePayload {
  readonly groupId: string;
}

const payload = object({ groupId: pipe(string(), uuid()) });

/** Judges every open establishment of a group. */
export const maturityComputeJob = defineJob<MaturityComputePayload>({
  kind: "maturity.compute",
  label: "Calcul des paliers",
  parse: (raw) => parse(payload, raw),
});

/** Asks for the levels of the group to be computed, after commit. @returns the id of the job. */
export async function requestMaturity(tx: WriteTx): Promise<string> {
  const jobId = await enqueue(tx, maturityComputeJob, { groupId: tx.groupId }, tx.viewerId);
  await recordAudit(tx, {
    action: "maturity:compute",
    objectKind: "group",
    objectId: tx.groupId,
    changes: { jobId: [null, jobId] },
  });
  return jobId;
}
