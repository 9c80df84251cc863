import type { OddityNote } from "./finess-oddity";

/** Dates FINESS writes where the real one is not known. Source: observed in the national files of 2026. */
const PLACEHOLDER_DATES: ReadonlySet<string> = new Set(["1900-01-01", "1903-03-03", "1904-04-04"]);

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/**
 * A FINESS date ('YYYY-MM-DD', a time after it is dropped). A placeholder, or what is not a day, is noted and read as null.
 *
 * @param what French name of the date, such as « date d’ouverture »
 */
export function readFinessDate(text: string | null, what: string, note: OddityNote): string | null {
  if (text === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}[ T]/.test(text) ? text.slice(0, 10) : text;
  if (PLACEHOLDER_DATES.has(day)) {
    note("placeholderDate", `${what} fictive (${day}), laissée vide.`);
    return null;
  }
  if (!isCalendarDay(day) || day < "1000") {
    note("unreadableDate", `${what} illisible (« ${text.slice(0, 30)} »), laissée vide.`);
    return null;
  }
  return day;
}
