import type { ImportCounts, ImportOutcome, ImportRefusal } from "@palier/domain/indicator";
import { recordAudit, statement, withGroup, type Database, type Scope, type WriteTx } from "../kernel";
import { inspectFile, type ImportSource, type InspectedFile } from "./indicator-csv-inspect";
import { finishImport, insertImport, insertPreview } from "./indicator-import-row.store";
import { stageFile, type StagedFile, type StageOptions } from "./indicator-import-stage";
import { adoptCatalogue } from "./indicator.store";
import { countStaged, mergeStaged, refreshLatest } from "./indicator-merge.store";

/** What was read in a file and what became of it. */
export interface ImportReport extends ImportCounts {
  readonly outcome: ImportOutcome;
  /** null where no trace was kept: a look only, or a refusal on the command line. */
  readonly importId: string | null;
  /** The first refusals, by line; a line may have several. */
  readonly refusals: readonly ImportRefusal[];
}

/** What the import has to know from outside. */
export interface ImportOptions extends StageOptions {
  /** Keep the valid lines even though others are refused; without it one refused line refuses the file. */
  readonly acceptValid: boolean;
  /** Called in the transaction when at least one value was written: work that follows is enqueued here. */
  readonly afterChange?: (tx: WriteTx) => Promise<unknown>;
}

// One import at a time in a group: two would each find the other's new keys missing. The lock ends with the transaction.
const lockImports = statement<never>(
  "indicator-import-lock",
  "select pg_advisory_xact_lock(hashtextextended('indicator-import:' || $1, 0))",
);
/** Sorting a million lines in memory instead of on disk; for this transaction only. */
const SETTINGS = "set local work_mem = '96MB'; set local jit = off";

async function look(
  tx: WriteTx,
  source: ImportSource,
  file: InspectedFile,
  options: StageOptions,
): Promise<StagedFile> {
  await tx.rows(lockImports, [tx.groupId]);
  await tx.client.query(SETTINGS);
  await adoptCatalogue(tx);
  const { progress } = options;
  return stageFile(tx, source, file, {
    ...options,
    ...(progress === undefined ? {} : { progress: (ratio, step) => progress(ratio * 0.5, step) }),
  });
}

async function write(tx: WriteTx, counts: StagedFile, importId: string, options: ImportOptions): Promise<ImportReport> {
  await options.progress?.(0.6, "Écriture des valeurs");
  const changes = await mergeStaged(tx, counts.acceptedCount, importId);
  if (changes.createdCount + changes.updatedCount > 0) {
    await options.progress?.(0.9, "Mise à jour des dernières valeurs");
    await refreshLatest(tx);
    await options.afterChange?.(tx);
  }
  const report: ImportReport = { ...counts, ...changes, outcome: "done", importId };
  await finishImport(tx, importId, "done", report);
  await recordAudit(tx, {
    action: "indicator:import",
    objectKind: "indicatorImport",
    objectId: importId,
    changes: {
      state: ["queued", "done"],
      ...changes,
      refusedCount: counts.refusedCount,
      withoutContextCount: counts.withoutContextCount,
    },
  });
  return report;
}

const nothingWritten = { createdCount: 0, updatedCount: 0, unchangedCount: 0 };

/**
 * Reads a file and writes its values in one transaction: all lines, or with `acceptValid` the valid ones. Refused, it
 * writes no value and no trace. A group without dictionary adopts the built-in one first.
 * @throws UnusableFile when the file can't be read as a table of values.
 */
export async function importIndicators(
  db: Database,
  scope: Scope,
  source: ImportSource,
  options: ImportOptions,
): Promise<ImportReport> {
  const file = await inspectFile(source);
  return withGroup(db, scope, async (tx) => {
    const staged = await look(tx, source, file, options);
    if (staged.refusedCount > 0 && !options.acceptValid) {
      return { ...staged, ...nothingWritten, outcome: "refused", importId: null };
    }
    return write(tx, staged, await insertImport(tx, source.fileName, file.sha256), options);
  });
}

/**
 * Says what importing a file would do, values compared with those known; writes no value.
 * @param storageKey where the file is kept for a later confirmation: a trace in state `previewed` is then written;
 *   null = look only.
 * @throws UnusableFile when the file can't be read as a table of values.
 */
export async function previewIndicatorImport(
  db: Database,
  scope: Scope,
  source: ImportSource,
  options: StageOptions & { readonly storageKey: string | null },
): Promise<ImportReport> {
  const file = await inspectFile(source);
  return withGroup(db, scope, async (tx) => {
    const counts = await look(tx, source, file, options);
    const report = { ...counts, ...(await countStaged(tx)), outcome: "previewed" as const, importId: null };
    if (options.storageKey === null) return report;
    const importId = await insertPreview(
      tx,
      { fileName: source.fileName, sha256: file.sha256, storageKey: options.storageKey },
      report,
    );
    await recordAudit(tx, {
      action: "indicator:preview",
      objectKind: "indicatorImport",
      objectId: importId,
      changes: { state: [null, "previewed"], rowCount: [null, counts.rowCount], refusedCount: counts.refusedCount },
    });
    return { ...report, importId };
  });
}

/**
 * Writes the values of a confirmed import in the transaction of its job, and ends its row as `done` or `refused`.
 * @param file as `inspectFile` found it before the transaction.
 */
export async function runConfirmedImport(
  tx: WriteTx,
  importId: string,
  source: ImportSource,
  file: InspectedFile,
  options: ImportOptions,
): Promise<ImportReport> {
  const staged = await look(tx, source, file, options);
  if (staged.refusedCount === 0 || options.acceptValid) return write(tx, staged, importId, options);
  const report: ImportReport = { ...staged, ...nothingWritten, outcome: "refused", importId };
  await finishImport(tx, importId, "refused", report);
  await recordAudit(tx, {
    action: "indicator:importFailed",
    objectKind: "indicatorImport",
    objectId: importId,
    changes: { state: ["queued", "refused"], refusedCount: staged.refusedCount },
  });
  return report;
}
