import { UnrecoverableError, type Job } from "bullmq";
import {
  finishJob,
  openQueue,
  openWorker,
  OutboxRelay,
  queueJobId,
  queuePayload,
  startJob,
  type Database,
  type QueueOptions,
  type QueuePayload,
  type RelayRow,
} from "@palier/store/kernel";
import type { JobHandler } from "./handler";
import type { Log } from "./log";
import type { JobOutcome, Metrics } from "./metrics";
import { startRounds, type Round } from "./round";

/** What a worker process needs. */
export interface RuntimeOptions extends QueueOptions {
  readonly db: Database;
  readonly home: string;
  readonly handlers: readonly JobHandler[];
  /** Work that comes back by itself; none by default. */
  readonly rounds?: readonly Round[];
  readonly log: Log;
  readonly metrics?: Metrics;
  /** Jobs run at the same time; 4 by default (twice the cores of the database). */
  readonly concurrency?: number;
  /** Called when the process can't go on and must be started again. */
  readonly onFatal: (error: Error) => void;
}

/** A running worker. */
export interface Runtime {
  /** Stops taking jobs, waits for those under way, closes every connection of the queue. */
  close(): Promise<void>;
}

const POLL_MS = 2_000;
const BATCH = 1_000;
/** What people read when a job fails for a reason that wasn't foreseen. */
const UNKNOWN_FAILURE = "Une erreur imprévue est survenue pendant le traitement. Rien n’a été enregistré à moitié.";

/** An expected failure, told in French to who asked for the job. */
export class JobRefused extends UnrecoverableError {}

/** Starts the relay and the worker. @throws when the queue or the database doesn't answer. */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const handlers = new Map(options.handlers.map((handler) => [handler.definition.kind, handler]));
  const queue = await openQueue(options);
  const relay = new OutboxRelay(options.appUrl);
  const worker = await openWorker(options, options.concurrency ?? 4, (job) => runJob(options, handlers, job));

  const send = async (rows: readonly RelayRow[]): Promise<void> => {
    await queue.queue.addBulk(
      rows.map((row) => ({
        name: row.kind,
        data: queuePayload(row),
        opts: {
          jobId: queueJobId(row),
          attempts: handlers.get(row.kind)?.definition.attempts ?? 1,
          backoff: { type: "exponential", delay: 1_000, jitter: 0.5 },
          removeOnComplete: { age: 3_600, count: 1_000 },
          removeOnFail: { age: 7 * 86_400 },
        },
      })),
    );
  };

  let closing = false;
  let pass: Promise<void> = Promise.resolve();
  const relayAll = (): Promise<void> => {
    // One pass after another: a wake-up during a pass is followed by a pass that sees its row.
    pass = pass.then(async () => {
      try {
        while (!closing && (await relay.relay(BATCH, send)) === BATCH);
      } catch (error) {
        options.log.warn({ err: error }, "outbox relay pass failed, will try again");
      }
    });
    return pass;
  };
  const stopListening = await relay.listen(
    () => void relayAll(),
    (error) => {
      if (!closing) options.onFatal(error);
    },
  );
  const timer = setInterval(() => void relayAll(), POLL_MS);
  void worker.worker.run().catch((error: unknown) => {
    if (!closing) options.onFatal(error instanceof Error ? error : new Error(String(error)));
  });
  await relayAll();
  const stopRounds = startRounds(options.rounds ?? [], options);

  return {
    async close() {
      closing = true;
      await stopRounds();
      clearInterval(timer);
      await stopListening();
      await pass;
      await worker.close();
      await relay.close();
      await queue.close();
    },
  };
}

async function runJob(
  options: RuntimeOptions,
  handlers: ReadonlyMap<string, JobHandler>,
  job: Job<QueuePayload>,
): Promise<void> {
  const { db, log } = options;
  const { groupId, outboxId, generation } = job.data;
  const scope = { groupId, viewerId: null };
  const row = await startJob(db, scope, outboxId, generation);
  if (row === null) return;
  const handler = handlers.get(row.kind);
  const started = performance.now();
  const measure = (outcome: JobOutcome): void => {
    options.metrics?.job(row.kind, outcome, (performance.now() - started) / 1_000);
  };
  try {
    if (handler === undefined) throw new JobRefused(`Ce traitement n’est pas connu de cette version : ${row.kind}.`);
    await handler.run({ db, scope, home: options.home, id: outboxId, payload: row.payload, now: new Date() });
    await finishJob(db, scope, outboxId, "done", null);
    measure("done");
  } catch (error) {
    const refused = error instanceof UnrecoverableError;
    const last = refused || job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    if (last) log.error({ err: error, jobId: outboxId, kind: row.kind }, "job failed");
    else log.warn({ err: error, jobId: outboxId, kind: row.kind }, "job will be tried again");
    measure(last ? "failed" : "retry");
    const reason = refused ? error.message : UNKNOWN_FAILURE;
    await finishJob(db, scope, outboxId, last ? "failed" : "waiting", last ? reason : null);
    throw error;
  }
}
