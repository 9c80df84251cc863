import {
  checkRequestText,
  moveRequest,
  parseAnswerKind,
  type RequestFault,
  type RequestState,
} from "@palier/domain/request";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { statement, type WriteTx } from "../kernel";
import { applyRequestMove, tellAuthor } from "./request-change.store";
import { findRequest } from "./request-search.store";
import type { StoredRequest } from "./request.store";

const lockInOrder = statement<{ id: string; number: number; state: RequestState }>(
  "request-lock-in-order",
  "select id, number, state from request where group_id = $1 and id = any ($2::uuid[]) order by id for update",
);
const lockOfCase = statement<{ id: string }>(
  "request-lock-of-case",
  "select id from request where group_id = $1 and case_id = $2 and state = 'inCase' order by id for update",
);

/**
 * Joins requests to a vendor case, all of them or none; each person who asked is told. Rows are held in one order, so
 * that two merges never wait for each other.
 * @returns the requests as they are now, or why none was joined.
 */
export async function joinRequestsToCase(
  tx: WriteTx,
  caseId: string,
  requestIds: readonly string[],
): Promise<Result<readonly StoredRequest[], RequestFault>> {
  const ids = [...new Set(requestIds)];
  const held = await tx.rows(lockInOrder, [tx.groupId, ids]);
  if (held.length < ids.length)
    return fail({
      code: "NOT_FOUND",
      field: null,
      message: "Une de ces demandes est introuvable dans votre groupe. Aucune n’a été jointe.",
    });
  const joined = await moveAll(tx, held, "joinCase", caseId);
  if (!joined.ok) return joined;
  for (const request of joined.value)
    await tellAuthor(tx, request, "requestMessage", (it) => `${it} portée à l’éditeur avec celles d’autres sites`);
  return joined;
}

/**
 * Takes requests out of the case that carries them: they wait for their answer again.
 * @returns the requests as they are now, or why none left.
 */
export async function leaveCase(
  tx: WriteTx,
  requestIds: readonly string[],
): Promise<Result<readonly StoredRequest[], RequestFault>> {
  return moveAll(tx, await tx.rows(lockInOrder, [tx.groupId, [...new Set(requestIds)]]), "leaveCase", null);
}

/** Moves every row that is held, once each is known to be free to move: all of them or none. */
async function moveAll(
  tx: WriteTx,
  held: readonly { readonly id: string; readonly number: number; readonly state: RequestState }[],
  move: "joinCase" | "leaveCase",
  caseId: string | null,
): Promise<Result<readonly StoredRequest[], RequestFault>> {
  for (const { number, state } of held) {
    const free = moveRequest(state, move, "case");
    if (!free.ok) return fail({ ...free.error, message: `Demande ${String(number)}. ${free.error.message}` });
  }
  const moved: StoredRequest[] = [];
  for (const { id } of held) {
    const each = await applyRequestMove(tx, { id }, move, "case", { caseId });
    if (!each.ok) return each;
    moved.push(each.value);
  }
  return ok(moved);
}

/**
 * Answers the requests that a case still carries, each in its own thread; the people who asked are told.
 * @param given.requestIds only these; left out: every one.
 * @returns how many were answered, or why none was.
 */
export async function answerRequestsOfCase(
  tx: WriteTx,
  caseId: string,
  given: { readonly text: string; readonly kind: string; readonly requestIds?: readonly string[] },
): Promise<Result<number, RequestFault>> {
  const kind = parseAnswerKind(given.kind);
  if (kind === null)
    return fail({ code: "REQUEST_INVALID", field: "kind", message: "Choisissez la réponse que vous apportez." });
  const text = checkRequestText(given.text, "text", "Écrivez la réponse, en mots simples.");
  if (!text.ok) return text;
  const carried = await tx.rows(lockOfCase, [tx.groupId, caseId]);
  const held = carried.filter(({ id }) => given.requestIds?.includes(id) ?? true);
  for (const { id } of held) {
    const answered = await applyRequestMove(tx, { id }, "answer", "case", { answer: text.value, answerKind: kind });
    if (!answered.ok) return answered;
    await findRequest(tx, answered.value);
    await tellAuthor(tx, answered.value, "requestAnswered", (it) => `${it}\u00a0: votre réponse est là`);
  }
  return ok(held.length);
}
