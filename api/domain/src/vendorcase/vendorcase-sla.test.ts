import fc from "fast-check";
import { caseClocks, dueAt, workingMinutesBetween, type DatedMove, type SupportCalendar } from ".";

const paris: SupportCalendar = {
  timeZone: "Europe/Paris",
  weekdays: [1, 2, 3, 4, 5],
  opensAtMinute: 9 * 60,
  closesAtMinute: 18 * 60,
  holidays: new Set(["2026-05-01", "2026-05-08", "2026-11-11", "2026-12-25"]),
};
const utc = (text: string): Date => new Date(`${text}Z`);

/** An independent counter: it knows nothing of days or stretches, and reads the wall clock of every minute. */
function countedMinuteByMinute(calendar: SupportCalendar, from: Date, to: Date): number {
  const wall = new Intl.DateTimeFormat("en-GB", {
    timeZone: calendar.timeZone,
    hourCycle: "h23",
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  let count = 0;
  for (let at = Math.floor(from.getTime() / 60_000); at < Math.floor(to.getTime() / 60_000); at += 1) {
    // « Sat, 24/10/2026, 00:00 »
    const shown = /^(\w+), (\d+)\/(\d+)\/(\d+), (\d+):(\d+)$/.exec(wall.format(at * 60_000));
    const [, weekday = "", day = "", month = "", year = "", hour = "", minute = ""] = shown ?? [];
    const past = Number(hour) * 60 + Number(minute);
    const worked = calendar.weekdays.includes(names.indexOf(weekday) + 1);
    const open = past >= calendar.opensAtMinute && past < calendar.closesAtMinute;
    if (worked && open && !calendar.holidays.has(`${year}-${month}-${day}`)) count += 1;
  }
  return count;
}

/** Zones of the contracts, one with clocks that change in the south, and the days on which clocks change. */
const ZONES = [
  "Europe/Paris",
  "Indian/Reunion",
  "America/Martinique",
  "America/Cayenne",
  "Pacific/Noumea",
  "Australia/Lord_Howe",
];
const NEAR = ["2026-03-27", "2026-10-23", "2026-04-03", "2026-10-02", "2026-12-23", "2026-02-26"].map((day) =>
  utc(`${day}T00:00`),
);

const calendars = fc
  .record({
    timeZone: fc.constantFrom(...ZONES),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    opensAtMinute: fc.integer({ min: 0, max: 1_438 }),
    length: fc.integer({ min: 1, max: 1_440 }),
    holidays: fc.subarray(["2026-03-29", "2026-03-30", "2026-10-25", "2026-10-26", "2026-12-25"]),
  })
  .map(({ length, holidays, ...calendar }) => ({
    ...calendar,
    closesAtMinute: Math.min(1_440, calendar.opensAtMinute + length),
    holidays: new Set(holidays),
  }));
const instants = fc
  .tuple(fc.constantFrom(...NEAR), fc.integer({ min: 0, max: 6 * 86_400_000 }))
  .map(([near, after]) => new Date(near.getTime() + after));
/** Three instants of the same days. */
const threeInstants = fc
  .tuple(
    fc.constantFrom(...NEAR),
    fc.array(fc.integer({ min: 0, max: 6 * 86_400_000 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([near, after]) => after.toSorted((a, b) => a - b).map((each) => new Date(near.getTime() + each)));
const minutes = (count: number): number => count * 60_000;

describe("minutes of support", () => {
  test("equal those of a counter that reads the wall clock of every minute, changes of clocks and overseas included", () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 5 * 1_440 }), (calendar, from, length) => {
        const to = new Date(from.getTime() + minutes(length));
        expect(workingMinutesBetween(calendar, from, to)).toBe(countedMinuteByMinute(calendar, from, to));
      }),
      { numRuns: 120 },
    );
  });

  test("add up, wherever time is cut", () => {
    fc.assert(
      fc.property(calendars, threeInstants, (calendar, three) => {
        const [a, b, c] = three as [Date, Date, Date];
        const whole = workingMinutesBetween(calendar, a, c);
        expect(workingMinutesBetween(calendar, a, b) + workingMinutesBetween(calendar, b, c)).toBe(whole);
        expect(workingMinutesBetween(calendar, c, a)).toBe(0);
      }),
    );
  });

  test("the time is up at the first instant at which the promised minutes have passed", () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 600 }), (calendar, from, allowed) => {
        const due = dueAt(calendar, from, allowed);
        if (due === null) throw new Error("some support works every week here");
        expect(workingMinutesBetween(calendar, from, due)).toBe(allowed);
        expect(workingMinutesBetween(calendar, from, new Date(due.getTime() - minutes(1)))).toBe(allowed - 1);
      }),
      { numRuns: 40 },
    );
  });

  test("a Friday afternoon goes on on Monday, a holiday isn't counted, in the hours of the place", () => {
    expect(workingMinutesBetween(paris, utc("2026-11-20T16:00"), utc("2026-11-23T09:00"))).toBe(120);
    // 1 May 2026 is a Friday: from Thursday 17 h to Monday 10 h, in summer time.
    expect(workingMinutesBetween(paris, utc("2026-04-30T15:00"), utc("2026-05-04T08:00"))).toBe(120);
    const reunion = { ...paris, timeZone: "Indian/Reunion", holidays: new Set(["2026-12-20"]) };
    expect(dueAt(reunion, utc("2026-11-23T05:00"), 60)).toEqual(utc("2026-11-23T06:00"));
  });

  test("an hour that comes twice counts twice, an hour that is skipped counts for nothing", () => {
    const always = { ...paris, weekdays: [7], opensAtMinute: 0, closesAtMinute: 1_440 };
    expect(workingMinutesBetween(always, utc("2026-10-24T00:00"), utc("2026-10-27T00:00"))).toBe(1_500);
    expect(workingMinutesBetween(always, utc("2026-03-28T00:00"), utc("2026-03-31T00:00"))).toBe(1_380);
  });

  test("support that never works is never due", () => {
    expect(dueAt({ ...paris, weekdays: [] }, utc("2026-11-23T08:00"), 1)).toBeNull();
  });
});

describe("the clocks of a case", () => {
  const promised = { responseMinutes: 240, resolutionMinutes: 1_080 };
  const move = (toState: DatedMove["toState"], at: string, side: DatedMove["side"] = "vendor"): DatedMove => ({
    toState,
    side,
    movedAt: utc(at),
  });
  // Monday 23 November 2026, 9 h in Paris.
  const sent = move("sent", "2026-11-23T08:00", "group");
  const at = (moves: readonly DatedMove[], now: string, reply: string | null = null) =>
    caseClocks(promised, paris, moves, reply === null ? null : utc(reply), utc(now));

  test("nothing runs before the case is sent, nor where nothing was promised", () => {
    expect(at([move("draft", "2026-11-23T08:00", "group")], "2026-11-30T08:00")).toEqual({
      response: null,
      resolution: null,
      vendorMinutes: 0,
      groupMinutes: 0,
    });
    const silent = caseClocks(
      { responseMinutes: null, resolutionMinutes: null },
      paris,
      [sent],
      null,
      utc("2026-11-23T09:00"),
    );
    expect([silent.response, silent.resolution, silent.vendorMinutes]).toEqual([null, null, 60]);
  });

  test("both clocks run from the sending, and say when the time will be up", () => {
    const { response, resolution } = at([sent], "2026-11-23T09:00");
    expect(response).toEqual({
      state: "running",
      allowedMinutes: 240,
      usedMinutes: 60,
      dueAt: utc("2026-11-23T12:00"),
      endedAt: null,
    });
    expect(resolution?.dueAt).toEqual(utc("2026-11-24T17:00"));
    expect(at([sent], "2026-11-23T12:00").response?.state).toBe("running");
    expect(at([sent], "2026-11-23T12:01").response?.state).toBe("late");
  });

  test("a message answers as well as a move; what came before the sending answers nothing", () => {
    const reply = at([sent], "2026-11-24T08:00", "2026-11-23T10:00").response;
    expect(reply).toMatchObject({ state: "kept", usedMinutes: 120, endedAt: utc("2026-11-23T10:00") });
    const moved = at([sent, move("acknowledged", "2026-11-23T13:00")], "2026-11-24T08:00").response;
    expect(moved).toMatchObject({ state: "missed", usedMinutes: 300, dueAt: utc("2026-11-23T12:00") });
    expect(at([sent], "2026-11-23T09:00", "2026-11-20T10:00").response?.state).toBe("running");
  });

  test("what the vendor waits for from the group isn't the vendor's time", () => {
    const waiting = [sent, move("acknowledged", "2026-11-23T09:00"), move("waitingGroup", "2026-11-23T10:00")];
    const paused = at(waiting, "2026-11-26T10:00");
    expect(paused.resolution).toMatchObject({ state: "paused", usedMinutes: 120, dueAt: null });
    expect([paused.vendorMinutes, paused.groupMinutes]).toEqual([120, 3 * 540]);
    const back = at([...waiting, move("inProgress", "2026-11-26T10:00", "group")], "2026-11-26T11:00");
    // 1,080 minutes less the 120 used before: 960 from Thursday 11 h, that is Friday 18 h.
    expect(back.resolution).toMatchObject({ state: "running", usedMinutes: 180, dueAt: utc("2026-11-27T17:00") });
  });

  test("resolved in time is kept, even closed later; reopened, it runs again without the time of the check", () => {
    const resolved = [sent, move("resolved", "2026-11-24T08:00")];
    const closed = [...resolved, move("closed", "2026-12-24T08:00", "group")];
    for (const moves of [resolved, closed])
      expect(at(moves, "2026-12-28T08:00").resolution).toMatchObject({
        state: "kept",
        usedMinutes: 540,
        endedAt: utc("2026-11-24T08:00"),
      });
    const reopened = at([...resolved, move("inProgress", "2026-12-01T08:00", "group")], "2026-12-01T09:00").resolution;
    expect(reopened).toMatchObject({ state: "running", usedMinutes: 600, endedAt: null });
  });

  test("refused or abandoned, the promise stops, and is neither kept nor missed; nor once closed after an earlier « résolu »", () => {
    const refused = [
      sent,
      move("resolved", "2026-11-24T08:00"),
      move("inProgress", "2026-11-24T09:00", "group"),
      move("refused", "2026-11-24T10:00"),
    ];
    expect(at(refused, "2026-12-01T08:00").resolution).toMatchObject({ state: "stopped", usedMinutes: 600 });
    const closed = [...refused, move("closed", "2026-11-25T10:00", "group")];
    expect(at(closed, "2026-12-01T08:00").resolution?.state).toBe("stopped");
    expect(at([sent, move("abandoned", "2026-11-23T09:00", "group")], "2026-12-01T08:00").response?.state).toBe(
      "stopped",
    );
  });

  test("neither waiting nor time passing takes back used minutes", () => {
    const states = fc.constantFrom<DatedMove["toState"]>("acknowledged", "inProgress", "waitingGroup", "resolved");
    fc.assert(
      fc.property(fc.array(fc.tuple(states, fc.integer({ min: 1, max: 2_000 })), { maxLength: 8 }), (steps) => {
        let when = sent.movedAt.getTime();
        const moves = [
          sent,
          ...steps.map(([toState, after]) => ({
            toState,
            side: "vendor" as const,
            movedAt: new Date((when += minutes(after))),
          })),
        ];
        const early = caseClocks(promised, paris, moves, null, new Date(when));
        const later = caseClocks(promised, paris, moves, null, new Date(when + minutes(5_000)));
        expect(later.resolution!.usedMinutes).toBeGreaterThanOrEqual(early.resolution!.usedMinutes);
        const elapsed = workingMinutesBetween(paris, sent.movedAt, new Date(when + minutes(5_000)));
        expect(later.vendorMinutes + later.groupMinutes).toBe(elapsed);
      }),
    );
  });
});
