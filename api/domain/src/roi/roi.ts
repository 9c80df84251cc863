/** A plan always covers five calendar years from `firstYear`. */
export const ROI_YEARS = 5;

export type RoiLineKind = "cost" | "benefit";

/** How sure an amount is: read from data, estimated by a method, or only declared. */
export type ProofGrade = "measured" | "estimated" | "declared";

/** The grade as people read it, in French. */
export const PROOF_GRADE_LABELS: Readonly<Record<ProofGrade, string>> = {
  measured: "mesuré",
  estimated: "estimé",
  declared: "déclaré",
};

/** One assumption of the plan: an amount for each of the five years. */
export interface RoiLine {
  readonly kind: RoiLineKind;
  /** The French heading it is filed under: one of `ROI_HEADINGS`, or another one. */
  readonly heading: string;
  readonly label: string;
  /** Five whole numbers of cents, ≥ 0, first year first. */
  readonly amountCents: readonly number[];
  readonly proofGrade: ProofGrade;
  /** How the amount was reached; printed beside it. */
  readonly assumption: string;
  readonly sourceLabel: string;
}

export interface RoiPlan {
  readonly name: string;
  /** Calendar year of the first amounts, e.g. 2027. */
  readonly firstYear: number;
  /** A ratio of 0 to 0.5; 0.04 = 4 % a year. */
  readonly discountRate: number;
  readonly lines: readonly RoiLine[];
}

/** One year of the result. All amounts in whole cents; net = benefit - cost and may be negative. */
export interface RoiYear {
  readonly year: number;
  readonly costCents: number;
  readonly benefitCents: number;
  readonly netCents: number;
  /** Net brought back to the first year. */
  readonly discountedNetCents: number;
  readonly cumulativeNetCents: number;
  /** The last year's is the net present value. */
  readonly cumulativeDiscountedCents: number;
  /** net / cost of that year; null where there is no cost. */
  readonly roiRatio: number | null;
}

/** The internal rate of return: one, none, or several (then no single rate may be printed). */
export type InternalRate =
  | { readonly kind: "rate"; readonly rate: number }
  | { readonly kind: "none" }
  | { readonly kind: "several"; readonly rates: readonly number[] };

export interface RoiResult {
  readonly years: readonly RoiYear[];
  readonly totalCostCents: number;
  readonly totalBenefitCents: number;
  /** The first year is not discounted: `sum(net[t] / (1 + rate)^t)`, t from 0. May be negative. */
  readonly netPresentValueCents: number;
  readonly internalRate: InternalRate;
  /** Years, fraction included; null when the plan does not pay back within its five years. */
  readonly paybackYears: number | null;
  readonly discountedPaybackYears: number | null;
  /** (benefits - costs) / costs over the five years; null when there is no cost. */
  readonly roiRatio: number | null;
  /** French sentences, to be printed with the figures. */
  readonly warnings: readonly string[];
}
