import {
  checkRequestText,
  checkSharedTitle,
  moveRequest,
  parseAnswerKind,
  parseRequestNature,
  type AnswerKind,
  type RequestFault,
  type RequestMove,
  type RequestNature,
  type RequestSide,
  type RequestState,
} from "@palier/domain/request";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type WriteTx } from "../kernel";
import { hadAnnounced } from "../news";
import { notify } from "../notification";
import { groupReferentIds } from "../referent";
import { findRequest, forgetRequest, shareAnswer } from "./request-search.store";
import { readRequest, type StoredRequest } from "./request.store";

/** What a change gives: the request as it is now, or why nothing changed. */
export type RequestOutcome = Result<StoredRequest, RequestFault>;

/** Which request is changed, and the version that was read. */
export interface RequestAt {
  readonly id: string;
  readonly version: number;
}

/** The columns that a move may change; left out: as they are. */
interface Patch {
  readonly nature?: RequestNature;
  readonly qualificationNote?: string;
  readonly answer?: string;
  readonly answerKind?: AnswerKind;
  readonly answerShared?: boolean;
  readonly sharedTitle?: string | null;
  readonly announcedNewsId?: string | null;
  readonly caseId?: string | null;
}

const lockRequest = statement<{ version: number }>(
  "request-lock",
  "select version from request where group_id = $1 and id = $2 for update",
);
const updateRequest = statement<never>(
  "request-update",
  `update request set state = $3, nature = $4, qualification_note = $5, answer = $6, answer_kind = $7, answer_shared = $8,
          shared_title = $9, case_id = $10, announced_news_id = $13,
          qualified_by = case when $11 = 'qualify' then $12 else qualified_by end,
          qualified_at = case when $11 = 'qualify' then now() else qualified_at end,
          answered_by = case when $11 = 'answer' then $12 else answered_by end,
          answered_at = case when $11 = 'answer' then now() else answered_at end,
          version = version + 1, updated_at = now()
    where group_id = $1 and id = $2`,
);
const insertStep = statement<never>(
  "request-insert-step",
  `insert into request_move (group_id, request_id, establishment_id, move, from_state, to_state, person_id, moved_at)
   values ($1, $2, $3, $4, $5, $6, $7, coalesce($8::timestamptz, now()))`,
);

/** When the steps of a transaction happened, where it isn't now: a demonstration has a past. */
const past = new WeakMap<WriteTx, Date>();

/** Dates the steps that the transaction writes; for the demonstration only. */
export function dateSteps(tx: WriteTx, at: Date): void {
  past.set(tx, at);
}

const MISSING: RequestFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Cette demande est introuvable parmi celles que vous voyez.",
};
const STALE: RequestFault = {
  code: "STALE_VERSION",
  field: null,
  message:
    "Cette demande a changé depuis que vous l’avez ouverte. Rien n’a été enregistré\u00a0: votre texte est gardé, comparez-le avec ce qui est écrit maintenant.",
};

/** Writes a step of a request that is being made or changed. */
export async function writeStep(
  tx: WriteTx,
  { id, establishmentId }: Pick<StoredRequest, "id" | "establishmentId">,
  move: RequestMove | "submit",
  from: RequestState | null,
  to: RequestState,
): Promise<void> {
  await tx.rows(insertStep, [tx.groupId, id, establishmentId, move, from, to, tx.viewerId, past.get(tx) ?? null]);
}

/**
 * Makes one move of one request, after those of whoever came first: the row is held, its version compared.
 * @param at without a version, the move is made on the request as it is.
 */
export async function applyRequestMove(
  tx: WriteTx,
  at: { readonly id: string; readonly version?: number },
  move: RequestMove,
  side: RequestSide,
  patch: Patch = {},
): Promise<RequestOutcome> {
  const [held] = await tx.rows(lockRequest, [tx.groupId, at.id]);
  const before = held === undefined ? null : await readRequest(tx, at.id);
  if (held === undefined || before === null) return fail(MISSING);
  if (at.version !== undefined && at.version !== held.version) return fail(STALE);
  const moved = moveRequest(before.state, move, side);
  if (!moved.ok) return moved;
  const next = { ...before, ...patch };
  // Only what is already possible had been announced.
  const announcedNewsId = next.answerKind === "alreadyPossible" ? next.announcedNewsId : null;
  await tx.rows(updateRequest, [
    tx.groupId,
    at.id,
    moved.value,
    next.nature,
    next.qualificationNote,
    next.answer,
    next.answerKind,
    next.answerShared,
    next.sharedTitle,
    next.caseId,
    move,
    tx.viewerId,
    announcedNewsId,
  ]);
  await writeStep(tx, before, move, before.state, moved.value);
  await recordAudit(tx, {
    action: `request:${move}`,
    objectKind: "request",
    objectId: at.id,
    changes: changesOf(before, { ...next, announcedNewsId }, moved.value),
  });
  const after = await readRequest(tx, at.id);
  return after === null ? fail(MISSING) : ok(after);
}

/** Codes and lengths: what people wrote stays in the request. */
function changesOf(
  before: StoredRequest,
  next: StoredRequest,
  state: RequestState,
): Record<string, [unknown, unknown]> {
  const told = (row: StoredRequest, at: RequestState) => ({
    requestState: at,
    requestNature: row.nature,
    answerKind: row.answerKind,
    answerCharacters: row.answer?.length ?? null,
    answerShared: row.answerShared,
    announcedNewsId: row.announcedNewsId,
    caseId: row.caseId,
  });
  const [old, now] = [told(before, before.state), told(next, state)];
  const keys = Object.keys(now) as (keyof typeof now)[];
  return Object.fromEntries(keys.filter((key) => old[key] !== now[key]).map((key) => [key, [old[key], now[key]]]));
}

/** Where a request is read. */
export const requestPath = (id: string): string => `/demandes/${id}`;

/** Tells the person who asked. */
export async function tellAuthor(
  tx: WriteTx,
  { id, number, authorId }: StoredRequest,
  kind: "requestMessage" | "requestAnswered",
  title: (number: string) => string,
): Promise<void> {
  const said = title(`Demande ${String(number)}`);
  await notify(tx, { personIds: [authorId], kind, topic: `request:${id}`, title: said, path: requestPath(id) });
}

/** Tells who deals with the request: the one it was given to, else the referents of the group. */
export async function tellReferents(
  tx: WriteTx,
  { id, assigneeId }: Pick<StoredRequest, "id" | "assigneeId">,
  kind: "requestReceived" | "requestMessage",
  title: string,
): Promise<void> {
  const personIds = assigneeId === null ? await groupReferentIds(tx) : [assigneeId];
  await notify(tx, { personIds, kind, topic: `request:${id}`, title, path: requestPath(id) });
}

const invalid = (field: string, message: string): Result<never, RequestFault> =>
  fail({ code: "REQUEST_INVALID", field, message });

/** Says what a request is; a referent's gesture. */
export async function qualifyRequest(
  tx: WriteTx,
  at: RequestAt,
  { nature, note }: { readonly nature: string; readonly note: string },
): Promise<RequestOutcome> {
  const known = parseRequestNature(nature);
  if (known === null) return invalid("nature", "Choisissez de quoi il s’agit.");
  if (note.trim() !== "") {
    const checked = checkRequestText(note, "note", "");
    if (!checked.ok) return checked;
  }
  return applyRequestMove(tx, at, "qualify", "referent", { nature: known, qualificationNote: note });
}

/** What is answered to a request. */
export interface AnswerToGive {
  readonly kind: string;
  readonly text: string;
  /** Under which title it is shared; null: it stays between the two. */
  readonly sharedTitle: string | null;
  /** The news that had announced what is « déjà possible »; null: none. Of no account for another kind of answer. */
  readonly announcedNewsId: string | null;
}

/** Answers a request: the person who asked is told, and the answer is found by the other sites where it is shared. */
export async function answerRequest(tx: WriteTx, at: RequestAt, given: AnswerToGive): Promise<RequestOutcome> {
  const kind = parseAnswerKind(given.kind);
  if (kind === null) return invalid("kind", "Choisissez la réponse que vous apportez.");
  const text = checkRequestText(given.text, "text", "Écrivez la réponse, en mots simples.");
  if (!text.ok) return text;
  let sharedTitle: string | null = null;
  if (given.sharedTitle !== null) {
    const checked = checkSharedTitle(given.sharedTitle);
    if (!checked.ok) return checked;
    sharedTitle = checked.value;
  }
  const announcedNewsId = kind === "alreadyPossible" ? given.announcedNewsId : null;
  if (announcedNewsId !== null && !(await mayName(tx, at.id, announcedNewsId)))
    return invalid(
      "announcedNewsId",
      "Cette actualité n’avait pas annoncé cela à qui demande, ou pas encore. Choisissez-en une autre, ou aucune.",
    );
  const answered = await applyRequestMove(tx, at, "answer", "referent", {
    answer: text.value,
    answerKind: kind,
    answerShared: sharedTitle !== null,
    sharedTitle,
    announcedNewsId,
  });
  if (!answered.ok) return answered;
  await findRequest(tx, answered.value);
  await shareAnswer(tx, answered.value);
  await tellAuthor(tx, answered.value, "requestAnswered", (it) => `${it}\u00a0: votre réponse est là`);
  return answered;
}

/** A news that had announced it; the one that is named already stays, even withdrawn since. */
async function mayName(tx: WriteTx, requestId: string, newsId: string): Promise<boolean> {
  if (await hadAnnounced(tx, { requestId, newsId })) return true;
  return (await readRequest(tx, requestId))?.announcedNewsId === newsId;
}

/** Closes, reopens or withdraws a request; the side is told by the caller. */
export async function moveRequestBy(
  tx: WriteTx,
  at: RequestAt,
  move: "close" | "reopen" | "withdraw",
  side: "requester" | "referent",
): Promise<RequestOutcome> {
  const moved = await applyRequestMove(tx, at, move, side);
  if (!moved.ok) return moved;
  const request = moved.value;
  if (move === "withdraw") await forgetRequest(tx, request.id);
  if (move === "reopen") await findRequest(tx, request);
  const said = { close: "close", reopen: "rouverte", withdraw: "retirée" }[move];
  const title = `Demande ${String(request.number)} ${said}`;
  if (side === "requester") await tellReferents(tx, request, "requestMessage", title);
  else await tellAuthor(tx, request, "requestMessage", () => title);
  return moved;
}
