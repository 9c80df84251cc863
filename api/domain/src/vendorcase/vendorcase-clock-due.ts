import type { CaseClock, CaseClocks } from "./vendorcase-clock";
import { CASE_CLOCKS, type CaseClockKind } from "./vendorcase-clock-text";

/** What a list of cases is narrowed to by its promises. */
export const DUE_FILTERS = ["late", "soon"] as const;
/** `late`: a promise is past its time and not kept; `soon`: one ends within 24 hours of support. */
export type DueFilter = (typeof DUE_FILTERS)[number];

/** Hours of support within which an end is near, for the list. */
const SOON_MINUTES = 24 * 60;
/** Within which the referents of the group are told, or half of the promise where that is less. */
const TOLD_MINUTES = 4 * 60;

const left = ({ allowedMinutes, usedMinutes }: CaseClock): number => allowedMinutes - usedMinutes;

/** @returns whether a clock is late, or runs and ends within so many minutes of support. */
const isNear = (clock: CaseClock | null, minutes: number): boolean =>
  clock !== null && (clock.state === "late" || (clock.state === "running" && left(clock) <= minutes));

/** @returns the promises of a case that somebody should look at now. */
export const clocksToTell = (clocks: CaseClocks): readonly CaseClockKind[] =>
  CASE_CLOCKS.filter((kind) => {
    const clock = clocks[kind];
    // A promise of four hours isn't told the minute it begins.
    return clock !== null && isNear(clock, Math.min(TOLD_MINUTES, clock.allowedMinutes / 2));
  });

/** @returns whether one of the promises of a case answers a filter of the list. */
export const answersDue = (clocks: CaseClocks, filter: DueFilter): boolean =>
  CASE_CLOCKS.some((kind) => {
    const clock = clocks[kind];
    return filter === "late" ? clock?.state === "late" : clock?.state === "running" && isNear(clock, SOON_MINUTES);
  });

/** The promise that a list shows: what is late first, then what ends first, then what is suspended. null: nothing is expected. */
export function nextDue(clocks: CaseClocks): CaseClockKind | null {
  const rank = (kind: CaseClockKind): number => {
    const state = clocks[kind]?.state;
    return state === "late" ? 0 : state === "running" ? 1 : state === "paused" ? 2 : 3;
  };
  const waiting = CASE_CLOCKS.filter((kind) => rank(kind) < 3);
  const end = (kind: CaseClockKind): number => clocks[kind]?.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return waiting.toSorted((a, b) => rank(a) - rank(b) || end(a) - end(b))[0] ?? null;
}
