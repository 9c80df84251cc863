import { createHash } from "node:crypto";
import { checkChain, type AuditAnchor, type AuditHead, type AuditLine, type ChainReport } from "@palier/domain/audit";
import { acrossGroups, readGroup, statement, type Database, type ReadTx, type Scope } from "../kernel";

/** Lines read at a time: the memory of a check doesn't grow with the journal. */
const PAGE = 5_000;

// Every column as the text that is hashed; the least possible place first, so that nothing hides before the beginning.
const selectLines = statement<AuditLine>(
  "audit-select-lines",
  `select group_id::text as "groupId", seq::text, id::text, person_id::text as "personId", channel, ip,
          to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAt",
          api_key_id::text as "apiKeyId", action, object_kind as "objectKind", object_id as "objectId",
          changes::text, prev_hash as "prevHash", hash
     from audit_event e where e.group_id = $1 and ($2::bigint is null or e.seq > $2)
    order by e.seq, e.id limit ${String(PAGE)}`,
);
const countLines = statement<{ count: number }>(
  "audit-count-lines",
  "select count(*)::int as count from audit_event where group_id = $1 and seq <= $2",
);

/** SHA-256 of a text's UTF-8, hexadecimal. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Checks the chain of a group from its first line to its last, and against the heads that were anchored. */
export async function verifyChain(db: Database, scope: Scope, anchors: readonly AuditAnchor[]): Promise<ChainReport> {
  const check = checkChain(scope.groupId, anchors, sha256);
  return readGroup(db, scope, async (tx) => {
    let last: string | null = null;
    for (;;) {
      const lines: AuditLine[] = await tx.rows(selectLines, [scope.groupId, last]);
      lines.forEach(check.see);
      if (lines.length < PAGE) break;
      last = lines.at(-1)?.seq ?? null;
    }
    const report = check.end();
    // A line beside another of the same place, at the edge of a page, would not have been read.
    const [counted] = await tx.rows(countLines, [scope.groupId, report.head.seq]);
    if (counted?.count === report.lineCount) return report;
    return { ...report, faults: [...report.faults, "Le journal contient plus de lignes que sa chaîne n’en relie."] };
  });
}

const selectHead = statement<{ seq: number; hash: string }>(
  "audit-select-head",
  "select seq::float8 as seq, hash from audit_event where group_id = $1 order by seq desc limit 1",
);

/** The last line of the chain. @returns null for an empty one. */
export async function readAuditHead(tx: ReadTx): Promise<AuditHead | null> {
  return (await tx.rows(selectHead, [tx.groupId]))[0] ?? null;
}

const selectHashAt = statement<{ hash: string }>(
  "audit-select-hash-at",
  "select hash from audit_event where group_id = $1 and seq = $2",
);

/** Does the chain still hold the line that was anchored? */
export async function chainHolds(tx: ReadTx, head: AuditHead): Promise<boolean> {
  return (await tx.rows(selectHashAt, [tx.groupId, head.seq]))[0]?.hash === head.hash;
}

/** A group whose journal the house keeps. */
export interface JournalGroup {
  readonly id: string;
  readonly finessNumber: string;
  readonly name: string;
}

const selectGroups = statement<JournalGroup>(
  "audit-select-groups",
  `select id, finess_number as "finessNumber", name from care_group order by created_at, id`,
);

/** Every group, for the daily anchor and the operator's check. @param reason told in the log. */
export const readJournalGroups = (db: Database, reason: string): Promise<readonly JournalGroup[]> =>
  acrossGroups(db, reason, (tx) => tx.rows(selectGroups, []));
