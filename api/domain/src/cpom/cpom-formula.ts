import { Decimal as BaseDecimal } from "decimal.js";
import type { SourceRow } from "./cpom-row";

// 40 digits: divisions of amounts below 10^15 never show a rounding in the cents.
const Decimal = BaseDecimal.clone({ precision: 40, rounding: BaseDecimal.ROUND_HALF_UP });
type Decimal = BaseDecimal;

/** Costs, benefits, or the second less the first. */
export type RoiSide = "cost" | "benefit" | "net";

/**
 * The rule that turns the named rows into the figure. A closed list, so that anybody can work it out again from the file
 * of lineage without the program that made it.
 */
export type Formula =
  | { readonly kind: "count" }
  | { readonly kind: "countDistinct"; readonly field: string }
  | { readonly kind: "read"; readonly field: string }
  | { readonly kind: "sum"; readonly field: string }
  | { readonly kind: "share"; readonly field: string; readonly atLeast: number }
  /** Linear between the two nearest values, as `percentile_cont`; at is 0..1. */
  | { readonly kind: "quantile"; readonly field: string; readonly at: number }
  /** The rows of values that reach the target of the row of the dictionary, in its direction. */
  | { readonly kind: "countAtTarget" }
  /** The rows of values against their previous value, in the direction of the row of the dictionary. */
  | { readonly kind: "countMoved"; readonly sense: "better" | "worse" | "same" }
  /** Amounts of one year (1 to 5), or of all when null. In cents. */
  | { readonly kind: "roiAmount"; readonly side: RoiSide; readonly year: number | null }
  | { readonly kind: "roiDiscounted"; readonly year: number }
  /** Discounted net of the first year to this one; of the fifth: the net present value. */
  | { readonly kind: "roiCumulative"; readonly untilYear: number }
  /** (benefits - costs) / costs, of one year or of all when null. */
  | { readonly kind: "roiRatio"; readonly year: number | null }
  | { readonly kind: "roiPayback" }
  /** Benefits of the lines of a grade or heading over all benefits. */
  | { readonly kind: "roiBenefitShare"; readonly field: string; readonly among: readonly string[] };

/** Years a plan covers; the fields `amountCents1` to `amountCents5` of a row of the plan. */
const YEARS = [1, 2, 3, 4, 5] as const;

/** Works the figure out from its rows. @returns decimal text; null where the rule has no answer (no row, no cost). */
export function evaluate(formula: Formula, rows: readonly SourceRow[]): string | null {
  const result = work(formula, rows);
  return result === null ? null : result.toDecimalPlaces(12).toFixed();
}

function work(formula: Formula, rows: readonly SourceRow[]): Decimal | null {
  switch (formula.kind) {
    case "count":
      return new Decimal(rows.length);
    case "countDistinct":
      return new Decimal(new Set(rows.map((row) => row.values[formula.field] ?? row.key[formula.field])).size);
    case "read":
      return numbers(rows, formula.field)[0] ?? null;
    case "sum":
      return numbers(rows, formula.field).reduce((total, value) => total.plus(value), new Decimal(0));
    case "share": {
      const values = numbers(rows, formula.field);
      if (values.length === 0) return null;
      return new Decimal(values.filter((value) => value.gte(formula.atLeast)).length).div(values.length);
    }
    case "quantile":
      return quantile(numbers(rows, formula.field), formula.at);
    case "countAtTarget":
      return new Decimal(againstTarget(rows));
    case "countMoved":
      return new Decimal(moved(rows, formula.sense));
    case "roiAmount":
      return amount(rows, formula.side, formula.year === null ? YEARS : [formula.year]);
    case "roiDiscounted":
      return discounted(rows, formula.year);
    case "roiCumulative":
      return cumulative(rows, formula.untilYear);
    case "roiRatio": {
      const years = formula.year === null ? YEARS : [formula.year];
      const cost = amount(rows, "cost", years);
      return cost.isZero() ? null : amount(rows, "net", years).div(cost);
    }
    case "roiPayback":
      return payback(rows);
    case "roiBenefitShare": {
      const all = amount(rows, "benefit", YEARS);
      const some = rows.filter((row) => formula.among.includes(row.values[formula.field] ?? ""));
      return all.isZero() ? null : amount(some, "benefit", YEARS).div(all);
    }
  }
}

function numbers(rows: readonly SourceRow[], field: string): Decimal[] {
  return rows.flatMap((row) => {
    const text = row.values[field];
    return text === null || text === undefined ? [] : [new Decimal(text)];
  });
}

function quantile(values: readonly Decimal[], at: number): Decimal | null {
  const sorted = [...values].sort((a, b) => a.cmp(b));
  const place = new Decimal(sorted.length - 1).times(at);
  const below = sorted[place.floor().toNumber()];
  const above = sorted[place.ceil().toNumber()];
  if (below === undefined || above === undefined) return null;
  return below.plus(above.minus(below).times(place.minus(place.floor())));
}

function dictionaryOf(rows: readonly SourceRow[]): SourceRow {
  const row = rows.find((candidate) => candidate.table === "indicator");
  if (row === undefined) throw new Error("formule : la ligne du dictionnaire des indicateurs manque");
  return row;
}

const valuesOf = (rows: readonly SourceRow[]): readonly SourceRow[] =>
  rows.filter((row) => row.table === "indicator_latest");

function againstTarget(rows: readonly SourceRow[]): number {
  const dictionary = dictionaryOf(rows);
  const target = new Decimal(dictionary.values["target"] ?? NaN);
  const up = dictionary.values["direction"] === "up";
  return numbers(valuesOf(rows), "value").filter((value) => (up ? value.gte(target) : value.lte(target))).length;
}

function moved(rows: readonly SourceRow[], sense: "better" | "worse" | "same"): number {
  const up = dictionaryOf(rows).values["direction"] === "up" ? 1 : -1;
  const wanted = sense === "better" ? 1 : sense === "worse" ? -1 : 0;
  return valuesOf(rows).filter((row) => {
    const { value, previousValue } = row.values;
    if (value === null || value === undefined || previousValue === null || previousValue === undefined) return false;
    const move = new Decimal(value).cmp(previousValue);
    return (move === 0 ? 0 : move * up) === wanted;
  }).length;
}

function amount(rows: readonly SourceRow[], side: RoiSide, years: readonly number[]): Decimal {
  let total = new Decimal(0);
  for (const row of rows) {
    const kind = row.values["kind"];
    if (row.table !== "roi_line" || (side !== "net" && kind !== side)) continue;
    for (const year of years) {
      const cents = new Decimal(row.values[`amountCents${String(year)}`] ?? 0);
      total = side === "net" && kind === "cost" ? total.minus(cents) : total.plus(cents);
    }
  }
  return total;
}

function exactDiscounted(rows: readonly SourceRow[], year: number): Decimal {
  const plan = rows.find((row) => row.table === "roi_plan");
  const rate = new Decimal(plan?.values["discountRate"] ?? NaN);
  return amount(rows, "net", [year]).div(rate.plus(1).pow(year - 1));
}

const discounted = (rows: readonly SourceRow[], year: number): Decimal =>
  exactDiscounted(rows, year).toDecimalPlaces(0);

// Years are added up exactly and rounded once, to the cent: rounding each would drift by a few cents.
function cumulative(rows: readonly SourceRow[], untilYear: number): Decimal {
  let total = new Decimal(0);
  for (const year of YEARS) if (year <= untilYear) total = total.plus(exactDiscounted(rows, year));
  return total.toDecimalPlaces(0);
}

// The years after which the cumulative amount stays above zero, each year's amount counted as spread evenly.
function payback(rows: readonly SourceRow[]): Decimal | null {
  let total = new Decimal(0);
  const cumulated = YEARS.map((year) => (total = total.plus(amount(rows, "net", [year]))));
  const below = cumulated.findLastIndex((cents) => cents.lt(0));
  const before = cumulated[below] ?? new Decimal(0);
  const after = cumulated[below + 1];
  if (below < 0) return new Decimal(0);
  return after === undefined ? null : new Decimal(below + 1).minus(before.div(after.minus(before)));
}
