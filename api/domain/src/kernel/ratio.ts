/** Two counts over the same people, days or acts. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** @returns a ratio, 0 to about 1.1 (1 = full); null where the denominator is 0. */
export const ratioOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator;

/**
 * The ratio of the whole: sum of numerators over sum of denominators, so that a large site weighs more than a small one.
 * @returns null where there is nothing to divide by.
 */
export function weightedRatio(fractions: readonly Fraction[]): number | null {
  let numerator = 0;
  let denominator = 0;
  for (const fraction of fractions) {
    numerator += fraction.numerator;
    denominator += fraction.denominator;
  }
  return ratioOf(numerator, denominator);
}

/** @returns the middle value, or the mean of the two middle ones; null for an empty list. The list is left as it was. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
