import { dayInFrance } from "./day";

describe("The day in France", () => {
  it.each([
    ["2026-11-30T22:59:59Z", "2026-11-30"],
    ["2026-11-30T23:00:00Z", "2026-12-01"],
    ["2026-07-31T21:59:59Z", "2026-07-31"],
    ["2026-07-31T22:00:00Z", "2026-08-01"],
    ["2027-03-28T00:59:59Z", "2027-03-28"],
  ])("at %s is %s, winter and summer", (instant, day) => {
    expect(dayInFrance(new Date(instant))).toBe(day);
  });
});
