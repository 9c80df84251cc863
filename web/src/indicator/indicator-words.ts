import { formatNumber, formatPeriod, formatValue, type FigureTrend, type Say } from "../kernel";
import { indicatorMessages } from "./indicator.messages";

/** What the words about an indicator depend on. */
export interface IndicatorSense {
  /** ratio (0..1), count, minutes, hours, days or euros. */
  unit: string;
  /** up: higher is better; down: lower is better. */
  direction: string;
  /** In the unit of the indicator; null or undefined where none is set. */
  target?: number | null;
}

/** Smallest people counted in a figure that may show: below, someone could be recognised. */
export const SMALLEST_COUNT = 5;

/** @returns true where the denominator is known and too small to be shown. */
export function isMasked(denominator: number | null | undefined): boolean {
  return denominator !== null && denominator !== undefined && denominator < SMALLEST_COUNT;
}

/** « au moins 80 % », « au plus 12 min », « pas de cible ». */
export function targetWords(say: Say, { unit, direction, target }: IndicatorSense): string {
  if (target === null || target === undefined) return say(indicatorMessages.noTarget);
  return say(direction === "down" ? indicatorMessages.atMost : indicatorMessages.atLeast, {
    value: formatValue(target, unit),
  });
}

/** @returns null where there is no target or no value. */
export function reachesTarget({ direction, target }: IndicatorSense, value: number | null | undefined): boolean | null {
  if (target === null || target === undefined || value === null || value === undefined) return null;
  return direction === "down" ? value <= target : value >= target;
}

/** How far a figure moved, in words: points for a ratio, its own unit otherwise. */
export function changeWords(say: Say, sense: IndicatorSense, from: number, to: number): FigureTrend {
  const delta = to - from;
  const step = sense.unit === "ratio" ? 0.001 : 0.05;
  if (Math.abs(delta) < step) return { direction: "flat", text: say(indicatorMessages.steady), good: null };
  const sign = delta > 0 ? "+" : "−";
  const rises = delta > 0;
  const points = Math.abs(delta) * 100;
  const text =
    sense.unit === "ratio"
      ? say(indicatorMessages.movedPoints, { sign, delta: formatNumber(points, 1), points })
      : say(indicatorMessages.moved, { sign, delta: formatValue(Math.abs(delta), sense.unit) });
  return { direction: rises ? "up" : "down", text, good: rises === (sense.direction !== "down") };
}

/** The move over the last twelve months, or over what is known if it is less. */
export interface YearTrend extends FigureTrend {
  /** The same without the period compared with: « + 12,4 points ». */
  change: string;
  /** False where less than a year is known. */
  wholeYear: boolean;
}

/** @param points from the oldest to the most recent. @returns null with fewer than two points. */
export function trendWords(
  say: Say,
  sense: IndicatorSense & { frequency: string },
  points: readonly { period: string; value: number }[],
): YearTrend | null {
  const back = sense.frequency === "month" ? 12 : sense.frequency === "quarter" ? 4 : 1;
  const last = points.at(-1);
  const from = points[Math.max(0, points.length - 1 - back)];
  if (last === undefined || from === undefined || from === last) return null;
  const { direction, text: change, good } = changeWords(say, sense, from.value, last.value);
  const text = say(indicatorMessages.since, { change, since: formatPeriod(from.period) });
  return { direction, good: good ?? null, text, change, wholeYear: points.length > back };
}

/** « mars 26 », « T1 26 », « 2026 »: a period under an axis, where every letter counts. */
export function shortPeriod(period: string): string {
  const quarter = /^\d{2}(\d{2})-T([1-4])$/.exec(period);
  if (quarter) return `T${quarter[2] ?? ""} ${quarter[1] ?? ""}`;
  if (!/^\d{4}-\d{2}$/.test(period)) return period;
  const month = new Intl.DateTimeFormat("fr-FR", { month: "short", timeZone: "UTC" });
  return `${month.format(new Date(`${period}-15T00:00:00Z`))} ${period.slice(2, 4)}`;
}
