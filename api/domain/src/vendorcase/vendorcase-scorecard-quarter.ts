import { DateTime } from "luxon";

/** The calendar in which a quarter begins and ends. */
const ZONE = "Europe/Paris";
const WRITTEN = /^(\d{4})-T([1-4])$/;

/** A quarter, as 'YYYY-Tn'. */
export type Quarter = string;

/** @returns the quarter of that exact form, from 2000 on; null for any other text. */
export function parseQuarter(value: string): Quarter | null {
  const year = Number(WRITTEN.exec(value)?.[1] ?? 0);
  return year >= 2000 && year < 2200 ? value : null;
}

/** The quarter of a day. @param day 'YYYY-MM-DD'. */
export const quarterOf = (day: string): Quarter =>
  `${day.slice(0, 4)}-T${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1)}`;

/** A stretch of time, its end not included. */
export interface Bounds {
  readonly from: Date;
  readonly to: Date;
}

/** When a quarter begins and ends in metropolitan France. @param quarter as `parseQuarter` gives it. */
export function quarterBounds(quarter: Quarter): Bounds {
  const [, year = "2000", part = "1"] = WRITTEN.exec(quarter) ?? [];
  const start = DateTime.fromObject({ year: Number(year), month: Number(part) * 3 - 2, day: 1 }, { zone: ZONE });
  return { from: start.toJSDate(), to: start.plus({ months: 3 }).toJSDate() };
}

const MONTHS = ["janvier à mars", "avril à juin", "juillet à septembre", "octobre à décembre"] as const;

/** « 4e trimestre 2026 (octobre à décembre) » */
export function quarterText(quarter: Quarter): string {
  const [, year = "", part = "1"] = WRITTEN.exec(quarter) ?? [];
  const rank = part === "1" ? "1er" : `${part}e`;
  return `${rank} trimestre ${year} (${MONTHS[Number(part) - 1] ?? ""})`;
}

/** The quarter of a day and those before it, the latest first. */
export function quartersBack(day: string, count: number): Quarter[] {
  const year = Number(day.slice(0, 4));
  const part = Number(quarterOf(day).slice(-1)) - 1;
  return Array.from({ length: count }, (_, back) => {
    const index = year * 4 + part - back;
    return `${String(Math.floor(index / 4))}-T${String((index % 4) + 1)}`;
  });
}
