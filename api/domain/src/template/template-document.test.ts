import fc from "fast-check";
import { fieldsOf, readTemplateDocument, sectionText, type TemplateDocument } from ".";

const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const section = (content: unknown[], attrs: object = {}) => ({
  type: "section",
  attrs: { key: "motif", title: "Motif", mode: "locked", contents: [], ...attrs },
  content,
});
const doc = (...content: unknown[]) => ({ type: "doc", content });
const read = (value: unknown): TemplateDocument => {
  const result = readTemplateDocument(value);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const refusal = (value: unknown): string => {
  const result = readTemplateDocument(value);
  return result.ok ? "lu" : result.error;
};
const field = (attrs: object) => ({
  type: "field",
  attrs: { key: "sortie", label: "Date de sortie", fieldType: "date", required: true, ...attrs },
});

describe("the text of a model", () => {
  it("keeps what it knows, in one form, and nothing else", () => {
    const given = doc(
      section([
        {
          type: "paragraph",
          attrs: { class: "x", onclick: "alert(1)" },
          content: [
            { type: "text", text: "Sorti le ", marks: [{ type: "underline" }, { type: "bold", attrs: { href: "x" } }] },
            field({ extra: 1 }),
          ],
        },
      ]),
    );
    expect(read(given).content[0]?.content).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Sorti le ", marks: [{ type: "bold" }, { type: "underline" }] },
          {
            type: "field",
            attrs: {
              key: "sortie",
              label: "Date de sortie",
              fieldType: "date",
              unit: null,
              choices: [],
              required: true,
              value: null,
            },
          },
        ],
      },
    ]);
    expect(sectionText(read(given).content[0]!)).toBe("Sorti le [Date de sortie]");
    expect(fieldsOf(read(given)).map(({ attrs }) => attrs.key)).toEqual(["sortie"]);
  });

  it.each([
    ["no document", "<p>Bonjour</p>", /n’est pas un modèle/],
    ["no section", doc(), /de 1 à 300 sections/],
    ["a section without a title", doc(section([paragraph("a")], { title: " " })), /n’a pas de titre/],
    ["a mode that doesn't exist", doc(section([paragraph("a")], { mode: "open" })), /règle connue/],
    ["the same key twice", doc(section([paragraph("a")]), section([paragraph("b")])), /même clé : motif/],
    ["an element of another editor", doc(section([{ type: "image", attrs: { src: "http://x" } }])), /sa place/],
    ["a cell outside a table", doc(section([{ type: "tableCell", content: [paragraph("a")] }])), /sa place/],
    [
      "a mark of another editor",
      doc(section([{ ...paragraph("a"), content: [{ type: "text", text: "a", marks: [{ type: "link" }] }] }])),
      /mise en forme inconnue/,
    ],
    ["a list without choices", doc(section([{ type: "paragraph", content: [field({ fieldType: "list" })] }])), /choix/],
    ["a control character", doc(section([paragraph("a\u0000b")])), /pas un texte/],
    ["an empty section", doc(section([])), /vide/],
  ])("refuses %s", (_case, value, why) => {
    expect(refusal(value)).toMatch(why);
  });

  it("refuses whatever is thrown at it without ever failing, and reads its own work unchanged", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(typeof readTemplateDocument(doc(section([value]), value)).ok).toBe("boolean");
      }),
    );
    const once = read(doc(section([paragraph("Texte"), { type: "heading", attrs: { level: 2 } }])));
    expect(read(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });
});
