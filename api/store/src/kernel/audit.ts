import { statement, type WriteTx } from "./transaction";

/** What a change leaves behind: who is the transaction's viewer, when is now. */
export interface AuditEntry {
  /** `feature:verb`, as in the action table. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** Field → [old, new], or the counts of a bulk change; never nominative. */
  readonly changes?: Readonly<Record<string, unknown>>;
}

const insertAudit = statement<never>(
  "kernel-insert-audit",
  `insert into audit_event (group_id, person_id, action, object_kind, object_id, changes)
   values ($1, $2, $3, $4, $5, $6)`,
);

/** Writes the audit line in the transaction of the change: no change without its line, no line without its change. */
export async function recordAudit(tx: WriteTx, entry: AuditEntry): Promise<void> {
  await tx.rows(insertAudit, [
    tx.groupId,
    tx.viewerId,
    entry.action,
    entry.objectKind,
    entry.objectId,
    JSON.stringify(entry.changes ?? {}),
  ]);
}
