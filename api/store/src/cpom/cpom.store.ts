import { checkDossierTitle, type DossierInput } from "@palier/domain/cpom";
import { enqueue, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { cpomGenerateJob } from "./cpom.jobs";

/** A dossier without its snapshot. */
export interface CpomDossier {
  readonly id: string;
  /** The job that produces it. */
  readonly jobId: string;
  readonly title: string;
  /** null until its files are there. */
  readonly snapshotSha256: string | null;
  /** null: asked by the operator, or the person is gone. */
  readonly requestedByName: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/** A file of a dossier. */
export interface StoredFile {
  readonly id: string;
  readonly dossierId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteCount: number;
  readonly sha256: string;
  /** Key in the file store. */
  readonly storageKey: string;
  readonly createdAt: Date;
}

/** What a file row is made from. */
export type NewStoredFile = Omit<StoredFile, "id" | "dossierId" | "createdAt">;

const newId = statement<{ id: string }>("cpom-new-id", "select new_id() as id");

const insertDossier = statement<never>(
  "cpom-insert-dossier",
  "insert into cpom_dossier (group_id, id, job_id, title, requested_by) values ($1, $2, $3, $4, $5)",
);

/**
 * Asks for a dossier: its row, its job and its audit line in one transaction.
 * @param input.requestedBy the person; null for the operator.
 * @throws when the title isn't one (ask `checkDossierTitle` first for a message to show).
 */
export async function requestDossier(
  tx: WriteTx,
  input: { readonly title: string; readonly requestedBy: string | null },
): Promise<{ readonly id: string; readonly jobId: string }> {
  const title = checkDossierTitle(input.title);
  if (!title.ok) throw new Error(title.error);
  const [row] = await tx.rows(newId, []);
  if (row === undefined) throw new Error("new_id returned no row");
  const jobId = await enqueue(tx, cpomGenerateJob, { groupId: tx.groupId, dossierId: row.id }, input.requestedBy);
  await tx.rows(insertDossier, [tx.groupId, row.id, jobId, title.value, input.requestedBy]);
  await recordAudit(tx, {
    action: "cpom:generate",
    objectKind: "cpomDossier",
    objectId: row.id,
    changes: { title: [null, title.value], jobId: [null, jobId] },
  });
  return { id: row.id, jobId };
}

const DOSSIER = `d.id, d.job_id as "jobId", d.title, d.snapshot_sha256 as "snapshotSha256",
  p.display_name as "requestedByName", d.created_at as "createdAt", d.finished_at as "finishedAt"
  from cpom_dossier d left join member p on p.group_id = d.group_id and p.person_id = d.requested_by where d.group_id = $1`;

const selectDossiers = statement<CpomDossier>(
  "cpom-dossiers",
  `select ${DOSSIER} order by d.created_at desc, d.id desc limit $2`,
);

/** The dossiers of the group, the latest first. @param limit how many at most (200 unless told). */
export const readDossiers = (tx: ReadTx, limit = 200): Promise<CpomDossier[]> =>
  tx.rows(selectDossiers, [tx.groupId, limit]);

const selectDossier = statement<CpomDossier>("cpom-dossier", `select ${DOSSIER} and d.id = $2`);

/** One dossier. @returns null when the group has none of this id. */
export async function readDossier(tx: ReadTx, id: string): Promise<CpomDossier | null> {
  return (await tx.rows(selectDossier, [tx.groupId, id]))[0] ?? null;
}

const FILE = `id, dossier_id as "dossierId", name, media_type as "mediaType", byte_count::float8 as "byteCount", sha256,
  storage_key as "storageKey", created_at as "createdAt" from stored_file where group_id = $1`;

const selectFiles = statement<StoredFile>(
  "cpom-files-by-dossier",
  `select ${FILE} and dossier_id = any ($2::uuid[])
    order by dossier_id, array_position(array['dossier.pdf', 'dossier.docx', 'annexe.xlsx', 'lignage.json'], name), name`,
);

/** The files of these dossiers: the PDF first, then Word, the annex, the lineage. */
export const readFilesByDossierIds = (tx: ReadTx, dossierIds: readonly string[]): Promise<StoredFile[]> =>
  tx.rows(selectFiles, [tx.groupId, dossierIds]);

const selectFile = statement<StoredFile>("cpom-file", `select ${FILE} and id = $2`);

/** One file. @returns null when the group has none of this id. */
export async function readStoredFile(tx: ReadTx, id: string): Promise<StoredFile | null> {
  return (await tx.rows(selectFile, [tx.groupId, id]))[0] ?? null;
}

const selectSnapshot = statement<{ snapshot: DossierInput | null }>(
  "cpom-snapshot",
  "select snapshot from cpom_dossier where group_id = $1 and id = $2",
);

/** The frozen input of a dossier. @returns undefined when the dossier is gone, null when nothing is frozen yet. */
export async function readSnapshot(tx: ReadTx, dossierId: string): Promise<DossierInput | null | undefined> {
  return (await tx.rows(selectSnapshot, [tx.groupId, dossierId]))[0]?.snapshot;
}

const keepSnapshot = statement<{ snapshot: DossierInput }>(
  "cpom-keep-snapshot",
  `update cpom_dossier set snapshot = coalesce(snapshot, $3::jsonb)
    where group_id = $1 and id = $2 returning snapshot`,
);

/**
 * Freezes what the dossier is made from; the first to write wins, so that a second try prints the same figures.
 * @returns what is frozen; null when the dossier is gone.
 */
export async function saveSnapshot(tx: WriteTx, dossierId: string, input: DossierInput): Promise<DossierInput | null> {
  return (await tx.rows(keepSnapshot, [tx.groupId, dossierId, JSON.stringify(input)]))[0]?.snapshot ?? null;
}

const upsertFiles = statement<never>(
  "cpom-upsert-files",
  `insert into stored_file (group_id, dossier_id, name, media_type, byte_count, sha256, storage_key)
   select $1, $2, f.name, f."mediaType", f."byteCount", f.sha256, f."storageKey"
     from jsonb_to_recordset($3::jsonb)
       as f (name text, "mediaType" text, "byteCount" bigint, sha256 text, "storageKey" text)
   on conflict (group_id, dossier_id, name) do update
     set media_type = excluded.media_type, byte_count = excluded.byte_count, sha256 = excluded.sha256,
         storage_key = excluded.storage_key`,
);

const finishDossier = statement<never>(
  "cpom-finish-dossier",
  "update cpom_dossier set snapshot_sha256 = $3, finished_at = now() where group_id = $1 and id = $2",
);

/** Ends a dossier: its files and the fingerprint of its figures. */
export async function saveFiles(
  tx: WriteTx,
  dossierId: string,
  files: readonly NewStoredFile[],
  snapshotSha256: string,
): Promise<void> {
  await tx.rows(upsertFiles, [tx.groupId, dossierId, JSON.stringify(files)]);
  await tx.rows(finishDossier, [tx.groupId, dossierId, snapshotSha256]);
  await recordAudit(tx, {
    action: "cpom:produced",
    objectKind: "cpomDossier",
    objectId: dossierId,
    changes: { fileCount: [0, files.length], snapshotSha256: [null, snapshotSha256] },
  });
}
