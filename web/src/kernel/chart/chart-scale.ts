/** Where a chart keeps its drawing clear of its labels, in CSS pixels. */
export interface ChartMargin {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/**
 * The span an axis must cover. Zero is always in it, so that a bar or a slope is never exaggerated.
 * @param values in the unit of the chart; null (not transmitted) is left out.
 * @returns [lowest, highest], never of zero length.
 */
export function valueDomain(values: readonly (number | null | undefined)[]): [number, number] {
  const known = values.filter((value): value is number => value !== null && value !== undefined);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  return low === high ? [low, low + 1] : [low, high];
}

/**
 * Which positions get a tick label when there is no room for all of them: evenly spaced, counted back from the last
 * (the most recent period is always named).
 * @param count how many positions there are.
 * @param most how many labels fit; at least 1.
 */
export function labelledPositions(count: number, most: number): number[] {
  if (count === 0) return [];
  const step = Math.max(1, Math.ceil(count / Math.max(1, most)));
  const positions: number[] = [];
  for (let at = count - 1; at >= 0; at -= step) positions.unshift(at);
  return positions;
}

/**
 * Where a line drawn through `values` (one per step, the first at 0) rises through zero and stays above to the end.
 * @returns steps since the start, fraction included; null when it ends below zero or was never below.
 */
export function zeroCrossing(values: readonly number[]): number | null {
  const lastBelow = values.findLastIndex((value) => value < 0);
  const from = values[lastBelow];
  const to = values[lastBelow + 1];
  if (from === undefined || to === undefined) return null;
  return lastBelow + -from / (to - from);
}

/** How the dots of one step stand: as many per row as fit. */
export interface DotGrid {
  perRow: number;
  rows: number;
}

/**
 * Lays `count` dots in rows over a step.
 * @param width of the step, in pixels; @param pitch from one dot to the next, in pixels.
 */
export function dotGrid(count: number, width: number, pitch: number): DotGrid {
  const perRow = Math.max(1, Math.floor(width / pitch));
  return { perRow, rows: Math.ceil(count / perRow) };
}

/**
 * How many things one dot stands for, so that the tallest heap stays readable.
 * @param counts things per step; @param mostDots dots a step can hold.
 * @returns 1, 2, 5, 10, 20, 50…
 */
export function worthOfDot(counts: readonly number[], mostDots: number): number {
  const needed = Math.max(1, ...counts) / Math.max(1, mostDots);
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      if (factor * power >= needed) return factor * power;
    }
  }
}

/** Cuts a label that would run into the drawing; the whole text stays in the data table. */
export function clipLabel(label: string, widthPixels: number, pixelsPerCharacter = 6.4): string {
  const most = Math.max(4, Math.floor(widthPixels / pixelsPerCharacter));
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}
