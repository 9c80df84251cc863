import { Readable } from "node:stream";
import { analyseDocument, sectionText, STARTER_TEMPLATES, type RealDocumentFormat } from "@palier/domain/template";
import { readRealDocument } from "@palier/worker/template";
import {
  docxOf,
  odtOf,
  odtText,
  pdfLines,
  pdfOf,
  pdfPage,
  relation,
  relationsOf,
  wordEntries,
  wordParagraph,
  wordText,
} from "./real-files";
import { zip } from "./hostile-zip";

jest.setTimeout(120_000);

const read = (bytes: Buffer, format: RealDocumentFormat) => readRealDocument(Readable.from([bytes]), format);
const cell = (text: string, bold = false): string => `<w:tc>${wordParagraph(text, "", bold)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join("")}</w:tr>`;

describe("the documents of sites", () => {
  it("of Word are cut by their headings, whatever the style is called; a table keeps its rows", async () => {
    const body = [
      wordParagraph("Lettre de liaison"),
      wordParagraph("Sommaire ........ 2", "TM1"),
      wordParagraph("Motif", "Titre1"),
      "<w:p><w:r><w:t>Chute </w:t></w:r><w:del><w:r><w:delText>ancienne</w:delText></w:r></w:del><w:ins><w:r><w:t>à domicile</w:t></w:r></w:ins><w:r><w:br/><w:t>le matin</w:t></w:r></w:p>",
      `<w:sdt><w:sdtPr><w:alias w:val="Date"/></w:sdtPr><w:sdtContent>${wordParagraph("Date de sortie : [Date]")}</w:sdtContent></w:sdt>`,
      wordParagraph("Traitement", "TitreMaison"),
      `<w:tbl>${row(cell("Médicament"), cell("Posologie"))}${row(cell("[Nom]"), cell("[Dose]"))}</w:tbl>`,
      '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>Le livret</w:t></w:r></w:hyperlink></w:p>',
    ].join("");
    const link = {
      name: "word/_rels/document.xml.rels",
      data: relationsOf(relation("hyperlink", "https://example.org/livret")),
    };
    expect(await read(zip(wordEntries(wordText(body), [link])), "docx")).toEqual({
      sections: [
        { title: "", text: "Lettre de liaison" },
        { title: "Motif", text: "Chute à domicile\nle matin\nDate de sortie : [Date]" },
        { title: "Traitement", text: "Médicament\tPosologie\n[Nom]\t[Dose]\nLe livret" },
      ],
    });
  });

  it("of Word without any style of heading are cut by the lines that look like headings", async () => {
    const body = [
      wordParagraph("MOTIF D’HOSPITALISATION"),
      wordParagraph("Chute à domicile."),
      `<w:tbl>${row(cell("Traitement de sortie", true), cell(""))}${row(cell("Paracétamol"), cell("1 g"))}</w:tbl>`,
      wordParagraph("Suites à donner", "", true),
      wordParagraph("Consultation dans trois mois.", "", true),
    ].join("");
    expect(await read(zip(wordEntries(wordText(body))), "docx")).toEqual({
      sections: [
        { title: "MOTIF D’HOSPITALISATION", text: "Chute à domicile." },
        { title: "Traitement de sortie", text: "Paracétamol\t1 g" },
        { title: "Suites à donner", text: "Consultation dans trois mois." },
      ],
    });
  });

  it("of LibreOffice are read alike: headings, lists, tables, spaces; what was struck or noted beside isn't", async () => {
    const body = [
      "<text:tracked-changes><text:p>rayé</text:p></text:tracked-changes>",
      '<text:h text:outline-level="1">Lettre de liaison</text:h>',
      '<text:h text:outline-level="2">Motif</text:h>',
      '<text:p>Chute<text:s text:c="3"/>à domicile<office:annotation><text:p>à revoir</text:p></office:annotation><text:line-break/>le matin</text:p>',
      "<text:list><text:list-item><text:p>premier point</text:p></text:list-item></text:list>",
      '<text:h text:outline-level="2">Traitement</text:h>',
      "<table:table><table:table-row><table:table-cell><text:p>Nom</text:p></table:table-cell><table:table-cell><text:p>Dose</text:p></table:table-cell></table:table-row></table:table>",
    ].join("");
    expect(await read(odtOf(odtText(body)), "odt")).toEqual({
      sections: [
        { title: "Lettre de liaison", text: "" },
        { title: "Motif", text: "Chute à domicile\nle matin\npremier point" },
        { title: "Traitement", text: "Nom\tDose" },
      ],
    });
  });

  it("in PDF are cut by the larger lines", async () => {
    const lines = ["# Motif", "Chute à domicile le matin.", "Sans perte de connaissance.", "# Suites", "Consultation."];
    const bytes = pdfOf(pdfPage(Buffer.from(`<</Length 9999>>\nstream\n${pdfLines(lines)}\nendstream`, "latin1")));
    expect(await read(bytes, "pdf")).toEqual({
      sections: [
        { title: "Motif", text: "Chute à domicile le matin.\nSans perte de connaissance." },
        { title: "Suites", text: "Consultation." },
      ],
    });
  });

  it("that say what the model says are found the same, in each of its sections", async () => {
    const [starter] = STARTER_TEMPLATES;
    const parts = starter!.document.content
      .filter(({ attrs }) => attrs.mode !== "localForbidden")
      .map((each) => ({ title: each.attrs.title, lines: sectionText(each).split("\n") }));
    const reading = await read(docxOf(parts), "docx");
    const sections = "sections" in reading ? reading.sections : [];
    const found = analyseDocument(starter!.document, starter!.contents, sections);
    expect(found.sections.filter(({ status }) => status !== "same")).toEqual([]);
    expect(found.contents.filter((each) => !each.found)).toEqual([]);
    expect(found.drift).toBeLessThan(0.05);
  });

  it("long of two hundred sections are read", async () => {
    const parts = Array.from({ length: 200 }, (_, at) => ({
      title: `Partie ${String(at + 1)}`,
      lines: Array.from({ length: 20 }, (__, line) => `Ligne ${String(line)} de la partie ${String(at)}`),
    }));
    const reading = await read(docxOf(parts), "docx");
    expect("sections" in reading ? reading.sections : []).toHaveLength(200);
  });
});
