import {
  CASE_STATE_LABELS,
  moveCase,
  type CaseFault,
  type CaseMove,
  type CaseSide,
  type CaseState,
} from "@palier/domain/vendorcase";
import { fail, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { notify } from "../notification";
import { groupReferentIds } from "../referent";
import { leaveCase, readRequestsOfCase } from "../request";
import { tellVendor } from "./vendorcase-mail.store";
import { keepContractAtSending } from "./vendorcase-sla.store";
import { casePath, changedCase, holdCase, type CaseOutcome } from "./vendorcase.store";

/** Who moves a case. */
export interface CaseMover {
  readonly side: CaseSide;
  /** Who of the vendor, when known; the person of the group is the transaction's. */
  readonly contactId?: string | null;
  /** True: the vendor itself does it, by the portal or a link; else somebody of the group writes down what it said. */
  readonly byVendor?: boolean;
  /** The version that was read; left out: the case as it is. */
  readonly version?: number;
  /** When it happened, for what is taken over from before; left out: now. */
  readonly movedAt?: Date;
}

const updateState = statement<never>(
  "vendorcase-update-state",
  `update vendor_case set state = $3, version = version + 1, updated_at = now(),
          sent_at = case when $3 = 'sent' then coalesce(sent_at, $4::timestamptz, now()) else sent_at end
    where group_id = $1 and id = $2`,
);
// Not now(), which is when the transaction began: two moves that waited for each other would stand in the wrong order.
const insertMove = statement<never>(
  "vendorcase-insert-move",
  `insert into vendor_case_move (group_id, case_id, from_state, to_state, side, person_id, contact_id, moved_at)
   values ($1, $2, $3, $4, $5, $6, $7, coalesce($8::timestamptz, clock_timestamp()))`,
);
const selectMoves = statement<StoredCaseMove>(
  "vendorcase-select-moves",
  `select k.id, k.from_state as "fromState", k.to_state as "toState", k.side, k.moved_at as "movedAt",
          (select m.display_name from member m where m.group_id = k.group_id and m.person_id = k.person_id) as "personName",
          (select n.name from vendor_contact n where n.group_id = k.group_id and n.id = k.contact_id) as "contactName"
     from vendor_case_move k where k.group_id = $1 and k.case_id = $2 order by k.moved_at, k.id`,
);

/** A step of a case. */
export interface StoredCaseMove {
  readonly id: string;
  /** null: the case was made. */
  readonly fromState: CaseState | null;
  readonly toState: CaseState;
  readonly side: CaseSide;
  readonly movedAt: Date;
  /** Who of the group did it, or wrote down what the vendor said; null: nobody of the group. */
  readonly personName: string | null;
  readonly contactName: string | null;
}

/** The steps of a case, the oldest first. */
export async function readCaseMoves(tx: ReadTx, caseId: string): Promise<StoredCaseMove[]> {
  return tx.rows(selectMoves, [tx.groupId, caseId]);
}

const unanswered = (count: number): CaseFault => ({
  code: "CASE_UNANSWERED",
  field: null,
  message:
    count === 1
      ? "Une demande de ce dossier attend encore sa réponse. Répondez-lui, puis vous pourrez clore."
      : `${String(count)} demandes de ce dossier attendent encore leur réponse. Répondez-leur, puis vous pourrez clore.`,
});

/** What the requests of a case become when it moves. @returns why it can't move, or null. */
async function moveRequests(tx: WriteTx, caseId: string, to: CaseState): Promise<CaseFault | null> {
  if (to !== "closed" && to !== "abandoned") return null;
  const waiting = (await readRequestsOfCase(tx, caseId)).filter(({ state }) => state === "inCase");
  if (waiting.length === 0) return null;
  // Nobody is left without an answer: they are answered before the end, or wait for one again outside the case.
  if (to === "closed") return unanswered(waiting.length);
  const left = await leaveCase(
    tx,
    waiting.map(({ id }) => id),
  );
  return left.ok ? null : left.error;
}

/** Tells those whom the move concerns: the referents of the group, and for the great steps the people who asked. */
async function tell(tx: WriteTx, caseId: string, number: number, title: string, to: CaseState): Promise<void> {
  const words = `Dossier ${String(number)}, ${title}\u00a0: ${CASE_STATE_LABELS[to]}`;
  const kind = to === "sent" ? "caseSent" : "caseMoved";
  const topic = `case:${caseId}`;
  await notify(tx, { personIds: await groupReferentIds(tx), kind, topic, title: words, path: casePath(caseId) });
  if (to !== "sent" && to !== "resolved" && to !== "refused") return;
  for (const request of await readRequestsOfCase(tx, caseId))
    if (request.state === "inCase")
      await notify(tx, {
        personIds: [request.authorId],
        kind,
        topic: `request:${request.id}`,
        title: `Votre demande ${String(request.number)}\u00a0: ${CASE_STATE_LABELS[to]}`,
        path: `/demandes/${request.id}`,
      });
}

/**
 * Makes one move of a case, after those of whoever came first. Every move is kept as a row, from which the clocks of the
 * contract are computed.
 * @returns the case as it is now, or why it can't move.
 */
export async function applyCaseMove(
  tx: WriteTx,
  caseId: string,
  move: CaseMove,
  { side, contactId = null, byVendor = false, version, movedAt }: CaseMover,
): Promise<CaseOutcome> {
  const held = await holdCase(tx, caseId, version ?? null);
  if (!held.ok) return held;
  const { state, number, title } = held.value;
  const moved: Result<CaseState, Omit<CaseFault, "field">> = moveCase(state, move, side);
  if (!moved.ok) return fail({ ...moved.error, field: null });
  const to = moved.value;
  const fault = await moveRequests(tx, caseId, to);
  if (fault !== null) return fail(fault);
  const at = movedAt ?? null;
  if (move === "send") await keepContractAtSending(tx, caseId, at ?? new Date());
  await tx.rows(updateState, [tx.groupId, caseId, to, at]);
  await tx.rows(insertMove, [tx.groupId, caseId, state, to, side, byVendor ? null : tx.viewerId, contactId, at]);
  await recordAudit(tx, {
    action: move === "send" ? "case:send" : "case:move",
    objectKind: "vendorCase",
    objectId: caseId,
    changes: { state: [state, to], side: [null, side] },
  });
  await tell(tx, caseId, number, title, to);
  if (move === "send") await tellVendor(tx, caseId, null);
  return changedCase(tx, caseId);
}
