import {
  carryValues,
  judgeVariant,
  ownSections,
  readTemplateDocument,
  readVariantSections,
  sectionText,
  siteDocument,
  type Block,
  type SectionMode,
  type TemplateDocument,
  type VariantSections,
} from ".";

const paragraph = (...content: unknown[]) => ({
  type: "paragraph",
  content: content.map((each) => (typeof each === "string" ? { type: "text", text: each } : each)),
});
const field = (value: string | null, attrs: object = {}) => ({
  type: "field",
  attrs: {
    key: "sortie",
    label: "Sortie",
    fieldType: "text",
    unit: null,
    choices: [],
    required: false,
    value,
    ...attrs,
  },
});
const model = (mode: SectionMode, ...content: unknown[]): TemplateDocument => {
  const read = readTemplateDocument({
    type: "doc",
    content: [{ type: "section", attrs: { key: "s", title: "Suites à donner", mode, contents: [] }, content }],
  });
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const local = (...content: unknown[]): VariantSections => {
  const read = readVariantSections({ s: content });
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe("the contract of a section", () => {
  it("a locked section is the group's word for word; the refusal shows what was changed", () => {
    const group = model("locked", paragraph("Le patient est informé."));
    expect(judgeVariant(group, local(paragraph("Le patient est informé.")))).toEqual([]);
    expect(judgeVariant(group, local(paragraph("Le patient est averti.")))).toEqual([
      {
        sectionKey: "s",
        title: "Suites à donner",
        mode: "locked",
        breach: "locked",
        reason: "Cette section est verrouillée\u00a0: son texte est celui du groupe, mot pour mot.",
        diff: [
          { change: "same", text: "Le patient est " },
          { change: "removed", text: "informé" },
          { change: "added", text: "averti" },
          { change: "same", text: "." },
        ],
      },
    ]);
  });

  it("bold alone is a change of a locked section", () => {
    const bold = { type: "text", text: "Allergies", marks: [{ type: "bold" }] };
    expect(judgeVariant(model("locked", paragraph("Allergies")), local(paragraph(bold)))).toHaveLength(1);
  });

  it("in a section to fill, the values alone are the site's", () => {
    const group = model("fillable", paragraph("Sorti le ", field(null)));
    expect(judgeVariant(group, local(paragraph("Sorti le ", field("lundi"))))).toEqual([]);
    expect(judgeVariant(group, local(paragraph("Parti le ", field("lundi"))))[0]?.breach).toBe("fillableText");
    expect(judgeVariant(group, local(paragraph("Sorti le ", field("x", { label: "Autre" }))))[0]?.breach).toBe(
      "fillableText",
    );
    expect(judgeVariant(group, local(paragraph("Sorti le ")))[0]?.breach).toBe("fillableText");
  });

  it("a free section takes any text, a forbidden one none, and a section that doesn't exist is refused", () => {
    expect(judgeVariant(model("free", paragraph("a")), local(paragraph("b"), paragraph(field("c"))))).toEqual([]);
    expect(judgeVariant(model("localForbidden", paragraph("a")), local(paragraph("b")))[0]?.breach).toBe(
      "localForbidden",
    );
    const other = { ...local(paragraph("b")), constructor: [] as readonly Block[] };
    expect(judgeVariant(model("free", paragraph("a")), other)).toMatchObject([
      { sectionKey: "constructor", mode: null, breach: "unknownSection" },
    ]);
  });

  it.each([
    [{ fieldType: "person" }, "Dr Untel", /jamais dans le modèle/],
    [{ fieldType: "number", unit: "jours" }, "vingt", /attend un nombre/],
    [{ fieldType: "list", choices: ["oui", "non"] }, "peut-être", /oui, non/],
  ])("a value has the type of its field: %o refuses %s", (attrs, value, why) => {
    const group = model("fillable", paragraph(field(null, attrs)));
    expect(judgeVariant(group, local(paragraph(field(value, attrs))))[0]).toMatchObject({
      breach: "fieldValue",
      reason: expect.stringMatching(why) as unknown,
    });
    // What the group itself wrote there is not the site's to mend.
    const given = model("free", paragraph(field(value, attrs)));
    expect(judgeVariant(given, local(paragraph("Avant", field(value, attrs))))).toEqual([]);
  });

  it.each(["1 234,5", "-3", "12.5"])("%s is a number", (value) => {
    const group = model("fillable", paragraph(field(null, { fieldType: "number" })));
    expect(judgeVariant(group, local(paragraph(field(value, { fieldType: "number" }))))).toEqual([]);
  });

  it("keeps what differs from the group's only", () => {
    const group = model("free", paragraph("a"));
    expect(ownSections(group, local(paragraph("a")))).toEqual({});
    expect(ownSections(group, local(paragraph("b")))).toEqual(local(paragraph("b")));
  });

  it("carries each value to the field of the same key, in order, and says which found no place", () => {
    const mine = local(paragraph(field("un"), field("deux"), field("trois", { key: "autre" })))["s"]!;
    const { blocks, lost } = carryValues(model("fillable", paragraph("Le ", field(null))).content[0]!.content, mine);
    expect(sectionText({ content: blocks })).toBe("Le un");
    expect(lost.map(({ attrs }) => attrs.value)).toEqual(["deux", "trois"]);
  });

  it("what a site uses never breaks the contract: a text written before a lock gives way to the group's", () => {
    const mine = local(paragraph("À nous"));
    const said = (mode: SectionMode, ...content: unknown[]) =>
      sectionText(siteDocument(model(mode, ...content), mine).content[0]!);
    expect(said("free", paragraph("Groupe"))).toBe("À nous");
    expect(said("locked", paragraph("Groupe"))).toBe("Groupe");
    expect(said("localForbidden", paragraph("Groupe"))).toBe("Groupe");
    expect(said("fillable", paragraph("Groupe ", field(null)))).toBe("Groupe [Sortie]");
  });

  it.each([[null], ["texte"], [[]], [{ s: [] }], [{ "clé fausse": [paragraph("a")] }], [{ s: [{ type: "script" }] }]])(
    "refuses what isn't a variant: %j",
    (value) => {
      expect(readVariantSections(value).ok).toBe(false);
    },
  );
});
