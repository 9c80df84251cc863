import { fail, ok, type Result } from "@palier/domain/kernel";
import { enqueue, recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { templateFilesJob } from "./template-output.jobs";

/** Files asked for, and where they are once they are made. */
export interface TemplateFiles {
  readonly id: string;
  /** null: the archive of a site. */
  readonly revisionId: string | null;
  /** null: the text of the group. */
  readonly establishmentId: string | null;
  readonly establishmentName: string | null;
  /** Code, title and number of the version; null: the archive of a site. */
  readonly code: string | null;
  readonly title: string | null;
  readonly major: number | null;
  readonly minor: number | null;
  /** False for a version that was never published: only those who prepare models see it. */
  readonly published: boolean;
  /** Models in the archive; null until it is made, and for one version. */
  readonly templateCount: number | null;
  readonly docxKey: string | null;
  readonly mergeKey: string | null;
  readonly pdfKey: string | null;
  readonly zipKey: string | null;
  readonly jobId: string | null;
  readonly requestedAt: Date;
  /** null: never made yet. */
  readonly madeAt: Date | null;
}

/** What files are made of: a version, a version at a site, or (without a version) every model in force of a site. */
export interface TemplateFilesAsked {
  readonly revisionId: string | null;
  readonly establishmentId: string | null;
}

/** Why no file is made. */
export interface TemplateFilesFault {
  readonly code: "NOT_FOUND" | "NOT_IN_FORCE";
  readonly field: string | null;
  /** In French. */
  readonly message: string;
}

/** The keys of the files that were made. */
export type TemplateFileKeys = Partial<Record<"docx" | "merge" | "pdf" | "zip", string>>;

const SELECT = `select b.id, b.revision_id as "revisionId", b.establishment_id as "establishmentId",
    e.name as "establishmentName", t.code, t.title, r.major, r.minor,
    (r.id is null or r.published_at is not null) as published, b.template_count as "templateCount",
    b.docx_key as "docxKey", b.merge_key as "mergeKey", b.pdf_key as "pdfKey", b.zip_key as "zipKey",
    b.job_id as "jobId", b.requested_at as "requestedAt", b.made_at as "madeAt"
  from template_bundle b
  left join establishment e on e.group_id = b.group_id and e.id = b.establishment_id
  left join template_revision r on r.group_id = b.group_id and r.id = b.revision_id
  left join template t on t.group_id = r.group_id and t.id = r.template_id
  where b.group_id = $1`;
const selectFiles = statement<TemplateFiles>("template-files", `${SELECT} and b.id = $2`);
const selectOfRevision = statement<TemplateFiles>(
  "template-files-of-version",
  `${SELECT} and b.revision_id = $2 order by e.name nulls first, b.id`,
);
const selectBundles = statement<TemplateFiles>(
  "template-files-of-sites",
  `${SELECT} and b.revision_id is null order by lower(e.name), b.id`,
);
const selectRevision = statement<{ published: boolean; inForce: boolean }>(
  "template-files-version",
  `select published_at is not null as published, state in ('published', 'toRevise') as "inForce"
     from template_revision where group_id = $1 and id = $2`,
);
const selectSite = statement<{ id: string }>(
  "template-files-site",
  "select id from establishment where group_id = $1 and id = $2",
);
const upsert = statement<{ id: string }>(
  "template-ask-files",
  `insert into template_bundle (group_id, revision_id, establishment_id, asked_by, requested_at) values ($1, $2, $3, $4, $5)
   on conflict (group_id, revision_id, establishment_id) do update
      set asked_by = excluded.asked_by, requested_at = excluded.requested_at
   returning id`,
);
const setJob = statement<never>(
  "template-files-job",
  "update template_bundle set job_id = $3 where group_id = $1 and id = $2",
);
const lock = statement<{ requestedAt: Date }>(
  "template-lock-files",
  `select requested_at as "requestedAt" from template_bundle where group_id = $1 and id = $2 for update`,
);
const keep = statement<never>(
  "template-keep-files",
  `update template_bundle set docx_key = $3, merge_key = $4, pdf_key = $5, zip_key = $6, template_count = $7, made_at = now()
    where group_id = $1 and id = $2`,
);

const missing = (field: string, message: string): Result<never, TemplateFilesFault> =>
  fail({ code: "NOT_FOUND", field, message: `${message} Aucun fichier n’a été préparé.` });

/** Files by id. @returns null where there are none in sight. */
export async function readTemplateFiles(tx: ReadTx, id: string): Promise<TemplateFiles | null> {
  return (await tx.rows(selectFiles, [tx.groupId, id]))[0] ?? null;
}

/** The files asked for of a version: those of the group's text first, then of the sites in sight. */
export const readFilesOfRevision = (tx: ReadTx, revisionId: string): Promise<TemplateFiles[]> =>
  tx.rows(selectOfRevision, [tx.groupId, revisionId]);

/** The archives of the sites in sight. */
export const readTemplateBundles = (tx: ReadTx): Promise<TemplateFiles[]> => tx.rows(selectBundles, [tx.groupId]);

/**
 * Asks for files, again if they were there: a signature, a history or the text of a site may have changed since.
 * @param prepares false: a version that was never published isn't found.
 */
export async function requestTemplateFiles(
  tx: WriteTx,
  { revisionId, establishmentId }: TemplateFilesAsked,
  prepares: boolean,
  now: Date,
): Promise<Result<TemplateFiles, TemplateFilesFault>> {
  if (revisionId !== null) {
    const [revision] = await tx.rows(selectRevision, [tx.groupId, revisionId]);
    if (revision === undefined || (!revision.published && !prepares))
      return missing("revisionId", "Cette version est introuvable dans votre groupe.");
    if (establishmentId !== null && !revision.inForce)
      return fail({
        code: "NOT_IN_FORCE",
        field: "revisionId",
        message: "Le texte d’un établissement se tire de la version en vigueur. Aucun fichier n’a été préparé.",
      });
  }
  if (establishmentId !== null && (await tx.rows(selectSite, [tx.groupId, establishmentId])).length === 0)
    return missing("establishmentId", "Cet établissement est introuvable parmi ceux que vous voyez.");
  const [row] = await tx.rows(upsert, [tx.groupId, revisionId, establishmentId, tx.viewerId, now]);
  if (row === undefined) throw new Error("no row of the files");
  const jobId = await enqueue(tx, templateFilesJob, { groupId: tx.groupId, bundleId: row.id }, tx.viewerId);
  await tx.rows(setJob, [tx.groupId, row.id, jobId]);
  await recordAudit(tx, {
    action: "templateFiles:prepare",
    objectKind: "templateFiles",
    objectId: row.id,
    changes: { revisionId: [null, revisionId], establishmentId: [null, establishmentId] },
  });
  const asked = await readTemplateFiles(tx, row.id);
  if (asked === null) throw new Error("no row of the files");
  return ok(asked);
}

/**
 * Keeps the files, unless they were asked for again since: then the later job makes them.
 * @param write puts the files where they stay, while the row is held. @returns false when nothing was kept.
 */
export async function keepTemplateFiles(
  tx: WriteTx,
  { id, requestedAt }: Pick<TemplateFiles, "id" | "requestedAt">,
  templateCount: number | null,
  write: () => Promise<TemplateFileKeys>,
): Promise<boolean> {
  const [held] = await tx.rows(lock, [tx.groupId, id]);
  if (held?.requestedAt.getTime() !== requestedAt.getTime()) return false;
  const { docx = null, merge = null, pdf = null, zip = null } = await write();
  await tx.rows(keep, [tx.groupId, id, docx, merge, pdf, zip, templateCount]);
  return true;
}
