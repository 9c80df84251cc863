import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { DEMO_FINESS, importFiness, type FinessImport } from "@palier/worker/group";
import { CommandRefused } from "@palier/worker/kernel";
import { testDatabase, type TestDatabase } from "../support";
import { ISATIS, ORSAC, orsacOf, realExtract, type RawFile } from "./finess-extract";

describe("import of FINESS refuses and writes nothing", () => {
  let test: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    test = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), "palier-finess-"));
  });
  afterAll(async () => {
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const importing = (overrides: Partial<FinessImport>) =>
    importFiness(test.db, { ...DEMO_FINESS, ejs: [ORSAC], groupEj: null, demo: false, ...overrides }, () => undefined);

  async function rowCount(): Promise<number> {
    const { rows } = await test.owner.query<{ count: number }>(
      "select ((select count(*) from care_group) + (select count(*) from legal_entity) + (select count(*) from establishment))::int as count",
    );
    return rows[0]?.count ?? -1;
  }

  const file = (name: string, content: Buffer | string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const doctored = (change: (raw: RawFile) => void): string => {
    const raw = realExtract();
    change(raw);
    return file("structures.json", JSON.stringify(raw));
  };
  const extract = readFileSync(DEMO_FINESS.structuresPath);
  const plain = gunzipSync(extract);

  it.each([
    ["a cut gzip", () => file("a.json.gz", extract.subarray(0, extract.length - 2_000)), "incomplet"],
    ["a gzip without its last byte", () => file("a.json.gz", extract.subarray(0, extract.length - 1)), "incomplet"],
    [
      "a damaged gzip",
      () => file("a.json.gz", Buffer.from(extract).fill(0, extract.length - 8, extract.length - 4)),
      "endommagée",
    ],
    ["what is not gzip", () => file("a.json.gz", "{}"), "n’est pas une archive gzip"],
    ["an empty file", () => file("a.json.gz", ""), "est vide"],
    ["an empty gzip", () => file("a.json.gz", gzipSync("")), "n’est pas un fichier JSON complet"],
    ["bytes", () => file("a.json", randomBytes(100_000)), "n’est pas un fichier JSON complet"],
    ["a cut JSON", () => file("a.json", plain.subarray(0, plain.length - 2)), "n’est pas un fichier JSON complet"],
    ["words after the JSON", () => file("a.json", Buffer.concat([plain, plain])), "n’est pas un fichier JSON complet"],
    ["a list", () => file("a.json", "[1, 2]"), "«\u00a0(racine)\u00a0» devrait être un objet"],
    [
      "another object",
      () => file("a.json", '{"generatedAt":"2026-08-13"}'),
      "«\u00a0pmej\u00a0» devrait être une liste",
    ],
    ["an object for a list", () => file("a.json", '{"pmej":{}}'), "«\u00a0pmej\u00a0» devrait être une liste"],
    ["a text in the list", () => file("a.json", '{"pmej":["x"]}'), "«\u00a0pmej[0]\u00a0» devrait être un objet"],
    ["an item without number", () => file("a.json", '{"pmej":[{"x":{"y":[1]}}]}'), "pmej[0].numFinessPm"],
    ["brackets without end", () => file("a.json", `{"pmej":${"[".repeat(100_000)}`), "n’a pas la forme"],
    ["the file of activities", () => DEMO_FINESS.activitiesPath, "pmej[0].numFinessPm"],
    ["a folder", () => folder, "est un dossier"],
    ["nothing", () => join(folder, "absent.json"), "est introuvable"],
    [
      "an establishment without number",
      () =>
        doctored((raw) => ((orsacOf(raw)[3] as { informationsGeneralesEGE: object }).informationsGeneralesEGE = {})),
      "ege[3].informationsGeneralesEGE.numFinessEge",
    ],
    ["an extract without date", () => doctored((raw) => (raw.generatedAt = "")), "generatedAt"],
  ])("%s", async (_what, path, message) => {
    const refusal = importing({ structuresPath: path() });
    await expect(refusal).rejects.toThrow(CommandRefused);
    await expect(refusal).rejects.toMatchObject({ exitCode: 2 });
    await expect(refusal).rejects.toThrow(message);
    await expect(refusal).rejects.toThrow("Rien n’a été modifié");
    expect(await rowCount()).toBe(0);
  });

  it.each([
    ["an unknown legal entity", { ejs: [ORSAC, "750721334"] }, "ne contient pas l’entité juridique 750721334"],
    ["what is no number", { ejs: ["ORSAC"] }, "n’est pas un numéro FINESS"],
    ["no legal entity", { ejs: [] }, "Aucune entité juridique"],
    ["a group nobody knows", { groupEj: ISATIS }, "Le groupe 060020443 n’existe pas encore"],
    ["a cut file of activities", {}, "incomplet"],
  ])("%s", async (_what, overrides, message) => {
    const activities = readFileSync(DEMO_FINESS.activitiesPath);
    const cut = message === "incomplet" ? { activitiesPath: file("b.json.gz", activities.subarray(0, 30_000)) } : {};
    await expect(importing({ ...overrides, ...cut })).rejects.toThrow(message);
    expect(await rowCount()).toBe(0);
  });
});
