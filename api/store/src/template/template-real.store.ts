import { fail, ok, type Result } from "@palier/domain/kernel";
import type { DocumentAnalysis, RealDocumentFormat, RealDocumentState } from "@palier/domain/template";
import { enqueue, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { realDocumentJob } from "./template-real.jobs";
import { isOpenSite, readGroupVersionInForce, type VariantPlace } from "./template-variant.store";

/** Documents of one group that wait at the same time: the others of the installation aren't kept waiting by one group. */
const MOST_WAITING = 30;
/** Shown of a model; the older ones stay, unseen. */
const MOST_SHOWN = 300;

/** A file of a site, kept and not read yet. */
export interface RealDocumentToKeep extends VariantPlace {
  readonly fileKey: string;
  readonly fileName: string;
  readonly format: RealDocumentFormat;
  readonly byteCount: number;
  readonly sha256: string;
}

/** A document of a site, without what was found in it. */
export interface StoredRealDocument extends VariantPlace {
  readonly id: string;
  readonly establishmentName: string;
  /** The version it is compared with. */
  readonly revisionId: string;
  readonly major: number;
  readonly minor: number;
  readonly fileKey: string;
  readonly fileName: string;
  readonly format: RealDocumentFormat;
  readonly byteCount: number;
  readonly state: RealDocumentState;
  /** Why it wasn't read, in French; null otherwise. */
  readonly refusal: string | null;
  /** 0 (as the model) to 1; null: not analysed. */
  readonly drift: number | null;
  readonly jobId: string | null;
  readonly uploadedByName: string | null;
  readonly createdAt: Date;
  readonly analysedAt: Date | null;
}

/** With what was found in it; null until it is analysed. */
export interface AnalysedRealDocument extends StoredRealDocument {
  readonly analysis: DocumentAnalysis | null;
}

/** Why no document is taken. */
export interface RealDocumentFault {
  readonly code: "NOT_FOUND" | "TOO_MANY_WAITING";
  /** In French. */
  readonly message: string;
}

const COLUMNS = `d.id, d.template_id as "templateId", d.establishment_id as "establishmentId", e.name as "establishmentName",
  d.revision_id as "revisionId", r.major, r.minor, d.file_key as "fileKey", d.file_name as "fileName", d.format,
  d.byte_count as "byteCount", d.state, d.refusal, d.drift::float8 as drift, d.job_id as "jobId",
  (select m.display_name from member m where m.group_id = d.group_id and m.person_id = d.uploaded_by) as "uploadedByName",
  d.created_at as "createdAt", d.analysed_at as "analysedAt"`;
const FROM = `template_document d
  join establishment e on e.group_id = d.group_id and e.id = d.establishment_id
  join template_revision r on r.group_id = d.group_id and r.id = d.revision_id`;

const countWaiting = statement<{ count: number }>(
  "template-count-waiting-documents",
  "select count(*)::int as count from template_document where group_id = $1 and state = 'waiting'",
);
const insertDocument = statement<{ id: string }>(
  "template-insert-document",
  `insert into template_document (group_id, template_id, establishment_id, revision_id, file_key, file_name, format, byte_count,
                                  sha256, uploaded_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
);
const setJob = statement<never>(
  "template-document-job",
  "update template_document set job_id = $3 where group_id = $1 and id = $2",
);
const selectDocuments = statement<StoredRealDocument>(
  "template-select-documents",
  `select ${COLUMNS} from ${FROM} where d.group_id = $1 and d.template_id = $2 and ($3::uuid is null or d.establishment_id = $3)
    order by d.created_at desc, d.id limit ${String(MOST_SHOWN)}`,
);
const selectDocument = statement<AnalysedRealDocument>(
  "template-select-document",
  `select ${COLUMNS}, d.analysis from ${FROM} where d.group_id = $1 and d.id = $2`,
);
const keepAnalysis = statement<{ id: string }>(
  "template-keep-analysis",
  `update template_document set state = 'analysed', analysis = $3, drift = $4, refusal = null, analysed_at = now()
    where group_id = $1 and id = $2 and state = 'waiting' returning id`,
);
const refuse = statement<{ id: string }>(
  "template-refuse-document",
  `update template_document set state = 'refused', refusal = $3, analysed_at = now()
    where group_id = $1 and id = $2 and state = 'waiting' returning id`,
);

const MISSING: RealDocumentFault = {
  code: "NOT_FOUND",
  message: "Ce modèle n’a pas de version en vigueur, ou cet établissement est introuvable parmi ceux que vous voyez.",
};

/** Takes a document to be read and compared with the version in force; the job follows in the same transaction. */
export async function insertRealDocument(
  tx: WriteTx,
  given: RealDocumentToKeep,
): Promise<Result<string, RealDocumentFault>> {
  const { templateId, establishmentId, fileKey, fileName, format, byteCount, sha256 } = given;
  const inForce = await readGroupVersionInForce(tx, templateId);
  if (inForce === null || !(await isOpenSite(tx, establishmentId))) return fail(MISSING);
  const [waiting] = await tx.rows(countWaiting, [tx.groupId]);
  if ((waiting?.count ?? 0) >= MOST_WAITING)
    return fail({
      code: "TOO_MANY_WAITING",
      message: `${String(MOST_WAITING)} documents attendent déjà d’être lus. Attendez que l’un d’eux le soit, puis renvoyez celui-ci.`,
    });
  const values = [tx.groupId, templateId, establishmentId, inForce.id, fileKey, fileName, format, byteCount, sha256];
  const [row] = await tx.rows(insertDocument, [...values, tx.viewerId]);
  if (row === undefined) throw new Error("no row of the document");
  const jobId = await enqueue(tx, realDocumentJob, { groupId: tx.groupId, documentId: row.id }, tx.viewerId);
  await tx.rows(setJob, [tx.groupId, row.id, jobId]);
  await recordAudit(tx, {
    action: "templateDocument:add",
    objectKind: "templateDocument",
    objectId: row.id,
    changes: { templateId: [null, templateId], establishmentId: [null, establishmentId] },
  });
  return ok(row.id);
}

/** The documents of a model, of one site or, with null, of every site in sight; the latest first. */
export const readRealDocuments = (
  tx: ReadTx,
  templateId: string,
  establishmentId: string | null,
): Promise<StoredRealDocument[]> => tx.rows(selectDocuments, [tx.groupId, templateId, establishmentId]);

/** One document with what was found in it. @returns null where there is none in sight. */
export async function readRealDocument(tx: ReadTx, id: string): Promise<AnalysedRealDocument | null> {
  return (await tx.rows(selectDocument, [tx.groupId, id]))[0] ?? null;
}

/** Keeps what was found. @returns false when the document is gone or was done before. */
export async function keepRealAnalysis(tx: WriteTx, id: string, analysis: DocumentAnalysis): Promise<boolean> {
  const values = [tx.groupId, id, JSON.stringify(analysis), analysis.drift.toFixed(4)];
  return (await tx.rows(keepAnalysis, values)).length > 0;
}

/** Says why a document wasn't read. @returns false when it is gone or was done before. */
export async function refuseRealDocument(tx: WriteTx, id: string, refusal: string): Promise<boolean> {
  return (await tx.rows(refuse, [tx.groupId, id, refusal])).length > 0;
}
