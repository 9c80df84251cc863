import { statement, type WriteTx } from "./transaction";

/** What a change leaves behind: who and from where are the transaction's, when is its end. */
export interface AuditEntry {
  /** `feature:verb`, as in the action table. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** Field → [old, new], or the counts of a bulk change; never nominative. */
  readonly changes?: Readonly<Record<string, unknown>>;
}

// Place, time and hashes are the database's: see the migration audit-chain.
const insertAudit = statement<never>(
  "kernel-insert-audit",
  `insert into audit_event (group_id, person_id, channel, ip, api_key_id, action, object_kind, object_id, changes)
   select $1, $2, $3, $4, $5, line.action, line."objectKind", line."objectId", coalesce(line.changes, '{}')
     from jsonb_to_recordset($6::jsonb) as line (action text, "objectKind" text, "objectId" text, changes jsonb)`,
);

/** Longest address kept: an IPv6 with its zone; a proxy could hand on anything. */
const LONGEST_IP = 64;

const waiting = new WeakMap<WriteTx, AuditEntry[]>();

/**
 * Writes the audit line in the transaction of the change: no change without its line, no line without its change. The
 * lines of a transaction are written together just before commit: they hold the lock of the group's chain for that
 * moment only, and no lock is taken after it, so that two changes never wait for each other.
 */
export async function recordAudit(tx: WriteTx, entry: AuditEntry): Promise<void> {
  await Promise.resolve();
  const before = waiting.get(tx);
  if (before !== undefined) {
    before.push(entry);
    return;
  }
  const lines = [entry];
  waiting.set(tx, lines);
  tx.beforeCommit(async () => {
    const { channel, ip, apiKeyId } = tx.origin;
    const from = [tx.viewerId, channel, ip?.slice(0, LONGEST_IP) ?? null, apiKeyId];
    await tx.rows(insertAudit, [tx.groupId, ...from, JSON.stringify(lines)]);
  });
}
