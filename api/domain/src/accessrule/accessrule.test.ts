import {
  ACCESS_CASES,
  ACCESS_LEVELS,
  ACCESS_RULE_EXAMPLES,
  accessGap,
  checkAccessRule,
  compareAccess,
  countGaps,
  isDueForReview,
  LEGAL_BASES,
  PROFESSIONS,
  professionSector,
  RECORD_KINDS,
  ruleFinder,
  type AccessRule,
} from ".";
import { isEstablishmentKind } from "../group";
import { SECTORS } from "../identity";

const TODAY = "2026-11-22";
const rule = (over: Partial<AccessRule> = {}): AccessRule => ({
  profession: "educator",
  recordKind: "personalProject",
  establishmentKind: null,
  level: "followed",
  reason: "Il suit ces jeunes.",
  legalBasis: "CSP, art. L1110-4, III",
  reviewOn: "2027-11-22",
  ...over,
});
const ASKED = { profession: "educator", recordKind: "personalProject" } as const;

test("a rule for the kind of establishment wins over one for every kind", () => {
  const find = ruleFinder([rule(), rule({ establishmentKind: "MECS", level: "unit" })]);
  expect(find(ASKED, "MECS")?.level).toBe("unit");
  expect(find(ASKED, "IME")?.level).toBe("followed");
  expect(find({ ...ASKED, recordKind: "medical" }, "IME")).toBeNull();
});

test("two rules for the same case are a tie, and a tie is refused", () => {
  expect(() => ruleFinder([rule(), rule({ level: "none" })])).toThrow("two rules");
  expect(() => ruleFinder([rule({ establishmentKind: "IME" }), rule({ establishmentKind: "IME" })])).toThrow(
    "two rules",
  );
});

test.each([
  ["followed", "followed", "same"],
  ["followed", "establishment", "moreOpen"],
  ["followed", "none", "stricter"],
  ["none", "followed", "moreOpen"],
  ["group", "establishment", "stricter"],
  ["followed", null, "undeclared"],
  [null, "unit", "withoutRule"],
  [null, null, "undeclared"],
] as const)("rule %s, declared %s: %s", (written, declared, gap) => {
  expect(accessGap(written, declared)).toBe(gap);
});

test("the ladder goes from the least open to the most: each step up is more open than the one below", () => {
  for (const [index, level] of ACCESS_LEVELS.entries())
    for (const lower of ACCESS_LEVELS.slice(0, index)) expect(accessGap(lower, level)).toBe("moreOpen");
});

test("a site is compared on each case where a rule speaks or something was declared", () => {
  const compared = compareAccess(
    ruleFinder([rule(), rule({ recordKind: "medical", level: "none" })]),
    "IME",
    [
      { ...ASKED, level: "establishment" },
      { profession: "nurse", recordKind: "care", level: "unit" },
    ],
    ACCESS_CASES,
  );
  expect(compared.map(({ profession, recordKind, gap }) => [profession, recordKind, gap])).toEqual([
    ["nurse", "care", "withoutRule"],
    ["educator", "medical", "undeclared"],
    ["educator", "personalProject", "moreOpen"],
  ]);
  expect(countGaps(compared)).toEqual({ same: 0, moreOpen: 1, stricter: 0, undeclared: 1, withoutRule: 1 });
});

test("a rule is due from the very day of its review", () => {
  expect(isDueForReview(rule({ reviewOn: TODAY }), TODAY)).toBe(true);
  expect(isDueForReview(rule({ reviewOn: "2026-11-23" }), TODAY)).toBe(false);
});

test.each([
  [{ profession: "wizard" }, "profession"],
  [{ recordKind: "" }, "recordKind"],
  [{ level: "all" }, "level"],
  [{ establishmentKind: "INCONNU" }, "establishmentKind"],
  [{ reason: "  " }, "reason"],
  [{ reason: "a".repeat(100_001) }, "reason"],
  [{ legalBasis: "" }, "legalBasis"],
  [{ legalBasis: "a".repeat(2_001) }, "legalBasis"],
  [{ reviewOn: "22/11/2027" }, "reviewOn"],
  [{ reviewOn: "2027-02-30" }, "reviewOn"],
  [{ reviewOn: TODAY }, "reviewOn"],
])("%j is refused at %s, with what to do", (over, field) => {
  const checked = checkAccessRule({ ...rule(), ...over }, TODAY);
  expect(checked).toMatchObject({ ok: false, error: { field, message: expect.stringMatching(/\.$/) as string } });
});

test("a rule is kept without the spaces around its texts", () => {
  const checked = checkAccessRule({ ...rule(), reason: " Parce que. ", establishmentKind: "IME" }, TODAY);
  expect(checked).toEqual({ ok: true, value: rule({ reason: "Parce que.", establishmentKind: "IME" }) });
});

test("the examples are valid, without a tie, and begin with the educator", () => {
  const dated = ACCESS_RULE_EXAMPLES.map((example) => ({ ...example, reviewOn: "2027-11-22" }));
  for (const example of dated) expect(checkAccessRule(example, TODAY)).toEqual({ ok: true, value: example });
  const find = ruleFinder(dated);
  expect(find(ASKED, "IME")?.level).toBe("followed");
  expect(find({ profession: "psychologist", recordKind: "psychological" }, "EHPAD")?.level).toBe("establishment");
  for (const { establishmentKind } of dated)
    expect(establishmentKind === null || isEstablishmentKind(establishmentKind)).toBe(true);
});

test("every profession has a sector that a referent may follow; every legal basis says how far it was read", () => {
  for (const profession of PROFESSIONS) expect(SECTORS).toContain(professionSector(profession));
  expect(ACCESS_CASES).toHaveLength(PROFESSIONS.length * RECORD_KINDS.length);
  for (const { trust } of LEGAL_BASES) expect(["lu en partie", "de mémoire"]).toContain(trust);
});
