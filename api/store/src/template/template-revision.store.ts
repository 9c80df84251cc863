import {
  nextRevisionNumber,
  readTemplateDocument,
  revisionName,
  WRITABLE_STATES,
  type RevisionSize,
  type TemplateDocument,
} from "@palier/domain/template";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type WriteTx } from "../kernel";
import {
  readRevision,
  readRevisionHeads,
  readRevisionInForce,
  type RevisionHead,
  type StoredRevision,
} from "./template-read.store";
import { TEMPLATE_MISSING, type TemplateFault } from "./template.store";

const updateContent = statement<{ version: number }>(
  "template-revision-update-content",
  `update template_revision set content = $4, version = version + 1, updated_at = now(),
          author_ids = case when $5 = any (author_ids) then author_ids else author_ids || $5::uuid end
    where group_id = $1 and id = $2 and version = $3 and state in ('draft', 'toCorrect') returning version`,
);
const updateSummary = statement<{ version: number }>(
  "template-revision-update-summary",
  `update template_revision set summary = $4, major = $5, minor = $6, version = version + 1, updated_at = now()
    where group_id = $1 and id = $2 and version = $3 and state in ('draft', 'toCorrect') returning version`,
);
const insertRevision = statement<{ id: string }>(
  "template-revision-insert",
  `insert into template_revision (group_id, template_id, major, minor, content, author_ids, created_by)
   values ($1, $2, $3, $4, $5, '{}', $6)
   on conflict (group_id, template_id) where state in ('draft', 'review', 'toCorrect', 'approved') do nothing returning id`,
);
const openAgain = statement<never>(
  "template-open-again",
  "update template set archived_at = null where group_id = $1 and id = $2 and archived_at is not null",
);

/** What was changed meanwhile by somebody else. */
export const REVISION_STALE: TemplateFault = {
  code: "STALE_VERSION",
  field: null,
  message:
    "Cette version a été modifiée par une autre personne depuis que vous l’avez ouverte. Rien n’a été enregistré\u00a0: votre texte est conservé ici, comparez-le avec le texte actuel.",
};
const CLOSED: TemplateFault = {
  code: "TEMPLATE_STATE",
  field: null,
  message:
    "Cette version ne s’écrit plus\u00a0: elle est en relecture, validée ou publiée. Reprenez la rédaction, ou commencez une nouvelle version.",
};

const writeFault = (revision: RevisionHead | null, version: number): TemplateFault | null => {
  if (revision === null) return TEMPLATE_MISSING;
  if (!WRITABLE_STATES.includes(revision.state)) return CLOSED;
  return revision.version === version ? null : REVISION_STALE;
};

/**
 * Keeps the text of a version in its one form; whoever writes is among its authors from then on, and won't approve it.
 * @returns the new version to give back, with the text as kept; else why nothing was: stale, closed, or no model.
 */
export async function saveRevisionContent(
  tx: WriteTx,
  given: {
    readonly revisionId: string;
    readonly version: number;
    readonly content: unknown;
    readonly personId: string;
  },
): Promise<Result<{ readonly version: number; readonly content: TemplateDocument }, TemplateFault>> {
  const revision = await readRevision(tx, given.revisionId);
  const fault = writeFault(revision, given.version);
  if (revision === null || fault !== null) return fail(fault ?? TEMPLATE_MISSING);
  const read = readTemplateDocument(given.content);
  if (!read.ok) return fail({ code: "TEMPLATE_INVALID", field: "content", message: read.error });
  const content = JSON.stringify(read.value);
  const [kept] = await tx.rows(updateContent, [tx.groupId, revision.id, given.version, content, given.personId]);
  if (kept === undefined) return fail(REVISION_STALE);
  // Saved every two seconds: the register says who began to write, not each pause.
  if (!revision.authorIds.includes(given.personId))
    await recordAudit(tx, {
      action: "template:write",
      objectKind: "templateRevision",
      objectId: revision.id,
      changes: { templateId: [null, revision.templateId], authorId: [null, given.personId] },
    });
  return ok({ version: kept.version, content: read.value });
}

/** Begins the version that follows the one in force, with its text; the one in force stays so until it is published. */
export async function beginRevision(
  tx: WriteTx,
  templateId: string,
  size: RevisionSize,
  personId: string | null,
): Promise<Result<string, TemplateFault>> {
  const heads = await readRevisionHeads(tx, templateId, true);
  const [last] = heads;
  if (last === undefined) return fail(TEMPLATE_MISSING);
  const inForce = (await readRevisionInForce(tx, templateId)) ?? (await readRevision(tx, last.id));
  const { major, minor } = nextRevisionNumber(last, size);
  const content = JSON.stringify(inForce?.content);
  const [made] = await tx.rows(insertRevision, [tx.groupId, templateId, major, minor, content, personId]);
  if (made === undefined)
    return fail({
      code: "TEMPLATE_STATE",
      field: null,
      message: "Une version est déjà en préparation\u00a0: terminez-la avant d’en commencer une autre.",
    });
  await tx.rows(openAgain, [tx.groupId, templateId]);
  const name: [string | null, string] = [
    inForce === null ? null : revisionName(inForce),
    revisionName({ major, minor }),
  ];
  await recordAudit(tx, {
    action: "template:begin",
    objectKind: "templateRevision",
    objectId: made.id,
    changes: { templateId: [null, templateId], revisionName: name },
  });
  return ok(made.id);
}

/** Says what changes for the sites, and whether they have to take the text up again. */
export async function saveRevisionSummary(
  tx: WriteTx,
  given: {
    readonly revisionId: string;
    readonly version: number;
    readonly summary: string;
    readonly size: RevisionSize;
  },
): Promise<Result<StoredRevision, TemplateFault>> {
  const revision = await readRevision(tx, given.revisionId);
  const fault = writeFault(revision, given.version);
  if (revision === null || fault !== null) return fail(fault ?? TEMPLATE_MISSING);
  if (given.summary.length > 2_000)
    return fail({ code: "TEMPLATE_INVALID", field: "summary", message: "Ce qui change tient en 2 000 caractères." });
  const heads = await readRevisionHeads(tx, revision.templateId, true);
  const before = heads.find(({ id }) => id !== revision.id) ?? null;
  const { major, minor } = nextRevisionNumber(before, given.size);
  const [kept] = await tx.rows(updateSummary, [tx.groupId, revision.id, given.version, given.summary, major, minor]);
  if (kept === undefined) return fail(REVISION_STALE);
  await recordAudit(tx, {
    action: "template:summary",
    objectKind: "templateRevision",
    objectId: revision.id,
    changes: {
      characters: [revision.summary.length, given.summary.length],
      ...(revisionName(revision) !== revisionName({ major, minor }) && {
        revisionName: [revisionName(revision), revisionName({ major, minor })],
      }),
    },
  });
  const after = await readRevision(tx, revision.id);
  return after === null ? fail(TEMPLATE_MISSING) : ok(after);
}
