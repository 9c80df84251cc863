import type { InternalRate } from "./roi";

/** Coefficients of a polynomial, the constant first. */
type Polynomial = readonly number[];

function valueAt(polynomial: Polynomial, x: number): number {
  let value = 0;
  for (let power = polynomial.length - 1; power >= 0; power -= 1) value = value * x + (polynomial[power] ?? 0);
  return value;
}

/** The size of the terms at x: what a value must be compared with to be called zero. */
const magnitudeAt = (polynomial: Polynomial, x: number): number => valueAt(polynomial.map(Math.abs), x);

const isZeroAt = (polynomial: Polynomial, x: number): boolean =>
  Math.abs(valueAt(polynomial, x)) <= 1e-13 * magnitudeAt(polynomial, x);

const derivative = (polynomial: Polynomial): Polynomial => polynomial.slice(1).map((term, index) => term * (index + 1));

/** Halves [low, high], whose ends have opposite signs, down to neighbouring doubles. */
function bisect(polynomial: Polynomial, low: number, high: number): number {
  let [left, right] = [low, high];
  const rising = valueAt(polynomial, left) < 0;
  for (;;) {
    const middle = (left + right) / 2;
    if (middle <= left || middle >= right) return middle;
    if (valueAt(polynomial, middle) < 0 === rising) left = middle;
    else right = middle;
  }
}

/**
 * Every distinct root above 0. Between two neighbouring roots of the derivative a polynomial crosses zero at most once,
 * so each bracket holds one root or none; a root that only touches zero is one of the derivative's.
 */
function positiveRoots(polynomial: Polynomial): number[] {
  const lead = polynomial.at(-1) ?? 0;
  if (polynomial.length < 2) return [];
  // Cauchy: no root lies further than this.
  const bound = 1 + Math.max(...polynomial.map((term) => Math.abs(term / lead)));
  const turns = positiveRoots(derivative(polynomial)).filter((turn) => turn < bound);
  const ends = [0, ...turns, bound];
  const roots: number[] = [];
  for (const [index, end] of ends.entries()) {
    if (index > 0 && index < ends.length - 1 && isZeroAt(polynomial, end)) {
      roots.push(end);
      continue;
    }
    const next = ends[index + 1];
    if (next === undefined || (next !== bound && isZeroAt(polynomial, next))) continue;
    if (valueAt(polynomial, end) < 0 !== valueAt(polynomial, next) < 0) roots.push(bisect(polynomial, end, next));
  }
  return roots;
}

/**
 * The rates r > -1 at which the net present value is zero.
 * @param nets one amount a year, the first year not discounted.
 * @returns none where the amounts never change sign or the value never reaches zero; several where a single rate would
 * mislead.
 */
export function internalRateOf(nets: readonly number[]): InternalRate {
  const first = nets.findIndex((net) => net !== 0);
  const last = nets.findLastIndex((net) => net !== 0);
  if (first < 0) return { kind: "none" };
  // With x = 1 / (1 + r): leading zero years change no root, trailing ones would only lower the degree.
  const roots = positiveRoots(nets.slice(first, last + 1));
  const rates = roots.map((x) => 1 / x - 1).sort((a, b) => a - b);
  const [rate] = rates;
  if (rate === undefined) return { kind: "none" };
  return rates.length === 1 ? { kind: "rate", rate } : { kind: "several", rates };
}
