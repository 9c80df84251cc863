import type { FileStore } from "../file";
import {
  acrossGroups,
  enqueue,
  recordAudit,
  statement,
  withGroup,
  type Database,
  type ReadTx,
  type WriteTx,
} from "../kernel";
import { groupExportJob, personExportJob } from "./privacy.jobs";

/** Days an archive can be fetched. */
export const EXPORT_DAYS = 7;

/** An archive that somebody asked for. */
export interface PrivacyExport {
  readonly id: string;
  readonly kind: "person" | "group";
  /** null: the whole group. */
  readonly personId: string | null;
  readonly requestedBy: string;
  readonly jobId: string | null;
  readonly createdAt: Date;
  /** null: not made yet. */
  readonly finishedAt: Date | null;
  readonly fileName: string | null;
  readonly byteCount: number | null;
  readonly sha256: string | null;
  /** null: no file, or no longer. */
  readonly storageKey: string | null;
  /** When the file goes; null while it isn't made. */
  readonly expiresAt: Date | null;
}

const COLUMNS = `id, kind, person_id as "personId", requested_by as "requestedBy", job_id as "jobId", created_at as "createdAt",
  finished_at as "finishedAt", file_name as "fileName", byte_count::float8 as "byteCount", sha256,
  case when removed_at is null and finished_at > now() - interval '${String(EXPORT_DAYS)} days' then storage_key end as "storageKey",
  finished_at + interval '${String(EXPORT_DAYS)} days' as "expiresAt"`;

const insertExport = statement<{ id: string }>(
  "privacy-insert-export",
  "insert into privacy_export (group_id, kind, person_id, requested_by) values ($1, $2, $3, $4) returning id",
);
const linkJob = statement<never>(
  "privacy-link-export",
  "update privacy_export set job_id = $3 where group_id = $1 and id = $2",
);

/**
 * Asks for an archive: of somebody, or of the whole group.
 * @param personId null: the whole group.
 * @returns the id of the export and of its job.
 */
export async function requestExport(
  tx: WriteTx,
  requestedBy: string,
  personId: string | null,
): Promise<{ id: string; jobId: string }> {
  const kind = personId === null ? "group" : "person";
  const [row] = await tx.rows(insertExport, [tx.groupId, kind, personId, requestedBy]);
  if (row === undefined) throw new Error("export insert returned no row");
  const job = kind === "group" ? groupExportJob : personExportJob;
  const jobId = await enqueue(tx, job, { groupId: tx.groupId, exportId: row.id }, requestedBy);
  await tx.rows(linkJob, [tx.groupId, row.id, jobId]);
  await recordAudit(tx, {
    action: kind === "group" ? "privacy:exportGroup" : "privacy:exportPerson",
    objectKind: kind === "group" ? "group" : "person",
    objectId: personId ?? tx.groupId,
    changes: { export: [null, row.id] },
  });
  return { id: row.id, jobId };
}

const selectExport = statement<PrivacyExport>(
  "privacy-select-export",
  `select ${COLUMNS} from privacy_export where group_id = $1 and id = $2 and ($3::uuid is null or requested_by = $3)`,
);
const selectExports = statement<PrivacyExport>(
  "privacy-select-exports",
  `select ${COLUMNS} from privacy_export where group_id = $1 and requested_by = $2 order by created_at desc, id desc limit 20`,
);

/** @param askedBy who asks: an archive is shown to nobody else; null: the house. @returns null when it isn't theirs. */
export async function readExport(tx: ReadTx, id: string, askedBy: string | null): Promise<PrivacyExport | null> {
  return (await tx.rows(selectExport, [tx.groupId, id, askedBy]))[0] ?? null;
}

/** The latest archives that somebody asked for. */
export async function readExports(tx: ReadTx, askedBy: string): Promise<readonly PrivacyExport[]> {
  return tx.rows(selectExports, [tx.groupId, askedBy]);
}

const finishExportRow = statement<never>(
  "privacy-finish-export",
  `update privacy_export set finished_at = $3, file_name = $4, byte_count = $5, sha256 = $6, storage_key = $7
    where group_id = $1 and id = $2`,
);

/** The archive is on the disk. */
export async function finishExport(
  tx: WriteTx,
  id: string,
  file: {
    readonly at: Date;
    readonly name: string;
    readonly byteCount: number;
    readonly sha256: string;
    readonly key: string;
  },
): Promise<void> {
  await tx.rows(finishExportRow, [tx.groupId, id, file.at, file.name, file.byteCount, file.sha256, file.key]);
}

const selectEnded = statement<{ id: string; storageKey: string }>(
  "privacy-select-ended-exports",
  `select id, storage_key as "storageKey" from privacy_export
    where group_id = $1 and storage_key is not null and removed_at is null
      and (finished_at <= $2 or person_id = $3 or requested_by = $3)`,
);
const markRemoved = statement<never>(
  "privacy-remove-exports",
  "update privacy_export set removed_at = now() where group_id = $1 and id = any ($2::uuid[])",
);

/**
 * Takes away the files of archives: those whose days have passed, and those of or for somebody who is being erased.
 * @returns how many files went.
 */
export async function removeExports(
  db: Database,
  groupId: string,
  files: FileStore,
  which: { readonly endedAt: Date } | { readonly personId: string },
): Promise<number> {
  const before = "endedAt" in which ? new Date(which.endedAt.getTime() - EXPORT_DAYS * 86_400_000) : null;
  const personId = "personId" in which ? which.personId : null;
  return withGroup(db, { groupId, viewerId: null }, async (tx) => {
    const ended = await tx.rows(selectEnded, [groupId, before, personId]);
    // The file first: a row without file is mended by another round, a file without row would stay for ever.
    for (const { storageKey } of ended) await files.remove(groupId, storageKey);
    if (ended.length > 0) await tx.rows(markRemoved, [groupId, ended.map(({ id }) => id)]);
    return ended.length;
  });
}

const selectGroups = statement<{ id: string }>("privacy-select-groups", "select id from care_group order by id");

/** Every group's id, for the rounds of the house. @param reason told in the log. */
export async function readGroupIds(db: Database, reason: string): Promise<readonly string[]> {
  return (await acrossGroups(db, reason, (tx) => tx.rows(selectGroups, []))).map(({ id }) => id);
}
