import {
  DRAFT_MOST_CHARACTERS,
  draftFeature,
  isDraftKey,
  judgeDraft,
  type Draft,
  type DraftSave,
} from "@palier/domain/draft";
import { fail, frenchNumber, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, withGroup, type Database, type ReadTx, type Scope, type WriteTx } from "../kernel";

/** Why a text was not kept. */
export interface DraftFault {
  readonly code: "DRAFT_INVALID" | "DRAFT_CHANGED";
  readonly field: string | null;
  /** In French: what, and what was allowed. */
  readonly message: string;
  /** What another page of the same person kept meanwhile; null in any other case. */
  readonly kept: Draft | null;
}

type Row = Draft & { readonly writer: string; readonly step: number };

const COLUMNS = `id, key, body, version, updated_at as "updatedAt", writer, writer_step as "step"`;

const selectDraft = statement<Row>(
  "draft-select",
  `select ${COLUMNS} from draft where group_id = $1 and person_id = $2 and key = $3`,
);
// Two pages of a person may save a first text together: one of them waits here for the other.
const lockDraft = statement<never>(
  "draft-lock",
  "select pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2 || ' ' || $3, 0))",
);
// The version goes on from what the page knew, so that an old page never meets the same number again by chance.
const insertDraft = statement<Row>(
  "draft-insert",
  `insert into draft (group_id, person_id, key, body, version, writer, writer_step)
   values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
);
const updateDraft = statement<Row>(
  "draft-update",
  `update draft set body = $4, version = version + 1, writer = $5, writer_step = $6, updated_at = now()
    where group_id = $1 and person_id = $2 and key = $3 returning ${COLUMNS}`,
);
const deleteDraft = statement<{ id: string }>(
  "draft-delete",
  "delete from draft where group_id = $1 and person_id = $2 and key = $3 returning id",
);
const deleteOld = statement<{ id: string }>(
  "draft-delete-old",
  "delete from draft where group_id = $1 and updated_at < now() - interval '90 days' returning id",
);

const draftOf = ({ id, key, body, version, updatedAt }: Row): Draft => ({ id, key, body, version, updatedAt });

/** The text a person is writing under a key. @returns null where nothing is kept, and for any text that is no key. */
export async function readDraft(tx: ReadTx, personId: string, key: string): Promise<Draft | null> {
  if (!isDraftKey(key)) return null;
  const [row] = await tx.rows(selectDraft, [tx.groupId, personId, key]);
  return row === undefined ? null : draftOf(row);
}

function checkDraft({ key, body, version, writer, step }: DraftSave): DraftFault | null {
  const wrong = (field: string, message: string): DraftFault => ({ code: "DRAFT_INVALID", field, message, kept: null });
  if (!isDraftKey(key))
    return wrong("key", "Ce texte ne peut pas être gardé en brouillon\u00a0: sa clé n’est pas valable.");
  if (body.length > DRAFT_MOST_CHARACTERS)
    return wrong(
      "body",
      `Le texte est trop long pour être enregistré\u00a0: ${frenchNumber(body.length)} caractères, ${frenchNumber(DRAFT_MOST_CHARACTERS)} au plus. Il reste dans la page\u00a0: raccourcissez-le.`,
    );
  if (!/^[0-9a-f]{32}$/.test(writer) || step < 1 || version < 0)
    return wrong("writer", "La page qui écrit ne s’est pas fait connaître comme prévu. Rechargez-la.");
  return null;
}

const CHANGED =
  "Ce texte a été modifié dans une autre fenêtre depuis que vous l’avez ouvert ici. Rien n’a été remplacé\u00a0: les deux textes sont conservés.";

/**
 * Keeps what a person is writing; an empty text keeps nothing any more. The first save of a text leaves a line in the
 * audit, the next ones don't: it is the same text being typed, which nobody else can read.
 * @returns the draft as kept, null when nothing is kept any more; or the text of another page, never written over.
 */
export async function saveDraft(
  tx: WriteTx,
  personId: string,
  save: DraftSave,
): Promise<Result<Draft | null, DraftFault>> {
  const fault = checkDraft(save);
  if (fault !== null) return fail(fault);
  const { key, body, version, writer, step } = save;
  const of = [tx.groupId, personId, key];
  await tx.rows(lockDraft, of);
  const [kept] = await tx.rows(selectDraft, of);
  const fate = judgeDraft(save, kept ?? null);
  if (kept !== undefined && fate === "conflict")
    return fail({ code: "DRAFT_CHANGED", field: null, message: CHANGED, kept: draftOf(kept) });
  if (kept !== undefined && fate === "known") return ok(draftOf(kept));
  if (body === "") {
    const [gone] = await tx.rows(deleteDraft, of);
    if (gone !== undefined) await note(tx, "draft:discard", gone.id, key);
    return ok(null);
  }
  if (kept !== undefined) {
    const [row] = await tx.rows(updateDraft, [...of, body, writer, step]);
    return ok(row === undefined ? null : draftOf(row));
  }
  const [row] = await tx.rows(insertDraft, [...of, body, version + 1, writer, step]);
  if (row === undefined) return ok(null);
  await note(tx, "draft:save", row.id, key);
  return ok(draftOf(row));
}

/** What is being written stays between the person and their page: the audit says of which feature, and when. */
async function note(tx: WriteTx, action: string, objectId: string, key: string): Promise<void> {
  await recordAudit(tx, { action, objectKind: "draft", objectId, changes: { feature: [null, draftFeature(key)] } });
}

/** Takes away the drafts of a group that nobody touched for 90 days. @returns how many there were. */
export async function purgeOldDrafts(db: Database, scope: Pick<Scope, "groupId">): Promise<number> {
  return withGroup(db, { groupId: scope.groupId, viewerId: null }, async (tx) => {
    const gone = await tx.rows(deleteOld, [tx.groupId]);
    return gone.length;
  });
}
