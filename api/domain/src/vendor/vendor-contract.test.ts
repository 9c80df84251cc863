import { CLAUSE_KINDS, CLAUSES } from "./vendor-clause";
import { checkContract, HOLIDAY_ZONES, hoursOfMinutes, minutesOfHours, type ContractInput } from "./vendor-contract";
import { checkIncident, durationText, type IncidentInput } from "./vendor-incident";

const CONTRACT: ContractInput = {
  reference: " Marché  2024-017 ",
  startsOn: "2024-01-01",
  endsOn: "2026-12-31",
  noticeMonths: 3,
  renewalMonths: 12,
  noticeGivenOn: null,
  productIds: [],
  timeZone: "Europe/Paris",
  holidayZone: "FR",
  weekdays: [5, 1, 2, 3, 4],
  opensAtMinute: 540,
  closesAtMinute: 1_080,
  note: "",
  commitments: [{ severity: "blocking", responseMinutes: 60, resolutionMinutes: 480 }],
  clauses: [{ kind: "reversibility", present: true, wording: " Article 14 " }],
};

describe("a contract", () => {
  it("is kept tidied", () => {
    const kept = checkContract(CONTRACT);
    expect(kept.ok && kept.value).toMatchObject({
      reference: "Marché 2024-017",
      weekdays: [1, 2, 3, 4, 5],
      clauses: [{ kind: "reversibility", present: true, wording: "Article 14" }],
    });
  });

  test.each<[string, Partial<ContractInput>]>([
    ["reference", { reference: " " }],
    ["startsOn", { startsOn: "2024-02-30" }],
    ["endsOn", { endsOn: "2023-12-31" }],
    ["endsOn", { endsOn: null }],
    ["noticeMonths", { noticeMonths: 0 }],
    ["noticeMonths", { noticeMonths: 1.5 }],
    ["renewalMonths", { renewalMonths: 121 }],
    ["noticeGivenOn", { noticeGivenOn: "hier" }],
    ["timeZone", { timeZone: "Mars/Olympus" }],
    ["holidayZone", { holidayZone: "DE" }],
    ["weekdays", { weekdays: [] }],
    ["weekdays", { weekdays: [1, 1] }],
    ["weekdays", { weekdays: [0] }],
    ["opensAtMinute", { opensAtMinute: -1 }],
    ["closesAtMinute", { closesAtMinute: 540 }],
    ["commitments", { commitments: [{ severity: "huge", responseMinutes: 1, resolutionMinutes: null }] }],
    ["commitments.minor", { commitments: [{ severity: "minor", responseMinutes: 0, resolutionMinutes: null }] }],
    ["commitments.minor", { commitments: [{ severity: "minor", responseMinutes: 60, resolutionMinutes: 30 }] }],
    ["clauses", { clauses: [{ kind: "free", present: true, wording: "" }] }],
    ["note", { note: "x".repeat(20_001) }],
  ])("is refused for its %s: %j", (field, over) => {
    const kept = checkContract({ ...CONTRACT, ...over });
    expect(kept.ok ? null : kept.error.field).toBe(field);
  });

  it("reads hours as they are typed, and writes them back", () => {
    for (const [typed, minutes] of [
      ["4", 240],
      ["1,5", 90],
      [" 0.25 h ", 15],
      ["", null],
      ["0", undefined],
      ["deux", undefined],
      ["-1", undefined],
    ] as const)
      expect(minutesOfHours(typed)).toBe(minutes);
    expect([hoursOfMinutes(90), hoursOfMinutes(480), hoursOfMinutes(null)]).toEqual(["1,5", "8", ""]);
  });

  it("has one entry a clause, each with why, its source and how sure it is", () => {
    expect(CLAUSES.map(({ kind }) => kind)).toEqual([...CLAUSE_KINDS]);
    for (const { label, why, source } of CLAUSES)
      expect([label, why, source].every((text) => text.length > 8)).toBe(true);
    expect(new Set(HOLIDAY_ZONES.map(({ code }) => code)).size).toBe(HOLIDAY_ZONES.length);
  });
});

const INCIDENT: IncidentInput = {
  severity: "major",
  body: " L’agenda ne s’ouvre plus. ",
  workaround: "",
  cause: "",
  startedAt: "2026-11-22T08:00:00+01:00",
  endedAt: null,
};
const NOW = new Date("2026-11-22T08:00:00Z");

describe("an incident", () => {
  it("is kept as it was told, in universal time", () => {
    expect(checkIncident(INCIDENT, NOW)).toEqual({
      ok: true,
      value: { ...INCIDENT, body: "L’agenda ne s’ouvre plus.", startedAt: new Date("2026-11-22T07:00:00Z") },
    });
  });

  test.each<[string, Partial<IncidentInput>]>([
    ["severity", { severity: "" }],
    ["body", { body: "  " }],
    ["startedAt", { startedAt: "2026-11-22" }],
    ["startedAt", { startedAt: "2026-11-22T09:00:00Z" }],
    ["endedAt", { endedAt: "2026-11-22T06:59:00Z" }],
    ["endedAt", { endedAt: "2026-11-22T10:00:00Z" }],
    ["endedAt", { endedAt: "tantôt" }],
  ])("is refused for its %s: %j", (field, over) => {
    const kept = checkIncident({ ...INCIDENT, ...over }, NOW);
    expect(kept.ok ? null : kept.error.field).toBe(field);
  });

  test.each([
    [-1, "0 min"],
    [59, "59 min"],
    [60, "1 h"],
    [125, "2 h 05"],
    [1_440, "1 j"],
    [4_620, "3 j 5 h"],
  ])("%d minutes are %s", (minutes, said) => {
    expect(durationText(minutes).replaceAll("\u00a0", " ")).toBe(said);
  });
});
