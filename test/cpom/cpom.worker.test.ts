import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { buildDossier, recompute, type DossierInput, type Lineage } from "@palier/domain/cpom";
import {
  readDossier,
  readDossiers,
  readFilesByDossierIds,
  readSnapshot,
  readStoredFile,
  requestDossier,
} from "@palier/store/cpom";
import { FileStore } from "@palier/store/file";
import { readGroup, withGroup, type Scope } from "@palier/store/kernel";
import { builtInFramework, computeMaturity } from "@palier/store/maturity";
import { ensureDemoRoiPlan } from "@palier/store/roi";
import { cpomGenerateHandler, reportCommand } from "@palier/worker/cpom";
import { BEST_ANSWERS, BEST_VALUES, buildMaturityGroup, setValues } from "../maturity/maturity.factory";
import { testDatabase, type TestDatabase } from "../support";
import { numbersIn, untracedNumbers, withoutChapterNumbers } from "./cpom.numbers";
import { readPdfRuns } from "./cpom.pdf";

jest.setTimeout(240_000);

const NOW = new Date("2026-11-22T23:30:00Z");
const NAMES = ["annexe.xlsx", "dossier.docx", "dossier.pdf", "lignage.json"];
const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

describe("the dossier of a group", () => {
  let database: TestDatabase;
  let scope: Scope & { finessNumber: string };
  let siteIds: string[];
  let other: Scope & { finessNumber: string };
  beforeAll(async () => {
    database = await testDatabase();
    ({ scope, ids: siteIds } = await buildMaturityGroup(database, [
      { values: BEST_VALUES, answers: BEST_ANSWERS },
      { values: { "DUI-ACTIFS": 0.5, AGENDA: 0.25 } },
      { values: { "DUI-ACTIFS": 0.333333333333 } },
      {},
      { values: { "DUI-ACTIFS": 0.1 }, closedOn: "2020-01-01" },
    ]));
    ({ scope: other } = await buildMaturityGroup(database, [{}]));
    await withGroup(database.db, scope, async (tx) => {
      await computeMaturity(tx, builtInFramework(), NOW);
      await ensureDemoRoiPlan(tx, 2027);
    });
  });
  afterAll(() => database.close());

  const request = (title = "Dossier CPOM 2027-2031") =>
    withGroup(database.db, scope, (tx) => requestDossier(tx, { title, requestedBy: null }));
  const run = (dossierId: string, jobId: string, home = database.home) =>
    cpomGenerateHandler.run({
      db: database.db,
      scope,
      home,
      id: jobId,
      payload: { groupId: scope.groupId, dossierId },
      now: NOW,
    });
  const filesOf = (dossierId: string) => readGroup(database.db, scope, (tx) => readFilesByDossierIds(tx, [dossierId]));
  const lineageOf = async (dossierId: string): Promise<Lineage> => {
    const file = (await filesOf(dossierId)).find(({ name }) => name === "lignage.json");
    const { stream } = await new FileStore(database.home).open(scope.groupId, file?.storageKey ?? "");
    return JSON.parse((await buffer(stream)).toString("utf8")) as Lineage;
  };

  it("is asked for in one transaction: its row, its job, its audit line", async () => {
    const { id, jobId } = await request("  Dossier   demandé ");
    const { rows } = await database.owner.query(
      `select d.title, o.kind, o.payload, o.state, a.action, a.object_id as "objectId"
         from cpom_dossier d join outbox o on o.id = d.job_id join audit_event a on a.object_id = d.id::text
        where d.id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        title: "Dossier demandé",
        kind: "cpom.generate",
        payload: { groupId: scope.groupId, dossierId: id },
        state: "waiting",
        action: "cpom:generate",
        objectId: id,
      },
    ]);
    expect((await readGroup(database.db, scope, (tx) => readDossier(tx, id)))?.jobId).toBe(jobId);
    await expect(request(" ")).rejects.toThrow("Le titre du dossier est vide");
  });

  it("becomes four files whose every figure comes from the rows of the group", async () => {
    const { id, jobId } = await request();
    await run(id, jobId);
    const files = await filesOf(id);
    expect(files.map(({ name }) => name)).toEqual(["dossier.pdf", "dossier.docx", "annexe.xlsx", "lignage.json"]);
    const store = new FileStore(database.home);
    for (const file of files) {
      const bytes = await buffer((await store.open(scope.groupId, file.storageKey)).stream);
      expect({ sha256: sha256(bytes), byteCount: bytes.byteLength }).toEqual({
        sha256: file.sha256,
        byteCount: file.byteCount,
      });
    }
    const lineage = await lineageOf(id);
    expect(lineage.preparedOn).toBe("2026-11-23");
    for (const figure of lineage.figures) {
      expect(recompute(lineage, figure, sha256)).toMatchObject({ printed: figure.printed, sha256: figure.sha256 });
    }
    const dossier = await readGroup(database.db, scope, (tx) => readDossier(tx, id));
    expect(dossier).toMatchObject({ snapshotSha256: lineage.snapshotSha256, title: "Dossier CPOM 2027-2031" });
    expect(dossier?.finishedAt).toBeInstanceOf(Date);
    const pdf = await buffer((await store.open(scope.groupId, files[0]?.storageKey ?? "")).stream);
    const [, , ...pages] = await readPdfRuns(pdf);
    const { sections } = buildDossier(
      (await readGroup(database.db, scope, (tx) => readSnapshot(tx, id))) as DossierInput,
    );
    const titles = new Set(sections.flatMap((section) => [section.title, ...section.parts.map((part) => part.title)]));
    const runs = withoutChapterNumbers(pages.flat(), titles);
    expect(untracedNumbers(runs, lineage)).toEqual([]);
  });

  it("prints what SQL says of the open establishments, never of the closed ones", async () => {
    const { id, jobId } = await request();
    await run(id, jobId);
    const lineage = await lineageOf(id);
    const value = (figureId: string) => Number(lineage.figures.find((figure) => figure.id === figureId)?.value);
    const { rows } = await database.owner.query<{ median: number; sites: number }>(
      `select percentile_cont(0.5) within group (order by v.value::float8) as median, count(*)::int as sites
         from indicator_latest v
         join establishment e on e.id = v.establishment_id and e.closed_on is null
         join indicator i on i.id = v.indicator_id and i.code = 'DUI-ACTIFS'
        where v.group_id = $1`,
      [scope.groupId],
    );
    expect(value("indicateur/DUI-ACTIFS/mediane")).toBeCloseTo(rows[0]?.median ?? NaN, 10);
    expect(value("indicateur/DUI-ACTIFS/sites")).toBe(rows[0]?.sites);
    expect(value("perimetre/etablissements-ouverts")).toBe(4);
    expect(value("palier/4/etablissements")).toBe(1);
    const present = await database.owner.query<{ cents: string }>(
      `select round(sum((case kind when 'benefit' then 1 else -1 end) * amount / power(1.04, year - 1)))::text as cents
         from roi_line, unnest(amount_cents) with ordinality as t (amount, year) where group_id = $1`,
      [scope.groupId],
    );
    expect(value("roi/tous/van")).toBe(Number(present.rows[0]?.cents));
  });

  it("ends once when it is run twice, at the same time or one after the other", async () => {
    const { id, jobId } = await request();
    await Promise.all([run(id, jobId), run(id, jobId)]);
    const first = await filesOf(id);
    await run(id, jobId);
    expect(await filesOf(id)).toEqual(first);
    expect(first.map(({ name }) => name).toSorted()).toEqual(NAMES);
    const store = new FileStore(database.home);
    for (const file of first) {
      const { stream } = await store.open(scope.groupId, file.storageKey);
      expect(sha256(await buffer(stream))).toBe(file.sha256);
    }
  });

  it("keeps the figures of the first try when the second one ends it", async () => {
    const { id, jobId } = await request();
    const unwritable = mkdtempSync(join(tmpdir(), "palier-full-"));
    // A file stands where the folder of files should be: nothing can be kept.
    writeFileSync(join(unwritable, "files"), "");
    await expect(run(id, jobId, unwritable)).rejects.toThrow("n’a pas pu être enregistré");
    rmSync(unwritable, { recursive: true });
    expect(await filesOf(id)).toEqual([]);
    await setValues(database, scope, siteIds[1] ?? "", { "DUI-ACTIFS": 0.99 });
    await run(id, jobId);
    await setValues(database, scope, siteIds[1] ?? "", { "DUI-ACTIFS": 0.5 });
    const lineage = await lineageOf(id);
    const values = Object.values(lineage.rows).filter(
      (row) => row.key["indicateur"] === "DUI-ACTIFS" && row.table === "indicator_latest",
    );
    expect(values.map((row) => Number(row.values["value"])).toSorted()).toEqual([0.333333333333, 0.5, 0.9]);
    expect((await filesOf(id)).map(({ name }) => name).toSorted()).toEqual(NAMES);
  });

  it("leaves as many files on the disk as there are rows", async () => {
    const onDisk = await readdir(join(database.home, "files", scope.groupId));
    const { rows } = await database.owner.query<{ key: string }>(
      "select storage_key as key from stored_file where group_id = $1",
      [scope.groupId],
    );
    expect(onDisk.toSorted()).toEqual(rows.map(({ key }) => key).toSorted());
  });

  it("is not found by another group, nor are its files", async () => {
    const { id, jobId } = await request();
    await run(id, jobId);
    const [file] = await filesOf(id);
    await readGroup(database.db, other, async (tx) => {
      expect(await readDossiers(tx)).toEqual([]);
      expect(await readDossier(tx, id)).toBeNull();
      expect(await readFilesByDossierIds(tx, [id])).toEqual([]);
      expect(await readStoredFile(tx, file?.id ?? "")).toBeNull();
    });
    expect(await new FileStore(database.home).exists(other.groupId, file?.storageKey ?? "")).toBe(false);
  });

  it("is quietly left when it is gone, refused in French when nothing is open", async () => {
    await expect(
      run("0199d8a0-0000-7000-8000-0000000000ff", "0199d8a0-0000-7000-8000-0000000000fe"),
    ).resolves.toBeUndefined();
    const { scope: closed } = await buildMaturityGroup(database, [{ closedOn: "2020-01-01" }]);
    const { id, jobId } = await withGroup(database.db, closed, (tx) =>
      requestDossier(tx, { title: "Vide", requestedBy: null }),
    );
    const payload = { groupId: closed.groupId, dossierId: id };
    await expect(
      cpomGenerateHandler.run({ db: database.db, scope: closed, home: database.home, id: jobId, payload, now: NOW }),
    ).rejects.toThrow("aucun établissement ouvert");
  });

  describe("as a command", () => {
    const printed: string[] = [];
    const context = () => ({
      db: database.db,
      home: database.home,
      appUrl: database.appUrl,
      queueUrl: undefined,
      print: (text: string) => void printed.push(text),
      warn: (text: string) => void printed.push(text),
      now: () => NOW,
    });
    const out = join(tmpdir(), `palier-report-${String(process.pid)}`);
    afterAll(() => {
      rmSync(out, { recursive: true, force: true });
    });

    it("writes the same files in the folder asked for, and the archive copy", async () => {
      expect(await reportCommand.run(context(), { group: scope.finessNumber, out, archive: true }, [])).toBe(0);
      expect((await readdir(out)).toSorted()).toEqual([...NAMES, "dossier-archive.pdf"].toSorted());
      const lineage = JSON.parse(readFileSync(join(out, "lignage.json"), "utf8")) as Lineage;
      expect(printed.join("\n")).toContain(lineage.snapshotSha256);
      expect(numbersIn(printed.at(-1) ?? "")).toContain(String(lineage.figures.length));
    });

    it("refuses an unknown group, a missing option and a folder that can't be written", async () => {
      await expect(reportCommand.run(context(), { group: "999999999", out }, [])).rejects.toMatchObject({
        exitCode: 2,
        message: expect.stringContaining("Groupe inconnu : 999999999") as string,
      });
      await expect(reportCommand.run(context(), { group: scope.finessNumber }, [])).rejects.toThrow("--out");
      const file = join(out, "lignage.json", "sous-dossier");
      await expect(reportCommand.run(context(), { group: scope.finessNumber, out: file }, [])).rejects.toMatchObject({
        exitCode: 1,
        message: expect.stringContaining("Impossible d’écrire") as string,
      });
    });
  });
});
