import { readTemplateDocument, sectionText, wordingBlocks, type FieldNode, type TemplateSection } from ".";

const field = (key: string, label: string): FieldNode => ({
  type: "field",
  attrs: { key, label, fieldType: "text", unit: null, choices: [], required: true, value: null },
});
const SECTION: TemplateSection = {
  type: "section",
  attrs: { key: "suites", title: "Suites", mode: "fillable", contents: [] },
  content: [
    {
      type: "paragraph",
      content: [{ type: "text", text: "Revoir le " }, field("jour", "Jour"), field("qui", "Médecin traitant")],
    },
  ],
};
const proposed = (wording: string) => {
  const content = wordingBlocks(SECTION, wording);
  const read = readTemplateDocument({ type: "doc", content: [{ ...SECTION, content }] });
  return { ok: read.ok, text: sectionText({ content }), content };
};

describe("the wording of sites, sent up to the model", () => {
  it("finds the fields of the section again, in their order or by their names", () => {
    const inOrder = proposed("Consultation le ....... avec ______");
    expect([inOrder.ok, inOrder.text]).toEqual([true, "Consultation le [Jour] avec [Médecin traitant]"]);
    const named = proposed("- Prévenir {{medecin_traitant}}\n\n- Revoir le 12 mars\tà 9 h");
    expect([named.ok, named.text]).toEqual([true, "Prévenir [Médecin traitant]\nRevoir le 12 mars à 9 h"]);
    expect(JSON.stringify(named.content)).toContain('"key":"qui"');
  });

  it("keeps as text a place that is none of the section's, and is never unreadable", () => {
    expect(proposed("Bon remis : ☐ le … à …")).toMatchObject({ ok: true, text: "Bon remis : ☐ le … à …" });
    expect(proposed("")).toMatchObject({ ok: true, text: "" });
    expect(proposed("a".repeat(9_000)).ok).toBe(true);
  });
});
