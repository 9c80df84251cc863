import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "../kernel";

/** What is being tried; each kind is counted apart. */
export type AttemptKind = "password" | "totp" | "pin" | "reset" | "resetToken";

interface Limit {
  /** Attempts before the wait. */
  readonly points: number;
  readonly minutes: number;
}

/** From one place, then from everywhere: who knows an address can't lock its owner out with a few tries from afar. */
const LIMITS: Readonly<Record<AttemptKind, { readonly here: Limit; readonly everywhere: Limit }>> = {
  password: { here: { points: 10, minutes: 5 }, everywhere: { points: 40, minutes: 60 } },
  totp: { here: { points: 10, minutes: 15 }, everywhere: { points: 20, minutes: 60 } },
  pin: { here: { points: 5, minutes: 60 }, everywhere: { points: 5, minutes: 60 } },
  reset: { here: { points: 3, minutes: 60 }, everywhere: { points: 5, minutes: 60 } },
  resetToken: { here: { points: 20, minutes: 60 }, everywhere: { points: 20, minutes: 60 } },
};

/** An attempt may go on, or must wait. */
export type Attempt =
  | { readonly admitted: true; /** Attempts still admitted after this one. */ readonly left: number }
  | { readonly admitted: false; readonly waitMinutes: number };

/** An address is the same account however it is typed. */
const hashed = (account: string, place = ""): string =>
  createHash("sha256").update(`${account.trim().toLowerCase()}\n${place}`).digest("base64url");

/**
 * Counts attempts in the database, so that several servers count together, before anything costly is worked out. A
 * success forgets: only failures add up.
 */
export class SignInThrottle {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(private readonly db: Database) {}

  /**
   * Counts one attempt.
   * @param account what is tried: an address as typed, a person, a session; kept as a hash.
   * @param place where it comes from: an address of the network.
   */
  async attempt(kind: AttemptKind, account: string, place: string): Promise<Attempt> {
    const { here, everywhere } = LIMITS[kind];
    const near = await this.count(`${kind}-here`, here, hashed(account, place));
    // What is refused here doesn't count everywhere: it would lock the owner out.
    return near.admitted ? this.count(`${kind}-all`, everywhere, hashed(account)) : near;
  }

  /** After a success. */
  async forget(kind: AttemptKind, account: string, place: string): Promise<void> {
    const { here, everywhere } = LIMITS[kind];
    await Promise.all([
      this.limiter(`${kind}-here`, here).delete(hashed(account, place)),
      this.limiter(`${kind}-all`, everywhere).delete(hashed(account)),
    ]);
  }

  private async count(name: string, limit: Limit, key: string): Promise<Attempt> {
    try {
      const { remainingPoints } = await this.limiter(name, limit).consume(key);
      return { admitted: true, left: remainingPoints };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { admitted: false, waitMinutes: Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)) };
    }
  }

  private limiter(name: string, { points, minutes }: Limit): RateLimiterPostgres {
    const known = this.limiters.get(name);
    if (known !== undefined) return known;
    const made = new RateLimiterPostgres({
      storeClient: this.db.identityPool,
      storeType: "pool",
      tableName: "sign_in_throttle",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: minutes * 60,
      // One of them is enough to sweep the table they share.
      clearExpiredByTimeout: this.limiters.size === 0,
    });
    this.limiters.set(name, made);
    return made;
  }
}
