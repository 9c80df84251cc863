import { readTemplateDocument, type TemplateDocument, type VariantSections } from "@palier/domain/template";
import { VariantKeeper } from "./template-variant-keeper";

const model = (text: string): TemplateDocument => {
  const section = {
    type: "section",
    attrs: { key: "suites", title: "Suites", mode: "free", contents: [] },
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  };
  const read = readTemplateDocument({ type: "doc", content: [section] });
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe("ce qu’un établissement écrit", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("part en deux secondes au plus, même si l’on ne s’arrête jamais d’écrire", async () => {
    const sent: VariantSections[] = [];
    let text = "Du groupe";
    const keeper = new VariantKeeper<never>({
      group: { id: "r1", content: model("Du groupe") },
      sections: {},
      version: 0,
      send: (sections, version) => {
        sent.push(sections);
        const now = { version: version + 1, baseRevisionId: "r1", sections };
        return Promise.resolve({ ok: true, code: null, message: null, violations: [], now });
      },
    });
    keeper.hold({ read: () => ({ ok: true, value: model(text) }), show: () => undefined });
    // A key every 300 ms for 4.2 s.
    for (let key = 0; key < 14; key += 1) {
      text += ` mot${String(key)}`;
      keeper.changed();
      await jest.advanceTimersByTimeAsync(300);
    }
    expect(sent.length).toBeGreaterThanOrEqual(3);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(JSON.stringify(sent.at(-1))).toContain("mot13");
    expect(keeper.pending()).toBeNull();
    keeper.end();
  });
});
