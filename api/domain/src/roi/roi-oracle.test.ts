import fc from "fast-check";
import { npv } from "financial";
import { irr } from "node-irr";
import { computeRoi, type RoiLine, type RoiPlan } from ".";

const RUNS = 10_000;
const CENTS = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 1_000_000_000 }), fc.constant(0));
const LINES = fc.array(
  fc.record<RoiLine>({
    kind: fc.constantFrom("cost", "benefit"),
    heading: fc.constant("Licences"),
    label: fc.constant("Ligne"),
    amountCents: fc.array(CENTS, { minLength: 5, maxLength: 5 }),
    proofGrade: fc.constantFrom("measured", "estimated", "declared"),
    assumption: fc.constant("Hypothèse"),
    sourceLabel: fc.constant("Source"),
  }),
  { minLength: 0, maxLength: 6 },
);
const PLANS = fc.record<RoiPlan>({
  name: fc.constant("Plan"),
  firstYear: fc.constant(2027),
  discountRate: fc.integer({ min: 0, max: 3000 }).map((rate) => rate / 10_000),
  lines: LINES,
});

const LINE: Omit<RoiLine, "kind" | "amountCents"> = {
  heading: "Licences",
  label: "Ligne",
  proofGrade: "measured",
  assumption: "Hypothèse",
  sourceLabel: "Source",
};
const EUROS = fc.integer({ min: 100_000, max: 1_000_000_000 });
/** A first outlay, then running costs that never exceed the benefits: one change of sign, whatever the rate. */
const INVESTMENTS = fc
  .record({ outlay: EUROS, gains: fc.array(EUROS, { minLength: 4, maxLength: 4 }), running: fc.nat({ max: 99_999 }) })
  .map(({ outlay, gains, running }): RoiPlan => ({
    name: "Plan",
    firstYear: 2027,
    discountRate: 0.04,
    lines: [
      { ...LINE, kind: "cost", amountCents: [outlay, running, running, running, running] },
      { ...LINE, kind: "benefit", amountCents: [0, ...gains] },
    ],
  }));

/** Counted apart from the product's own sum. */
function netsOf(plan: RoiPlan): number[] {
  return [0, 1, 2, 3, 4].map((year) =>
    plan.lines.reduce((net, line) => net + (line.kind === "benefit" ? 1 : -1) * (line.amountCents[year] ?? 0), 0),
  );
}
const changesOf = (nets: number[]): number => {
  const signs = nets.filter((net) => net !== 0).map(Math.sign);
  return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
};
const valueAt = (rate: number, nets: number[]): number =>
  nets.reduce((sum, net, year) => sum + net / (1 + rate) ** year, 0);
/** Nearer to -1, a double no longer holds 1 + rate finely enough for the value to be judged. */
const judged = (rate: number): boolean => Number.isFinite(rate) && rate > -0.99;
const sizeAt = (rate: number, nets: number[]): number => valueAt(rate, nets.map(Math.abs));

test(`npv agrees with financial to the cent on ${RUNS} plans`, () => {
  fc.assert(
    fc.property(PLANS, (plan) => {
      const oracle = npv(plan.discountRate, netsOf(plan));
      const { netPresentValueCents, years } = computeRoi(plan);
      // Ours is the oracle's value rounded to a whole cent: never further than half a cent (and a float's error).
      expect(Math.abs(netPresentValueCents - oracle)).toBeLessThanOrEqual(0.5 + 1e-4);
      expect(years.at(-1)?.cumulativeDiscountedCents).toBe(netPresentValueCents);
    }),
    { numRuns: RUNS, seed: 20261122 },
  );
});

test(`the internal rate agrees with node-irr on ${RUNS} plans`, () => {
  let compared = 0;
  fc.assert(
    fc.property(INVESTMENTS, (plan) => {
      const nets = netsOf(plan);
      const scale = Math.max(...nets.map(Math.abs));
      const { internalRate } = computeRoi(plan);
      // Descartes: one change of sign has exactly one positive root.
      expect(internalRate.kind).toBe("rate");
      const rate = internalRate.kind === "rate" ? internalRate.rate : Number.NaN;
      expect(Math.abs(valueAt(rate, nets))).toBeLessThanOrEqual(1e-9 * sizeAt(rate, nets));
      const oracle = irr(
        nets.map((net) => net / scale),
        { epsilon: 1e-10, maxIterations: 1000 },
      );
      // The oracle at times gives up; there the value at our rate has just been shown to be zero.
      if (!Number.isFinite(oracle)) return;
      compared += 1;
      expect(Math.abs(rate - oracle)).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(oracle)));
    }),
    { numRuns: RUNS, seed: 20261122 },
  );
  expect(compared).toBeGreaterThanOrEqual(RUNS * 0.99);
});

test("with several changes of sign the oracle's rate is one of ours, and none of ours is invented", () => {
  fc.assert(
    fc.property(
      PLANS.filter((plan) => changesOf(netsOf(plan)) > 1),
      (plan) => {
        const nets = netsOf(plan);
        const scale = Math.max(...nets.map(Math.abs));
        const { internalRate } = computeRoi(plan);
        const rates =
          internalRate.kind === "rate"
            ? [internalRate.rate]
            : internalRate.kind === "several"
              ? internalRate.rates
              : [];
        for (const rate of rates.filter(judged))
          expect(Math.abs(valueAt(rate, nets))).toBeLessThanOrEqual(1e-9 * sizeAt(rate, nets));
        const oracle = irr(
          nets.map((net) => net / scale),
          { epsilon: 1e-10, maxIterations: 1000 },
        );
        if (!judged(oracle) || Math.abs(valueAt(oracle, nets)) > 1e-11 * sizeAt(oracle, nets)) return;
        expect(Math.min(...rates.map((rate) => Math.abs(rate - oracle)))).toBeLessThanOrEqual(
          1e-5 * (1 + Math.abs(oracle)),
        );
      },
    ),
    { numRuns: 1500, seed: 20261122 },
  );
});

test("a dearer cost never makes the plan worth more", () => {
  fc.assert(
    fc.property(PLANS, fc.nat({ max: 4 }), (plan, year) => {
      const extra = [0, 0, 0, 0, 0].map((_, index) => (index === year ? 1000 : 0));
      const first = plan.lines[0];
      if (!first) return;
      const dearer = computeRoi({ ...plan, lines: [...plan.lines, { ...first, kind: "cost", amountCents: extra }] });
      expect(dearer.netPresentValueCents).toBeLessThan(computeRoi(plan).netPresentValueCents);
    }),
    { numRuns: 1000, seed: 20261122 },
  );
});
