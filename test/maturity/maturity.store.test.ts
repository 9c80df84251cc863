import { saveMember } from "@palier/store/identity";
import { readGroup, withGroup, type Scope } from "@palier/store/kernel";
import {
  answerQuestion,
  builtInFramework,
  computeMaturity,
  readAnswers,
  readDistribution,
  readMaturities,
  readMaturityBoard,
  type MaturityCounts,
} from "@palier/store/maturity";
import { testDatabase, type TestDatabase } from "../support";
import { BEST_ANSWERS, BEST_VALUES, buildMaturityGroup, setValues } from "./maturity.factory";

const framework = builtInFramework();
const OCTOBER = new Date("2026-10-31T12:00:00Z");
const NOVEMBER = new Date("2026-11-22T08:00:00Z");
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

const compute = (scope: Scope, now = NOVEMBER): Promise<MaturityCounts> =>
  withGroup(database.db, scope, (tx) => computeMaturity(tx, framework, now));
const read = (scope: Scope, ids: readonly string[]) =>
  readGroup(database.db, scope, (tx) => readMaturities(tx, framework, ids));
const one = async (scope: Scope, id: string | undefined) => {
  const [maturity] = await read(scope, [id ?? ""]);
  if (!maturity) throw new Error("no level was computed");
  return maturity;
};
const answer = (scope: Scope, establishmentId: string, questionCode: string, value: string) =>
  withGroup(database.db, scope, (tx) =>
    answerQuestion(tx, framework, { establishmentId, questionCode, answer: value }, NOVEMBER),
  );

test("levels come from values and answers; closed establishments are left out", async () => {
  const { scope, ids } = await buildMaturityGroup(database, [
    {},
    { values: BEST_VALUES },
    { answers: { "REFERENT-NOMME": "oui" }, values: BEST_VALUES },
    { answers: BEST_ANSWERS, values: { ...BEST_VALUES, "INS-QUALIFIEES": 0.2 } },
    { answers: BEST_ANSWERS, values: BEST_VALUES },
    { answers: BEST_ANSWERS, values: BEST_VALUES, closedOn: "2025-12-31" },
  ]);
  expect(await compute(scope)).toEqual({ assessed: 5, changed: 5, up: 0, down: 0 });
  const levels = new Map((await read(scope, ids)).map((row) => [row.establishmentId, row.level]));
  expect(ids.map((id) => levels.get(id))).toEqual([0, 0, 1, 2, 4, undefined]);
  const distribution = await readGroup(database.db, scope, (tx) => readDistribution(tx, framework));
  expect(distribution.map((entry) => entry.count)).toEqual([2, 1, 1, 0, 1]);
  expect(distribution[0]?.name).toBe("Point de départ");
  const board = await readGroup(database.db, scope, (tx) => readMaturityBoard(tx, framework));
  expect(board.map((line) => line.assessment?.level)).toEqual([0, 0, 1, 2, 4]);
  expect(board[0]?.assessment?.summary).toBe(
    "Le palier 1 n’est pas encore tenu\u00a0: il manque un référent nommé, la formation au logiciel de la moitié des professionnels et 2 autres points.",
  );
  expect(board[3]?.assessment?.nextStep).toMatchObject({
    criterionCode: "IDENTITES",
    indicatorCode: "INS-QUALIFIEES",
    finding: "20\u00a0% des dossiers actifs ont une identité qualifiée\u00a0; repère\u00a0: 60\u00a0% (octobre 2026).",
  });
});

test("a computation that finds the same writes nothing", async () => {
  const { scope, ids } = await buildMaturityGroup(database, [{ answers: BEST_ANSWERS, values: BEST_VALUES }, {}]);
  await compute(scope);
  const rowVersions = () =>
    database.owner.query(
      `select xmin::text, ctid::text from maturity_level where group_id = $1
       union all select xmin::text, ctid::text from maturity_history where group_id = $1`,
      [scope.groupId],
    );
  const before = (await rowVersions()).rows;
  expect(before).toHaveLength(4);
  expect(await compute(scope, new Date("2026-11-23T08:00:00Z"))).toEqual({ assessed: 2, changed: 0, up: 0, down: 0 });
  expect((await rowVersions()).rows).toEqual(before);
  expect((await one(scope, ids[0])).computedAt).toEqual(NOVEMBER);
});

test("of two computations at once, one waits: what came in between is not overwritten", async () => {
  const { scope, ids } = await buildMaturityGroup(database, [{ answers: BEST_ANSWERS, values: BEST_VALUES }]);
  let second: Promise<MaturityCounts> | undefined;
  await withGroup(database.db, scope, async (tx) => {
    await computeMaturity(tx, framework, NOVEMBER);
    second = compute(scope);
    await setValues(database, scope, ids[0] ?? "", { AGENDA: 0 });
  });
  expect(await second).toEqual({ assessed: 1, changed: 1, up: 0, down: 1 });
  expect((await one(scope, ids[0])).level).toBe(1);
});

test("a lost level is counted, remembered and explained with the month it was held", async () => {
  const { scope, ids } = await buildMaturityGroup(database, [{ answers: BEST_ANSWERS, values: BEST_VALUES }]);
  await compute(scope, OCTOBER);
  await setValues(database, scope, ids[0] ?? "", { AGENDA: 0.31 });
  expect(await compute(scope)).toEqual({ assessed: 1, changed: 1, up: 0, down: 1 });
  const maturity = await one(scope, ids[0]);
  expect(maturity).toMatchObject({
    level: 1,
    levelName: "Chacun s’en sert",
    nextStep: { criterionCode: "AGENDA-PARTAGE" },
  });
  expect(maturity.history).toEqual([
    { month: "2026-10", level: 4 },
    { month: "2026-11", level: 1 },
  ]);
  expect(maturity.summary).toBe(
    "Le palier 2, tenu en octobre 2026, ne l’est plus\u00a0: il manque l’usage de l’agenda pour six dossiers sur dix.",
  );
  expect(maturity.criteria.find((criterion) => criterion.code === "AGENDA-PARTAGE")).toMatchObject({
    met: false,
    finding: "31\u00a0% des dossiers actifs ont un événement d’agenda\u00a0; repère\u00a0: 60\u00a0% (octobre 2026).",
    facts: [{ indicatorCode: "AGENDA", value: 0.31, period: "2026-10" }],
  });
});

test("an answer is kept with its author's audit line, asks for a computation and changes the level", async () => {
  const { scope, ids } = await buildMaturityGroup(database, [{ values: BEST_VALUES }]);
  const personId = await saveMember(database.db, scope, {
    email: `camille-${scope.groupId}@exemple.fr`,
    displayName: "Camille Exemple",
    password: null,
    role: "contributor",
    sector: null,
    wholeGroup: true,
  });
  const asCamille = { ...scope, viewerId: personId };
  await compute(scope);
  expect(await one(scope, ids[0])).toMatchObject({ level: 0, nextStep: { questionCode: "REFERENT-NOMME" } });
  const first = await answer(asCamille, ids[0] ?? "", "REFERENT-NOMME", "oui");
  expect(first).toEqual({ ok: true, value: { jobId: expect.any(String) as string } });
  expect(await compute(scope)).toMatchObject({ up: 1, down: 0 });
  const maturity = await one(scope, ids[0]);
  expect(maturity.level).toBe(1);
  expect(maturity.answers).toEqual([
    { questionCode: "REFERENT-NOMME", answer: "oui", answeredAt: NOVEMBER, answeredByName: "Camille Exemple" },
  ]);
  expect(maturity.criteria[0]?.finding).toBe("Réponse de l’établissement\u00a0: «\u00a0Un référent est nommé\u00a0».");
  const trace = await database.owner.query(
    `select a.action, a.object_id, a.changes, o.kind, o.payload
       from audit_event a join outbox o on o.group_id = a.group_id and o.requested_by = a.person_id
      where a.group_id = $1 and a.person_id = $2`,
    [scope.groupId, asCamille.viewerId],
  );
  expect(trace.rows).toEqual([
    {
      action: "maturity:answer",
      object_id: ids[0],
      changes: { "REFERENT-NOMME": [null, "oui"] },
      kind: "maturity.compute",
      payload: { groupId: scope.groupId },
    },
  ]);
  expect(await answer(asCamille, ids[0] ?? "", "REFERENT-NOMME", "oui")).toEqual({ ok: true, value: { jobId: null } });
});

test("an unknown question, answer or establishment is refused in French and nothing is written", async () => {
  const { scope, ids } = await buildMaturityGroup(database, [{}, { closedOn: "2020-01-01" }]);
  const other = await buildMaturityGroup(database, [{}]);
  const site = ids[0] ?? "";
  expect(await answer(scope, site, "METEO", "oui")).toMatchObject({
    ok: false,
    error: { code: "MATURITY_QUESTION_UNKNOWN", field: "questionCode" },
  });
  const refused = await answer(scope, site, "REFERENT-NOMME", "peut-être");
  expect(refused).toMatchObject({ ok: false, error: { code: "MATURITY_ANSWER_UNKNOWN" } });
  expect(refused.ok ? "" : refused.error.message).toContain("Personne n’est nommé");
  for (const id of [other.ids[0] ?? "", ids[1] ?? "", "pas-un-uuid"]) {
    expect(await answer(scope, id, "REFERENT-NOMME", "oui")).toMatchObject({
      ok: false,
      error: { code: "ESTABLISHMENT_NOT_FOUND", field: "establishmentId" },
    });
  }
  const left = await database.owner.query(
    "select 1 from maturity_answer where group_id = any ($1) union all select 1 from outbox where group_id = any ($1)",
    [[scope.groupId, other.scope.groupId]],
  );
  expect(left.rows).toEqual([]);
});

test("another group sees no level, no answer, and is not computed", async () => {
  const mine = await buildMaturityGroup(database, [{ answers: BEST_ANSWERS, values: BEST_VALUES }]);
  const other = await buildMaturityGroup(database, [{ answers: BEST_ANSWERS, values: BEST_VALUES }]);
  await compute(mine.scope);
  expect(await read(other.scope, [...mine.ids, ...other.ids])).toEqual([]);
  expect(await readGroup(database.db, other.scope, (tx) => readAnswers(tx, mine.ids))).toEqual([]);
  const counts = await readGroup(database.db, other.scope, (tx) => readDistribution(tx, framework));
  expect(counts.map((entry) => entry.count)).toEqual([0, 0, 0, 0, 0]);
});
