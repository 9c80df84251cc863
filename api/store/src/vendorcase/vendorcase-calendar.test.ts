import { HOLIDAY_ZONES } from "@palier/domain/vendor";
import { supportCalendar } from "./vendorcase-calendar";

const hours = { timeZone: "Europe/Paris", weekdays: [1, 2, 3, 4, 5], opensAtMinute: 540, closesAtMinute: 1_080 };
const days = (holidayZone: string): string[] =>
  [...supportCalendar({ ...hours, holidayZone }, 2027, 2027).holidays].filter((day) => day.startsWith("2027")).sort();

/** The eleven days of the Code du travail in 2027: Easter falls on 28 March. */
const EVERYWHERE = [
  "2027-01-01",
  "2027-03-29",
  "2027-05-01",
  "2027-05-06",
  "2027-05-08",
  "2027-05-17",
  "2027-07-14",
  "2027-08-15",
  "2027-11-01",
  "2027-11-11",
  "2027-12-25",
];
const MORE: Record<string, readonly string[]> = {
  FR: [],
  "FR-57": ["2027-03-26", "2027-12-26"],
  "FR-GP": ["2027-03-26", "2027-05-27"],
  "FR-MQ": ["2027-03-26", "2027-05-22"],
  "FR-GF": ["2027-06-10"],
  "FR-RE": ["2027-12-20"],
  "FR-YT": ["2027-04-27"],
};

test.each(HOLIDAY_ZONES)("$label: the days on which nobody works", ({ code }) => {
  expect(days(code)).toEqual([...EVERYWHERE, ...(MORE[code] ?? ["no day is known for this zone"])].sort());
});

test("the year after the last is covered too: a case of December is due in January", () => {
  expect([...supportCalendar({ ...hours, holidayZone: "FR" }, 2026, 2026).holidays]).toContain("2027-01-01");
});
