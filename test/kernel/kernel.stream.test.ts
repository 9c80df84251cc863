import { createClient } from "graphql-sse";
import type { RunningServer } from "@palier/server/door";
import { advanceJob, finishJob, startJob, withGroup } from "@palier/store/kernel";
import { requestMaturity } from "@palier/store/maturity";
import { testDatabase, waitFor, type TestDatabase } from "../support";
import { buildFullGroup, buildMember, cookieOf, openDoor, PASSWORD, trySignIn, visitor } from "./front-door";

jest.setTimeout(60_000);

const DOCUMENT = "subscription S($id: ID!) { jobProgress(id: $id) { id state progressRatio stepLabel kindLabel } }";

const until = (holds: () => boolean, timeoutMs?: number): Promise<boolean> =>
  waitFor("the stream says so", () => Promise.resolve(holds()), timeoutMs);

interface Seen {
  readonly steps: { state: string; progressRatio: number; stepLabel: string | null }[];
  readonly errors: string[];
  over: boolean;
  stop: () => void;
}

describe("the progress of a job, live", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let mine: Awaited<ReturnType<typeof buildFullGroup>>;
  let theirs: Awaited<ReturnType<typeof buildFullGroup>>;
  let member: { email: string; personId: string };
  let cookie: string;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    [mine, theirs] = [await buildFullGroup(database, 1), await buildFullGroup(database, 1)];
    member = await buildMember(database, mine);
    cookie = cookieOf(await trySignIn(server, member.email, PASSWORD));
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  function follow(id: string, as = cookie): Seen {
    const seen: Seen = { steps: [], errors: [], over: false, stop: () => undefined };
    const client = createClient({
      url: `${server.url}/graphql/stream`,
      headers: { cookie: as, "apollo-require-preflight": "1" },
      retryAttempts: 0,
    });
    const stop = client.subscribe<{ jobProgress: Seen["steps"][number] }>(
      { query: DOCUMENT, variables: { id } },
      {
        next: ({ data, errors }) => {
          if (data) seen.steps.push(data.jobProgress);
          for (const error of errors ?? []) seen.errors.push(String(error.extensions["code"]));
        },
        error: () => {
          seen.errors.push("closed");
          seen.over = true;
        },
        complete: () => {
          seen.over = true;
        },
      },
    );
    seen.stop = () => {
      stop();
      client.dispose();
    };
    return seen;
  }

  it("shows each step as it happens and ends with the job", async () => {
    const id = await withGroup(database.db, mine, requestMaturity);
    const seen = follow(id);
    await until(() => seen.steps.length === 1);
    await startJob(database.db, mine, id, 0);
    await until(() => seen.steps.at(-1)?.state === "RUNNING");
    const moved = performance.now();
    await advanceJob(database.db, mine, id, 0.5, "Lecture des indicateurs");
    await until(() => seen.steps.at(-1)?.progressRatio === 0.5);
    // Pushed, not polled: the stream's own tick is 5 s.
    expect(performance.now() - moved).toBeLessThan(3_000);
    await finishJob(database.db, mine, id, "done", null);
    await until(() => seen.over);
    expect(seen.errors).toEqual([]);
    expect(seen.steps.map(({ state }) => state)).toEqual(["WAITING", "RUNNING", "RUNNING", "DONE"]);
    expect(seen.steps.at(-1)).toMatchObject({ progressRatio: 1 });
    seen.stop();
  });

  it("a job of another group is not found, like one that doesn't exist", async () => {
    const id = await withGroup(database.db, theirs, requestMaturity);
    for (const one of [id, "0196f000-0000-7000-8000-000000000000", "x"]) {
      const seen = follow(one);
      await until(() => seen.over);
      expect(seen).toMatchObject({ steps: [], errors: ["NOT_FOUND"] });
      seen.stop();
    }
  });

  it("nobody signed in is turned away before the stream opens", async () => {
    const answer = await visitor(server).fetch("/graphql/stream", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ query: DOCUMENT, variables: { id: "x" } }),
    });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: "UNAUTHENTICATED" } });
  });

  it.each(["{ viewer { id } }", "mutation { computeMaturity { ok } }", "{", ""])(
    "serves nothing but subscriptions: %j",
    async (query) => {
      const answer = await visitor(server, cookie).fetch("/graphql/stream", {
        method: "POST",
        headers: { "content-type": "application/json", accept: "text/event-stream" },
        body: JSON.stringify({ query }),
      });
      expect(answer.status).toBe(400);
    },
  );

  it("ends when the session does", async () => {
    const other = cookieOf(await trySignIn(server, member.email, PASSWORD));
    const id = await withGroup(database.db, mine, requestMaturity);
    const seen = follow(id, other);
    await until(() => seen.steps.length === 1);
    await visitor(server, other).fetch("/auth/sign-out", { method: "POST" });
    // Woken by the job or by its own tick, the stream looks at the session first.
    await advanceJob(database.db, mine, id, 0.1, "Un pas que personne ne doit voir");
    await until(() => seen.over, 8_000);
    expect(seen.steps).toHaveLength(1);
    seen.stop();
  });

  it("survives the loss of its listening connection", async () => {
    const id = await withGroup(database.db, mine, requestMaturity);
    const seen = follow(id);
    await until(() => seen.steps.length === 1);
    await database.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen job_progress'",
    );
    await advanceJob(database.db, mine, id, 0.7, "Après la coupure");
    await until(() => seen.steps.at(-1)?.progressRatio === 0.7, 8_000);
    seen.stop();
  });

  it("holds no connection of the pool while it waits", async () => {
    const id = await withGroup(database.db, mine, requestMaturity);
    const followed = Array.from({ length: 10 }, () => follow(id));
    await until(() => followed.every(({ steps }) => steps.length === 1));
    const { readPool } = database.db;
    await until(() => readPool.idleCount === readPool.totalCount);
    for (const { stop } of followed) stop();
  });
});
