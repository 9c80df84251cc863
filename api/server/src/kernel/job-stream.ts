import { setTimeout as delay } from "node:timers/promises";
import { sessionIsOpen } from "@palier/store/identity";
import { readJob, type Database, type JobProgressListener, type JobRow } from "@palier/store/kernel";
import { requestContext, type SessionIdentity } from "./context";
import { graphqlJob } from "./job-view";
import type { JobType } from "./job.type";
import { jobPolicy } from "./job.policy";
import { isIdentifier } from "./identifier";
import type { Plain } from "./plain";
import { notFound, notSignedIn } from "./refusal";

/** What a stream needs to go on asking long after its request was answered. */
export interface JobStreamSource {
  readonly db: Database;
  readonly listener: JobProgressListener;
  readonly session: SessionIdentity;
  /** The session's id as the table holds it. */
  readonly storedSid: string;
  /** Aborted when the client leaves or the server stops. */
  readonly signal: AbortSignal;
}

/** A silent stream asks again this often: a notice may be lost, and a session that was closed shows nothing after 5 s. */
const TICK_MS = 4_000;

// A fresh look each time, in its own short transaction: nothing is held between two moves.
async function look(source: JobStreamSource, id: string): Promise<JobRow> {
  const context = requestContext(source.db, source.session);
  try {
    await context.allow(jobPolicy.read);
    const [open, job] = await Promise.all([sessionIsOpen(source.db, source.storedSid), readJob(context.read(), id)]);
    if (!open) throw notSignedIn();
    if (job === null) throw notFound("Ce traitement");
    return job;
  } finally {
    await context.done();
  }
}

const isOver = ({ state }: JobRow): boolean => state === "done" || state === "failed";

async function* moves(source: JobStreamSource, id: string, first: JobRow): AsyncGenerator<Plain<JobType>> {
  let wake: () => void = () => undefined;
  let woken = new Promise<void>((resolve) => (wake = resolve));
  const unfollow = source.listener.follow(id, () => {
    wake();
  });
  try {
    let seen = "";
    // The first pause is none: what moved before following began must not be missed.
    let pauseMs = 0;
    for (let job = first; !source.signal.aborted; job = await look(source, id)) {
      const now = JSON.stringify(job);
      if (now !== seen) yield graphqlJob(job);
      seen = now;
      if (isOver(job)) return;
      const tick = delay(pauseMs, undefined, { signal: source.signal, ref: false }).catch(() => undefined);
      await Promise.race([woken, tick]);
      woken = new Promise<void>((resolve) => (wake = resolve));
      pauseMs = TICK_MS;
    }
  } finally {
    unfollow();
  }
}

/**
 * Follows a job to its end. The stream also ends when the session does.
 * @throws Refusal when the job isn't in the group, the role may not see it, or the session has ended.
 */
export async function followJob(source: JobStreamSource, id: string): Promise<AsyncIterable<Plain<JobType>>> {
  if (!isIdentifier(id)) throw notFound("Ce traitement");
  return moves(source, id, await look(source, id));
}
