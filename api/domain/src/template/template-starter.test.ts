import { blockText, readTemplateDocument, starterTemplate, STARTER_TEMPLATES, templateFactFault } from ".";

const plain = (text: string): string =>
  ` ${text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

describe("the models to begin with", () => {
  it.each(STARTER_TEMPLATES.map((starter) => [starter.key, starter] as const))("%s stands as it is", (key, starter) => {
    expect(starterTemplate(key)).toBe(starter);
    expect(readTemplateDocument(starter.document)).toEqual({ ok: true, value: starter.document });
    expect(templateFactFault({ ...starter, trainingTitle: "", trainingUrl: null })).toBeNull();
  });

  it("says of each mandatory content which text asks for it, and when that text was made", () => {
    const silent = STARTER_TEMPLATES.flatMap(({ key, contents }) =>
      contents
        .filter(({ source }) => !/\b(19|20)\d{2}\b|édition de l’année|Règle du groupe/u.test(source))
        .map(({ code }) => `${key}/${code}`),
    );
    expect(silent).toEqual([]);
  });

  it("carries each mandatory content in one section, where its words are and nowhere else", () => {
    const faults = STARTER_TEMPLATES.flatMap(({ key, contents, document }) =>
      contents.flatMap(({ code, clues }) => {
        const holders = document.content.filter(({ attrs }) => attrs.contents.includes(code));
        const has = (text: string) => clues.some((clue) => plain(text).includes(plain(clue)));
        const blocks = document.content.flatMap((section) =>
          [section.attrs.title, ...section.content.map(blockText)].filter(has).map(() => section.attrs.key),
        );
        return holders.length === 1 && blocks.length === 1 && blocks[0] === holders[0]?.attrs.key
          ? []
          : [`${key}/${code} : porté par ${String(holders.length)}, dit dans ${blocks.join(", ")}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it("refuses a code of another form, an empty title, an address that isn't one, a delay without end", () => {
    const facts = { ...STARTER_TEMPLATES[0]!, trainingTitle: "", trainingUrl: null };
    const faultOf = (change: object) => templateFactFault({ ...facts, ...change })?.field;
    expect(faultOf({ code: "lettre-1" })).toBe("code");
    expect(faultOf({ title: " " })).toBe("title");
    expect(faultOf({ trainingUrl: "javascript:alert(1)" })).toBe("trainingUrl");
    expect(faultOf({ reviewMonths: 0 })).toBe("reviewMonths");
    expect(faultOf({ purpose: "a".repeat(1_001) })).toBe("purpose");
  });
});
