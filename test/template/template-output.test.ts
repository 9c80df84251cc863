import { Readable } from "node:stream";
import { analyseDocument, sectionText, STARTER_TEMPLATES, type TemplateSection } from "@palier/domain/template";
import {
  mergeDocx,
  modelDocx,
  modelPdf,
  outputView,
  readRealDocument,
  type OutputGround,
} from "../../worker/src/template";
import { readPdfFacts } from "../cpom/cpom.pdf";
import { hasOffice, printWithOffice, textOfPdf } from "../support";

jest.setTimeout(240_000);

const [STARTER] = STARTER_TEMPLATES;

const groundOf = ({ code, title, purpose, document, contents }: (typeof STARTER_TEMPLATES)[number]): OutputGround => ({
  groupName: "Groupe des Essais",
  demo: false,
  ...{ code, title, purpose, document, contents },
  reader: "Le médecin traitant",
  beneficiary: "Le patient",
  retention: "20 ans",
  siteName: null,
  adapted: false,
  revision: { major: 2, minor: 1, state: "published", summary: "", publishedAt: new Date("2026-11-03T08:00:00Z") },
  signatures: [
    {
      part: "approver",
      signedAs: "Awa Exemple",
      functionName: "Direction",
      signedAt: new Date("2026-11-02T08:00:00Z"),
    },
  ],
  history: [
    { major: 1, minor: 0, state: "superseded", summary: "Première", publishedAt: new Date("2026-01-03T08:00:00Z") },
  ],
});

/** Letters, digits and signs alone: the places where lines end, and the marks of lists, are the printer's. */
const bare = (text: string): string => text.replace(/[\s•\u200b\u00ad]+/gu, "");
/** Numbers of lists stand in both prints, and in no text. */
const words = (section: TemplateSection): string[] =>
  sectionText(section)
    .split(/[\n\t]/u)
    .map(bare)
    .filter((line) => line !== "");

/** The print of a file, cut at the titles of its sections; headers and footers taken out. */
function cut(print: string, ground: OutputGround, sections: readonly TemplateSection[]): string[] {
  const view = outputView(ground);
  const edge = new RegExp(`^(${bare(view.reference)}|.*Page\\d+/\\d+)$`, "u");
  const text = print
    .split(/[\n\f]/u)
    .map(bare)
    .filter((line) => !edge.test(line))
    .join("");
  let from = text.indexOf(bare(view.standing)) + bare(view.standing).length;
  // A title alone may stand in a sentence before its section: it is followed by the first words of its text.
  const begins = sections.map((section) => {
    const title = bare(section.attrs.title);
    const begin = text.indexOf(title + (words(section)[0] ?? "").slice(0, 12), from);
    if (begin < 0) throw new Error(`no section « ${title} »`);
    from = begin + title.length;
    return from;
  });
  const last = text.indexOf(bare(view.sheetTitle), from);
  return begins.map((begin, at) => text.slice(begin, begins[at + 1] ?? last));
}

describe("the files of a model, read by other programs", () => {
  it.each(STARTER_TEMPLATES.map((starter) => [starter.code, starter] as const))(
    "the PDF of %s is accessible and holds the whole text",
    async (_code, starter) => {
      const ground = groundOf(starter);
      const pdf = await modelPdf(outputView(ground), new Date("2026-11-03T08:00:00Z"));
      const facts = await readPdfFacts(pdf);
      expect(facts).toMatchObject({ lang: "fr-FR", tagged: true, fontsNotEmbedded: [], title: starter.title });
      expect(facts.metadata).toContain("pdfuaid");
      if (!hasOffice) return;
      const print = await textOfPdf(pdf);
      const sections = starter.document.content.filter(({ attrs }) => attrs.mode !== "localForbidden");
      cut(print, ground, sections).forEach((text, at) => {
        for (const line of words(sections[at]!)) expect(text).toContain(line);
      });
      const all = bare(print);
      for (const { label, source } of starter.contents) {
        expect(all).toContain(bare(label));
        expect(all).toContain(bare(source));
      }
      expect(all).toContain("ApprobationAwaExempleDirection2novembre2026");
      for (const { attrs } of starter.document.content.filter((each) => each.attrs.mode === "localForbidden"))
        expect(all).not.toContain(bare(attrs.title));
    },
  );

  it("one view makes one PDF, byte for byte", async () => {
    const make = (): Promise<Uint8Array> => modelPdf(outputView(groundOf(STARTER!)), new Date(0));
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });

  it("our own reader finds the model again in its Word file, and no section that differs", async () => {
    for (const starter of STARTER_TEMPLATES) {
      const docx = await mergeDocx(outputView(groundOf(starter)));
      const reading = await readRealDocument(Readable.from([Buffer.from(docx)]), "docx");
      if ("refusal" in reading) throw new Error(reading.refusal);
      const { sections, contents } = analyseDocument(starter.document, starter.contents, reading.sections);
      expect(sections.filter(({ status }) => status === "missing")).toEqual([]);
      expect(contents.filter(({ found }) => !found)).toEqual([]);
    }
  });

  const withOffice = hasOffice ? it.each(STARTER_TEMPLATES.map((each) => [each.code, each] as const)) : null;
  if (withOffice === null)
    it.skip("LibreOffice prints the same text (soffice and pdftotext aren't on this machine)", () => undefined);
  else
    withOffice(
      "LibreOffice opens the Word file of %s and prints the text of our PDF, section by section",
      async (_code, starter) => {
        const ground = groundOf(starter);
        const view = outputView(ground);
        const sections = starter.document.content.filter(({ attrs }) => attrs.mode !== "localForbidden");
        const [ours, theirs] = await Promise.all([
          modelPdf(view, new Date(0)).then(textOfPdf),
          modelDocx(view).then(printWithOffice).then(textOfPdf),
        ]);
        expect(cut(theirs, ground, sections)).toEqual(cut(ours, ground, sections));
      },
    );
});
