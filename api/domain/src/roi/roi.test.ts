import {
  checkRoiPlan,
  computeRoi,
  defaultRoiLines,
  freesTime,
  ROI_HEADINGS,
  ROI_YEARS,
  type RoiLine,
  type RoiPlan,
} from ".";

function buildLine(overrides: Partial<RoiLine> = {}): RoiLine {
  return {
    kind: "cost",
    heading: ROI_HEADINGS.licence.heading,
    label: "Licences",
    amountCents: [0, 0, 0, 0, 0],
    proofGrade: "measured",
    assumption: "Contrat signé",
    sourceLabel: "Comptabilité",
    ...overrides,
  };
}

function buildPlan(nets: number[], overrides: Partial<RoiPlan> = {}): RoiPlan {
  const costs = nets.map((net) => Math.max(0, -net));
  const benefits = nets.map((net) => Math.max(0, net));
  return {
    name: "Plan",
    firstYear: 2027,
    discountRate: 0.04,
    lines: [
      buildLine({ amountCents: costs }),
      buildLine({
        kind: "benefit",
        heading: ROI_HEADINGS.billingErrors.heading,
        label: "Rejets évités",
        amountCents: benefits,
      }),
    ],
    ...overrides,
  };
}

test("the first year is not discounted: -1000, 300, 420, 680 at 4 % is worth 281,29", () => {
  const result = computeRoi(buildPlan([-100_000, 30_000, 42_000, 68_000, 0]));
  expect(result.netPresentValueCents).toBe(28_129);
  expect(result.years.map((year) => year.discountedNetCents)).toEqual([-100_000, 28_846, 38_831, 60_452, 0]);
  expect(result.years.map((year) => year.cumulativeNetCents)).toEqual([-100_000, -70_000, -28_000, 40_000, 40_000]);
  expect(result.years[0]?.year).toBe(2027);
  expect(result.internalRate.kind === "rate" && result.internalRate.rate).toBeCloseTo(0.16340560068896, 12);
});

test("payback is read within the year and stays null when the plan ends below zero", () => {
  expect(computeRoi(buildPlan([-100_000, 50_000, 50_000, 50_000, 50_000])).paybackYears).toBe(3);
  expect(computeRoi(buildPlan([-100_000, 40_000, 120_000, 0, 0])).paybackYears).toBe(2.5);
  expect(computeRoi(buildPlan([-100_000, 10_000, 10_000, 10_000, 10_000])).paybackYears).toBeNull();
  expect(computeRoi(buildPlan([10_000, 0, 0, 0, 0])).paybackYears).toBe(0);
});

test("a plan that falls back under zero is paid back only at its last crossing", () => {
  expect(computeRoi(buildPlan([-100, 300, -400, 400, 0], { discountRate: 0 })).paybackYears).toBe(3.5);
});

test("discounting makes payback later", () => {
  const result = computeRoi(buildPlan([-100_000, 50_000, 50_000, 0, 0], { discountRate: 0.1 }));
  expect(result.paybackYears).toBe(3);
  expect(result.discountedPaybackYears).toBeNull();
});

test("a negative result is given as it is, with its sentence", () => {
  const result = computeRoi(buildPlan([-100_000, 10_000, 10_000, 10_000, 10_000], { discountRate: 0 }));
  expect(result.netPresentValueCents).toBe(-60_000);
  expect(result.roiRatio).toBeCloseTo(-0.6, 12);
  expect(result.warnings[0]).toMatch(/^Sur cinq ans, les coûts dépassent les bénéfices chiffrés de 600\s€/);
});

test("the rate is none without a change of sign, several when two rates annul the value", () => {
  expect(computeRoi(buildPlan([-5, -5, -5, -5, -5])).internalRate).toEqual({ kind: "none" });
  expect(computeRoi(buildPlan([0, 0, 0, 0, 0])).internalRate).toEqual({ kind: "none" });
  const several = computeRoi(buildPlan([-100_000, 230_000, -132_000, 0, 0]));
  expect(several.internalRate.kind).toBe("several");
  const rates = several.internalRate.kind === "several" ? several.internalRate.rates : [];
  expect(rates.map((rate) => rate.toFixed(9))).toEqual(["0.100000000", "0.200000000"]);
  expect(several.warnings).toContainEqual(expect.stringContaining("Plusieurs taux"));
});

test("the rate that only touches zero is found once", () => {
  const result = computeRoi(buildPlan([-10_000, 22_000, -12_100, 0, 0]));
  expect(result.internalRate.kind === "rate" && result.internalRate.rate).toBeCloseTo(0.1, 6);
});

test("yearly ratio is null in a year without cost", () => {
  const { years } = computeRoi(buildPlan([-100, 50, 0, 0, 0]));
  expect(years.map((year) => year.roiRatio)).toEqual([-1, null, null, null, null]);
});

test("what is not counted is said: entry time, training, support, unmeasured benefits, hours", () => {
  const { warnings } = computeRoi({
    name: "Plan",
    firstYear: 2027,
    discountRate: 0,
    lines: [
      buildLine({ amountCents: [100, 100, 100, 100, 0] }),
      buildLine({
        kind: "benefit",
        heading: " doubles saisies évitées ",
        label: "Saisie unique",
        proofGrade: "declared",
        amountCents: [900, 0, 0, 0, 0],
      }),
    ],
  });
  expect(warnings.map((warning) => warning.slice(0, 24))).toEqual([
    "Le temps de saisie des p",
    "Aucun coût de formation ",
    "Aucun coût d’accompagnem",
    "Aucune licence ni mainte",
    expect.stringMatching(/^1\sligne de bénéfice sur/),
    expect.stringMatching(/^«.Saisie unique.».: il s/),
    "Le taux d’actualisation ",
  ]);
});

test("the demonstration lines pass the check and lack no cost heading", () => {
  const plan: RoiPlan = { name: "Démonstration", firstYear: 2027, discountRate: 0.04, lines: defaultRoiLines() };
  expect(checkRoiPlan(plan)).toEqual({ ok: true, value: plan });
  expect(plan.lines.every((line) => line.amountCents.length === ROI_YEARS)).toBe(true);
  const result = computeRoi(plan);
  expect(result.warnings.filter((warning) => warning.startsWith("Aucun"))).toEqual([]);
  expect(result.paybackYears).not.toBeNull();
  expect(plan.lines.filter(freesTime)).toHaveLength(3);
});

test.each<[string, Partial<RoiPlan>, string, RegExp]>([
  ["an empty name", { name: "  " }, "name", /Nom du plan/],
  ["a first year out of range", { firstYear: 1999 }, "firstYear", /2000 à 2099, reçu 1999/],
  ["a rate in per cent", { discountRate: 4 }, "discountRate", /de 0 % à 50\s%/],
  ["a rate that is no number", { discountRate: Number.NaN }, "discountRate", /actualisation/],
  ["a rate finer than the column", { discountRate: 0.041234 }, "discountRate", /deux décimales/],
  [
    "four amounts",
    { lines: [buildLine({ amountCents: [1, 2, 3, 4] })] },
    "lines.0.amountCents",
    /Ligne 1.: 5 montants attendus.*reçu 4/,
  ],
  [
    "half a cent",
    { lines: [buildLine(), buildLine({ amountCents: [0, 0.5, 0, 0, 0] })] },
    "lines.1.amountCents.1",
    /Ligne 2, année 2/,
  ],
  ["a negative amount", { lines: [buildLine({ amountCents: [-1, 0, 0, 0, 0] })] }, "lines.0.amountCents.0", /de 0 à/],
  [
    "a line without assumption",
    { lines: [buildLine({ assumption: "" })] },
    "lines.0.assumption",
    /hypothèse.: à compléter/,
  ],
  ["too many lines", { lines: Array.from({ length: 101 }, () => buildLine()) }, "lines", /100 au plus/],
])("%s is refused in French, with its field", (_name, overrides, field, message) => {
  const checked = checkRoiPlan(buildPlan([0, 0, 0, 0, 0], overrides));
  expect(checked).toEqual({ ok: false, error: { field, message: expect.stringMatching(message) as string } });
});
