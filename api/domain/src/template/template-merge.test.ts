import fc from "fast-check";
import {
  mergeTemplates,
  patchedTemplate,
  readTemplateDocument,
  sectionText,
  templatePatch,
  type TemplateDocument,
} from ".";

const section = (key: string, text: string, mode: "free" | "locked" = "free") =>
  ({
    type: "section",
    attrs: { key, title: key, mode, contents: [] },
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  }) as const;
const doc = (...texts: readonly (readonly [string, string])[]): TemplateDocument => ({
  type: "doc",
  content: texts.map(([key, text]) => section(key, text)),
});
const shown = ({ content }: TemplateDocument): string =>
  content.map((each) => `${each.attrs.key}:${sectionText(each)}`).join(" ");

const base = doc(["a", "1"], ["b", "2"], ["c", "3"]);

describe("two texts written from the same one", () => {
  it("are made one when they changed different sections", () => {
    const mine = doc(["a", "mine"], ["b", "2"], ["c", "3"]);
    const theirs = doc(["a", "1"], ["new", "0"], ["b", "2"], ["c", "theirs"]);
    const { document, conflicts, taken } = mergeTemplates(base, mine, theirs);
    expect(shown(document)).toBe("a:mine new:0 b:2 c:theirs");
    expect([conflicts.length, [...taken].sort().join(" ")]).toEqual([0, "c new"]);
  });

  it("leave the choice to a person where the same section changed", () => {
    const mine = doc(["a", "mine"], ["b", "2"], ["c", "3"]);
    const theirs = doc(["a", "theirs"], ["b", "2"], ["c", "3"]);
    const texts = (["mine", "theirs", "both"] as const).map(
      (side) => shown(mergeTemplates(base, mine, theirs, side).document).split(" b:")[0],
    );
    expect(texts).toEqual(["a:mine", "a:theirs", "a:mine\ntheirs"]);
    expect(mergeTemplates(base, mine, theirs).conflicts.map(({ key }) => key)).toEqual(["a"]);
    expect(mergeTemplates(base, doc(["b", "2"], ["c", "3"]), theirs).conflicts).toHaveLength(1);
  });

  it("keep the order of the one who moved sections", () => {
    const moved = doc(["c", "3"], ["a", "1"], ["b", "2"]);
    const wrote = doc(["a", "1"], ["b", "2"], ["new", "0"], ["c", "3"]);
    expect(shown(mergeTemplates(base, moved, wrote).document)).toBe("c:3 a:1 b:2 new:0");
    expect(shown(mergeTemplates(base, wrote, moved).document)).toBe("c:3 a:1 b:2 new:0");
  });

  it("never leave a model without a section", () => {
    const two = doc(["a", "1"], ["b", "2"]);
    expect(shown(mergeTemplates(two, doc(["a", "1"]), doc(["b", "2"])).document)).toBe("b:2");
  });

  const some = fc
    .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 })
    .chain((keys) =>
      fc
        .tuple(...keys.map(() => fc.constantFrom("1", "2", "3", "4")))
        .map((texts) => doc(...keys.map((key, at) => [key, texts[at]!] as const))),
    );

  it("lose nothing that anybody typed, whatever both did", () => {
    fc.assert(
      fc.property(some, some, some, (b, mine, theirs) => {
        expect(mergeTemplates(b, mine, b).document).toEqual(mine);
        expect(mergeTemplates(b, b, theirs).document).toEqual(theirs);
        const sides = (["mine", "theirs", "both"] as const).map((side) => mergeTemplates(b, mine, theirs, side));
        const found = sides.map(({ document }) => shown(document)).join(" ");
        for (const text of [mine, theirs])
          for (const each of text.content) {
            const was = b.content.find(({ attrs }) => attrs.key === each.attrs.key);
            if (was === undefined || sectionText(was) !== sectionText(each))
              expect(found).toContain(`${each.attrs.key}:${sectionText(each)}`);
          }
      }),
    );
  });
});

describe("what is sent of a long text", () => {
  it("is what changed, and gives the whole text back", () => {
    const after = doc(["c", "3"], ["a", "x"], ["n", "4"]);
    const patch = templatePatch(base, after);
    expect(patch.sections.map(({ attrs }) => attrs.key)).toEqual(["a", "n"]);
    expect(patchedTemplate(base, patch.order, patch.sections)).toEqual(after);
  });

  it("is refused when it names a section that nobody has, or is anything else", () => {
    for (const sections of [[], null, "x", [null], [{ attrs: null }]])
      expect(readTemplateDocument(patchedTemplate(base, ["a", "z"], sections)).ok).toBe(false);
  });
});
