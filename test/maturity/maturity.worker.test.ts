import { randomUUID } from "node:crypto";
import { enqueue, readGroup, readJob, withGroup, type Scope } from "@palier/store/kernel";
import { builtInFramework, maturityComputeJob, readMaturities } from "@palier/store/maturity";
import { openLog, startRuntime, type CommandContext, type Runtime } from "@palier/worker/kernel";
import { computeMaturityCommand, maturityHandler } from "@palier/worker/maturity";
import { testDatabase, waitFor, type TestDatabase } from "../support";
import { BEST_ANSWERS, BEST_VALUES, buildMaturityGroup, setValues } from "./maturity.factory";

const NOW = new Date("2026-11-22T08:00:00Z");
let database: TestDatabase;
let runtime: Runtime | undefined;

beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  await runtime?.close();
  runtime = undefined;
});
afterAll(async () => {
  await database.close();
});

async function startWorker(): Promise<void> {
  runtime = await startRuntime({
    db: database.db,
    home: database.home,
    appUrl: database.appUrl,
    queueUrl: undefined,
    handlers: [maturityHandler],
    log: openLog("silent"),
    onFatal: (error) => {
      throw error;
    },
  });
}

const levelOf = async (scope: Scope, id: string | undefined): Promise<number | undefined> => {
  const rows = await readGroup(database.db, scope, (tx) => readMaturities(tx, builtInFramework(), [id ?? ""]));
  return rows[0]?.level;
};

function operator(): { ctx: CommandContext; printed: string[]; warned: string[] } {
  const printed: string[] = [];
  const warned: string[] = [];
  const ctx: CommandContext = {
    db: database.db,
    home: database.home,
    appUrl: database.appUrl,
    queueUrl: undefined,
    print: (line) => printed.push(line),
    warn: (line) => warned.push(line),
    now: () => NOW,
  };
  return { ctx, printed, warned };
}

test("the job computes the group and shows what it did", async () => {
  const { scope, ids } = await buildMaturityGroup(database, [{ answers: BEST_ANSWERS, values: BEST_VALUES }, {}]);
  await startWorker();
  const jobId = await withGroup(database.db, scope, (tx) =>
    enqueue(tx, maturityComputeJob, { groupId: scope.groupId }, null),
  );
  const job = await waitFor("the job ends", async () => {
    const row = await readGroup(database.db, scope, (tx) => readJob(tx, jobId));
    return row?.state === "done" ? row : null;
  });
  expect(job).toMatchObject({ kindLabel: "Calcul des paliers", stepLabel: expect.stringMatching(/^2\s/) as string });
  expect(await levelOf(scope, ids[0])).toBe(4);
});

test("running the same job twice writes once", async () => {
  const { scope, ids } = await buildMaturityGroup(database, [{ answers: BEST_ANSWERS, values: BEST_VALUES }]);
  const id = randomUUID();
  const run = () =>
    maturityHandler.run({
      db: database.db,
      scope,
      home: database.home,
      id,
      payload: { groupId: scope.groupId },
      now: NOW,
    });
  await run();
  await setValues(database, scope, ids[0] ?? "", { AGENDA: 0 });
  await run();
  expect(await levelOf(scope, ids[0])).toBe(4);
});

test("a payload that is none is refused", async () => {
  const { scope } = await buildMaturityGroup(database, []);
  const input = { db: database.db, scope, home: database.home, id: randomUUID(), now: NOW };
  await expect(maturityHandler.run({ ...input, payload: { groupId: "x" } })).rejects.toThrow();
});

test("the operator's command computes, prints the levels and succeeds", async () => {
  const { scope } = await buildMaturityGroup(database, [{ answers: BEST_ANSWERS, values: BEST_VALUES }, {}]);
  await startWorker();
  const { ctx, printed } = operator();
  expect(await computeMaturityCommand.run(ctx, { group: scope.finessNumber }, [])).toBe(0);
  expect(printed.slice(-5).map((line) => line.replace(/\s+/g, " "))).toEqual([
    "Aucun palier Point de départ 1 établissement",
    "Palier 1 Chacun s’en sert 0 établissement",
    "Palier 2 L’équipe s’y retrouve 0 établissement",
    "Palier 3 Des pratiques communes 0 établissement",
    "Palier 4 Le dossier aide à piloter 1 établissement",
  ]);
});

test("without a worker the command says so; with an unknown group or delay it is refused", async () => {
  const { scope } = await buildMaturityGroup(database, [{}]);
  const { ctx, warned } = operator();
  expect(await computeMaturityCommand.run(ctx, { group: scope.finessNumber, delai: "0.3" }, [])).toBe(1);
  expect(warned.join("\n")).toMatch(/aucun processus de traitement ne répond/);
  await expect(computeMaturityCommand.run(ctx, { group: "999999999" }, [])).rejects.toThrow(
    /Groupe inconnu : 999999999/,
  );
  await expect(computeMaturityCommand.run(ctx, {}, [])).rejects.toThrow(/--group est obligatoire/);
  await expect(computeMaturityCommand.run(ctx, { group: "x", delai: "vite" }, [])).rejects.toThrow(
    /nombre de secondes/,
  );
});
