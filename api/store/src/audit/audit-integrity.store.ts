import type { AuditHead, ChainReport } from "@palier/domain/audit";
import { statement, type ReadTx, type WriteTx } from "../kernel";

/** A head as the pages show it. */
export interface KeptAnchor extends AuditHead {
  /** Day in France, `2026-11-22`. */
  readonly day: string;
  readonly anchoredAt: Date;
}

/** A check as the pages show it. */
export interface KeptVerification {
  readonly verifiedAt: Date;
  readonly lineCount: number;
  readonly headSeq: number;
  readonly anchorCount: number;
  /** Sentences in French; none: the chain holds. */
  readonly faults: readonly string[];
}

const insertAnchor = statement<{ id: string }>(
  "audit-insert-anchor",
  `insert into audit_anchor (group_id, day, seq, hash, anchored_at) values ($1, $2, $3, $4, $5)
   on conflict on constraint audit_anchor_once do nothing returning id`,
);

/** Keeps the head of a day. @returns false when it was already kept: its mail has left. */
export async function keepAnchor(tx: WriteTx, head: AuditHead, day: string, now: Date): Promise<boolean> {
  return (await tx.rows(insertAnchor, [tx.groupId, day, head.seq, head.hash, now])).length > 0;
}

const selectAnchor = statement<KeptAnchor>(
  "audit-select-anchor",
  `select day, seq::float8 as seq, hash, anchored_at as "anchoredAt" from audit_anchor
    where group_id = $1 order by anchored_at desc, seq desc limit 1`,
);

/** The latest head that was anchored. @returns null where none was. */
export async function readLastAnchor(tx: ReadTx): Promise<KeptAnchor | null> {
  return (await tx.rows(selectAnchor, [tx.groupId]))[0] ?? null;
}

const insertVerification = statement<never>(
  "audit-insert-verification",
  `insert into audit_verification (group_id, verified_at, line_count, head_seq, head_hash, anchor_count, faults)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Keeps what a check found. */
export async function keepVerification(tx: WriteTx, report: ChainReport, now: Date): Promise<void> {
  const { lineCount, head, anchorCount, faults } = report;
  const values = [lineCount, head.seq, head.hash, anchorCount, JSON.stringify(faults)];
  await tx.rows(insertVerification, [tx.groupId, now, ...values]);
}

const selectVerification = statement<KeptVerification>(
  "audit-select-verification",
  `select verified_at as "verifiedAt", line_count::float8 as "lineCount", head_seq::float8 as "headSeq",
          anchor_count as "anchorCount", faults
     from audit_verification where group_id = $1 order by verified_at desc, id desc limit 1`,
);

/** The latest check. @returns null where none was made. */
export async function readLastVerification(tx: ReadTx): Promise<KeptVerification | null> {
  return (await tx.rows(selectVerification, [tx.groupId]))[0] ?? null;
}

const selectAdministrators = statement<{ email: string }>(
  "audit-select-administrators",
  `select distinct mb.email from member mb
     join membership ms on ms.group_id = mb.group_id and ms.person_id = mb.person_id and ms.role = 'groupAdministrator'
    where mb.group_id = $1 and mb.disabled_at is null and mb.left_at is null order by mb.email`,
);

/** Where the administrators of the group are written to. */
export async function readAdministratorEmails(tx: ReadTx): Promise<readonly string[]> {
  return (await tx.rows(selectAdministrators, [tx.groupId])).map(({ email }) => email);
}
