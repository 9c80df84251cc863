import iconv from "iconv-lite";
import { importIndicators, previewIndicatorImport, UnusableFile, type ImportReport } from "@palier/store/indicator";
import type { Scope } from "@palier/store/kernel";
import { testDatabase, type TestDatabase } from "../support";
import { buildIndicatorGroup, csvOf, csvSource, HEADER, storedValues } from "./indicator.factory";

const TODAY = "2026-11-22";
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

const load = (
  scope: Scope,
  content: string | Buffer,
  acceptValid = false,
  afterChange?: () => Promise<void>,
): Promise<ImportReport> =>
  importIndicators(database.db, scope, csvSource(content), {
    today: TODAY,
    acceptValid,
    ...(afterChange === undefined ? {} : { afterChange }),
  });

const GOOD = [
  "010000123;DUI-ACTIFS;2026-02;80;100;;deux semaines de panne",
  "010000123;DUI-ACTIFS;2026-03;85;100;;",
  "010000123;TEMPS-SAISIE;2026-03;1 234,5;100;;relevé automatique",
  "010000456;PROJETS-REVUS;2026-T1;;;85 %;",
];
const STORED = [
  "010000123|DUI-ACTIFS|2026-02|80|100|0.8|deux semaines de panne",
  "010000123|DUI-ACTIFS|2026-03|85|100|0.85",
  "010000123|TEMPS-SAISIE|2026-03|1234.5|100|12.345|relevé automatique",
  "010000456|PROJETS-REVUS|2026-T1|0.85",
];

describe("a file of values", () => {
  test.each<[string, string | Buffer]>([
    ["UTF-8 with semicolons", csvOf(GOOD)],
    ["UTF-8 with byte order mark and CRLF", `\ufeff${csvOf(GOOD).replaceAll("\n", "\r\n")}`],
    ["windows-1252", iconv.encode(csvOf(GOOD), "win1252")],
    ["tabs", csvOf(GOOD).replaceAll(";", "\t")],
    ["commas", csvOf(GOOD).replaceAll(";", ",").replace("1 234,5", '"1 234,5"')],
  ])("in %s is written as it says", async (_, content) => {
    const { scope } = await buildIndicatorGroup(database, ["010000123", "010000456"]);
    const report = await load(scope, content);
    expect(report).toMatchObject({
      outcome: "done",
      rowCount: 4,
      createdCount: 4,
      refusedCount: 0,
      withoutContextCount: 2,
    });
    expect(await storedValues(database, scope.groupId)).toEqual(STORED);
  });

  test("written twice changes nothing the second time and asks for no work", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123", "010000456"]);
    let asked = 0;
    const ask = () => {
      asked++;
      return Promise.resolve();
    };
    await load(scope, csvOf(GOOD), false, ask);
    const second = await load(scope, csvOf(GOOD), false, ask);
    expect(second).toMatchObject({ outcome: "done", createdCount: 0, updatedCount: 0, unchangedCount: 4 });
    expect(asked).toBe(1);
  });

  test("mended writes only what differs, and the newest values follow", async () => {
    const { scope, siteIds } = await buildIndicatorGroup(database, ["010000123", "010000456"]);
    await load(scope, csvOf(GOOD));
    const report = await load(
      scope,
      csvOf([...GOOD.slice(2), `${GOOD[1] ?? ""}après formation`, "010000123;DUI-ACTIFS;2025-12;7;10;;"]),
    );
    expect(report).toMatchObject({ createdCount: 1, updatedCount: 1, unchangedCount: 2 });
    const { rows } = await database.owner.query(
      `select l.period, l.value::float8, l.context, l.previous_value::float8 as before from indicator_latest l join indicator i on i.id = l.indicator_id
        where l.group_id = $1 and l.establishment_id = $2 and i.code = 'DUI-ACTIFS'`,
      [scope.groupId, siteIds[0]],
    );
    expect(rows).toEqual([{ period: "2026-03", value: 0.85, context: "après formation", before: 0.8 }]);
  });

  test("leaves a trace: the import, its counts, an audit line", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123", "010000456"]);
    const { importId } = await load(scope, csvOf(GOOD));
    const imports = await database.owner.query(
      "select state, row_count, created_count, length(file_sha256) as hash, finished_at is not null as ended from indicator_import where id = $1",
      [importId],
    );
    expect(imports.rows).toEqual([{ state: "done", row_count: 4, created_count: 4, hash: 64, ended: true }]);
    const audit = await database.owner.query(
      "select action, changes ->> 'createdCount' as created from audit_event where object_id = $1",
      [importId],
    );
    expect(audit.rows).toEqual([{ action: "indicator:import", created: "4" }]);
  });
});

describe("a file with wrong lines", () => {
  const WRONG = [
    "990000999;DUI-ACTIFS;2026-03;1;2;;",
    "010000123;AGENDA;mars-26;1;2;;",
    "010000123;AGENDA;2026-03;douze;15;;",
  ];

  test("is refused whole, each line named, and nothing is written", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123", "010000456"]);
    const report = await load(scope, csvOf([...GOOD, ...WRONG]));
    expect(report).toMatchObject({
      outcome: "refused",
      importId: null,
      rowCount: 7,
      acceptedCount: 4,
      refusedCount: 3,
      createdCount: 0,
    });
    expect(report.refusals.map(({ line, column, value }) => [line, column, value])).toEqual([
      [6, "finess_et", "990000999"],
      [7, "periode", "mars-26"],
      [8, "numerateur", "douze"],
    ]);
    expect(await storedValues(database, scope.groupId)).toEqual([]);
    const traces = await database.owner.query("select 1 from indicator_import where group_id = $1", [scope.groupId]);
    expect(traces.rows).toHaveLength(0);
  });

  test("gives its valid lines when asked", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123", "010000456"]);
    const report = await load(scope, csvOf([...WRONG, ...GOOD]), true);
    expect(report).toMatchObject({ outcome: "done", createdCount: 4, refusedCount: 3 });
    expect(await storedValues(database, scope.groupId)).toEqual(STORED);
  });

  test("with the same key twice keeps the first line and names it", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123"]);
    const report = await load(
      scope,
      csvOf(["10000123;AGENDA;2026-03;1;2;;", "010000123;DUI-ACTIFS;2026-03;1;2;;", "010000123;AGENDA;2026-03;2;2;;"]),
      true,
    );
    expect(report.refusals).toMatchObject([
      { line: 4, column: "ligne", reason: expect.stringContaining("que la ligne 2") as string },
    ]);
    expect(await storedValues(database, scope.groupId)).toEqual([
      "010000123|AGENDA|2026-03|1|2|0.5",
      "010000123|DUI-ACTIFS|2026-03|1|2|0.5",
    ]);
  });

  test("keeps a thousand refusals and counts them all", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123"]);
    const report = await load(scope, csvOf(Array.from({ length: 3000 }, (_, index) => `${index};;;;;;`)));
    expect([report.refusedCount, report.refusals.length]).toEqual([3000, 1000]);
  });
});

describe("a look before writing", () => {
  test("tells what would change, truly compared, and writes no value", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123", "010000456"]);
    await load(scope, csvOf(GOOD.slice(0, 2)));
    const preview = await previewIndicatorImport(
      database.db,
      scope,
      csvSource(csvOf([...GOOD, "x;y;z;;;;"]).replace(";85;", ";86;")),
      { today: TODAY, storageKey: null },
    );
    expect(preview).toMatchObject({
      outcome: "previewed",
      importId: null,
      createdCount: 2,
      updatedCount: 1,
      unchangedCount: 1,
      refusedCount: 1,
    });
    expect(await storedValues(database, scope.groupId)).toEqual(STORED.slice(0, 2));
  });

  test("keeps its trace when the file is kept", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123", "010000456"]);
    const preview = await previewIndicatorImport(database.db, scope, csvSource(csvOf([...GOOD, "x;y;z;;;;"])), {
      today: TODAY,
      storageKey: "cle",
    });
    const { rows } = await database.owner.query(
      "select state, storage_key, refused_count, jsonb_array_length(refusals) as kept, finished_at from indicator_import where id = $1",
      [preview.importId],
    );
    expect(rows).toEqual([{ state: "previewed", storage_key: "cle", refused_count: 1, kept: 3, finished_at: null }]);
  });
});

describe("the walls between groups", () => {
  test("another group's establishment is unknown, and the same number in two groups stays two establishments", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123"]);
    const other = await buildIndicatorGroup(database, ["010000123", "990000999"]);
    await load(other.scope, csvOf(["990000999;AGENDA;2026-03;1;2;;", "010000123;AGENDA;2026-03;2;2;;"]));
    const report = await load(scope, csvOf(["990000999;AGENDA;2026-03;1;2;;"]));
    expect(report).toMatchObject({ outcome: "refused" });
    expect(report.refusals[0]?.reason).toBe("établissement inconnu dans ce groupe");
    await load(scope, csvOf(["010000123;AGENDA;2026-03;1;4;;"]));
    expect(await storedValues(database, scope.groupId)).toEqual(["010000123|AGENDA|2026-03|1|4|0.25"]);
    expect(await storedValues(database, other.scope.groupId)).toHaveLength(2);
  });

  test("two imports of one group at once lose nothing and write each value once", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123", "010000456"]);
    const reports = await Promise.all([load(scope, csvOf(GOOD)), load(scope, csvOf(GOOD))]);
    expect(reports.map(({ createdCount }) => createdCount).sort()).toEqual([0, 4]);
    expect(await storedValues(database, scope.groupId)).toEqual(STORED);
  });
});

describe("a hostile file", () => {
  test.each<[string, string | Buffer]>([
    ["0 bytes", ""],
    ["binary", Buffer.alloc(1_000_000, 7).fill(0, 500_000)],
    ["a million columns", `${HEADER}\n${";".repeat(1_000_000)}\n`],
    ["another table", "a;b\n1;2\n"],
    ["a quote never closed", `${csvOf(GOOD)}a;b;c;d;e;f;"g\n`],
  ])("%s is refused in French and nothing stays of it", async (_, content) => {
    const { scope } = await buildIndicatorGroup(database, ["010000123", "010000456"]);
    await expect(load(scope, content, true)).rejects.toThrow(UnusableFile);
    expect(await storedValues(database, scope.groupId)).toEqual([]);
    // The connection goes back to the pool in working order.
    expect(await load(scope, csvOf(GOOD))).toMatchObject({ createdCount: 4 });
  });

  test("signs that COPY or SQL would read otherwise arrive as they were written", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123"]);
    const context = "a\\.b\\N 'x' ; \t tab\nretour \\ fin";
    await load(scope, csvOf([`010000123;AGENDA;2026-03;1;2;;"${context}"`]));
    expect(await storedValues(database, scope.groupId)).toEqual([`010000123|AGENDA|2026-03|1|2|0.5|${context}`]);
  });
});
