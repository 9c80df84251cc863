import fc from "fast-check";
import {
  centsOfEuros,
  comparePeriods,
  currentPeriod,
  divideByHundred,
  firstDay,
  frenchCount,
  frenchDate,
  frenchEuros,
  frenchList,
  frenchNumber,
  frenchPercent,
  frenchPeriod,
  hasBegun,
  lastDay,
  median,
  nextPeriod,
  parseFrenchNumber,
  parsePeriod,
  periodsBack,
  periodShift,
  previousPeriod,
  sumCents,
  weightedRatio,
} from ".";

const period = fc.oneof(
  fc
    .tuple(fc.integer({ min: 2005, max: 2050 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
  fc.tuple(fc.integer({ min: 2005, max: 2050 }), fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-T${q}`),
  fc.integer({ min: 2005, max: 2050 }).map(String),
);

describe("period", () => {
  test.each([
    ["2026", "year", 1],
    ["2026-03", "month", 3],
    ["2026-12", "month", 12],
    ["2026-T1", "quarter", 1],
  ])("reads %s as a %s", (raw, frequency, number) => {
    expect(parsePeriod(raw)).toEqual({ text: raw, frequency, year: 2026, number });
  });

  test.each(["", "26", "2026-3", "2026-13", "2026-00", "2026-T5", "2026-t1", " 2026", "2026-03-01", "1999", "03/2026"])(
    "refuses « %s »",
    (raw) => {
      expect(parsePeriod(raw)).toBeNull();
    },
  );

  test("walks over the year's end", () => {
    expect(previousPeriod("2026-01")).toBe("2025-12");
    expect(nextPeriod("2025-T4")).toBe("2026-T1");
    expect(periodShift("2026", -3)).toBe("2023");
    expect(periodsBack("2026-02", 4)).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  });

  test("the same steps forward and back lead home, and text order is time order", () => {
    fc.assert(
      fc.property(period, fc.integer({ min: 1, max: 48 }), (start, steps) => {
        const later = periodShift(start, steps);
        expect(periodShift(later, -steps)).toBe(start);
        expect(start < later).toBe(true);
        expect(comparePeriods(start, later)).toBe(-1);
      }),
    );
  });

  test("knows its days", () => {
    expect([firstDay("2024-02"), lastDay("2024-02")]).toEqual(["2024-02-01", "2024-02-29"]);
    expect([firstDay("2026-T4"), lastDay("2026-T4")]).toEqual(["2026-10-01", "2026-12-31"]);
    expect([firstDay("2026"), lastDay("2026")]).toEqual(["2026-01-01", "2026-12-31"]);
    expect(() => firstDay("mars")).toThrow("2026-03");
  });

  test("says whether it has begun on a given day", () => {
    expect(hasBegun("2026-03", "2026-03-01")).toBe(true);
    expect(hasBegun("2026-04", "2026-03-31")).toBe(false);
    expect(currentPeriod("month", "2026-03-31")).toBe("2026-03");
    expect(currentPeriod("quarter", "2026-04-01")).toBe("2026-T2");
    expect(currentPeriod("year", "2026-04-01")).toBe("2026");
  });

  test("is said in French", () => {
    expect(["2026", "2026-03", "2026-08", "2026-T1", "2026-T3", "?"].map(frenchPeriod)).toEqual([
      "2026",
      "mars 2026",
      "août 2026",
      "1er trimestre 2026",
      "3e trimestre 2026",
      "?",
    ]);
  });
});

describe("numbers people write", () => {
  test.each([
    ["1 234,56", "1234.56"],
    ["1\u00a0234,56", "1234.56"],
    ["1\u202f234\u202f567", "1234567"],
    ["1234.56", "1234.56"],
    ["1 234", "1234"],
    ["0,850", "0.85"],
    ["007", "7"],
    ["-3", "-3"],
    ["\u22123,5", "-3.5"],
    ["-0", "0"],
    ["+4", "4"],
    [" 12 ", "12"],
    ["0", "0"],
    ["0,0", "0"],
    ["100", "100"],
  ])("reads « %s » as %s", (raw, value) => {
    expect(parseFrenchNumber(raw)).toEqual({ ok: true, value });
  });

  test.each([
    ["", "vide"],
    ["abc", "pas un nombre"],
    ["1,234.56", "virgule et point"],
    ["1.234,56", "virgule et point"],
    ["1e5", "scientifique"],
    ["85 %", "sans le signe %"],
    ["12 34", "pas un nombre"],
    ["1 234\u00a0567", "pas un nombre"],
    ["9".repeat(50), "trop long"],
    ["NaN", "pas un nombre"],
    ["1,", "pas un nombre"],
    ["=1+1", "pas un nombre"],
  ])("refuses « %s »: %s", (raw, reason) => {
    const result = parseFrenchNumber(raw);
    expect(result.ok ? "" : result.error).toContain(reason);
  });

  test("what frenchNumber writes, parseFrenchNumber reads", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (thousandths) => {
        const written = frenchNumber(thousandths / 1000, 3);
        const read = parseFrenchNumber(written);
        expect(read.ok && Number(read.value)).toBe(thousandths === 0 ? 0 : thousandths / 1000);
      }),
    );
  });

  test("divides by a hundred exactly", () => {
    expect(["85", "8.5", "100", "0.1", "-3", "0"].map(divideByHundred)).toEqual([
      "0.85",
      "0.085",
      "1",
      "0.001",
      "-0.03",
      "0",
    ]);
  });
});

describe("figures people read", () => {
  test("thousands, per cent and euros carry their spaces", () => {
    expect(frenchNumber("1234.5")).toBe("1\u202f234,5");
    expect(frenchPercent(0.853)).toBe("85,3\u00a0%");
    expect(frenchPercent("1")).toBe("100\u00a0%");
    expect(frenchEuros(123_400)).toBe("1\u202f234\u00a0€");
    expect(frenchEuros(-123_450)).toBe("-1\u202f234,50\u00a0€");
  });

  test("the plural begins at two", () => {
    expect([0, 1, 2, 1234].map((count) => frenchCount(count, "ligne"))).toEqual([
      "0\u00a0ligne",
      "1\u00a0ligne",
      "2\u00a0lignes",
      "1\u202f234\u00a0lignes",
    ]);
    expect(frenchList(["a", "b", "c"])).toBe("a, b et c");
    expect(frenchList([])).toBe("");
    expect([frenchDate("2026-03-05"), frenchDate("2026-03-01")]).toEqual(["5 mars 2026", "1er mars 2026"]);
  });
});

describe("money and ratios", () => {
  test("euros become whole cents", () => {
    expect(centsOfEuros("1 234,5 €")).toEqual({ ok: true, value: 123_450 });
    expect(centsOfEuros("-0,07")).toEqual({ ok: true, value: -7 });
    expect(centsOfEuros("1,234").ok).toBe(false);
    expect(sumCents([10, -3])).toBe(7);
    expect(() => sumCents([0.5])).toThrow("centimes");
  });

  test("the whole is weighed by its denominators", () => {
    expect(
      weightedRatio([
        { numerator: 1, denominator: 1 },
        { numerator: 0, denominator: 9 },
      ]),
    ).toBe(0.1);
    expect(weightedRatio([])).toBeNull();
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, null]);
  });
});
