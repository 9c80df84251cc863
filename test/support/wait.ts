import { setTimeout as delay } from "node:timers/promises";

/**
 * Asks again until `read` answers something true.
 * @param timeoutMs after which the test fails, naming `what`.
 */
export async function waitFor<T>(
  what: string,
  read: () => Promise<T | false | null | undefined>,
  timeoutMs = 20_000,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const found = await read();
    if (found !== false && found !== null && found !== undefined) return found;
    if (performance.now() > end) throw new Error(`not within ${String(timeoutMs)} ms: ${what}`);
    await delay(50);
  }
}
