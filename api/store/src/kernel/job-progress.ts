import pg from "pg";
import { connectionAs, type Database } from "./database";

/** Told the outbox id of every job that moves, of any group: the row itself must be read again under its wall. */
export interface JobProgressListener {
  /** @returns what ends the following. */
  follow(jobId: string, wake: () => void): () => void;
  close(): Promise<void>;
}

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 10_000;

/**
 * Listens to the moves of jobs on one connection of its own, made again with a growing wait when it is lost.
 * After a loss every follower is woken once, for what was missed in between.
 */
export function listenJobProgress(db: Database, onLost: (error: Error) => void): JobProgressListener {
  const followers = new Map<string, Set<() => void>>();
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let wait = FIRST_WAIT_MS;

  const wakeAll = (): void => {
    for (const wakes of followers.values()) for (const wake of wakes) wake();
  };
  const lost = (from: pg.Client, error: Error): void => {
    if (closed || client !== from) return;
    onLost(error);
    client = undefined;
    void from.end().catch(() => undefined);
    timer = setTimeout(() => {
      timer = undefined;
      void connect();
    }, wait);
    timer.unref();
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ ...connectionAs(db.options.appUrl, "palier_app"), keepAlive: true });
    client = fresh;
    fresh.on("error", (error) => {
      lost(fresh, error);
    });
    fresh.on("end", () => {
      lost(fresh, new Error("the connection that listens to jobs has ended"));
    });
    fresh.on("notification", ({ payload }) => {
      for (const wake of followers.get(payload ?? "") ?? []) wake();
    });
    try {
      await fresh.connect();
      await fresh.query("listen job_progress");
      wait = FIRST_WAIT_MS;
      wakeAll();
    } catch (error) {
      lost(fresh, error instanceof Error ? error : new Error(String(error)));
    }
  };
  void connect();

  return {
    follow(jobId, wake) {
      const wakes = followers.get(jobId) ?? new Set();
      followers.set(jobId, wakes.add(wake));
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0) followers.delete(jobId);
      };
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      followers.clear();
      await client?.end().catch(() => undefined);
    },
  };
}
