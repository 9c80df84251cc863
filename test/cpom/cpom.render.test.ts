import { createHash } from "node:crypto";
import { buildAnnex, buildDossier, recompute, textsOf, type DossierInput } from "@palier/domain/cpom";
import { renderDossier, type RenderedDossier } from "@palier/worker/cpom";
import ExcelJS from "exceljs";
import mammoth from "mammoth";
import { buildDossierInput } from "./cpom.factory";
import { numbersIn, plain, untracedNumbers, withoutChapterNumbers } from "./cpom.numbers";
import { readPdfFacts, readPdfRuns, type PdfFacts } from "./cpom.pdf";

jest.setTimeout(240_000);

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const bytesOf = ({ files }: RenderedDossier, name: string): Uint8Array => {
  const file = files.find((each) => each.name === name);
  if (file === undefined) throw new Error(`no ${name}`);
  return file.bytes;
};

describe("the files of a dossier of 108 open establishments and 30 indicators", () => {
  const input = buildDossierInput();
  const dossier = buildDossier(input);
  const steps: string[] = [];
  let rendered: RenderedDossier;
  let pdf: PdfFacts;
  let pages: string[][];
  beforeAll(async () => {
    rendered = await renderDossier(input, {
      archive: true,
      onStep: (step, detail) => {
        steps.push(`${step} : ${detail}`);
        return Promise.resolve();
      },
    });
    pdf = await readPdfFacts(bytesOf(rendered, "dossier.pdf"));
    pages = await readPdfRuns(bytesOf(rendered, "dossier.pdf"));
  });

  it("are the four of a dossier, and the archive copy when asked", () => {
    expect(rendered.files.map((file) => file.name)).toEqual([
      "dossier.pdf",
      "dossier-archive.pdf",
      "dossier.docx",
      "annexe.xlsx",
      "lignage.json",
    ]);
    expect(steps.map((step) => step.split(" : ")[0])).toEqual(["Excel", "Graphiques", "PDF", "Word"]);
  });

  it("a PDF that a screen reader can read: title, language, structure, text alternatives", () => {
    expect(pdf.title).toBe(input.title);
    expect(pdf.lang).toBe("fr-FR");
    expect(pdf.tagged).toBe(true);
    expect(pdf.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pdf.roles.get("H1")).toBe(dossier.sections.length + 1);
    expect(pdf.roles.get("Figure")).toBe(3);
    expect(pdf.figuresWithoutAlt).toBe(0);
    expect(pdf.roles.get("TH")).toBeGreaterThan(50);
  });

  it("a PDF that carries its fonts, its annex and its lineage", async () => {
    expect(pdf.fontCount).toBeGreaterThan(0);
    expect(pdf.fontsNotEmbedded).toEqual([]);
    expect(pdf.attachments).toEqual(["annexe.xlsx", "lignage.json"]);
    const archive = await readPdfFacts(bytesOf(rendered, "dossier-archive.pdf"));
    expect(archive.metadata).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(archive.attachments).toEqual(["annexe.xlsx", "lignage.json"]);
  });

  it("says on every page that the figures are fictitious, and only in a demonstration", async () => {
    for (const runs of pages) expect(runs.join(" ")).toContain("Données de démonstration – chiffres fictifs");
    const real: DossierInput = { ...buildDossierInput({}, 6), group: { ...input.group, demo: false } };
    const text = (await readPdfRuns(bytesOf(await renderDossier(real), "dossier.pdf"))).flat().join(" ");
    expect(text).not.toContain("fictifs");
  });

  it("every number of the PDF is in lignage.json", () => {
    const [cover = [], contents = [], ...others] = pages;
    // The contents give numbers of chapters and of pages; the first chapter follows them on the same page.
    const first = contents.findLastIndex((run) => run.endsWith("L’essentiel"));
    const chapters = new Set(
      dossier.sections.flatMap((section) => [section.title, ...section.parts.map((part) => part.title)]),
    );
    const body = withoutChapterNumbers([...cover, ...contents.slice(first), ...others.flat()], chapters);
    expect(body.length).toBeGreaterThan(1_000);
    expect(untracedNumbers(body, rendered.lineage)).toEqual([]);
  });

  it("every figure of the text is in the PDF", () => {
    const numbers = new Set(pages.flat().flatMap(numbersIn));
    expect(
      rendered.lineage.figures.flatMap((figure) => numbersIn(figure.printed)).filter((number) => !numbers.has(number)),
    ).toEqual([]);
  });

  it("each figure worked out again from its named rows is the one printed, with its fingerprint", () => {
    const { lineage } = rendered;
    expect(lineage.figures.length).toBeGreaterThan(500);
    for (const figure of lineage.figures) {
      const again = recompute(lineage, figure, sha256);
      expect({ id: figure.id, printed: again.printed, sha256: again.sha256 }).toEqual({
        id: figure.id,
        printed: figure.printed,
        sha256: figure.sha256,
      });
      // A value given by the return-on-investment feature may differ from the exact one beyond its twelfth decimal.
      expect(Number(again.value)).toBeCloseTo(Number(figure.value), 9);
    }
  });

  it("lignage.json is the lineage itself: a row changed is a fingerprint changed", () => {
    const read = JSON.parse(Buffer.from(bytesOf(rendered, "lignage.json")).toString("utf8")) as typeof rendered.lineage;
    expect(read).toEqual(rendered.lineage);
    const figure = read.figures.find((each) => each.formula.kind === "quantile");
    const [id = ""] = figure?.rows ?? [];
    const row = read.rows[id];
    if (figure === undefined || row === undefined) throw new Error("no quantile in the lineage");
    const forged = { rows: { ...read.rows, [id]: { ...row, values: { ...row.values, value: "0.999" } } } };
    expect(recompute(forged, figure, sha256).sha256).not.toBe(figure.sha256);
  });

  it("a Word document with the same figures, its headings real headings", async () => {
    const buffer = Buffer.from(bytesOf(rendered, "dossier.docx"));
    const { value: text } = await mammoth.extractRawText({ buffer });
    const runs = text.split("\n");
    expect(untracedNumbers(runs, rendered.lineage)).toEqual([]);
    const written = plain(text);
    expect(
      rendered.lineage.figures.filter(
        (figure) => !numbersIn(figure.printed).every((number) => written.includes(number)),
      ),
    ).toEqual([]);
    const { value: html } = await mammoth.convertToHtml({ buffer });
    expect(html.match(/<h1/g)).toHaveLength(dossier.sections.length);
    expect(html.match(/<table/g)?.length).toBeGreaterThan(30);
  });

  it("a workbook whose sheets give back every row, typed, and never a formula", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytesOf(rendered, "annexe.xlsx")).buffer);
    const sheets = buildAnnex(input);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      "Indicateurs",
      "Paliers",
      "ROI",
      "Hypothèses",
      "Établissements",
    ]);
    for (const model of sheets) {
      const sheet = workbook.getWorksheet(model.name);
      expect(sheet?.rowCount).toBe(model.rows.length + 2);
      expect(String(sheet?.getCell(1, 1).text)).toContain("chiffres fictifs");
      const types = new Set<number>();
      sheet?.eachRow((row) => {
        row.eachCell((cell) => types.add(cell.type));
      });
      const allowed: number[] = [ExcelJS.ValueType.RichText, ExcelJS.ValueType.Number, ExcelJS.ValueType.Date];
      expect([...types].filter((type) => !allowed.includes(type))).toEqual([]);
    }
    const roi = workbook.getWorksheet("ROI");
    let total = 0;
    roi?.eachRow((row, number) => {
      if (number > 2) total += Number(row.getCell(9).value);
    });
    const cents = input.plan?.lines.flatMap((line) => line.amountCents).reduce((sum, amount) => sum + amount, 0) ?? 0;
    expect(Math.round(total * 100)).toBe(cents);
  });
});

describe("the document model", () => {
  it("has no number that is not a figure, a quotation or a date", () => {
    const dossier = buildDossier(buildDossierInput());
    const bare = textsOf(dossier).map((text) => text.map((span) => (span.kind === "text" ? span.text : "…")).join(""));
    expect(bare.filter((text) => /\d/.test(text.replace(/palier [0-4]/gi, "")))).toEqual([]);
  });

  it("can be made with nothing known but the perimeter, and says what is missing", async () => {
    const empty = buildDossierInput(
      { values: [], levels: [], plan: null, framework: null, capacities: [], engagements: [] },
      5,
    );
    const { files, lineage } = await renderDossier(empty);
    const text = (await readPdfRuns(bytesOf({ files, lineage }, "dossier.pdf"))).flat().join(" ");
    for (const words of ["Aucune valeur d’indicateur", "pas encore été calculés", "reste à établir", "À compléter"]) {
      expect(text).toContain(words);
    }
  });

  it("prints a negative result as it is", () => {
    const plan = buildDossierInput().plan;
    if (plan === null) throw new Error("the factory gives a plan");
    const dossier = buildDossier(
      buildDossierInput({ plan: { ...plan, lines: plan.lines.filter((line) => line.kind === "cost") } }, 6),
    );
    const value = dossier.figures.find((figure) => figure.id === "roi/tous/van");
    expect(value?.printed).toMatch(/^\u2212\d/);
    expect(dossier.figures.find((figure) => figure.id === "roi/tous/amortissement")).toBeUndefined();
  });

  it("keeps hostile words as words", async () => {
    const hostile = '"; #read("/etc/passwd") <script>alert(1)</script> $x^2$ \\u{0} {{7*7}}';
    const [first, ...rest] = buildDossierInput({}, 4).establishments;
    if (first === undefined) throw new Error("the factory gives establishments");
    const input = buildDossierInput({ establishments: [{ ...first, name: hostile }, ...rest] }, 4);
    const rendered = await renderDossier(input);
    const text = (await readPdfRuns(bytesOf(rendered, "dossier.pdf"))).flat().join("");
    expect(text.replace(/\s|-/g, "")).toContain("<script>alert(1)</script>");
    expect(text).not.toContain("root:x:0");
  });
});
