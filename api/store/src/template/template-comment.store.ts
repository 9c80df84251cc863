import { readTemplateDocument, WRITABLE_STATES, type Block, type TemplateDocument } from "@palier/domain/template";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { readRevision } from "./template-read.store";
import { saveRevisionContent } from "./template-revision.store";
import { TEMPLATE_MISSING, type TemplateFault } from "./template.store";

/** What somebody said of a section of a version. */
export interface StoredTemplateComment {
  readonly id: string;
  readonly revisionId: string;
  readonly sectionKey: string;
  readonly body: string;
  /** null: a comment only; else the section as it is suggested. */
  readonly suggestion: readonly Block[] | null;
  readonly state: "open" | "taken" | "closed";
  readonly authorId: string;
  /** null: no longer of the group. */
  readonly authorName: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: Date | null;
  readonly createdAt: Date;
}

const NAME_OF = (column: string) =>
  `(select m.display_name from member m where m.group_id = c.group_id and m.person_id = c.${column})`;
const COLUMNS = `c.id, c.revision_id as "revisionId", c.section_key as "sectionKey", c.body, c.suggestion, c.state,
  c.author_id as "authorId", ${NAME_OF("author_id")} as "authorName", ${NAME_OF("answered_by")} as "answeredByName",
  c.answered_at as "answeredAt", c.created_at as "createdAt"`;

const selectComments = statement<StoredTemplateComment>(
  "template-select-comments",
  `select ${COLUMNS} from template_comment c where c.group_id = $1 and c.revision_id = $2
    order by c.state <> 'open', c.created_at, c.id limit 1000`,
);
const selectComment = statement<StoredTemplateComment>(
  "template-select-comment",
  `select ${COLUMNS} from template_comment c where c.group_id = $1 and c.id = $2`,
);
const insertComment = statement<{ id: string }>(
  "template-insert-comment",
  `insert into template_comment (group_id, revision_id, section_key, body, suggestion, author_id)
   values ($1, $2, $3, $4, $5, $6) returning id`,
);
const lockComment = statement<{ id: string }>(
  "template-lock-comment",
  "select id from template_comment where group_id = $1 and id = $2 for update",
);
const answerComment = statement<{ id: string }>(
  "template-answer-comment",
  `update template_comment set state = $3, answered_by = $4, answered_at = now()
    where group_id = $1 and id = $2 and state = 'open' returning id`,
);

const MOST_CHARACTERS = 4_000;

const refusal = (field: string | null, message: string): TemplateFault => ({
  code: "TEMPLATE_INVALID",
  field,
  message,
});
const ANSWERED = refusal(null, "Cette remarque a déjà sa réponse. Rien n’a changé.");
const COMMENT_MISSING: TemplateFault = { ...TEMPLATE_MISSING, message: "Cette remarque est introuvable." };

/** The comments of a version, those that wait for an answer first. */
export async function readTemplateComments(tx: ReadTx, revisionId: string): Promise<StoredTemplateComment[]> {
  return tx.rows(selectComments, [tx.groupId, revisionId]);
}

/** One comment. @returns null where there is none in sight. */
export async function readTemplateComment(tx: ReadTx, id: string): Promise<StoredTemplateComment | null> {
  const [comment] = await tx.rows(selectComment, [tx.groupId, id]);
  return comment ?? null;
}

/** @returns the blocks in their one form, or why they can't be a section. */
function readBlocks(blocks: unknown): Result<readonly Block[]> {
  const attrs = { key: "suggestion", title: "Suggestion", mode: "free", contents: [] };
  const read = readTemplateDocument({ type: "doc", content: [{ type: "section", attrs, content: blocks }] });
  return read.ok ? ok(read.value.content[0]?.content ?? []) : fail(read.error);
}

/** Says something of a section of a version that is still being prepared, with another wording or without. */
export async function addTemplateComment(
  tx: WriteTx,
  given: {
    readonly revisionId: string;
    readonly sectionKey: string;
    readonly body: string;
    readonly suggestion: unknown;
    readonly authorId: string;
  },
): Promise<Result<StoredTemplateComment, TemplateFault>> {
  const revision = await readRevision(tx, given.revisionId);
  if (revision === null) return fail(TEMPLATE_MISSING);
  if (revision.publishedAt !== null)
    return fail(
      refusal(null, "Cette version est publiée\u00a0: les remarques vont à la suivante, une fois commencée."),
    );
  if (!revision.content.content.some(({ attrs }) => attrs.key === given.sectionKey))
    return fail(
      refusal("sectionKey", "Cette section n’est plus dans le modèle. Votre remarque n’est pas enregistrée."),
    );
  const body = given.body.trim();
  if (body === "" || body.length > MOST_CHARACTERS)
    return fail(refusal("body", `Écrivez votre remarque, en ${String(MOST_CHARACTERS)} caractères au plus.`));
  const suggestion = given.suggestion === null ? ok(null) : readBlocks(given.suggestion);
  if (!suggestion.ok) return fail(refusal("suggestion", suggestion.error));
  const blocks = suggestion.value === null ? null : JSON.stringify(suggestion.value);
  const row = [tx.groupId, revision.id, given.sectionKey, body, blocks, given.authorId];
  const [made] = await tx.rows(insertComment, row);
  if (made === undefined) throw new Error("comment insert returned no row");
  await recordAudit(tx, {
    action: "templateComment:add",
    objectKind: "templateComment",
    objectId: made.id,
    changes: { revisionId: [null, revision.id], sectionKey: [null, given.sectionKey] },
  });
  const kept = await readTemplateComment(tx, made.id);
  return kept === null ? fail(COMMENT_MISSING) : ok(kept);
}

/** Closes a comment: it was answered, or has no more object. */
export async function closeTemplateComment(
  tx: WriteTx,
  id: string,
  personId: string,
): Promise<Result<StoredTemplateComment, TemplateFault>> {
  return settle(tx, id, personId, "closed");
}

/**
 * Makes a suggestion the text of its section, in the same transaction.
 * @param version of the text, as read: refused when somebody wrote meanwhile.
 */
export async function takeTemplateSuggestion(
  tx: WriteTx,
  given: { readonly id: string; readonly version: number; readonly personId: string },
): Promise<
  Result<
    { readonly comment: StoredTemplateComment; readonly version: number; readonly content: TemplateDocument },
    TemplateFault
  >
> {
  // Held until the text is written: taken and closed at the same moment, only one of both is done.
  await tx.rows(lockComment, [tx.groupId, given.id]);
  const comment = await readTemplateComment(tx, given.id);
  if (comment === null) return fail(COMMENT_MISSING);
  if (comment.state !== "open") return fail(ANSWERED);
  const { suggestion, sectionKey, revisionId } = comment;
  const revision = await readRevision(tx, revisionId);
  if (revision === null || suggestion === null) return fail(COMMENT_MISSING);
  if (
    WRITABLE_STATES.includes(revision.state) &&
    !revision.content.content.some(({ attrs }) => attrs.key === sectionKey)
  )
    return fail(
      refusal(null, "La section n’est plus dans le modèle\u00a0: la suggestion ne peut pas y prendre place."),
    );
  const content = revision.content.content.map((section) =>
    section.attrs.key === sectionKey ? { ...section, content: suggestion } : section,
  );
  const { version, personId } = given;
  const written = await saveRevisionContent(tx, { revisionId, version, content: { type: "doc", content }, personId });
  if (!written.ok) return written;
  const settled = await settle(tx, given.id, personId, "taken");
  return settled.ok ? ok({ comment: settled.value, ...written.value }) : settled;
}

async function settle(
  tx: WriteTx,
  id: string,
  personId: string,
  state: "taken" | "closed",
): Promise<Result<StoredTemplateComment, TemplateFault>> {
  const before = await readTemplateComment(tx, id);
  if (before === null) return fail(COMMENT_MISSING);
  const [settled] = await tx.rows(answerComment, [tx.groupId, id, state, personId]);
  if (settled === undefined) return fail(ANSWERED);
  await recordAudit(tx, {
    action: state === "taken" ? "templateComment:take" : "templateComment:close",
    objectKind: "templateComment",
    objectId: id,
    changes: { commentState: ["open", state] },
  });
  const kept = await readTemplateComment(tx, id);
  return kept === null ? fail(COMMENT_MISSING) : ok(kept);
}
