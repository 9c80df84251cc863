import { computeRoi, defaultRoiLines } from "@palier/domain/roi";
import { readGroup, withGroup, type Scope } from "@palier/store/kernel";
import { ensureDemoRoiPlan, readRoiPlan, saveRoiPlan } from "@palier/store/roi";
import { buildGroup, testDatabase, type TestDatabase } from "../support";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

const INPUT = { version: 0, name: "Plan du groupe", firstYear: 2027, discountRate: 0.0325, lines: defaultRoiLines() };
const save = (scope: Scope, input: Parameters<typeof saveRoiPlan>[1]) =>
  withGroup(database.db, scope, (tx) => saveRoiPlan(tx, input));
const read = (scope: Scope) => readGroup(database.db, scope, (tx) => readRoiPlan(tx));

test("a plan is kept as it was sent, in order, and gives the same result", async () => {
  const scope = await buildGroup(database);
  expect(await read(scope)).toBeNull();
  const saved = await save(scope, INPUT);
  const kept = await read(scope);
  expect(saved).toEqual({ ok: true, value: kept });
  expect(kept).toMatchObject({ name: INPUT.name, firstYear: 2027, discountRate: 0.0325, version: 1 });
  expect(kept?.lines).toMatchObject(INPUT.lines.map((line, position) => ({ ...line, position })));
  expect(kept && computeRoi(kept)).toEqual(computeRoi(INPUT));
});

test("saving replaces the lines, raises the version and leaves an audit line", async () => {
  const scope = await buildGroup(database);
  await save(scope, INPUT);
  const saved = await save(scope, { ...INPUT, version: 1, name: "Plan revu", lines: INPUT.lines.slice(0, 2) });
  expect(saved).toMatchObject({ ok: true, value: { version: 2, name: "Plan revu" } });
  expect((await read(scope))?.lines).toHaveLength(2);
  const audit = await database.owner.query(
    "select action, changes -> 'lineCount' as lines from audit_event where group_id = $1 order by created_at, id",
    [scope.groupId],
  );
  expect(audit.rows).toEqual([
    { action: "roi:update", lines: [0, 11] },
    { action: "roi:update", lines: [11, 2] },
  ]);
});

test("who saves an old version is told and overwrites nothing", async () => {
  const scope = await buildGroup(database);
  await save(scope, INPUT);
  await save(scope, { ...INPUT, version: 1, name: "Plan de Camille" });
  for (const version of [0, 1]) {
    const late = await save(scope, { ...INPUT, version, lines: [] });
    expect(late).toMatchObject({ ok: false, error: { code: "ROI_PLAN_CHANGED", field: null } });
  }
  expect(await read(scope)).toMatchObject({ name: "Plan de Camille", version: 2 });
  expect((await read(scope))?.lines).toHaveLength(11);
});

test("of two who save the same version at once, one is refused", async () => {
  const scope = await buildGroup(database);
  await save(scope, INPUT);
  const both = await Promise.all(["A", "B"].map((name) => save(scope, { ...INPUT, version: 1, name })));
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect((await read(scope))?.lines).toHaveLength(11);
});

test("a plan at fault is refused with its field and writes nothing", async () => {
  const scope = await buildGroup(database);
  const refused = await save(scope, { ...INPUT, discountRate: 4 });
  expect(refused).toMatchObject({ ok: false, error: { code: "ROI_PLAN_INVALID", field: "discountRate" } });
  expect(await read(scope)).toBeNull();
});

test("the demonstration plan is given once and never replaces a plan", async () => {
  const scope = await buildGroup(database, { demo: true });
  const give = () => withGroup(database.db, scope, (tx) => ensureDemoRoiPlan(tx, 2027));
  expect(await give()).toBe(true);
  expect(await give()).toBe(false);
  const plan = await read(scope);
  expect(plan).toMatchObject({ firstYear: 2027, version: 1, discountRate: 0.04 });
  expect(plan?.lines.every((line) => line.sourceLabel.startsWith("Montant fictif"))).toBe(true);
});

test("another group sees no plan and cannot save over it", async () => {
  const mine = await buildGroup(database);
  const other = await buildGroup(database);
  await save(mine, INPUT);
  expect(await read(other)).toBeNull();
  expect(await save(other, { ...INPUT, version: 1 })).toMatchObject({ ok: false, error: { code: "ROI_PLAN_CHANGED" } });
  expect((await read(mine))?.version).toBe(1);
});
