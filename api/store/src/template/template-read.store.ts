import type {
  MandatoryContent,
  RevisionState,
  SignaturePart,
  TemplateCriterion,
  TemplateDocument,
  TemplateFacts,
  TemplateKind,
} from "@palier/domain/template";
import { statement, type ReadTx } from "../kernel";

/** A version without its text. */
export interface RevisionHead {
  readonly id: string;
  readonly templateId: string;
  readonly major: number;
  readonly minor: number;
  readonly state: RevisionState;
  readonly summary: string;
  /** Everyone who wrote in it. */
  readonly authorIds: readonly string[];
  readonly publishedAt: Date | null;
  /** null: not in force. */
  readonly reviewDueOn: string | null;
  readonly endedAt: Date | null;
  /** To be given back when it is changed. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A version with its text. */
export interface StoredRevision extends RevisionHead {
  readonly content: TemplateDocument;
}

/** A model as it is kept, with its version in force and the one in preparation. */
export interface StoredTemplate extends TemplateFacts {
  readonly id: string;
  readonly kind: TemplateKind;
  /** null: every sector. */
  readonly sector: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly starter: string | null;
  readonly archivedAt: Date | null;
  readonly version: number;
  readonly updatedAt: Date;
  readonly inForceId: string | null;
  /** Always null for who doesn't prepare models. */
  readonly inPreparationId: string | null;
}

/** A signature as it was made. */
export interface StoredSignature {
  readonly id: string;
  readonly revisionId: string;
  readonly part: SignaturePart;
  readonly personId: string;
  readonly signedAs: string;
  readonly functionName: string;
  readonly comment: string;
  readonly signedAt: Date;
}

/** Which models of a list are wanted; null: any. */
export interface TemplateFilter {
  readonly kind: string | null;
  readonly sector: string | null;
  readonly standing: TemplateStanding | null;
  /** Found in the code, the title or the purpose. */
  readonly words: string | null;
}

/** Where a model stands, in a list. */
export const TEMPLATE_STANDINGS = ["inForce", "toRevise", "inPreparation", "retired"] as const;
/** Where a model stands, in a list. */
export type TemplateStanding = (typeof TEMPLATE_STANDINGS)[number];

const HEAD = `r.id, r.template_id as "templateId", r.major, r.minor, r.state, r.summary, r.author_ids as "authorIds",
  r.published_at as "publishedAt", r.review_due_on as "reviewDueOn", r.ended_at as "endedAt", r.version,
  r.created_at as "createdAt", r.updated_at as "updatedAt"`;

const IN_FORCE = "('published', 'toRevise')";
const IN_PREPARATION = "('draft', 'review', 'toCorrect', 'approved')";

const COLUMNS = `t.id, t.code, t.kind, t.sector, t.title, t.purpose, t.reader, t.beneficiary, t.retention,
  t.owner_id as "ownerId", o.display_name as "ownerName", t.training_title as "trainingTitle",
  t.training_url as "trainingUrl", t.review_months as "reviewMonths", t.starter, t.archived_at as "archivedAt", t.version,
  t.updated_at as "updatedAt", f.id as "inForceId", p.id as "inPreparationId"`;

// $2: true for who prepares models; the others see what is in force, and nothing of what is being written.
const FROM = `from template t
  left join member o on o.group_id = t.group_id and o.person_id = t.owner_id
  left join template_revision f on f.group_id = t.group_id and f.template_id = t.id and f.state in ${IN_FORCE}
  left join template_revision p on $2 and p.group_id = t.group_id and p.template_id = t.id and p.state in ${IN_PREPARATION}
 where t.group_id = $1 and ($2 or f.id is not null)`;

const selectTemplates = statement<StoredTemplate>(
  "template-select",
  `select ${COLUMNS} ${FROM}
    and ($3::text is null or t.kind = $3) and ($4::text is null or t.sector = $4 or t.sector is null)
    and case $5 when 'inForce' then f.id is not null when 'toRevise' then f.state = 'toRevise'
                when 'inPreparation' then p.id is not null when 'retired' then t.archived_at is not null else true end
    and ($6::text is null or strpos(lower(t.code || ' ' || t.title || ' ' || t.purpose), lower($6)) > 0)
  order by t.code`,
);
const selectTemplate = statement<StoredTemplate>("template-select-one", `select ${COLUMNS} ${FROM} and t.id = $3`);
const selectHeads = statement<RevisionHead>(
  "template-revision-select-heads",
  `select ${HEAD} from template_revision r where r.group_id = $1 and r.template_id = $3
      and ($2 or r.published_at is not null) order by r.major desc, r.minor desc`,
);
const selectHeadsById = statement<RevisionHead>(
  "template-revision-select-heads-by-id",
  `select ${HEAD} from template_revision r where r.group_id = $1 and r.id = any ($2::uuid[])`,
);
const selectRevision = statement<StoredRevision>(
  "template-revision-select",
  `select ${HEAD}, r.content from template_revision r where r.group_id = $1 and r.id = $2`,
);
const selectInForce = statement<StoredRevision>(
  "template-revision-select-in-force",
  `select ${HEAD}, r.content from template_revision r
    where r.group_id = $1 and r.template_id = $2 and r.state in ${IN_FORCE}`,
);
const selectContents = statement<MandatoryContent>(
  "template-content-select",
  `select code, label, source, clues from template_content where group_id = $1 and template_id = $2 order by position, code`,
);
const selectCriteria = statement<TemplateCriterion>(
  "template-criterion-select",
  `select referential, code, label from template_criterion where group_id = $1 and template_id = $2
    order by referential, code`,
);
const selectSignatures = statement<StoredSignature>(
  "template-signature-select",
  `select id, revision_id as "revisionId", part, person_id as "personId", signed_as as "signedAs",
          function_name as "functionName", comment, signed_at as "signedAt"
     from template_signature where group_id = $1 and revision_id = $2 order by signed_at, id`,
);

/**
 * The models of the group, by code.
 * @param prepares true for who may see what is being written.
 */
export async function readTemplates(
  tx: ReadTx,
  prepares: boolean,
  { kind, sector, standing, words }: TemplateFilter,
): Promise<StoredTemplate[]> {
  return tx.rows(selectTemplates, [tx.groupId, prepares, kind, sector, standing, words]);
}

/** One model. @returns null where there is none, and where it isn't in force for who doesn't prepare models. */
export async function readTemplate(tx: ReadTx, id: string, prepares: boolean): Promise<StoredTemplate | null> {
  return (await tx.rows(selectTemplate, [tx.groupId, prepares, id]))[0] ?? null;
}

/** The versions of a model, latest first. @param prepares false: those only that were published one day. */
export async function readRevisionHeads(tx: ReadTx, templateId: string, prepares: boolean): Promise<RevisionHead[]> {
  return tx.rows(selectHeads, [tx.groupId, prepares, templateId]);
}

/** Versions by id, without their texts; those that aren't there are left out. */
export async function readRevisionHeadsById(tx: ReadTx, ids: readonly string[]): Promise<RevisionHead[]> {
  return tx.rows(selectHeadsById, [tx.groupId, ids]);
}

/** A version with its text, whatever its state. @returns null where there is none. */
export async function readRevision(tx: ReadTx, revisionId: string): Promise<StoredRevision | null> {
  return (await tx.rows(selectRevision, [tx.groupId, revisionId]))[0] ?? null;
}

/** The version that sites follow. @returns null: none is in force. */
export async function readRevisionInForce(tx: ReadTx, templateId: string): Promise<StoredRevision | null> {
  return (await tx.rows(selectInForce, [tx.groupId, templateId]))[0] ?? null;
}

/** What a model must hold, in the order of its author. */
export async function readTemplateContents(tx: ReadTx, templateId: string): Promise<MandatoryContent[]> {
  return tx.rows(selectContents, [tx.groupId, templateId]);
}

/** The criteria that a model helps to meet. */
export async function readTemplateCriteria(tx: ReadTx, templateId: string): Promise<TemplateCriterion[]> {
  return tx.rows(selectCriteria, [tx.groupId, templateId]);
}

/** Who signed a version, in the order in which they did. */
export async function readSignatures(tx: ReadTx, revisionId: string): Promise<StoredSignature[]> {
  return tx.rows(selectSignatures, [tx.groupId, revisionId]);
}
