import { dueAt, workingMinutesBetween, type SupportCalendar } from "./vendorcase-sla";
import type { CaseSide, CaseState } from "./vendorcase-move";

/** A move of a case, as it was written down. */
export interface DatedMove {
  readonly toState: CaseState;
  readonly side: CaseSide;
  readonly movedAt: Date;
}

/** What the contract promises for a severity, in minutes of support; null: nothing. */
export interface PromisedTimes {
  readonly responseMinutes: number | null;
  readonly resolutionMinutes: number | null;
}

/** Where a promise stands. `late`: not kept yet and past its time; `missed`: kept after its time; `stopped`: given up. */
export type ClockState = "running" | "paused" | "late" | "kept" | "missed" | "stopped";

/** One promise of the contract, on one case. */
export interface CaseClock {
  readonly state: ClockState;
  readonly allowedMinutes: number;
  /** Minutes of support that the vendor has used, pauses left out. */
  readonly usedMinutes: number;
  /** When the time is or was up; null while the clock is stopped by a pause, or when support never works enough. */
  readonly dueAt: Date | null;
  /** When the promise was kept or given up; null while it isn't. */
  readonly endedAt: Date | null;
}

/** Both clocks of a case, and the time each side made the other wait. */
export interface CaseClocks {
  /** null: nothing was promised, or the case was never sent. */
  readonly response: CaseClock | null;
  readonly resolution: CaseClock | null;
  /** Minutes of support during which the case waited for the vendor. */
  readonly vendorMinutes: number;
  /** Minutes of support during which the case waited for the group. */
  readonly groupMinutes: number;
}

/** A stretch of time in which the case waits for the vendor, for the group to answer, or for nobody. */
interface Wait {
  readonly on: "vendor" | "group" | "nobody";
  readonly from: Date;
  readonly to: Date;
}

const WAITS_ON: Readonly<Record<CaseState, Wait["on"]>> = {
  draft: "nobody",
  sent: "vendor",
  acknowledged: "vendor",
  inProgress: "vendor",
  waitingGroup: "group",
  // The group checks what the vendor calls resolved: its own time, which the promise doesn't count.
  resolved: "group",
  closed: "nobody",
  refused: "nobody",
  abandoned: "nobody",
};
const GIVEN_UP: readonly CaseState[] = ["refused", "abandoned"];

function waitsOf(moves: readonly DatedMove[], now: Date): Wait[] {
  return moves.map(({ toState, movedAt }, at) => ({
    on: WAITS_ON[toState],
    from: movedAt,
    to: moves[at + 1]?.movedAt ?? now,
  }));
}

/** How a promise ended: kept, or given up. */
interface Ending {
  readonly at: Date;
  readonly kept: boolean;
}

function clockOf(
  calendar: SupportCalendar,
  allowedMinutes: number,
  waits: readonly Wait[],
  end: Ending | null,
): CaseClock {
  const endsAt = end?.at.getTime() ?? Number.POSITIVE_INFINITY;
  let usedMinutes = 0;
  let due: Date | null = null;
  for (const wait of waits) {
    if (wait.on !== "vendor" || wait.from.getTime() >= endsAt) continue;
    const to = wait.to.getTime() > endsAt ? new Date(endsAt) : wait.to;
    const minutes = workingMinutesBetween(calendar, wait.from, to);
    if (due === null && usedMinutes + minutes >= allowedMinutes)
      due = dueAt(calendar, wait.from, allowedMinutes - usedMinutes);
    usedMinutes += minutes;
  }
  const late = usedMinutes > allowedMinutes;
  const last = waits.at(-1);
  const base = { allowedMinutes, usedMinutes };
  if (end !== null)
    return { ...base, state: end.kept ? (late ? "missed" : "kept") : "stopped", dueAt: due, endedAt: end.at };
  if (last?.on !== "vendor") return { ...base, state: late ? "late" : "paused", dueAt: due, endedAt: null };
  return {
    ...base,
    state: late ? "late" : "running",
    dueAt: due ?? dueAt(calendar, last.to, allowedMinutes - usedMinutes),
    endedAt: null,
  };
}

/**
 * The clocks of a case, from what was written down: they are computed again at any time and never stored.
 *
 * Time runs from the first sending, in minutes of support, while the case waits for the vendor. It stands still while
 * the vendor waits for the group, and between « résolu » and a reopening.
 * @param moves every move of the case, the earliest first.
 * @param firstReply when the vendor first wrote in the thread; null: never. A reply answers as a move does.
 */
export function caseClocks(
  promised: PromisedTimes,
  calendar: SupportCalendar,
  moves: readonly DatedMove[],
  firstReply: Date | null,
  now: Date,
): CaseClocks {
  const sentAt = moves.findIndex(({ toState }) => toState === "sent");
  const life = sentAt < 0 ? [] : moves.slice(sentAt);
  const waits = waitsOf(life, now);
  const total = (on: Wait["on"]): number =>
    waits.reduce((sum, wait) => sum + (wait.on === on ? workingMinutesBetween(calendar, wait.from, wait.to) : 0), 0);
  const sent = life[0];
  const last = life.at(-1);
  // What was closed ended by the move before; what was reopened since hasn't ended.
  const settled = last?.toState === "closed" ? life.at(-2) : last;
  const resolved = settled?.toState === "resolved" ? { at: settled.movedAt, kept: true } : null;
  const givenUp =
    settled !== undefined && GIVEN_UP.includes(settled.toState) ? { at: settled.movedAt, kept: false } : null;
  const replies = [life.find(({ side }) => side === "vendor")?.movedAt, firstReply ?? undefined]
    .filter((at): at is Date => at !== undefined && sent !== undefined && at >= sent.movedAt)
    .toSorted((a, b) => a.getTime() - b.getTime());
  const replied = replies[0] === undefined ? null : { at: replies[0], kept: true };
  const clock = (allowed: number | null, end: Ending | null): CaseClock | null =>
    allowed === null || sent === undefined ? null : clockOf(calendar, allowed, waits, end);
  return {
    response: clock(promised.responseMinutes, replied ?? givenUp),
    resolution: clock(promised.resolutionMinutes, resolved ?? givenUp),
    vendorMinutes: total("vendor"),
    groupMinutes: total("group"),
  };
}
