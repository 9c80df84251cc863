import { Readable } from "node:stream";
import { REAL_DOCUMENT_MOST_BYTES, realDocumentFormat, realDocumentName } from "@palier/domain/template";
import { readRealDocument, type ReadingCost } from "@palier/worker/template";
import { hostileFiles, type HostileFile } from "./hostile-files";

jest.setTimeout(600_000);

/** Of the processor: by the clock it depends on what else the machine does. */
const MOST_MS = 2_000;
const MOST_KB = 300 * 1_024;

interface Met extends ReadingCost {
  readonly shape: string;
  readonly said: string;
  readonly clockMs: number;
}

/** The way of a file through the house: its size and its beginning at the front door, then the reading process. */
async function meet({ shape, name, bytes }: HostileFile): Promise<Met> {
  const cost: ReadingCost = { residentKb: 0, processorMs: 0 };
  const started = performance.now();
  const answer = (said: string): Met => ({ shape, said, clockMs: performance.now() - started, ...cost });
  if (bytes.byteLength > REAL_DOCUMENT_MOST_BYTES) return answer("refusé : trop gros");
  const format = realDocumentFormat(bytes, name);
  if (!format.ok) return answer(`refusé : ${format.error}`);
  const reading = await readRealDocument(Readable.from([bytes]), format.value, cost);
  return answer("refusal" in reading ? `refusé : ${reading.refusal}` : `lu : ${JSON.stringify(reading.sections)}`);
}

describe("hostile files", () => {
  const files = hostileFiles();

  it("come in at least sixty shapes, each of its own", () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect(new Set(files.map(({ shape }) => shape)).size).toBe(files.length);
  });

  it("are refused with a sentence or read without what they wanted, in little time and memory", async () => {
    const met: Met[] = [];
    const queue = [...files];
    const reader = async (): Promise<void> => {
      for (let file = queue.shift(); file !== undefined; file = queue.shift()) met.push(await meet(file));
    };
    await Promise.all([reader(), reader()]);
    if (process.env["PALIER_SHOW"] === "1")
      process.stdout.write(
        `${met.map((each) => [each.shape, `${String(each.processorMs)} ms`, `${String(Math.round(each.clockMs))} ms`, `${String(Math.round(each.residentKb / 1_024))} Mo`, each.said.slice(0, 90)].join(" | ")).join("\n")}\n`,
      );
    const wrong = files.filter(({ shape, outcome }) => {
      const { said } = met.find((each) => each.shape === shape)!;
      const refused = said.startsWith("refusé : ") && said.length > 20;
      return !refused && (outcome === "refused" || said.length > 10_000 || /root:|passwd/.test(said));
    });
    expect(wrong.map(({ shape }) => [shape, met.find((each) => each.shape === shape)?.said.slice(0, 200)])).toEqual([]);
    expect(met.filter(({ processorMs }) => processorMs > MOST_MS)).toEqual([]);
    expect(met.filter(({ residentKb }) => residentKb > MOST_KB)).toEqual([]);
  });

  it.each([
    ["C:\\dossier\\lettre.docx", "lettre.docx"],
    ["../../etc/passwd.docx", "passwd.docx"],
    ["facture\u202Excod.docx", "facturexcod.docx"],
    ["a\u0000b.docx", "ab.docx"],
    ["<b>.docx", "b.docx"],
    [".docx", "document.docx"],
    [`${"é".repeat(300)}.docx`, `${"é".repeat(100)}.docx`],
  ])("names are made plain: %s", (typed, kept) => {
    expect(realDocumentName(typed, "docx")).toBe(kept);
  });
});
