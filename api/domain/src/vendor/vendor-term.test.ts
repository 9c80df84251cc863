import fc from "fast-check";
import { addMonths, contractAlerts, contractDates, type ContractTerm } from "./vendor-term";

const term = (over: Partial<ContractTerm> = {}): ContractTerm => ({
  startsOn: "2024-01-01",
  endsOn: "2026-12-31",
  noticeMonths: 3,
  renewalMonths: 12,
  noticeGivenOn: null,
  ...over,
});
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

/** Counted the slow way: from the last day of notice on, one day at a time, the notice never runs past the end. */
function noticeIsWhole(last: string, months: number, end: string): boolean {
  const [year = 0, month = 0, date = 0] = last.split("-").map(Number);
  const at = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(date, length));
  return at.toISOString().slice(0, 10) <= end;
}

describe("months of the calendar", () => {
  test.each([
    ["2026-12-31", -3, "2026-09-30"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2028-03-31", -1, "2028-02-29"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-06-15", 0, "2026-06-15"],
  ])("%s and %d months is %s", (from, months, expected) => {
    expect(addMonths(from, months)).toBe(expected);
  });

  it("never leaves the month it goes to", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 120 }), (from, months) => {
        const [year = 0, month = 0] = from.split("-").map(Number);
        const count = year * 12 + (month - 1) + months;
        const there = addMonths(from, months);
        expect(there.slice(0, 7)).toBe(
          `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`,
        );
        expect(Number(there.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)));
      }),
    );
  });
});

describe("the last day to give notice", () => {
  it("is counted date to date from the end of the period that runs", () => {
    expect(contractDates(term(), "2026-06-30")).toEqual({
      state: "running",
      periodEndsOn: "2026-12-31",
      lastNoticeOn: "2026-09-30",
      daysToNotice: 92,
      daysToEnd: 184,
    });
  });

  it("alerts ninety days before, on the day itself, and no longer the day after", () => {
    const state = (today: string) => contractDates(term(), today).state;
    expect(state("2026-07-01")).toBe("running");
    expect(state("2026-07-02")).toBe("noticeDue");
    expect(state("2026-09-30")).toBe("noticeDue");
    expect(state("2026-10-01")).toBe("noticePassed");
    expect(contractAlerts(contractDates(term(), "2026-09-30"))).toBe(true);
    expect(contractAlerts(contractDates(term(), "2026-10-01"))).toBe(false);
  });

  it("follows the contract when it goes on by itself", () => {
    expect(contractDates(term(), "2027-01-01")).toMatchObject({
      periodEndsOn: "2027-12-31",
      lastNoticeOn: "2027-09-30",
      state: "running",
    });
  });

  it("once given in time, the contract ends with its period and nothing more is asked", () => {
    const left = term({ noticeGivenOn: "2026-09-30" });
    expect(contractDates(left, "2026-11-22")).toMatchObject({
      state: "noticeGiven",
      periodEndsOn: "2026-12-31",
      lastNoticeOn: null,
    });
    expect(contractDates(left, "2027-01-01").state).toBe("ended");
  });

  it("given too late counts for the next period", () => {
    expect(contractDates(term({ noticeGivenOn: "2026-10-01" }), "2027-02-01")).toMatchObject({
      state: "noticeGiven",
      periodEndsOn: "2027-12-31",
    });
  });

  test.each<[string, Partial<ContractTerm>, string, string]>([
    ["begins later", { startsOn: "2027-01-01", endsOn: "2029-12-31" }, "2026-11-22", "upcoming"],
    ["has no end", { endsOn: null, renewalMonths: null }, "2040-01-01", "running"],
    ["ends by itself, far away", { renewalMonths: null, noticeMonths: null }, "2026-07-03", "running"],
    ["ends by itself, soon", { renewalMonths: null, noticeMonths: null }, "2026-07-04", "endingSoon"],
    ["has ended", { renewalMonths: null }, "2027-01-01", "ended"],
    ["goes on without any notice", { noticeMonths: null }, "2026-11-22", "noticeDue"],
  ])("a contract that %s", (_, over, today, state) => {
    expect(contractDates(term(over), today).state).toBe(state);
  });

  it("leaves the whole notice before the end, whatever the dates", () => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 60 }),
        (end, today, notice, renewal) => {
          const dates = contractDates(
            term({ startsOn: "1990-01-01", endsOn: end, noticeMonths: notice, renewalMonths: renewal }),
            today,
          );
          expect(dates.periodEndsOn).not.toBeNull();
          expect((dates.periodEndsOn ?? "") >= today).toBe(true);
          expect(noticeIsWhole(dates.lastNoticeOn ?? "", notice, dates.periodEndsOn ?? "")).toBe(true);
        },
      ),
    );
  });
});
