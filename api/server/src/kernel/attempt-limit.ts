/** Counts what anyone may ask without signing in, by where it comes from; in memory, so by process. */
export class AttemptLimit {
  private readonly counts = new Map<string, { count: number; readonly endsAt: number }>();

  /** @param max how many within the window. */
  constructor(
    private readonly max: number,
    private readonly windowMs: number,
  ) {}

  /** Takes one. @returns false when there is none left. */
  take(key: string, now = Date.now()): boolean {
    // Bounded: what is over is dropped as soon as many keys are kept.
    if (this.counts.size > 10_000) {
      for (const [old, { endsAt }] of this.counts) if (endsAt <= now) this.counts.delete(old);
    }
    const known = this.counts.get(key);
    if (known === undefined || known.endsAt <= now) {
      this.counts.set(key, { count: 1, endsAt: now + this.windowMs });
      return true;
    }
    known.count += 1;
    return known.count <= this.max;
  }
}
