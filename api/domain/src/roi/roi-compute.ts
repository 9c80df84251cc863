import { Decimal } from "decimal.js";
import { sumCents } from "../kernel";
import { internalRateOf } from "./roi-rate";
import { warningsOf } from "./roi-warning";
import { ROI_YEARS, type RoiLineKind, type RoiPlan, type RoiResult, type RoiYear } from "./roi";

// 40 digits: five divisions of amounts below 10^15 never show a rounding in the cents.
const Money = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** Adding 0 turns the -0 of a small negative amount into 0. */
const cents = (amount: Decimal): number => amount.toDecimalPlaces(0).toNumber() + 0;

function totalOf(plan: RoiPlan, kind: RoiLineKind, year: number): number {
  return sumCents(plan.lines.filter((line) => line.kind === kind).map((line) => line.amountCents[year] ?? 0));
}

/**
 * Years until the cumulative amount has left the negative for good, counting each year's amount as spread evenly.
 * @param cumulative exact or rounded cents at the end of each year.
 * @returns 0 where it never is negative; null where it ends negative.
 */
function paybackOf(cumulative: readonly number[]): number | null {
  const below = cumulative.findLastIndex((amount) => amount < 0);
  if (below < 0) return 0;
  const before = cumulative[below] ?? 0;
  const after = cumulative[below + 1];
  // `below` is the last negative year, so the next one is at or above zero: the crossing lies in that year.
  return after === undefined ? null : below + 1 - before / (after - before);
}

/**
 * Costs and benefits over five years. The first year is not discounted (amounts counted at its start, as the `npv` of
 * numpy-financial does); year t is divided by (1 + rate)^t. Each printed amount is rounded once, from the exact value.
 */
export function computeRoi(plan: RoiPlan): RoiResult {
  const factor = new Money(1).plus(plan.discountRate);
  let cumulative = 0;
  let discounted = new Money(0);
  const years = Array.from({ length: ROI_YEARS }, (_, index): RoiYear => {
    const costCents = totalOf(plan, "cost", index);
    const benefitCents = totalOf(plan, "benefit", index);
    const netCents = benefitCents - costCents;
    const present = new Money(netCents).div(factor.pow(index));
    cumulative += netCents;
    discounted = discounted.plus(present);
    return {
      year: plan.firstYear + index,
      costCents,
      benefitCents,
      netCents,
      discountedNetCents: cents(present),
      cumulativeNetCents: cumulative,
      cumulativeDiscountedCents: cents(discounted),
      roiRatio: costCents === 0 ? null : netCents / costCents,
    };
  });
  const totalCostCents = sumCents(years.map((year) => year.costCents));
  const totalBenefitCents = sumCents(years.map((year) => year.benefitCents));
  const figures = {
    years,
    totalCostCents,
    totalBenefitCents,
    netPresentValueCents: cents(discounted),
    internalRate: internalRateOf(years.map((year) => year.netCents)),
    paybackYears: paybackOf(years.map((year) => year.cumulativeNetCents)),
    discountedPaybackYears: paybackOf(years.map((year) => year.cumulativeDiscountedCents)),
    roiRatio: totalCostCents === 0 ? null : (totalBenefitCents - totalCostCents) / totalCostCents,
  };
  return { ...figures, warnings: warningsOf(plan, figures) };
}
