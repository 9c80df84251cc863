import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync, gzipSync } from "node:zlib";
import type { FinessOddity } from "@palier/domain/group";
import { readEstablishments, readGroupSummary } from "@palier/store/group";
import { readGroup } from "@palier/store/kernel";
import { DEMO_FINESS, importFiness, importFinessCommand, type FinessImport } from "@palier/worker/group";
import { buildGroup, testDatabase, type TestDatabase } from "../support";
import { ISATIS, ORSAC, orsacOf, realExtract, type RawFile } from "./finess-extract";

describe("import of FINESS", () => {
  let test: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), "palier-finess-"));
  });
  afterEach(async () => {
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const input = (overrides: Partial<FinessImport> = {}): FinessImport => ({
    ...DEMO_FINESS,
    ejs: [ORSAC],
    groupEj: null,
    demo: false,
    ...overrides,
  });

  async function importing(overrides: Partial<FinessImport> = {}) {
    const oddities: FinessOddity[] = [];
    const groups = await importFiness(test.db, input(overrides), (oddity) => oddities.push(oddity));
    return { groups, oddities };
  }

  /** The real extract, changed by the test. */
  function doctored(change: (file: RawFile) => void): string {
    const file = realExtract();
    change(file);
    const path = join(folder, "structures.json");
    writeFileSync(path, JSON.stringify(file));
    return path;
  }

  it("gives the real group with its 109 open establishments and its places", async () => {
    const { groups, oddities } = await importing({ demo: true });
    expect(groups).toMatchObject([
      {
        finessNumber: ORSAC,
        name: "ORSAC",
        created: true,
        openCount: 109,
        closedCount: 44,
        counts: {
          legalEntities: { created: 1 },
          establishments: { created: 153, updated: 0, closed: 0, unchanged: 0 },
          capacities: { created: 96 },
        },
      },
    ]);
    const groupId = groups[0]?.groupId ?? "";
    const summary = await readGroup(test.db, { groupId, viewerId: null }, readGroupSummary);
    expect(summary).toMatchObject({ openEstablishmentCount: 109, closedEstablishmentCount: 44, placeCount: 2050 });
    expect(summary.kinds).toContainEqual({ kind: "SMR", count: 7 });
    expect(summary.kinds).toContainEqual({ kind: "EHPAD", count: 6 });
    expect(summary.departments[0]?.departmentCode).toBe("01");
    expect(summary.departments.reduce((sum, { count }) => sum + count, 0)).toBe(109);
    expect(new Set(oddities.map(({ code }) => code))).toEqual(new Set(["unknownCategory", "placeholderDate"]));
    const { rows } = await test.owner.query("select name, demo, source_label from care_group");
    expect(rows).toEqual([
      {
        name: "ORSAC",
        demo: true,
        source_label: "Source\u00a0: FINESS, Agence du numérique en santé, extraction du 13/08/2026",
      },
    ]);
  });

  it("writes nothing the second time", async () => {
    await importing();
    const before = await test.owner.query("select id, xmin::text from establishment order by id");
    const { groups } = await importing();
    expect(groups).toMatchObject([
      {
        created: false,
        counts: {
          legalEntities: { created: 0, updated: 0, closed: 0, unchanged: 1 },
          establishments: { created: 0, updated: 0, closed: 0, unchanged: 153 },
          capacities: { created: 0, updated: 0, closed: 0, unchanged: 96 },
          engagements: { created: 0, updated: 0, closed: 0 },
        },
      },
    ]);
    expect((await test.owner.query("select id, xmin::text from establishment order by id")).rows).toEqual(before.rows);
    expect((await test.owner.query("select action from audit_event")).rows).toEqual([{ action: "group:import" }]);
  });

  it("counts a closing, a reopening, a new name, an opening and a place that is gone", async () => {
    await importing();
    const structuresPath = doctored((file) => {
      const all = orsacOf(file);
      const open = all.filter(({ etatObjet }) => etatObjet === "A");
      const [closing, renamed] = open;
      const reopening = all.find(({ etatObjet }) => etatObjet === "I");
      if (closing === undefined || renamed === undefined || reopening === undefined) throw new Error("extract changed");
      closing.etatObjet = "I";
      closing.informationsGeneralesEGE.dateFermeture = "2026-08-01";
      renamed.informationsGeneralesEGE.nomEgeCourt = "CMP DU LAC";
      reopening.etatObjet = "A";
      reopening.informationsGeneralesEGE.dateFermeture = null;
      all.push({
        ...renamed,
        informationsGeneralesEGE: { ...renamed.informationsGeneralesEGE, numFinessEge: "019999998" },
        engagement: [],
      });
    });
    const activities = JSON.parse(gunzipSync(readFileSync(DEMO_FINESS.activitiesPath)).toString("utf8")) as {
      pmej: { numFiness: string; ege: { activitesExercees: { capacite: { statutCapacite: string }[] }[] }[] }[];
    };
    const orsac = activities.pmej.find(({ numFiness }) => numFiness === ORSAC);
    const emptied = orsac?.ege.flatMap((one) => one.activitesExercees).find(({ capacite }) => capacite.length === 2);
    if (emptied === undefined) throw new Error("extract changed");
    emptied.capacite = emptied.capacite.filter(({ statutCapacite }) => statutCapacite !== "09");
    const activitiesPath = join(folder, "activites.json.gz");
    writeFileSync(activitiesPath, gzipSync(JSON.stringify(activities)));
    const { groups } = await importing({ structuresPath, activitiesPath });
    expect(groups[0]?.counts.establishments).toEqual({ created: 1, updated: 2, closed: 1, unchanged: 150 });
    expect(groups[0]?.counts.capacities).toMatchObject({ created: 0, updated: 0, unchanged: 95, closed: 1 });
    const { rows } = await test.owner.query("select closed_on::text from establishment where closed_on = '2026-08-01'");
    expect(rows).toHaveLength(1);
  });

  it("tells of an open establishment that the file no longer names, and leaves it", async () => {
    await importing();
    const structuresPath = doctored((file) => {
      const all = orsacOf(file);
      all.splice(
        all.findIndex(({ informationsGeneralesEGE: { numFinessEge } }) => numFinessEge === "010008852"),
        1,
      );
    });
    const { groups, oddities } = await importing({ structuresPath, activitiesPath: null });
    expect(oddities.filter(({ code }) => code === "absentEstablishment").map((one) => one.finessNumber)).toEqual([
      "010008852",
    ]);
    expect(groups[0]?.counts.establishments).toEqual({ created: 0, updated: 0, closed: 0, unchanged: 152 });
  });

  it("gives each legal entity its own group, and neither sees the other", async () => {
    const { groups } = await importing({ ejs: [ORSAC, ISATIS] });
    expect(groups.map(({ name, openCount }) => [name, openCount])).toEqual([
      ["ORSAC", 109],
      ["ISATIS", 26],
    ]);
    for (const group of groups) {
      const rows = await readGroup(test.db, { groupId: group.groupId, viewerId: null }, readEstablishments);
      expect(rows).toHaveLength(group.openCount + group.closedCount);
    }
    const stranger = await buildGroup(test);
    expect(await readGroup(test.db, stranger, readEstablishments)).toEqual([]);
  });

  it("puts several legal entities in one group when asked", async () => {
    const { groups } = await importing({ ejs: [ISATIS, ORSAC], groupEj: ORSAC });
    expect(groups).toMatchObject([{ name: "ORSAC", finessNumber: ORSAC, openCount: 135 }]);
    expect((await test.owner.query("select name from legal_entity order by name")).rows).toEqual([
      { name: "ISATIS" },
      { name: "ORSAC" },
    ]);
  });

  it("keeps a group fictitious once its figures are", async () => {
    await importing({ demo: true });
    await importing({ demo: false });
    expect((await test.owner.query("select demo from care_group")).rows).toEqual([{ demo: true }]);
  });

  describe("the command", () => {
    async function run(...args: string[]) {
      const lines: string[] = [];
      const warnings: string[] = [];
      const { values, positionals } = parseArgs({ args, options: importFinessCommand.options, allowPositionals: true });
      const code = await importFinessCommand.run(
        {
          db: test.db,
          home: test.home,
          appUrl: test.appUrl,
          queueUrl: undefined,
          print: (line) => void lines.push(line),
          warn: (line) => void warnings.push(line),
          now: () => new Date("2026-11-22T00:00:00Z"),
        },
        values,
        positionals,
      );
      return { code, text: lines.join("\n"), warnings };
    }

    it("prints what it did, each oddity as a warning, then that nothing changed", async () => {
      const args = [
        DEMO_FINESS.structuresPath,
        "--activites",
        DEMO_FINESS.activitiesPath,
        "--ej",
        ORSAC,
        ISATIS,
        "--demo",
      ];
      const first = await run(...args);
      expect(first.code).toBe(0);
      expect(first.text).toContain("ORSAC (010783009)\u00a0: groupe créé.");
      expect(first.text).toMatch(/Établissements\s+153\s+0\s+0\s+0/);
      expect(first.text).toContain("109\u00a0établissements ouverts et 44\u00a0fermés");
      expect(first.text).toContain("ISATIS (060020443)");
      expect(first.warnings).toContain(
        "Attention\u00a0– 010013043\u00a0: catégorie 616 sans libellé connu, classée d’après son code.",
      );
      const second = await run(...args);
      expect(second.text).toMatch(/Établissements\s+0\s+0\s+0\s+153/);
      expect(second.text.match(/Tout était déjà à jour/g)).toHaveLength(2);
    });

    it("says what is missing from its line", async () => {
      await expect(run("--ej", ORSAC)).rejects.toThrow("Indiquez le fichier FINESS");
      await expect(run(DEMO_FINESS.structuresPath)).rejects.toThrow("Indiquez au moins une entité juridique");
      await expect(run("a.json", "b.json", "--ej", ORSAC)).rejects.toThrow("Un seul fichier");
    });
  });
});
