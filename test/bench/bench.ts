/** What a bench found: the ratio of paired runs of one process tree, never a time alone. */
export interface BenchResult {
  /** Median over the pairs; which side stands above is said in `lines`. */
  readonly ratio: number;
  readonly goal: number;
  /** The figures the ratio comes from. */
  readonly lines: readonly string[];
}

/** A measure that anyone can repeat with `npm run bench -- <name>`. */
export interface Bench {
  readonly name: string;
  run(): Promise<BenchResult>;
}

/** The middle value; the mean of the two middle ones when they are even in number. @throws when there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error("no value to take the median of");
  return (low + high) / 2;
}
