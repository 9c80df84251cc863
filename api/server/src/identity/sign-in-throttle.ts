import type { RateLimitOptions } from "@fastify/rate-limit";

/** Wrong passwords allowed for one address from one place, within the window. */
export const MOST_FAILURES = 10;
/** Minutes until failures are forgotten. */
export const WINDOW_MINUTES = 5;

interface Failures {
  readonly current: number;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/**
 * Counts attempts in memory; a success clears its key, so that only failures add up. Shaped as a store of
 * `@fastify/rate-limit`, whose own stores can't forget a key.
 */
export class SignInThrottle {
  private readonly attempts = new Map<string, Failures>();

  /** The class that `@fastify/rate-limit` builds, over this one memory. */
  store(): NonNullable<RateLimitOptions["store"]> {
    const attempts = this.attempts;
    return class {
      incr(key: string, done: (error: Error | null, result?: { current: number; ttl: number }) => void): void {
        const now = Date.now();
        // Bounded: what is over is dropped as soon as many keys are kept.
        if (attempts.size > 10_000) for (const [old, { endsAt }] of attempts) if (endsAt <= now) attempts.delete(old);
        const known = attempts.get(key);
        const fresh =
          known === undefined || known.endsAt <= now
            ? { current: 1, endsAt: now + WINDOW_MINUTES * 60_000 }
            : { ...known, current: known.current + 1 };
        attempts.set(key, fresh);
        done(null, { current: fresh.current, ttl: fresh.endsAt - now });
      }
      child(): this {
        return this;
      }
    };
  }

  /** After a success. */
  forget(key: string): void {
    this.attempts.delete(key);
  }
}
