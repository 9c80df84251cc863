import {
  adoptCatalogue,
  groupTrends,
  historyOf,
  importIndicators,
  indicatorsOf,
  latestByEstablishments,
  latestByGroup,
  latestByIndicators,
  summariesOf,
} from "@palier/store/indicator";
import { readGroup, withGroup, type Scope } from "@palier/store/kernel";
import { CATALOGUE_VERSION, INDICATOR_CATALOGUE } from "@palier/domain/indicator";
import { testDatabase, type TestDatabase } from "../support";
import { buildIndicatorGroup, csvOf, csvSource } from "./indicator.factory";

const LINES = [
  "010000123;AGENDA;2026-08;10;100;;",
  "010000123;AGENDA;2026-09;50;100;;",
  "010000123;AGENDA;2026-10;80;100;;relu en équipe",
  "010000456;AGENDA;2026-10;10;10;;",
  "010000789;AGENDA;2026-09;0;50;; ",
  "010000123;DEMANDES-AIDE;2026-10;;;4;",
  "010000456;DEMANDES-AIDE;2026-10;;;8;",
  "010000456;MSSANTE;2026-10;1;4;;",
  "010000789;MSSANTE;2026-10;;;0,75;",
];

let database: TestDatabase;
let scope: Scope;
let siteIds: readonly string[];
let ids: ReadonlyMap<string, string>;
beforeAll(async () => {
  database = await testDatabase();
  const finessNumbers = ["010000123", "010000456", "010000789"];
  ({ scope, siteIds } = await buildIndicatorGroup(database, finessNumbers));
  const other = await buildIndicatorGroup(database, finessNumbers);
  for (const each of [scope, other.scope]) {
    await importIndicators(database.db, each, csvSource(csvOf(LINES)), { today: "2026-11-22", acceptValid: false });
  }
  const dictionary = await readGroup(database.db, scope, indicatorsOf);
  ids = new Map(dictionary.map(({ code, id }) => [code, id]));
});
afterAll(async () => {
  await database.close();
});
const idOf = (code: string): string => ids.get(code) ?? "";

test("a group holds the built-in dictionary, and keeps its own targets when the wording is renewed", async () => {
  const dictionary = await readGroup(database.db, scope, indicatorsOf);
  expect(dictionary.map(({ code }) => code)).toEqual(INDICATOR_CATALOGUE.map(({ code }) => code).sort());
  const { id, catalogueVersion, ...agenda } = dictionary.find(({ code }) => code === "AGENDA") ?? {
    id: "",
    catalogueVersion: 0,
  };
  expect(agenda).toEqual(INDICATOR_CATALOGUE.find(({ code }) => code === "AGENDA"));
  expect([id, catalogueVersion]).toEqual([idOf("AGENDA"), CATALOGUE_VERSION]);

  const own = await buildIndicatorGroup(database, []);
  await database.owner.query(
    "update indicator set target = 0.42, name = 'Ancien', catalogue_version = 0 where group_id = $1 and code = 'AGENDA'",
    [own.scope.groupId],
  );
  expect(await withGroup(database.db, own.scope, adoptCatalogue)).toBe(1);
  expect(await withGroup(database.db, own.scope, adoptCatalogue)).toBe(0);
  const renewed = (await readGroup(database.db, own.scope, indicatorsOf)).find(({ code }) => code === "AGENDA");
  expect(renewed).toMatchObject({
    target: 0.42,
    name: "Agenda des personnes accompagnées",
    catalogueVersion: CATALOGUE_VERSION,
  });
});

test("the newest values come with the one before, by establishment, by indicator or all", async () => {
  const byIndicator = await readGroup(database.db, scope, (tx) => latestByIndicators(tx, [idOf("AGENDA")]));
  const first = byIndicator.find(({ establishmentId }) => establishmentId === siteIds[0]);
  expect(first).toEqual({
    establishmentId: siteIds[0],
    indicatorId: idOf("AGENDA"),
    period: "2026-10",
    numerator: 80,
    denominator: 100,
    value: 0.8,
    context: "relu en équipe",
    previousValue: 0.5,
  });
  expect(byIndicator).toHaveLength(3);
  expect(await readGroup(database.db, scope, (tx) => latestByEstablishments(tx, [siteIds[1] ?? ""]))).toHaveLength(3);
  expect(await readGroup(database.db, scope, latestByGroup)).toHaveLength(7);
});

test("the group's figure weighs sites by their size where all gave it, and is a plain mean where not", async () => {
  const trend = await readGroup(database.db, scope, (tx) =>
    groupTrends(tx, ["AGENDA", "DEMANDES-AIDE", "MSSANTE"].map(idOf)),
  );
  const of = (code: string) =>
    trend
      .filter(({ indicatorId }) => indicatorId === idOf(code))
      .map(({ period, value, siteCount }) => [period, value, siteCount]);
  expect(of("AGENDA")).toEqual(
    [
      ["2026-08", 0.1, 1],
      ["2026-09", 50 / 150, 2],
      ["2026-10", 90 / 110, 2],
    ].map(([period, value, count]) => [period, expect.closeTo(value as number, 9) as number, count]),
  );
  expect(of("DEMANDES-AIDE")).toEqual([["2026-10", 6, 2]]);
  expect(of("MSSANTE")).toEqual([["2026-10", 0.5, 2]]);
});

test("a trend shows the last 24 periods", async () => {
  const long = await buildIndicatorGroup(database, ["010000123"]);
  const lines = Array.from(
    { length: 30 },
    (_, index) =>
      `010000123;AGENDA;20${String(10 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")};1;2;;`,
  );
  await importIndicators(database.db, long.scope, csvSource(csvOf(lines)), { today: "2026-11-22", acceptValid: false });
  const trend = await readGroup(database.db, long.scope, async (tx) =>
    groupTrends(
      tx,
      (await indicatorsOf(tx)).map(({ id }) => id),
    ),
  );
  expect([trend.length, trend[0]?.period, trend.at(-1)?.period]).toEqual([24, "2010-07", "2012-06"]);
});

test("the history of one pair is whole and in time", async () => {
  const history = await readGroup(database.db, scope, (tx) => historyOf(tx, siteIds[0] ?? "", idOf("AGENDA")));
  expect(history.map(({ period, value }) => [period, value])).toEqual([
    ["2026-08", 0.1],
    ["2026-09", 0.5],
    ["2026-10", 0.8],
  ]);
});

test("the summary counts open sites, those expected, with context, at the target, and the middle one", async () => {
  await database.owner.query("update establishment set closed_on = '2026-01-01' where group_id = $1 and id = $2", [
    scope.groupId,
    siteIds[2],
  ]);
  const [summary] = await readGroup(database.db, scope, (tx) => summariesOf(tx, [idOf("AGENDA")]));
  expect(summary).toEqual({
    indicatorId: idOf("AGENDA"),
    siteCount: 2,
    expectedSiteCount: 2,
    withContextCount: 1,
    targetReachedCount: 2,
    median: 0.9,
    latestPeriod: "2026-10",
  });
  const [silent] = await readGroup(database.db, scope, (tx) => summariesOf(tx, [idOf("DOUBLONS")]));
  expect(silent).toMatchObject({ siteCount: 0, expectedSiteCount: 2, median: null, latestPeriod: null });
  await database.owner.query("update establishment set closed_on = null where group_id = $1", [scope.groupId]);
});
