import {
  defineJob,
  enqueue,
  openQueue,
  OutboxRelay,
  retryJob,
  statement,
  withGroup,
  type Scope,
} from "@palier/store/kernel";
import { handle, JobRefused, openLog, startRuntime, type JobHandler, type Runtime } from "@palier/worker/kernel";
import { backends, buildGroup, testDatabase, waitFor, type QueueBackend, type TestDatabase } from "../support";

interface Marked {
  readonly mark: string;
}
const parse = (raw: unknown): Marked => ({ mark: (raw as Marked).mark });
const markJob = defineJob<Marked>({ kind: "test.mark", label: "Marque de test", parse });
const stumbleJob = defineJob<Marked>({ kind: "test.stumble", label: "Trébuche une fois", parse, attempts: 3 });
const refuseJob = defineJob<Marked>({ kind: "test.refuse", label: "Refuse", parse });

const addMark = statement<never>(
  "test-add-mark",
  "insert into audit_event (group_id, channel, action, object_kind, object_id) values ($1, 'worker', 'test:mark', 'mark', $2)",
);
const marksOf = statement<{ mark: string; times: string }>(
  "test-marks",
  `select object_id as mark, count(*) as times from audit_event where group_id = $1 and object_kind = 'mark'
    group by 1 order by 1`,
);
const stateOf = statement<{ state: string; reason: string | null; attempts: number }>(
  "test-job-state",
  "select state, failure_reason as reason, attempts from outbox where group_id = $1 and id = $2",
);

describe.each(backends)("work for later, with the queue in %s", (_name, startBackend) => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let runtime: Runtime | undefined;
  let refusing = true;
  let stumbles = 0;

  const handlers: JobHandler[] = [
    handle(markJob, async (job) => {
      await job.progress(0.5, "À mi-chemin");
      await job.once(async (tx) => {
        await tx.rows(addMark, [tx.groupId, job.payload.mark]);
      });
    }),
    handle(stumbleJob, async (job) => {
      stumbles += 1;
      if (stumbles === 1) throw new Error("first try");
      await job.once(async (tx) => {
        await tx.rows(addMark, [tx.groupId, job.payload.mark]);
      });
    }),
    handle(refuseJob, async (job) => {
      if (refusing) throw new JobRefused("Le fichier n’existe plus.");
      await job.once(async (tx) => {
        await tx.rows(addMark, [tx.groupId, job.payload.mark]);
      });
    }),
  ];
  const start = async (): Promise<Runtime> =>
    startRuntime({
      db: database.db,
      home: database.home,
      appUrl: database.appUrl,
      queueUrl: backend.queueUrl,
      handlers,
      log: openLog("silent"),
      onFatal: (error) => {
        throw error;
      },
    });
  const marks = (scope: Scope) => withGroup(database.db, scope, (tx) => tx.rows(marksOf, [scope.groupId]));
  const ended = (scope: Scope, id: string) =>
    waitFor("the job ends", async () => {
      const [row] = await withGroup(database.db, scope, (tx) => tx.rows(stateOf, [scope.groupId, id]));
      return row !== undefined && ["done", "failed"].includes(row.state) ? row : null;
    });

  beforeAll(async () => {
    database = await testDatabase();
    backend = await startBackend();
    runtime = await start();
  });
  afterAll(async () => {
    await runtime?.close();
    await backend.close();
    await database.close();
  });

  it("does each job of a committed change once, and none of a change that was rolled back", async () => {
    const scope = await buildGroup(database);
    await withGroup(database.db, scope, async (tx) => {
      for (let n = 0; n < 50; n += 1) await enqueue(tx, markJob, { mark: `m${String(n)}` }, null);
    });
    await expect(
      withGroup(database.db, scope, async (tx) => {
        await enqueue(tx, markJob, { mark: "ghost" }, null);
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    const found = await waitFor("50 marks", async () => {
      const rows = await marks(scope);
      return rows.length >= 50 ? rows : null;
    });
    expect(found).toHaveLength(50);
    expect(new Set(found.map(({ times }) => times))).toEqual(new Set(["1"]));
  });

  it("writes the effect once when the queue delivers twice", async () => {
    const scope = await buildGroup(database);
    const id = await withGroup(database.db, scope, (tx) => enqueue(tx, markJob, { mark: "twice" }, null));
    await ended(scope, id);
    const queue = await openQueue({ queueUrl: backend.queueUrl, appUrl: database.appUrl });
    const again = await queue.queue.add("test.mark", { groupId: scope.groupId, outboxId: id, generation: 0 });
    await waitFor("the second delivery ends", async () => {
      const state = await queue.queue.getJobState(again.id ?? "");
      return state === "completed" || state === "unknown";
    });
    await queue.close();
    expect(await marks(scope)).toEqual([{ mark: "twice", times: "1" }]);
  });

  it("tries again what stumbled", async () => {
    const scope = await buildGroup(database);
    stumbles = 0;
    const id = await withGroup(database.db, scope, (tx) => enqueue(tx, stumbleJob, { mark: "late" }, null));
    expect(await ended(scope, id)).toMatchObject({ state: "done", attempts: 2 });
    expect(await marks(scope)).toEqual([{ mark: "late", times: "1" }]);
  });

  it("shows why a job was refused, and does it when asked again", async () => {
    const scope = await buildGroup(database);
    refusing = true;
    const id = await withGroup(database.db, scope, (tx) => enqueue(tx, refuseJob, { mark: "again" }, null));
    expect(await ended(scope, id)).toEqual({ state: "failed", reason: "Le fichier n’existe plus.", attempts: 1 });
    refusing = false;
    expect(await withGroup(database.db, scope, (tx) => retryJob(tx, id))).toBe(true);
    expect(await ended(scope, id)).toMatchObject({ state: "done", reason: null });
    expect(await marks(scope)).toEqual([{ mark: "again", times: "1" }]);
  });

  it("does not let a group ask again for the job of another", async () => {
    const [one, other] = [await buildGroup(database), await buildGroup(database)];
    refusing = true;
    const id = await withGroup(database.db, one, (tx) => enqueue(tx, refuseJob, { mark: "mine" }, null));
    await ended(one, id);
    expect(await withGroup(database.db, other, (tx) => retryJob(tx, id))).toBe(false);
  });

  it("loses nothing when the queue is wiped", async () => {
    const scope = await buildGroup(database);
    await runtime?.close();
    const relay = new OutboxRelay(database.appUrl);
    const queue = await openQueue({ queueUrl: backend.queueUrl, appUrl: database.appUrl });
    const id = await withGroup(database.db, scope, (tx) => enqueue(tx, markJob, { mark: "kept" }, null));
    // Relayed, then the queue forgets everything before a worker takes it.
    await relay.relay(1_000, () => Promise.resolve());
    await queue.queue.obliterate({ force: true });
    expect(await relay.replay()).toBeGreaterThan(0);
    await queue.close();
    await relay.close();
    runtime = await start();
    expect(await ended(scope, id)).toMatchObject({ state: "done" });
    expect(await marks(scope)).toEqual([{ mark: "kept", times: "1" }]);
  });
});
