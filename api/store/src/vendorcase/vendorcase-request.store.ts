import type { CaseFault } from "@palier/domain/vendorcase";
import { OPEN_CASE_STATES } from "@palier/domain/vendorcase";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, type WriteTx } from "../kernel";
import { answerRequestsOfCase, joinRequestsToCase, leaveCase, readRequestsOfCase } from "../request";
import { changedCase, createCase, holdCase, touchCase, type CaseOutcome, type CaseToCreate } from "./vendorcase.store";

const note = (tx: WriteTx, action: string, caseId: string, requestIds: readonly string[]): Promise<void> =>
  recordAudit(tx, { action, objectKind: "vendorCase", objectId: caseId, changes: { requestIds: [null, requestIds] } });

/** Adds requests to a case that is still open; all of them or none. Each keeps its text and its thread. */
export async function addRequestsToCase(
  tx: WriteTx,
  caseId: string,
  requestIds: readonly string[],
): Promise<CaseOutcome> {
  if (requestIds.length === 0)
    return fail({ code: "CASE_INVALID", field: "requestIds", message: "Choisissez au moins une demande." });
  const held = await holdCase(tx, caseId, null);
  if (!held.ok) return held;
  if (!OPEN_CASE_STATES.includes(held.value.state))
    return fail({
      code: "CASE_ENDED",
      field: null,
      message: "Ce dossier est terminé\u00a0: rouvrez-le avant d’y joindre une demande.",
    });
  const joined = await joinRequestsToCase(tx, caseId, requestIds);
  if (!joined.ok) return joined;
  await touchCase(tx, caseId);
  await note(tx, "case:join", caseId, requestIds);
  return changedCase(tx, caseId);
}

/** Makes a case of requests; all of it or nothing. @param requestIds may be empty: a case may begin with nobody's request. */
export async function createCaseOf(
  tx: WriteTx,
  input: CaseToCreate,
  requestIds: readonly string[],
): Promise<CaseOutcome> {
  const made = await createCase(tx, input);
  if (!made.ok || requestIds.length === 0) return made;
  return addRequestsToCase(tx, made.value.id, requestIds);
}

/** Takes a request out of a case: it waits for its answer on its own again. */
export async function takeRequestOut(tx: WriteTx, caseId: string, requestId: string): Promise<CaseOutcome> {
  const held = await holdCase(tx, caseId, null);
  if (!held.ok) return held;
  const carried = (await readRequestsOfCase(tx, caseId)).some(({ id }) => id === requestId);
  if (!carried)
    return fail({
      code: "NOT_FOUND",
      field: null,
      message: "Cette demande n’est pas, ou n’est plus, dans ce dossier.",
    });
  const left = await leaveCase(tx, [requestId]);
  if (!left.ok) return left;
  await touchCase(tx, caseId);
  await note(tx, "case:leave", caseId, [requestId]);
  return changedCase(tx, caseId);
}

/** The answer of one request, in words that its author will read. */
export interface CaseAnswer {
  readonly requestId: string;
  readonly text: string;
  /** As in `ANSWER_KINDS` of the requests. */
  readonly kind: string;
}

/** Answers requests of a case, each in its own thread and in its own words; all of them or none. */
export async function answerCase(
  tx: WriteTx,
  { id, version, answers }: { readonly id: string; readonly version: number; readonly answers: readonly CaseAnswer[] },
): Promise<CaseOutcome> {
  if (answers.length === 0)
    return fail({ code: "CASE_INVALID", field: "answers", message: "Écrivez au moins une réponse." });
  const held = await holdCase(tx, id, version);
  if (!held.ok) return held;
  for (const { requestId, text, kind } of answers) {
    const answered: Result<number, CaseFault> = await answerRequestsOfCase(tx, id, {
      text,
      kind,
      requestIds: [requestId],
    });
    if (!answered.ok) return answered;
    if (answered.value === 0)
      return fail({
        code: "NOT_FOUND",
        field: null,
        message: "Une de ces demandes n’attend plus de réponse dans ce dossier. Aucune réponse n’est partie.",
      });
  }
  await touchCase(tx, id);
  const requestIds = answers.map(({ requestId }) => requestId);
  await note(tx, "case:answer", id, requestIds);
  const after = await changedCase(tx, id);
  return after.ok ? ok(after.value) : after;
}
