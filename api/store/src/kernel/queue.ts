import {
  createPostgresBackend,
  Queue,
  runMigrations,
  Worker,
  withBackend,
  type Job,
  type Processor,
  type WorkerOptions,
} from "bullmq";
import { Redis } from "ioredis";
import pg from "pg";
import { connectionAs } from "./database";

/** What travels in the queue: ids only. The row itself is read again under the tenant wall. */
export interface QueuePayload {
  readonly groupId: string;
  readonly outboxId: string;
  readonly generation: number;
}

/** Where the queue is kept: in the database by default, in Redis or Valkey when asked. */
export interface QueueOptions {
  /** `redis://…` or `rediss://…`; anything else means PostgreSQL. */
  readonly queueUrl: string | undefined;
  readonly appUrl: string;
}

/** The name of the one queue of the house. */
export const QUEUE_NAME = "palier";
const SCHEMA = "bullmq";

/** A queue that takes jobs, or a worker that runs them, with what must be closed after. */
export interface OpenedQueue {
  readonly backend: "postgres" | "redis";
  readonly queue: Queue<QueuePayload>;
  close(): Promise<void>;
}

/** True when the queue lives in Redis or Valkey. */
export function isRedis(queueUrl: string | undefined): queueUrl is string {
  return queueUrl !== undefined && /^rediss?:\/\//.test(queueUrl);
}

function postgresConnection(appUrl: string) {
  const { connectionString, options, connectionTimeoutMillis } = connectionAs(appUrl, "palier_queue");
  return {
    connectionString: connectionString ?? "",
    options: options ?? "",
    connectionTimeoutMillis: connectionTimeoutMillis ?? 0,
    schema: SCHEMA,
  };
}

// A first connection that fails would leave a BullMQ object dead and silent (6.7.0): wait for it, and fail aloud.
async function ready(subject: { waitUntilReady(): Promise<unknown> }, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the queue didn't answer within ${String(timeoutMs)} ms`));
    }, timeoutMs);
  });
  try {
    await Promise.race([subject.waitUntilReady(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Opens the queue for adding jobs. @throws when it doesn't answer within 10 s. */
export async function openQueue(options: QueueOptions): Promise<OpenedQueue> {
  let queue: Queue<QueuePayload>;
  let redis: Redis | undefined;
  if (isRedis(options.queueUrl)) {
    redis = new Redis(options.queueUrl, { maxRetriesPerRequest: null });
    redis.on("error", () => undefined);
    queue = new Queue<QueuePayload>(QUEUE_NAME, { connection: redis });
  } else {
    const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
    queue = new PostgresQueue<QueuePayload>(QUEUE_NAME, {
      connection: postgresConnection(options.appUrl),
    }) as unknown as Queue<QueuePayload>;
  }
  queue.on("error", () => undefined);
  await ready(queue, 10_000);
  return {
    backend: redis === undefined ? "postgres" : "redis",
    queue,
    async close() {
      await queue.close();
      redis?.disconnect();
    },
  };
}

/** A worker of the queue, ready to run jobs. */
export interface OpenedWorker {
  readonly worker: Worker<QueuePayload>;
  /** Stops taking jobs and waits for those under way. */
  close(): Promise<void>;
}

/** How the worker treats a job it lost sight of: a killed worker's job starts again within about 15 s. */
const WORKER_SETTINGS = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 5,
  autorun: false,
} satisfies Partial<WorkerOptions>;

/** Opens a worker. @throws when the queue doesn't answer within 10 s: the process must then end and be started again. */
export async function openWorker(
  options: QueueOptions,
  concurrency: number,
  run: (job: Job<QueuePayload>) => Promise<void>,
): Promise<OpenedWorker> {
  const processor: Processor<QueuePayload> = run;
  let worker: Worker<QueuePayload>;
  let redis: Redis | undefined;
  if (isRedis(options.queueUrl)) {
    redis = new Redis(options.queueUrl, { maxRetriesPerRequest: null });
    redis.on("error", () => undefined);
    worker = new Worker<QueuePayload>(QUEUE_NAME, processor, { connection: redis, concurrency, ...WORKER_SETTINGS });
  } else {
    const { Worker: PostgresWorker } = withBackend(createPostgresBackend);
    worker = new PostgresWorker<QueuePayload>(QUEUE_NAME, processor as never, {
      connection: postgresConnection(options.appUrl),
      concurrency,
      ...WORKER_SETTINGS,
    }) as unknown as Worker<QueuePayload>;
  }
  worker.on("error", () => undefined);
  await ready(worker, 10_000);
  return {
    worker,
    async close() {
      await worker.close();
      redis?.disconnect();
    },
  };
}

/** Makes or updates the queue's own tables; run by the migration step, as the owner of the database. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const database = client.escapeIdentifier(client.database ?? "");
    // The queue role makes its own schema, once: it may create nothing else in this database afterwards.
    await client.query(`grant create on database ${database} to palier_queue`);
    await client.query("set role palier_queue");
    await runMigrations(client, SCHEMA);
    await client.query("reset role");
    await client.query(`revoke create on database ${database} from palier_queue`);
  } finally {
    await client.end();
  }
}
