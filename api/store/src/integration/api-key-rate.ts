import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { keyHash } from "./api-key-text";

/** Requests of one key in a minute; each server counts for itself. */
export const KEY_REQUESTS_PER_MINUTE = 600;

/** Counts the requests of keys, known or not, before anything is looked up. */
export class ApiKeyRate {
  private readonly limiter: RateLimiterMemory;

  constructor(perMinute = KEY_REQUESTS_PER_MINUTE) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  }

  /** @returns null when the request may go on; else how many seconds to wait. */
  async admit(text: string): Promise<number | null> {
    try {
      await this.limiter.consume(keyHash(text));
      return null;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1_000));
      throw error;
    }
  }
}
