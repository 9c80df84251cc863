import fc from "fast-check";
import { minuteCounter, workingMinutesBetween, type SupportCalendar } from "./vendorcase-sla";
import { figuresAt, ownFigures, vendorFigures, type ScoredCase } from "./vendorcase-scorecard";
import type { DatedMove } from "./vendorcase-clock";
import { parseQuarter, quarterBounds, quarterOf, quartersBack, quarterText } from "./vendorcase-scorecard-quarter";

const utc = (at: string): Date => new Date(`${at}:00Z`);
const paris: SupportCalendar = {
  timeZone: "Europe/Paris",
  weekdays: [1, 2, 3, 4, 5],
  opensAtMinute: 540,
  closesAtMinute: 1_080,
  holidays: new Set(["2026-11-11"]),
};

describe("quarters", () => {
  test("are read, bounded by the clock of Paris, and counted backwards over the year", () => {
    expect(["2026-T4", "2026-T5", "26-T1", "1999-T1", "2026-t4"].map(parseQuarter)).toEqual([
      "2026-T4",
      null,
      null,
      null,
      null,
    ]);
    expect(["2026-01-01", "2026-03-31", "2026-11-22"].map(quarterOf)).toEqual(["2026-T1", "2026-T1", "2026-T4"]);
    // Summer time at the beginning, winter time at the end.
    expect(quarterBounds("2026-T4")).toEqual({ from: utc("2026-09-30T22:00"), to: utc("2026-12-31T23:00") });
    expect(quartersBack("2026-02-03", 3)).toEqual(["2026-T1", "2025-T4", "2025-T3"]);
    expect(quarterText("2026-T1")).toBe("1er trimestre 2026 (janvier à mars)");
    expect(figuresAt("2026-T4", utc("2026-11-22T10:00"))).toEqual(utc("2026-11-22T10:00"));
    expect(figuresAt("2026-T3", utc("2026-11-22T10:00"))).toEqual(utc("2026-09-30T22:00"));
  });
});

describe("minutes counted many times", () => {
  test("equal those counted one by one", () => {
    const [from, to] = [utc("2026-10-20T06:00"), utc("2026-12-20T06:00")];
    const minutes = minuteCounter(paris, from, to);
    const instants = fc
      .tuple(fc.integer({ min: 0, max: 61 * 1_440 }), fc.integer({ min: 0, max: 61 * 1_440 }))
      .map((both) => both.map((minute) => new Date(from.getTime() + minute * 60_000)) as [Date, Date]);
    fc.assert(
      fc.property(instants, ([start, end]) => {
        expect(minutes(start, end)).toBe(workingMinutesBetween(paris, start, end));
      }),
      { numRuns: 200 },
    );
    expect(minutes(utc("2026-01-01T00:00"), utc("2027-01-01T00:00"))).toBe(workingMinutesBetween(paris, from, to));
  });
});

const move = (toState: DatedMove["toState"], at: string, side: DatedMove["side"] = "vendor"): DatedMove => ({
  toState,
  side,
  movedAt: utc(at),
});
const scored = (sentAt: string, moves: readonly DatedMove[], over: Partial<ScoredCase> = {}): ScoredCase => ({
  severity: "major",
  sentAt: utc(sentAt),
  promised: { responseMinutes: 240, resolutionMinutes: 1_080 },
  calendar: paris,
  moves: [move("sent", sentAt, "group"), ...moves],
  firstReply: null,
  ...over,
});

describe("the figures of a vendor", () => {
  const asOf = utc("2026-11-20T17:00");
  const figures = (cases: readonly ScoredCase[]) => vendorFigures(cases, "2026-T4", asOf);
  const majorOf = (cases: readonly ScoredCase[]) =>
    figures(cases).severities.find(({ severity }) => severity === "major");

  test("computed by hand: one kept, one missed, one late, and a median under five that isn't shown", () => {
    // Monday 16 November 2026, 9 h in Paris; a day of support is 540 minutes.
    const kept = scored("2026-11-16T08:00", [
      move("acknowledged", "2026-11-16T09:00"),
      move("resolved", "2026-11-17T08:00"),
    ]);
    const missed = scored("2026-11-16T08:00", [
      move("inProgress", "2026-11-16T14:00"),
      move("resolved", "2026-11-19T08:00"),
    ]);
    const late = scored("2026-11-16T08:00", []);
    expect(majorOf([kept, missed, late])).toEqual({
      severity: "major",
      sent: 3,
      response: { kept: 1, missed: 1, late: 1, medianMinutes: null },
      resolution: { kept: 1, missed: 1, late: 1, medianMinutes: null },
    });
    // Waited for the vendor: 540 (kept), 3 × 540 (missed), 5 × 540 (late); for the group, which checks: 4 and 2 days.
    expect(figures([kept, missed, late])).toMatchObject({
      sent: 3,
      withoutPromise: 0,
      waitingCases: 3,
      vendorMinutes: 9 * 540,
      groupMinutes: 6 * 540,
    });
  });

  test("a promise counts in the quarter in which it ends, and times are cut at its edges", () => {
    // Sent on Wednesday 30 September at 9 h, resolved on Friday 2 October at 9 h.
    const across = scored("2026-09-30T07:00", [move("resolved", "2026-10-02T07:00")]);
    expect(majorOf([across])).toMatchObject({ sent: 0, resolution: { kept: 1, missed: 0 } });
    expect(figures([across]).vendorMinutes).toBe(540);
    const before = vendorFigures([across], "2026-T3", figuresAt("2026-T3", asOf));
    expect(before.severities[1]).toMatchObject({ sent: 1, resolution: { kept: 0, missed: 0, late: 0 } });
    expect(before.vendorMinutes).toBe(540);
  });

  test("five ended promises give a median; what happens after the date of the figures isn't known", () => {
    const hours = [1, 2, 3, 5, 8].map((hour) => `2026-11-16T${String(8 + hour).padStart(2, "0")}:00`);
    const five = hours.map((at) => scored("2026-11-16T08:00", [move("acknowledged", at)]));
    expect(majorOf(five)?.response).toEqual({ kept: 3, missed: 2, late: 0, medianMinutes: 180 });
    const later = scored("2026-11-20T14:00", [move("resolved", "2026-11-23T08:00")]);
    expect(majorOf([later])).toMatchObject({ sent: 1, response: { kept: 0, missed: 0, late: 0 } });
    expect(figures([scored("2026-11-21T08:00", [])]).sent).toBe(0);
  });

  test("a case without promise is counted apart, and its time too", () => {
    const free = scored("2026-11-16T08:00", [], { promised: { responseMinutes: null, resolutionMinutes: null } });
    expect(figures([free])).toMatchObject({ sent: 1, withoutPromise: 1, vendorMinutes: 5 * 540 });
    expect(majorOf([free])?.response).toEqual({ kept: 0, missed: 0, late: 0, medianMinutes: null });
  });
});

describe("the figures of the group", () => {
  test("computed by hand: median of five by kind, the waiting ones, and the mask under five", () => {
    const request = (kind: string, submitted: string, reacted: string | null) => ({
      kind,
      submittedAt: utc(submitted),
      reactedAt: reacted === null ? null : utc(reacted),
    });
    // Monday 9 November at 9 h; the 11th is a holiday.
    const mas = ["09T09:00", "09T10:00", "09T11:00", "10T08:00", "12T08:00"].map((reacted) =>
      request("MAS", "2026-11-09T08:00", `2026-11-${reacted}`),
    );
    const others = [
      request("IME", "2026-11-09T08:00", null),
      request("IME", "2026-11-09T08:00", "2026-11-09T08:30"),
      // Reacted before the quarter, and after the date of the figures.
      request("IME", "2026-09-01T08:00", "2026-09-02T08:00"),
      request("SSIAD", "2026-11-10T08:00", "2026-11-21T08:00"),
    ];
    expect(ownFigures([...mas, ...others], paris, "2026-T4", utc("2026-11-20T17:00"))).toEqual({
      reacted: 6,
      // 30, 60, 120, 180, 540 and 2 × 540 minutes.
      medianMinutes: 150,
      waiting: 2,
      kinds: [
        { kind: "IME", reacted: 1, medianMinutes: null, waiting: 1 },
        { kind: "MAS", reacted: 5, medianMinutes: 180, waiting: 0 },
        { kind: "SSIAD", reacted: 0, medianMinutes: null, waiting: 1 },
      ],
    });
  });

  test("a group without requests has nothing to show", () => {
    expect(ownFigures([], paris, "2026-T4", utc("2026-11-20T17:00"))).toEqual({
      reacted: 0,
      medianMinutes: null,
      waiting: 0,
      kinds: [],
    });
  });
});
