import type { RunningServer } from "@palier/server/door";
import { openQueue } from "@palier/store/kernel";
import { openLog, startRuntime, type Runtime } from "@palier/worker/kernel";
import { scorecardHandler } from "../../worker/src/vendorcase";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { backends, testDatabase, waitFor, type QueueBackend, type TestDatabase } from "../support";
import { buildProduct } from "../vendor/vendor.factory";
import { buildContract, buildSentCase } from "./vendorcase-clock.factory";

jest.setTimeout(120_000);

interface Card {
  readonly id: string;
  readonly frozen: boolean;
  readonly pdfUrl: string | null;
  readonly xlsxUrl: string | null;
  readonly job: { readonly id: string; readonly state: string } | null;
}

describe.each(backends)("a scorecard, with the queue in %s", (_name, startBackend) => {
  let database: TestDatabase;
  let server: RunningServer;
  let backend: QueueBackend;
  let runtime: Runtime | null = null;
  const startWorker = async (): Promise<void> => {
    runtime = await startRuntime({
      db: database.db,
      home: database.home,
      appUrl: database.appUrl,
      queueUrl: backend.queueUrl,
      handlers: [scorecardHandler],
      log: openLog("silent"),
      onFatal: (error) => {
        throw error;
      },
    });
  };
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    backend = await startBackend();
  });
  afterAll(async () => {
    await runtime?.close();
    await backend.close();
    await server.close();
    await database.close();
  });

  const ask = async (me: Visitor, vendorId: string): Promise<Card> => {
    const { data, errors } = await me.ask(
      `mutation M($i: GenerateScorecardInput!) { generateScorecard(input: $i) { ok scorecard { id frozen pdfUrl xlsxUrl job { id state } } } }`,
      { i: { vendorId, quarter: "2026-T3" } },
    );
    expect(errors).toEqual([]);
    return (data?.["generateScorecard"] as { scorecard: Card }).scorecard;
  };
  const ready = (me: Visitor): Promise<Card> =>
    waitFor("the scorecard is ready", async () => {
      const { data } = await me.ask("{ vendorScorecards { id frozen pdfUrl xlsxUrl job { id state } } }");
      const [card] = data?.["vendorScorecards"] as Card[];
      if (card?.job?.state === "FAILED") throw new Error("the scorecard failed");
      return card?.job?.state === "DONE" ? card : null;
    });
  const produced = async (groupId: string): Promise<number> =>
    (
      await database.owner.query("select 1 from audit_event where group_id = $1 and action = 'scorecard:produced'", [
        groupId,
      ])
    ).rows.length;

  it("is asked for while no worker runs, made once one does, and only once when it is delivered twice", async () => {
    const group = await buildFullGroup(database, 1);
    const product = await buildProduct(database, group);
    const contractId = await buildContract(database, group, product.vendorId);
    await buildSentCase(database, group, product, { contractId, moves: [["sent", "group", "2026-09-07T07:00Z"]] });
    const me = await enterAs(server, database, group);
    expect(await ask(me, product.vendorId)).toMatchObject({ frozen: false, pdfUrl: null, xlsxUrl: null });
    await startWorker();
    const card = await ready(me);
    expect(card.frozen).toBe(true);
    const pdf = Buffer.from(await (await me.fetch(card.pdfUrl!)).arrayBuffer());
    const xlsx = Buffer.from(await (await me.fetch(card.xlsxUrl!)).arrayBuffer());
    expect([pdf.subarray(0, 5).toString(), xlsx.subarray(0, 2).toString()]).toEqual(["%PDF-", "PK"]);
    expect(await produced(group.groupId)).toBe(1);

    const queue = await openQueue({ queueUrl: backend.queueUrl, appUrl: database.appUrl });
    const again = await queue.queue.add("vendorcase.scorecard", {
      groupId: group.groupId,
      outboxId: card.job!.id,
      generation: 0,
    });
    await waitFor("the second delivery ends", async () => {
      const state = await queue.queue.getJobState(again.id ?? "");
      return state === "completed" || state === "unknown";
    });
    await queue.close();
    expect(await produced(group.groupId)).toBe(1);
    const after = Buffer.from(await (await me.fetch(card.pdfUrl!)).arrayBuffer());
    expect(after.equals(pdf)).toBe(true);
  });

  it("asked for by two groups at once, each has its own", async () => {
    const groups = await Promise.all([1, 2].map(() => buildFullGroup(database, 1)));
    const made = await Promise.all(
      groups.map(async (group, at) => {
        const { vendorId } = await buildProduct(database, group, { name: `Éditeur ${String(at)}` });
        const me = await enterAs(server, database, group);
        await ask(me, vendorId);
        return { me, card: await ready(me) };
      }),
    );
    const [first, second] = made;
    expect((await first!.me.fetch(first!.card.pdfUrl!)).status).toBe(200);
    expect((await first!.me.fetch(second!.card.pdfUrl!)).status).toBe(404);
  });
});
