/** How often a figure is counted. */
export type Frequency = "month" | "quarter" | "year";

export const FREQUENCIES: readonly Frequency[] = ["month", "quarter", "year"];

/** A calendar period, years 2000 to 2099. */
export interface Period {
  /** '2026', '2026-03' or '2026-T1': periods of one frequency sort in time as plain text. */
  readonly text: string;
  readonly frequency: Frequency;
  readonly year: number;
  /** 1..12 for a month, 1..4 for a quarter, 1 for a year. */
  readonly number: number;
}

const PERIODS_A_YEAR: Readonly<Record<Frequency, number>> = { month: 12, quarter: 4, year: 1 };
const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
] as const;
const WRITTEN = /^(20\d\d)(?:-(?:(0[1-9]|1[0-2])|T([1-4])))?$/;

function periodOf(frequency: Frequency, year: number, number: number): Period {
  if (frequency === "year") return { text: String(year), frequency, year, number: 1 };
  const tail = frequency === "month" ? String(number).padStart(2, "0") : `T${number}`;
  return { text: `${year}-${tail}`, frequency, year, number };
}

/** @param raw '2026', '2026-03' or '2026-T1', nothing around. @returns null for any other writing. */
export function parsePeriod(raw: string): Period | null {
  const found = WRITTEN.exec(raw);
  if (!found) return null;
  const year = Number(found[1]);
  if (found[2] !== undefined) return periodOf("month", year, Number(found[2]));
  if (found[3] !== undefined) return periodOf("quarter", year, Number(found[3]));
  return periodOf("year", year, 1);
}

function known(period: string): Period {
  const parsed = parsePeriod(period);
  if (!parsed) throw new RangeError(`période « ${period} » : attendu 2026, 2026-03 ou 2026-T1`);
  return parsed;
}

/** @param steps periods of the same frequency, negative for the past. @throws RangeError when `period` is not one. */
export function periodShift(period: string, steps: number): string {
  const { frequency, year, number } = known(period);
  const size = PERIODS_A_YEAR[frequency];
  const rank = year * size + (number - 1) + steps;
  return periodOf(frequency, Math.floor(rank / size), (rank % size) + 1).text;
}

export const nextPeriod = (period: string): string => periodShift(period, 1);

export const previousPeriod = (period: string): string => periodShift(period, -1);

/** @returns `count` periods, oldest first, the last one being `period`. */
export const periodsBack = (period: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => periodShift(period, index - count + 1));

/** @returns 'YYYY-MM-DD'. @throws RangeError when `period` is not one. */
export function firstDay(period: string): string {
  const { frequency, year, number } = known(period);
  const month = frequency === "month" ? number : frequency === "quarter" ? number * 3 - 2 : 1;
  return `${year}-${String(month).padStart(2, "0")}-01`;
}

/** @returns 'YYYY-MM-DD'. @throws RangeError when `period` is not one. */
export function lastDay(period: string): string {
  const { frequency, year, number } = known(period);
  const month = frequency === "month" ? number : frequency === "quarter" ? number * 3 : 12;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** By last day, then by first day: « mars 2026 » comes before « 1er trimestre 2026 » only if it ends before; else the longer is first. */
export function comparePeriods(left: string, right: string): number {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return compare(lastDay(left), lastDay(right)) || compare(firstDay(left), firstDay(right));
}

/** @param today 'YYYY-MM-DD'. @returns the period of that frequency that holds the day. */
export function currentPeriod(frequency: Frequency, today: string): string {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return periodOf(frequency, year, frequency === "month" ? month : Math.ceil(month / 3)).text;
}

/** @param today 'YYYY-MM-DD'. @returns false for a period whose first day is still to come. */
export const hasBegun = (period: string, today: string): boolean => firstDay(period) <= today;

/** « mars 2026 », « 1er trimestre 2026 », « 2026 ». A text that is no period is given back as it is. */
export function frenchPeriod(period: string): string {
  const parsed = parsePeriod(period);
  if (!parsed) return period;
  if (parsed.frequency === "year") return String(parsed.year);
  if (parsed.frequency === "month") return `${MONTHS[parsed.number - 1] ?? ""} ${parsed.year}`;
  return `${parsed.number}${parsed.number === 1 ? "er" : "e"} trimestre ${parsed.year}`;
}
