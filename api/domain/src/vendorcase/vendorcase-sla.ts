import { DateTime } from "luxon";

/** When the vendor's support works, as the contract says it. */
export interface SupportCalendar {
  /** IANA name: 'Europe/Paris', 'Indian/Reunion'… */
  readonly timeZone: string;
  /** Days of the week on which support works, 1 (Monday) to 7. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight on the wall clock, 0 to 1440; the minute of closing is not worked. */
  readonly opensAtMinute: number;
  readonly closesAtMinute: number;
  /** Local days, 'YYYY-MM-DD', on which nobody works; they must cover the years that are asked about. */
  readonly holidays: ReadonlySet<string>;
}

const MINUTE = 60_000;
/** Beyond, a promise has no end that anybody would wait for. */
const FURTHEST_DAYS = 3_660;

const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / MINUTE);

/** A stretch of minutes since 1970, the last not included. */
type Stretch = readonly [from: number, to: number];

function works({ weekdays, holidays }: SupportCalendar, day: DateTime): boolean {
  return weekdays.includes(day.weekday) && !holidays.has(day.toISODate() ?? "");
}

/** The worked minutes of one local day, which ends where the next begins. */
function stretchesOf(calendar: SupportCalendar, midnight: DateTime, next: DateTime): readonly Stretch[] {
  if (!works(calendar, midnight)) return [];
  const { opensAtMinute, closesAtMinute } = calendar;
  const first = midnight.toMillis() / MINUTE;
  const length = next.toMillis() / MINUTE - first;
  // The clocks change inside two days a year: then an hour of the wall clock is missing or comes twice, and only
  // looking at each minute says which ones the wall clock shows within the hours of support.
  if (length === 1_440) return [[first + opensAtMinute, first + closesAtMinute]];
  return Array.from({ length }, (_, at) => first + at)
    .filter((minute) => {
      const { hour, minute: past } = DateTime.fromMillis(minute * MINUTE, { zone: calendar.timeZone });
      return hour * 60 + past >= opensAtMinute && hour * 60 + past < closesAtMinute;
    })
    .map((minute) => [minute, minute + 1]);
}

/** One local day as it was laid out. */
interface Day {
  /** When the next one begins, in milliseconds. */
  readonly next: number;
  readonly stretches: readonly Stretch[];
}

/** Days by calendar and first instant: local time costs a hundred times more than a look-up, and a day never changes. */
const laidOut = new WeakMap<SupportCalendar, Map<number, Day>>();

function dayFrom(calendar: SupportCalendar, start: number): Day {
  const days = laidOut.get(calendar) ?? new Map<number, Day>();
  laidOut.set(calendar, days);
  const known = days.get(start);
  if (known !== undefined) return known;
  const midnight = DateTime.fromMillis(start, { zone: calendar.timeZone });
  const next = midnight.plus({ days: 1 }).startOf("day");
  const day = { next: next.toMillis(), stretches: stretchesOf(calendar, midnight, next) };
  days.set(start, day);
  return day;
}

/** The worked stretches from the day of an instant on, the earliest first, day after day. */
function* stretchesFrom(calendar: SupportCalendar, from: Date): Generator<Stretch> {
  let start = DateTime.fromJSDate(from, { zone: calendar.timeZone }).startOf("day").toMillis();
  for (let count = 0; count < FURTHEST_DAYS; count += 1) {
    const { next, stretches } = dayFrom(calendar, start);
    yield* stretches;
    start = next;
  }
}

/**
 * Minutes of support between two instants, each taken at the minute it is in.
 *
 * A minute counts when the wall clock of the contract's zone shows it within the hours of support, on a worked day: on
 * the day when clocks go back, an hour that comes twice counts twice.
 * @returns a whole number; 0 when `to` isn't after `from`.
 */
export function workingMinutesBetween(calendar: SupportCalendar, from: Date, to: Date): number {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  let total = 0;
  if (end <= start) return total;
  for (const [opens, closes] of stretchesFrom(calendar, from)) {
    if (opens >= end) break;
    total += Math.max(0, Math.min(closes, end) - Math.max(opens, start));
  }
  return total;
}

/**
 * The instant at which so many minutes of support have passed.
 * @param minutes a whole number, 1 or more.
 * @returns null when support works too little for that within ten years.
 */
export function dueAt(calendar: SupportCalendar, from: Date, minutes: number): Date | null {
  const start = minuteOf(from);
  let left = minutes;
  for (const [opens, closes] of stretchesFrom(calendar, from)) {
    const begins = Math.max(opens, start);
    if (closes <= begins) continue;
    if (closes - begins >= left) return new Date((begins + left) * MINUTE);
    left -= closes - begins;
  }
  return null;
}

/**
 * Counts minutes of support between instants of one period, as `workingMinutesBetween` does, for those who count often:
 * the worked stretches are laid out once, and each count looks them up.
 * @param from before or at every instant that is asked about; what lies outside of `from` and `to` counts for nothing.
 */
export function minuteCounter(calendar: SupportCalendar, from: Date, to: Date): (start: Date, end: Date) => number {
  const last = minuteOf(to);
  const stretches: Stretch[] = [];
  const before: number[] = [];
  let total = 0;
  for (const [opens, closes] of stretchesFrom(calendar, from)) {
    if (opens >= last) break;
    stretches.push([opens, closes]);
    before.push(total);
    total += closes - opens;
  }
  const upTo = (minute: number): number => {
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.[0] ?? 0) < minute) low = middle + 1;
      else high = middle;
    }
    const [opens, closes] = stretches[low - 1] ?? [minute, minute];
    return (before[low - 1] ?? 0) + Math.min(closes, minute) - opens;
  };
  return (start, end) => {
    const [first, until] = [Math.max(minuteOf(start), minuteOf(from)), Math.min(minuteOf(end), last)];
    return until <= first ? 0 : upTo(until) - upTo(first);
  };
}
