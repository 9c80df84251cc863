import type { Database } from "@palier/store/kernel";
import type { Log } from "./log";

/** Work that comes back by itself. Several workers may do it at the same moment: doing it again must change nothing. */
export interface Round {
  /** Stable English code, `feature.verb`. */
  readonly name: string;
  /** Minutes between two rounds; the first comes soon after the worker starts. */
  readonly everyMinutes: number;
  run(input: RoundInput): Promise<void>;
}

/** What a round works with. */
export interface RoundInput {
  readonly db: Database;
  /** Folder of the installation (PALIER_HOME). */
  readonly home: string;
  readonly now: Date;
}

/** A worker that was just started has jobs to take first. */
const FIRST_MS = 20_000;

/** Makes the rounds of a worker; one that fails is told in the log and comes back at its hour. @returns what ends them. */
export function startRounds(
  rounds: readonly Round[],
  { db, home, log }: { readonly db: Database; readonly home: string; readonly log: Log },
): () => Promise<void> {
  let closed = false;
  const timers = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  const make = async (round: Round): Promise<void> => {
    try {
      await round.run({ db, home, now: new Date() });
    } catch (error) {
      log.warn({ err: error, round: round.name }, "round failed, will come back");
    }
  };
  const plan = (round: Round, inMs: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      const work = make(round).finally(() => {
        underWay.delete(work);
        if (!closed) plan(round, round.everyMinutes * 60_000);
      });
      underWay.add(work);
    }, inMs);
    timers.add(timer);
  };
  for (const round of rounds) plan(round, FIRST_MS);
  return async () => {
    closed = true;
    for (const timer of timers) clearTimeout(timer);
    await Promise.all(underWay);
  };
}
