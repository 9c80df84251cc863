import type { ImportCounts, ImportRefusal } from "@palier/domain/indicator";
import {
  enqueue,
  recordAudit,
  statement,
  withGroup,
  type Database,
  type ReadTx,
  type Scope,
  type WriteTx,
} from "../kernel";
import type { IndicatorImportState } from "./indicator.entity";
import { KEPT_REFUSALS } from "./indicator-import-stage";
import { indicatorImportJob } from "./indicator.jobs";

/** An import as people follow it. */
export interface IndicatorImportRow extends Omit<ImportCounts, "withoutContextCount"> {
  readonly id: string;
  readonly fileName: string;
  /** Where the file waits; null for an import that was not previewed. */
  readonly storageKey: string | null;
  readonly state: IndicatorImportState;
  /** The first 1,000 refusals. */
  readonly refusals: readonly ImportRefusal[];
  /** The job that writes it, as in « Traitements »; null until it is confirmed. */
  readonly jobId: string | null;
}

type Written = ImportCounts & { readonly refusals: readonly ImportRefusal[] };

const insertRow = statement<{ id: string }>(
  "indicator-import-insert",
  `insert into indicator_import (group_id, file_name, file_sha256, storage_key, state, requested_by)
   values ($1, $2, $3, $4, $5, $6) returning id`,
);

async function insert(
  tx: WriteTx,
  values: readonly [string, string, string | null, IndicatorImportState],
): Promise<string> {
  const [row] = await tx.rows(insertRow, [tx.groupId, ...values, tx.viewerId]);
  if (row === undefined) throw new Error("indicator_import insert returned no row");
  return row.id;
}

/** Opens the trace of an import that is written at once. @returns its id. */
export const insertImport = (tx: WriteTx, fileName: string, sha256: string): Promise<string> =>
  insert(tx, [fileName, sha256, null, "queued"]);

const writeCounts = statement<never>(
  "indicator-import-finish",
  `update indicator_import set state = $3, row_count = $4, accepted_count = $5, refused_count = $6, created_count = $7,
          updated_count = $8, unchanged_count = $9, refusals = $10,
          finished_at = case when $3 = 'previewed' then null else now() end
    where group_id = $1 and id = $2`,
);

/** Writes the counts and the state of an import. */
export async function finishImport(
  tx: WriteTx,
  importId: string,
  state: IndicatorImportState,
  counts: Written,
): Promise<void> {
  await tx.rows(writeCounts, [
    tx.groupId,
    importId,
    state,
    counts.rowCount,
    counts.acceptedCount,
    counts.refusedCount,
    counts.createdCount,
    counts.updatedCount,
    counts.unchangedCount,
    JSON.stringify(counts.refusals.slice(0, KEPT_REFUSALS)),
  ]);
}

/** Keeps the trace of a preview, with where its file waits. @returns its id. */
export async function insertPreview(
  tx: WriteTx,
  file: { readonly fileName: string; readonly sha256: string; readonly storageKey: string },
  counts: Written,
): Promise<string> {
  const importId = await insert(tx, [file.fileName, file.sha256, file.storageKey, "previewed"]);
  await finishImport(tx, importId, "previewed", counts);
  return importId;
}

const selectImport = statement<IndicatorImportRow>(
  "indicator-import-read",
  `select id, file_name as "fileName", storage_key as "storageKey", state, row_count as "rowCount",
          accepted_count as "acceptedCount", refused_count as "refusedCount", created_count as "createdCount",
          updated_count as "updatedCount", unchanged_count as "unchangedCount", refusals,
          (select outbox.id from outbox where outbox.group_id = $1 and outbox.kind = 'indicator.import'
              and outbox.payload ->> 'importId' = $2::text) as "jobId"
     from indicator_import where group_id = $1 and id = $2::uuid`,
);

/** @returns null when the group has no such import. */
export async function readIndicatorImport(tx: ReadTx, importId: string): Promise<IndicatorImportRow | null> {
  return (await tx.rows(selectImport, [tx.groupId, importId]))[0] ?? null;
}

const queueRow = statement<{ id: string }>(
  "indicator-import-queue",
  `update indicator_import set state = 'queued' where group_id = $1 and id = $2 and state = 'previewed' returning id`,
);

/**
 * Confirms a previewed import: its job is enqueued in the same transaction.
 * @returns the id of the job; null when there is no such import or it was confirmed before.
 */
export async function confirmIndicatorImport(
  tx: WriteTx,
  importId: string,
  acceptValid: boolean,
): Promise<string | null> {
  const queued = await tx.rows(queueRow, [tx.groupId, importId]);
  if (queued.length === 0) return null;
  const jobId = await enqueue(tx, indicatorImportJob, { groupId: tx.groupId, importId, acceptValid }, tx.viewerId);
  await recordAudit(tx, {
    action: "indicator:confirm",
    objectKind: "indicatorImport",
    objectId: importId,
    changes: { state: ["previewed", "queued"], acceptValid: [null, acceptValid], jobId: [null, jobId] },
  });
  return jobId;
}

const failRow = statement<{ id: string }>(
  "indicator-import-fail",
  "update indicator_import set state = 'failed', finished_at = now() where group_id = $1 and id = $2 and state = 'queued' returning id",
);

/** Ends a confirmed import that can't be done; it may then be uploaded again. */
export async function failIndicatorImport(db: Database, scope: Scope, importId: string): Promise<void> {
  await withGroup(db, scope, async (tx) => {
    const failed = await tx.rows(failRow, [scope.groupId, importId]);
    if (failed.length === 0) return;
    const changes = { state: ["queued", "failed"] };
    await recordAudit(tx, {
      action: "indicator:importFailed",
      objectKind: "indicatorImport",
      objectId: importId,
      changes,
    });
  });
}
