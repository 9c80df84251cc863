import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileStore } from "@palier/store/file";
import {
  confirmIndicatorImport,
  keptSource,
  previewIndicatorImport,
  readIndicatorImport,
  type IndicatorImportRow,
} from "@palier/store/indicator";
import { readGroup, withGroup, type Scope } from "@palier/store/kernel";
import { importIndicatorsCommand, indicatorImportHandler } from "@palier/worker/indicator";
import { CommandRefused, type CommandValues } from "@palier/worker/kernel";
import { testDatabase, type TestDatabase } from "../support";
import { buildIndicatorGroup, csvOf, storedValues } from "./indicator.factory";

const NOW = new Date("2026-11-22T08:00:00Z");
const GOOD = ["010000123;AGENDA;2026-09;1;2;;", "010000123;AGENDA;2026-10;2;2;;relu en équipe"];
const WRONG = [
  "990000999;AGENDA;2026-10;1;2;;",
  "010000123;AGENDA;mars-26;1;2;;",
  "010000123;DUI-ACTIFS;2026-10;=1+1;2;;",
];

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), "palier-indicator-"));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const importOf = (scope: Scope, id: string): Promise<IndicatorImportRow | null> =>
  readGroup(database.db, scope, (tx) => readIndicatorImport(tx, id));
const maturityJobs = async (scope: Scope): Promise<number> => {
  const { rows } = await database.owner.query<{ count: number }>(
    "select count(*)::int as count from outbox where group_id = $1 and kind = 'maturity.compute'",
    [scope.groupId],
  );
  return rows[0]?.count ?? -1;
};

describe("a file confirmed in the browser", () => {
  async function confirmed(lines: readonly string[], acceptValid: boolean) {
    const { scope } = await buildIndicatorGroup(database, ["010000123"]);
    const files = new FileStore(database.home);
    const { key } = await files.put(scope.groupId, "valeurs.csv", Buffer.from(csvOf(lines)));
    const preview = await previewIndicatorImport(
      database.db,
      scope,
      keptSource(files, scope.groupId, key, "valeurs.csv"),
      {
        today: "2026-11-22",
        storageKey: key,
      },
    );
    const importId = preview.importId ?? "";
    const jobId =
      (await withGroup(database.db, scope, (tx) => confirmIndicatorImport(tx, importId, acceptValid))) ?? "";
    const run = () =>
      indicatorImportHandler.run({
        db: database.db,
        scope,
        home: database.home,
        id: jobId,
        now: NOW,
        payload: { groupId: scope.groupId, importId, acceptValid },
      });
    return { scope, files, key, importId, jobId, run };
  }

  test("is written once, however many times its job runs, and asks for the levels", async () => {
    const { scope, importId, jobId, run } = await confirmed(GOOD, false);
    expect(await importOf(scope, importId)).toMatchObject({ state: "queued", jobId, createdCount: 2 });
    await run();
    await run();
    expect(await importOf(scope, importId)).toMatchObject({
      state: "done",
      rowCount: 2,
      createdCount: 2,
      refusedCount: 0,
    });
    expect(await storedValues(database, scope.groupId)).toHaveLength(2);
    expect(await maturityJobs(scope)).toBe(1);
    const { rows } = await database.owner.query(
      "select progress_ratio::float8 as ratio, step_label as step from outbox where id = $1",
      [jobId],
    );
    expect(rows).toEqual([{ ratio: 1, step: expect.stringContaining("2\u00a0valeurs nouvelles") as string }]);
  });

  test("gives its valid lines when they were accepted, and nothing when not", async () => {
    const some = await confirmed([...GOOD, ...WRONG], true);
    await some.run();
    expect(await importOf(some.scope, some.importId)).toMatchObject({
      state: "done",
      createdCount: 2,
      refusedCount: 3,
    });
    const none = await confirmed([...GOOD, ...WRONG], false);
    await none.run();
    expect(await importOf(none.scope, none.importId)).toMatchObject({
      state: "refused",
      createdCount: 0,
      refusedCount: 3,
    });
    expect(await storedValues(database, none.scope.groupId)).toEqual([]);
    expect(await maturityJobs(none.scope)).toBe(0);
  });

  test("is confirmed once, and by nobody of another group", async () => {
    const { scope, importId } = await confirmed(GOOD, false);
    const other = await buildIndicatorGroup(database, []);
    expect(await withGroup(database.db, scope, (tx) => confirmIndicatorImport(tx, importId, true))).toBeNull();
    expect(await withGroup(database.db, other.scope, (tx) => confirmIndicatorImport(tx, importId, true))).toBeNull();
    expect(await importOf(other.scope, importId)).toBeNull();
  });

  test("whose bytes were lost ends as failed, with a French reason", async () => {
    const { scope, files, key, importId, run } = await confirmed(GOOD, false);
    await files.remove(scope.groupId, key);
    await expect(run()).rejects.toThrow("Rien n’a été écrit.");
    expect(await importOf(scope, importId)).toMatchObject({ state: "failed" });
  });
});

describe("import-indicators", () => {
  async function command(scope: Scope, content: string | Buffer | null, values: CommandValues = {}) {
    const path = join(folder, `${scope.groupId}.csv`);
    if (content !== null) writeFileSync(path, content);
    const { rows } = await database.owner.query<{ finess: string }>(
      "select finess_number as finess from care_group where id = $1",
      [scope.groupId],
    );
    const printed: string[] = [];
    const warned: string[] = [];
    const context = {
      db: database.db,
      home: database.home,
      appUrl: database.appUrl,
      queueUrl: undefined,
      print: (line: string) => printed.push(line),
      warn: (line: string) => warned.push(line),
      now: () => NOW,
    };
    const code = await importIndicatorsCommand.run(context, { group: rows[0]?.finess, ...values }, [path]);
    return { code, printed: printed.join("\n"), warned };
  }

  test("writes, says so, and says that nothing changed the second time", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123"]);
    const first = await command(scope, csvOf(GOOD));
    expect([first.code, first.warned]).toEqual([0, []]);
    expect(first.printed).toContain("2\u00a0valeurs nouvelles");
    const second = await command(scope, csvOf(GOOD));
    expect([second.code, await maturityJobs(scope)]).toEqual([0, 1]);
    expect(second.printed).toContain("Rien n’a changé");
  });

  test("refuses wrong lines with 1, names them, writes them as CSV, and takes the others when told", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123"]);
    const refus = join(folder, "refus.csv");
    const refused = await command(scope, csvOf([...GOOD, ...WRONG]), { refus });
    expect(refused.code).toBe(1);
    expect(refused.warned).toHaveLength(3);
    expect(refused.warned[0]).toContain("Ligne 4, finess_et : établissement inconnu dans ce groupe (« 990000999 »)");
    expect(refused.printed).toContain("rien n’a été écrit");
    expect(readFileSync(refus, "utf8")).toMatch(
      /^\ufeffligne;colonne;valeur;raison\r\n4;finess_et;990000999;.*\r\n5;.*\r\n6;numerateur;'=1\+1;/,
    );
    expect(await storedValues(database, scope.groupId)).toEqual([]);
    const taken = await command(scope, csvOf([...GOOD, ...WRONG]), { "accept-valid": true });
    expect(taken.code).toBe(0);
    expect(await storedValues(database, scope.groupId)).toHaveLength(2);
  });

  test("looks without writing, and its code says what writing would do", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123"]);
    expect(await command(scope, csvOf(GOOD), { "dry-run": true })).toMatchObject({ code: 0 });
    expect(await command(scope, csvOf([...GOOD, ...WRONG]), { "dry-run": true })).toMatchObject({ code: 1 });
    expect(await storedValues(database, scope.groupId)).toEqual([]);
  });

  test.each<[string, string | Buffer]>([
    ["0 bytes", ""],
    ["binary", Buffer.from([1, 0, 2])],
    ["a million columns", ";".repeat(1_000_000)],
  ])("refuses a file of %s with 2", async (_, content) => {
    const { scope } = await buildIndicatorGroup(database, ["010000123"]);
    const failure = await command(scope, content).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CommandRefused);
    expect(failure).toMatchObject({ exitCode: 2, message: expect.stringContaining("Rien n’a été écrit") as string });
  });

  test("refuses an unknown group and a missing file with 2", async () => {
    const { scope } = await buildIndicatorGroup(database, ["010000123"]);
    await expect(command(scope, csvOf(GOOD), { group: "999999999" })).rejects.toMatchObject({ exitCode: 2 });
    const missing = await buildIndicatorGroup(database, []);
    await expect(command(missing.scope, null)).rejects.toThrow("Fichier introuvable");
    expect(existsSync(join(folder, `${missing.scope.groupId}.csv`))).toBe(false);
  });
});
