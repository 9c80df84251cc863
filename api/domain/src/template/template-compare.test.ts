import { compareSections, type TemplateDocument, type TemplateSection } from ".";

const section = (
  key: string,
  text = `Texte de ${key}.`,
  attrs: Partial<TemplateSection["attrs"]> = {},
): TemplateSection => ({
  type: "section",
  attrs: { key, title: key.toUpperCase(), mode: "locked", contents: [], ...attrs },
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
const doc = (...content: TemplateSection[]): TemplateDocument => ({ type: "doc", content });
const changes = (before: TemplateDocument, after: TemplateDocument) =>
  compareSections(before, after).map(({ key, change }) => `${key} ${change}`);

describe("two versions of a model", () => {
  it("are compared section by section: added, removed, moved, changed", () => {
    const before = doc(section("a"), section("b"), section("c"), section("d"));
    expect(changes(before, before)).toEqual(["a same", "b same", "c same", "d same"]);
    expect(changes(before, doc(section("d"), section("a"), section("b", "Autre texte."), section("e")))).toEqual([
      "d moved",
      "a same",
      "b changed",
      "e added",
      "c removed",
    ]);
  });

  it("differ by a title, a rule or a field as much as by a word", () => {
    const [before] = [doc(section("a"))];
    expect(changes(before, doc(section("a", undefined, { title: "Autre" })))).toEqual(["a changed"]);
    expect(changes(before, doc(section("a", undefined, { mode: "free" })))).toEqual(["a changed"]);
    const [changed] = compareSections(before, doc(section("a", "Texte neuf de a.")));
    expect(changed?.parts).toEqual([
      { change: "same", text: "Texte " },
      { change: "added", text: "neuf " },
      { change: "same", text: "de a." },
    ]);
  });
});
