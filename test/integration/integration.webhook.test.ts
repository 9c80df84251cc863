import { sealerOf } from "@palier/store/identity";
import {
  createWebhook,
  MOST_FAILURES,
  MOST_TRIES,
  replayDelivery,
  testWebhook,
  type DeliveryToSend,
} from "@palier/store/integration";
import { recordAudit, withGroup, type Scope } from "@palier/store/kernel";
import { deliverHandler, sendDelivery } from "@palier/worker/integration";
import { buildMember } from "../kernel/front-door";
import { buildGroup, testDatabase, type TestDatabase } from "../support";
import { isSigned, startReceiver, type Receiver } from "./receiver";

jest.setTimeout(60_000);

let database: TestDatabase;
let receiver: Receiver;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());
afterAll(() => database.close());

interface Hooked {
  readonly scope: Scope;
  readonly id: string;
  readonly secret: string;
}

async function hooked(url = receiver.url): Promise<Hooked> {
  const { groupId } = await buildGroup(database);
  const { personId } = await buildMember(database, { groupId, viewerId: null }, "groupAdministrator");
  const scope = { groupId, viewerId: personId };
  const wanted = { label: "Entrepôt", url, events: ["roi:update"], createdBy: personId };
  const made = await withGroup(database.db, scope, (tx) => createWebhook(tx, sealerOf(database.home), wanted));
  return { scope, ...made };
}

const happens = ({ scope }: Hooked, action = "roi:update"): Promise<void> =>
  withGroup(database.db, scope, (tx) =>
    recordAudit(tx, { action, objectKind: "roiPlan", objectId: "plan-1", changes: { name: [null, "secret"] } }),
  );

interface Job {
  readonly id: string;
  readonly payload: unknown;
}

const jobs = async ({ scope }: Hooked): Promise<Job[]> =>
  (
    await database.owner.query<Job>(
      "select id, payload from outbox where group_id = $1 and kind = 'integration.deliver' and state = 'waiting' order by created_at, id",
      [scope.groupId],
    )
  ).rows;

/** What the queue does: runs the job until it stops failing, at most `most` times. */
async function run({ scope }: Hooked, job: Job, most = MOST_TRIES, allowPrivateHosts = true): Promise<number> {
  const handler = deliverHandler({ allowPrivateHosts, timeoutMs: 300 });
  for (let times = 1; ; times += 1) {
    try {
      const { db, home } = database;
      await handler.run({
        db,
        scope: { groupId: scope.groupId, viewerId: null },
        home,
        id: job.id,
        payload: job.payload,
        now: new Date(),
      });
      await database.owner.query("update outbox set state = 'done' where id = $1", [job.id]);
      return times;
    } catch (error) {
      if (times >= most) throw error;
    }
  }
}

const deliveries = async ({ scope }: Hooked): Promise<Record<string, unknown>[]> =>
  (
    await database.owner.query<Record<string, unknown>>(
      `select id, state, attempts, http_status, response_excerpt, failure_reason from webhook_delivery where group_id = $1 order by created_at, id`,
      [scope.groupId],
    )
  ).rows;

const seconds = (): number => Math.floor(Date.now() / 1_000);

describe("a webhook", () => {
  it("tells what it listens to, signed, with ids only, and nothing of another group", async () => {
    const [mine, theirs] = [await hooked(), await hooked()];
    await happens(mine);
    await happens(mine, "maturity:answer");
    expect(await jobs(theirs)).toEqual([]);
    const [job, ...others] = await jobs(mine);
    expect(others).toEqual([]);
    receiver.answer = { status: 200, text: `merci ${"x".repeat(600)}` };
    expect(await run(mine, job!)).toBe(1);
    const [call] = receiver.calls;
    const [delivery] = await deliveries(mine);
    expect(delivery).toMatchObject({ state: "delivered", attempts: 1, http_status: 200, failure_reason: null });
    expect(delivery!["response_excerpt"]).toHaveLength(500);
    expect(call!.headers).toMatchObject({ "x-palier-event": "roi:update", "x-palier-delivery": delivery!["id"] });
    expect(JSON.parse(call!.body)).toEqual({
      id: delivery!["id"],
      event: "roi:update",
      occurredAt: expect.any(String) as string,
      groupId: mine.scope.groupId,
      objectKind: "roiPlan",
      objectId: "plan-1",
    });
    expect(isSigned(call!, mine.secret, seconds())).toBe(true);
    expect(isSigned(call!, theirs.secret, seconds())).toBe(false);
    expect(isSigned({ ...call!, body: call!.body.replace("plan-1", "plan-2") }, mine.secret, seconds())).toBe(false);
    expect(isSigned(call!, mine.secret, seconds() + 3_600)).toBe(false);
    const { rows } = await database.owner.query<{ text: string }>(
      "select webhook::text as text from webhook where id = $1",
      [mine.id],
    );
    expect(rows[0]!.text).not.toContain(mine.secret);
  });

  it("tries again under the same id, and sends once more what a worker that died had sent", async () => {
    const hook = await hooked();
    await happens(hook);
    const [job] = await jobs(hook);
    receiver.answer = { status: 500, text: "panne" };
    await expect(run(hook, job!, 2)).rejects.toThrow("Réponse 500");
    expect(await deliveries(hook)).toEqual([
      expect.objectContaining({ state: "waiting", attempts: 2, http_status: 500, response_excerpt: "panne" }),
    ]);
    receiver.answer = { status: 204 };
    await run(hook, job!);
    // The worker died between the answer and its note: the row still waits, the queue hands the job out again.
    await database.owner.query("update webhook_delivery set state = 'waiting' where group_id = $1", [
      hook.scope.groupId,
    ]);
    await run(hook, job!);
    expect(new Set(receiver.calls.map(({ headers }) => headers["x-palier-delivery"])).size).toBe(1);
    expect(receiver.calls).toHaveLength(4);
    // Ended: handing the job out again sends nothing.
    await run(hook, job!);
    expect(receiver.calls).toHaveLength(4);
  });

  it("is stopped with a mail after ten deliveries given up in a row; a success in between forgives", async () => {
    const hook = await hooked();
    const giveUp = async (): Promise<void> => {
      await happens(hook);
      for (const job of await jobs(hook)) await run(hook, job);
    };
    receiver.answer = { status: 500 };
    for (let count = 1; count < MOST_FAILURES; count += 1) await giveUp();
    receiver.answer = { status: 200 };
    await giveUp();
    receiver.answer = { status: 500 };
    for (let count = 1; count < MOST_FAILURES; count += 1) await giveUp();
    const state = async () =>
      (await database.owner.query("select failures_in_row, disabled_reason from webhook where id = $1", [hook.id]))
        .rows[0] as unknown;
    expect(await state()).toEqual({ failures_in_row: MOST_FAILURES - 1, disabled_reason: null });
    await giveUp();
    expect(await state()).toEqual({ failures_in_row: MOST_FAILURES, disabled_reason: "failures" });
    const { rows: mails } = await database.owner.query<{ subject: string }>(
      "select subject from mail where group_id = $1",
      [hook.scope.groupId],
    );
    expect(mails).toEqual([{ subject: expect.stringContaining("Envoi automatique arrêté") as string }]);
    const { rows: lines } = await database.owner.query(
      "select changes from audit_event where group_id = $1 and action = 'integration:disableWebhook'",
      [hook.scope.groupId],
    );
    expect(lines).toHaveLength(1);
    await happens(hook);
    expect(await jobs(hook)).toEqual([]);
  });

  it("a test leaves once; a delivery that ended is sent again under its id", async () => {
    const hook = await hooked();
    receiver.answer = { status: 404 };
    await withGroup(database.db, hook.scope, (tx) => testWebhook(tx, hook.id, new Date()));
    const [test] = await jobs(hook);
    expect(await run(hook, test!)).toBe(1);
    expect(receiver.calls[0]!.headers["x-palier-event"]).toBe("integration:testWebhook");
    const [failed] = await deliveries(hook);
    expect(failed).toMatchObject({ state: "failed", attempts: 1, http_status: 404 });
    receiver.answer = { status: 200 };
    const id = failed!["id"] as string;
    expect(await withGroup(database.db, hook.scope, (tx) => replayDelivery(tx, id))).toBe(true);
    expect(await withGroup(database.db, hook.scope, (tx) => replayDelivery(tx, id))).toBe(false);
    const [again] = await jobs(hook);
    await run(hook, again!);
    expect(receiver.calls.map(({ headers }) => headers["x-palier-delivery"])).toEqual([id, id]);
    expect((await deliveries(hook))[0]).toMatchObject({ state: "delivered" });
  });
});

describe("where a webhook may lead", () => {
  const toSend = (url: string): DeliveryToSend => ({
    id: "0196f000-0000-7000-8000-000000000001",
    webhookId: "0196f000-0000-7000-8000-000000000002",
    url,
    secret: "whsec_x",
    event: "roi:update",
    objectKind: "roiPlan",
    objectId: "x",
    occurredAt: new Date(),
    attempts: 1,
    test: false,
  });
  const send = (url: string, allowPrivateHosts: boolean) =>
    sendDelivery(
      "0196f000-0000-7000-8000-000000000003",
      toSend(url),
      { allowPrivateHosts, timeoutMs: 500 },
      new Date(),
    );

  it.each([
    ["a name that resolves to this machine", (port: number) => `https://localhost:${String(port)}/`],
    ["this machine", (port: number) => `https://127.0.0.1:${String(port)}/`],
    ["this machine, written as a number", (port: number) => `https://2130706433:${String(port)}/`],
    ["this machine in IPv6", (port: number) => `https://[::1]:${String(port)}/`],
    ["a mapped address", (port: number) => `https://[::ffff:127.0.0.1]:${String(port)}/`],
    ["the metadata of a cloud", () => "https://169.254.169.254/latest/meta-data"],
    ["a private network", () => "https://10.0.0.1/"],
  ])("%s is refused without the setting, and nothing arrives", async (_, url) => {
    const { failureReason, httpStatus } = await send(url(receiver.port), false);
    expect(httpStatus).toBeNull();
    expect(failureReason).toContain("réseau privé");
    expect(receiver.calls).toEqual([]);
  });

  it("http is refused without the setting", async () => {
    expect((await send(receiver.url, false)).failureReason).not.toBeNull();
    expect(receiver.calls).toEqual([]);
  });

  it("no redirection is followed", async () => {
    const inside = await startReceiver();
    try {
      receiver.answer = { status: 302, headers: { location: inside.url } };
      const { httpStatus, failureReason } = await send(receiver.url, true);
      expect(httpStatus).toBe(302);
      expect(failureReason).toContain("ne suit pas");
      expect(inside.calls).toEqual([]);
    } finally {
      await inside.close();
    }
  });

  it("who doesn't answer in time, or answers without end, doesn't hold the worker", async () => {
    receiver.answer = "never";
    expect(await send(receiver.url, true)).toMatchObject({
      httpStatus: null,
      failureReason: expect.stringContaining("Pas de réponse") as string,
    });
    receiver.answer = { status: 200, text: "x".repeat(5_000_000) };
    const long = await send(receiver.url, true);
    expect(long).toMatchObject({ httpStatus: 200, failureReason: null });
    expect(long.responseExcerpt!.length).toBeLessThanOrEqual(500);
  });
});
