import Holidays from "date-holidays";
import type { SupportHours } from "@palier/domain/vendor";
import type { SupportCalendar } from "@palier/domain/vendorcase";

const kept = new Map<string, readonly string[]>();

/** Public holidays of a zone in a year; reading them costs milliseconds, and they don't change while a process lives. */
function holidaysOf(zone: string, year: number): readonly string[] {
  const key = `${zone} ${String(year)}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const [country = "FR", state] = zone.split("-");
  const holidays = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const days = holidays
    .getHolidays(year)
    .filter(({ type }) => type === "public")
    .map(({ date }) => date.slice(0, 10));
  kept.set(key, days);
  return days;
}

const MOST_CALENDARS = 200;
const calendars = new Map<string, SupportCalendar>();

/**
 * When the support of a contract works, with the public holidays of its zone.
 *
 * The days are those of `date-holidays`: the eleven of article L. 3133-1 of the Code du travail; in Alsace-Moselle Good
 * Friday and 26 December (article L. 3134-13); overseas the local day of the abolition of slavery (article L. 3422-2),
 * and Good Friday in Guadeloupe and Martinique, by custom.
 * @param from first year that is asked about, `to` the last; a due date may fall in the year after.
 */
export function supportCalendar(hours: SupportHours, from: number, to: number): SupportCalendar {
  const { timeZone, holidayZone, weekdays, opensAtMinute, closesAtMinute } = hours;
  // The same hours give the same calendar: its days are laid out once for all the cases that share it.
  const key = [timeZone, holidayZone, weekdays.join(), opensAtMinute, closesAtMinute, from, to].join(" ");
  const known = calendars.get(key);
  if (known !== undefined) return known;
  const years = Array.from({ length: to - from + 2 }, (_, at) => from + at);
  const calendar = {
    ...{ timeZone, weekdays, opensAtMinute, closesAtMinute },
    holidays: new Set(years.flatMap((year) => holidaysOf(holidayZone, year))),
  };
  if (calendars.size >= MOST_CALENDARS) calendars.clear();
  calendars.set(key, calendar);
  return calendar;
}
