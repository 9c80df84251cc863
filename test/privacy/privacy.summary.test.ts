import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { readGroup, withGroup } from "@palier/store/kernel";
import { readExport, requestExport } from "@palier/store/privacy";
import { personExportHandler } from "@palier/worker/privacy";
import { readPdfFacts, readPdfRuns } from "../cpom/cpom.pdf";
import { buildFullGroup, buildMember } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

const NOW = new Date("2026-11-22T12:00:00Z");

/** The bytes of one file of an archive, by its central directory. */
function fileOf(archive: Buffer, wanted: string): Buffer {
  const end = archive.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const packed = archive.readUInt32LE(at + 20);
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [number, number, number];
    const offset = archive.readUInt32LE(at + 42);
    if (archive.toString("utf8", at + 46, at + 46 + lengths[0]) === wanted) {
      const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
      const content = archive.subarray(start, start + packed);
      return archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(content) : content;
    }
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  throw new Error(`${wanted} isn't in the archive`);
}

describe("the summary of somebody's data", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it("is a PDF that a screen reader can read, in French words, without a secret", async () => {
    const scope = await buildFullGroup(database);
    const { personId, email } = await buildMember(database, scope, "localReferent");
    const asked = await withGroup(database.db, { ...scope, viewerId: personId }, (tx) =>
      requestExport(tx, personId, personId),
    );
    await personExportHandler.run({
      db: database.db,
      scope,
      home: database.home,
      id: asked.jobId,
      payload: { groupId: scope.groupId, exportId: asked.id },
      now: NOW,
    });
    const made = await readGroup(database.db, scope, (tx) => readExport(tx, asked.id, personId));
    const archive = readFileSync(join(database.home, "files", scope.groupId, made?.storageKey ?? ""));
    const bytes = fileOf(archive, "resume.pdf");
    const pdf = await readPdfFacts(bytes);
    expect(pdf.title).toMatch(/^Données personnelles tenues par Palier/);
    expect(pdf.lang).toBe("fr-FR");
    expect(pdf.tagged).toBe(true);
    expect(pdf.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pdf.roles.get("TH")).toBeGreaterThan(4);
    expect(pdf.fontsNotEmbedded).toEqual([]);
    const text = (await readPdfRuns(bytes)).flat().join(" ").replaceAll(/\s+/g, " ");
    for (const words of [
      "Membres du groupe",
      "Adresse professionnelle",
      email.slice(0, 20),
      "Référent local",
      "Conservation :",
    ])
      expect(text).toContain(words);
    expect(text).toContain("22 novembre 2026");
    expect(text).not.toMatch(/\$argon2|\btrue\b|\bfalse\b|Référent local – /);
  });
});
