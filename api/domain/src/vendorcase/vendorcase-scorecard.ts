import { median } from "../kernel";
import type { SupportHours } from "../vendor";
import { CASE_SEVERITIES, type CaseSeverity } from "./vendorcase";
import { caseClocks, type CaseClock, type CaseClocks, type DatedMove, type PromisedTimes } from "./vendorcase-clock";
import { quarterBounds, type Quarter } from "./vendorcase-scorecard-quarter";
import { minuteCounter, type SupportCalendar } from "./vendorcase-sla";

/** Under this count, a median says more of one case or one person than of a delay: it isn't shown. */
export const LEAST_FOR_MEDIAN = 5;

/** The hours in which the group counts its own delays, and those of a vendor whose contract says nothing. */
export const USUAL_HOURS: SupportHours = {
  timeZone: "Europe/Paris",
  holidayZone: "FR",
  weekdays: [1, 2, 3, 4, 5],
  opensAtMinute: 540,
  closesAtMinute: 1_080,
};

/** A case that was sent, with what its clocks are computed from. */
export interface ScoredCase {
  readonly severity: CaseSeverity;
  readonly sentAt: Date;
  readonly promised: PromisedTimes;
  readonly calendar: SupportCalendar;
  /** Every move, the earliest first. */
  readonly moves: readonly DatedMove[];
  /** When the vendor first wrote; null: never. */
  readonly firstReply: Date | null;
}

/** What became of a promise of the contract in the quarter. */
export interface PromiseTally {
  /** Ended in the quarter, in time. */
  readonly kept: number;
  /** Ended in the quarter, after its time. */
  readonly missed: number;
  /** Not ended at the date of the figures, and past its time. */
  readonly late: number;
  /** Minutes of support of those that ended in the quarter; null under `LEAST_FOR_MEDIAN`. */
  readonly medianMinutes: number | null;
}

/** The vendor's promises for one severity. */
export interface SeverityFigures {
  readonly severity: CaseSeverity;
  readonly sent: number;
  readonly response: PromiseTally;
  readonly resolution: PromiseTally;
}

/** How a vendor answered and resolved in a quarter. */
export interface VendorFigures {
  /** Sent in the quarter. */
  readonly sent: number;
  /** Among them, those for which the contract promises nothing. */
  readonly withoutPromise: number;
  /** The worst severity first. */
  readonly severities: readonly SeverityFigures[];
  /** Cases that waited for one side or the other in the quarter. */
  readonly waitingCases: number;
  /** Minutes of support during which they waited for the vendor. */
  readonly vendorMinutes: number;
  /** Minutes of support during which they waited for the group. */
  readonly groupMinutes: number;
}

/** A request, and when a referent first did something about it. */
export interface ScoredRequest {
  /** Kind of its establishment: never who asked, nor who answers. */
  readonly kind: string;
  readonly submittedAt: Date;
  /** First qualification, question or answer; null: none yet. */
  readonly reactedAt: Date | null;
}

/** How the group answers those who ask it, for one kind of establishment. */
export interface OwnKindFigures {
  readonly kind: string;
  /** Requests to which somebody first reacted in the quarter. */
  readonly reacted: number;
  /** Minutes of the usual hours; null under `LEAST_FOR_MEDIAN`. */
  readonly medianMinutes: number | null;
  /** Without any reaction at the date of the figures. */
  readonly waiting: number;
}

/** How the group answers those who ask it. */
export interface OwnFigures extends Omit<OwnKindFigures, "kind"> {
  /** Alphabetically. */
  readonly kinds: readonly OwnKindFigures[];
}

/** The figures of a quarter, of a vendor and of the group. */
export interface ScorecardFigures {
  readonly quarter: Quarter;
  /** ISO 8601: the end of the quarter, or the instant at which it was asked before that. */
  readonly asOf: string;
  readonly vendor: VendorFigures;
  readonly own: OwnFigures;
}

/** The date of figures: the end of the quarter once it is over. */
export function figuresAt(quarter: Quarter, now: Date): Date {
  const { to } = quarterBounds(quarter);
  return now < to ? now : to;
}

const shown = (minutes: readonly number[]): number | null =>
  minutes.length < LEAST_FOR_MEDIAN ? null : median(minutes);

function tally(clocks: readonly (CaseClock | null)[], from: Date): PromiseTally {
  const ended = clocks.filter(
    (clock): clock is CaseClock =>
      (clock?.state === "kept" || clock?.state === "missed") && clock.endedAt !== null && clock.endedAt >= from,
  );
  return {
    kept: ended.filter(({ state }) => state === "kept").length,
    missed: ended.filter(({ state }) => state === "missed").length,
    late: clocks.filter((clock) => clock?.state === "late").length,
    medianMinutes: shown(ended.map(({ usedMinutes }) => usedMinutes)),
  };
}

/** The clocks as they stood at an instant: what came later isn't known. */
function clocksAt({ promised, calendar, moves, firstReply }: ScoredCase, at: Date): CaseClocks {
  const reply = firstReply !== null && firstReply < at ? firstReply : null;
  return caseClocks(
    promised,
    calendar,
    moves.filter(({ movedAt }) => movedAt < at),
    reply,
    at,
  );
}

/**
 * How a vendor did in a quarter. A promise counts in the quarter in which it ended; one that is late and still open counts
 * in each quarter until it ends. Times are cut at the edges of the quarter.
 * @param cases every case sent to the vendor before `asOf`.
 */
export function vendorFigures(cases: readonly ScoredCase[], quarter: Quarter, asOf: Date): VendorFigures {
  const { from } = quarterBounds(quarter);
  const seen = cases
    .filter(({ sentAt }) => sentAt < asOf)
    .map((one) => {
      const [then, now] = [clocksAt(one, from), clocksAt(one, asOf)];
      return {
        one,
        now,
        sentWithin: one.sentAt >= from,
        vendorMinutes: now.vendorMinutes - then.vendorMinutes,
        groupMinutes: now.groupMinutes - then.groupMinutes,
      };
    });
  const sent = seen.filter(({ sentWithin }) => sentWithin);
  const sum = (of: (each: (typeof seen)[number]) => number): number =>
    seen.reduce((total, each) => total + of(each), 0);
  return {
    sent: sent.length,
    withoutPromise: sent.filter(
      ({ one }) => one.promised.responseMinutes === null && one.promised.resolutionMinutes === null,
    ).length,
    severities: CASE_SEVERITIES.map((severity) => {
      const of = seen.filter(({ one }) => one.severity === severity);
      return {
        severity,
        sent: of.filter(({ sentWithin }) => sentWithin).length,
        response: tally(
          of.map(({ now }) => now.response),
          from,
        ),
        resolution: tally(
          of.map(({ now }) => now.resolution),
          from,
        ),
      };
    }),
    waitingCases: seen.filter(({ vendorMinutes, groupMinutes }) => vendorMinutes + groupMinutes > 0).length,
    vendorMinutes: sum((each) => each.vendorMinutes),
    groupMinutes: sum((each) => each.groupMinutes),
  };
}

/**
 * How the group reacted to its own requests in a quarter, by kind of establishment.
 * @param requests those to which somebody first reacted in the quarter, and those that wait; others are left aside.
 */
export function ownFigures(
  requests: readonly ScoredRequest[],
  calendar: SupportCalendar,
  quarter: Quarter,
  asOf: Date,
): OwnFigures {
  const { from } = quarterBounds(quarter);
  const first = requests.reduce((least, { submittedAt }) => (submittedAt < least ? submittedAt : least), asOf);
  const minutes = minuteCounter(calendar, first, asOf);
  const known = requests.filter(({ submittedAt }) => submittedAt < asOf);
  const figuresOf = (of: readonly ScoredRequest[]): Omit<OwnKindFigures, "kind"> => {
    const reacted = of.flatMap(({ submittedAt, reactedAt }) =>
      reactedAt !== null && reactedAt >= from && reactedAt < asOf ? [minutes(submittedAt, reactedAt)] : [],
    );
    return {
      reacted: reacted.length,
      medianMinutes: shown(reacted),
      waiting: of.filter(({ reactedAt }) => reactedAt === null || reactedAt >= asOf).length,
    };
  };
  const kinds = [...new Set(known.map(({ kind }) => kind))];
  return {
    ...figuresOf(known),
    kinds: kinds
      .map((kind) => ({ kind, ...figuresOf(known.filter((one) => one.kind === kind)) }))
      .filter(({ reacted, waiting }) => reacted + waiting > 0)
      .toSorted((a, b) => a.kind.localeCompare(b.kind)),
  };
}
