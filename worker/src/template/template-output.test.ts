import mammoth from "mammoth";
import {
  fieldsOf,
  readTemplateDocument,
  sectionText,
  STARTER_TEMPLATES,
  type TemplateDocument,
} from "@palier/domain/template";
import { mergeDocx, modelDocx } from "./template-output-docx";
import { outputView, type OutputGround } from "./template-output-view";
import { openArchive } from "./template-real-zip";

const text = (value: string): object => ({ type: "paragraph", content: [{ type: "text", text: value }] });
const read = (content: object[]): TemplateDocument => {
  const found = readTemplateDocument({ type: "doc", content });
  if (!found.ok) throw new Error(found.error);
  return found.value;
};
const part = (key: string, mode: string, content: object[]): object => ({
  type: "section",
  attrs: { key, title: `Section ${key}`, mode, contents: [] },
  content,
});
const field = (key: string, more: object): object => ({
  type: "field",
  attrs: {
    key,
    label: `Champ ${key}`,
    fieldType: "text",
    unit: null,
    choices: [],
    required: true,
    value: null,
    ...more,
  },
});

const DOCUMENT = read([
  part("verrou", "locked", [
    text("Texte du groupe & <balises> « gardé » =1+1 #let x"),
    { type: "heading", attrs: { level: 4 }, content: [{ type: "text", text: "Un intertitre" }] },
    { type: "heading", attrs: { level: 3 } },
  ]),
  part("trous", "fillable", [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Sortie le ", marks: [{ type: "bold" }] },
        field("sortie", { fieldType: "date" }),
        { type: "hardBreak" },
        field("mode", { fieldType: "list", choices: ["Domicile", "Domicile", "Transfert"], required: false }),
        field("site", { value: "Clinique des Ormes" }),
      ],
    },
  ]),
  part("libre", "free", [text("À écrire"), { type: "paragraph" }]),
  part("jamais", "localForbidden", [text("Aucun site n’écrit ceci")]),
]);

const ground = (more: Partial<OutputGround> = {}): OutputGround => ({
  groupName: "Groupe des Essais",
  demo: true,
  code: "MD-SORTIE-001",
  title: "Lettre de liaison",
  purpose: "Continuer les soins",
  reader: "",
  beneficiary: "",
  retention: "",
  siteName: null,
  adapted: false,
  revision: { major: 2, minor: 0, state: "published", summary: "", publishedAt: new Date("2026-11-03T23:30:00Z") },
  document: DOCUMENT,
  contents: [{ code: "dates", label: "Dates du séjour", source: "Article R. 1112-1-2" }],
  signatures: [
    { part: "author", signedAs: "Awa Exemple", functionName: "Référente", signedAt: new Date("2026-11-01T10:00:00Z") },
    { part: "refused", signedAs: "Jo Exemple", functionName: "", signedAt: new Date("2026-11-02T10:00:00Z") },
  ],
  history: [],
  ...more,
});

async function xmlOf(bytes: Uint8Array): Promise<(name: string) => Promise<string>> {
  const archive = await openArchive(Buffer.from(bytes), () => true);
  return async (name) => (await archive.read(name, 10_000_000))?.toString("utf8") ?? "";
}
const compact = (value: string): string => value.replace(/\s+/gu, " ").trim();

describe("the files of a model", () => {
  it("a view: no forbidden section, even headings, French days, who signed", () => {
    const view = outputView(ground());
    expect(view.reference).toBe("MD-SORTIE-001 · version 2 · Publiée, en vigueur depuis le 4 novembre 2026");
    expect(view.sections.map(({ key, hasFields }) => [key, hasFields])).toEqual([
      ["verrou", false],
      ["trous", true],
      ["libre", false],
    ]);
    expect(view.sections[0]?.blocks.map((block) => ("attrs" in block ? block.attrs.level : null))).toEqual([null, 2]);
    expect(view.tables.map(({ title, rows }) => [title, rows.length])).toEqual([
      ["Usage", 1],
      ["Contenus obligatoires", 1],
      ["Signatures", 1],
    ]);
    expect(outputView(ground({ demo: false, siteName: "Clinique", adapted: true }))).toMatchObject({
      notice: "",
      standing: expect.stringContaining("a adapté") as string,
    });
  });

  it("in Word, what is locked is locked and what is to be filled can be", async () => {
    const xml = await xmlOf(await modelDocx(outputView(ground())));
    const [settings, body, header] = await Promise.all(
      ["word/settings.xml", "word/document.xml", "word/header1.xml"].map(xml),
    );
    expect(settings).toMatch(/<w:documentProtection [^>]*w:edit="readOnly"[^>]*w:enforcement="(1|true)"/u);
    const control = (tag: string): string =>
      new RegExp(`<w:sdtPr><w:alias w:val="[^"]*"/><w:tag w:val="${tag}"/>.*?</w:sdtPr>`, "u").exec(body!)?.[0] ?? "";
    expect(control("verrou")).toContain('<w:lock w:val="sdtContentLocked"/>');
    expect(control("sortie")).toMatch(/<w:lock w:val="sdtLocked"\/><w:showingPlcHdr\/><w:date>/u);
    expect(control("mode").match(/<w:listItem /gu)).toHaveLength(2);
    expect(control("mode")).toContain("Champ mode (facultatif)");
    expect(control("site")).not.toContain("showingPlcHdr");
    // Open to who fills the file in: the three fields, and the section where the site writes what it wants.
    const open = [...body!.matchAll(/<w:permStart w:id="(\d+)" w:edGrp="everyone"\/>(.*?)<w:permEnd w:id="\1"\/>/gu)];
    expect(open.map(([, , inside]) => (inside ?? "").replace(/<[^>]+>/gu, ""))).toEqual([
      "[Champ sortie]",
      "[Champ mode]",
      "Clinique des Ormes",
      "À écrire",
    ]);
    const ids = [...body!.matchAll(/<w:sdtPr>.*?<w:id w:val="(\d+)"\/>/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(4);
    expect(body).not.toContain("Aucun site");
    expect(body).toContain("Awa Exemple");
    expect(body).not.toContain("Jo Exemple");
    expect(header).toContain("MD-SORTIE-001 · version 2");
    expect(header).toContain("Modèle fictif");
  });

  it("for a vendor, each field is a merge field and nothing else is added", async () => {
    const xml = await xmlOf(await mergeDocx(outputView(ground())));
    const body = await xml("word/document.xml");
    expect([...body.matchAll(/w:instr="\s*MERGEFIELD (\w+)/gu)].map(([, key]) => key)).toEqual(["sortie", "mode"]);
    expect(body).toContain("Clinique des Ormes");
    expect(body).not.toContain("Awa Exemple");
    expect(body).not.toContain("<w:sdt>");
    expect(await xml("word/settings.xml")).not.toContain("documentProtection");
  });

  it.each(STARTER_TEMPLATES.map(({ code, document, contents }) => [code, document, contents] as const))(
    "%s is read back whole, section by section",
    async (_code, document, contents) => {
      const buffer = Buffer.from(await modelDocx(outputView(ground({ document, contents }))));
      const { value } = await mammoth.convertToHtml({ buffer });
      const plain = (html: string): string =>
        compact(
          html
            .replace(/<[^>]+>/gu, " ")
            .replace(/&lt;/gu, "<")
            .replace(/&gt;/gu, ">")
            .replace(/&quot;/gu, '"')
            .replace(/&amp;/gu, "&"),
        );
      const found = value
        .split(/<h1[^>]*>/u)
        .slice(1)
        .map((html) => plain(html));
      const expected = document.content.filter(({ attrs }) => attrs.mode !== "localForbidden");
      expect(found.slice(0, -1).map((each) => each.replace(/ /gu, ""))).toEqual(
        expected.map((section) => `${section.attrs.title} ${sectionText(section)}`.replace(/\s+/gu, "")),
      );
      expect(found.at(-1)).toMatch(/^Fiche du modèle/u);
      for (const { label } of contents) expect(found.at(-1)).toContain(compact(label));
      const body = await (await xmlOf(buffer))("word/document.xml");
      for (const { attrs } of expected.flatMap((section) => fieldsOf(section)))
        expect(body).toContain(`<w:tag w:val="${attrs.key}"/>`);
    },
  );
});
