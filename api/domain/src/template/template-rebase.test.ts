import fc from "fast-check";
import {
  applyRebase,
  blockText,
  fieldsOf,
  judgeVariant,
  ownSections,
  readTemplateDocument,
  rebaseVariant,
  SECTION_MODES,
  siteDocument,
  type Block,
  type RebaseChoice,
  type TemplateDocument,
  type VariantSections,
} from ".";

const KEYS = ["motif", "histoire", "traitement", "suites", "annexe"];
const WORDS = ["douleur", "lever", "marche", "repas", "sommeil", "famille", "retour"];

const fieldNode = (key: string, value: string | null) => ({
  type: "field",
  attrs: { key, label: `Champ ${key}`, fieldType: "text", unit: null, choices: [], required: false, value },
});
const inline = (value: fc.Arbitrary<string | null>) =>
  fc.oneof(
    fc.constantFrom(...WORDS).map((text) => ({ type: "text", text })),
    fc.tuple(fc.constantFrom("un", "deux"), value).map(([key, filled]) => fieldNode(key, filled)),
  );
const blocks = (value: fc.Arbitrary<string | null>) =>
  fc.array(
    fc.array(inline(value), { minLength: 1, maxLength: 3 }).map((content) => ({ type: "paragraph", content })),
    { minLength: 1, maxLength: 3 },
  );

const read = (content: unknown): TemplateDocument => {
  const result = readTemplateDocument({ type: "doc", content });
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const model = fc
  .shuffledSubarray(KEYS, { minLength: 1 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.record({
          type: fc.constant("section"),
          attrs: fc.record({
            key: fc.constant(key),
            title: fc.constantFrom(key, `${key} bis`),
            mode: fc.constantFrom(...SECTION_MODES),
            contents: fc.constant([]),
          }),
          content: blocks(fc.constant(null)),
        }),
      ),
    ),
  )
  .map(read);

/** What a site may have written on a version: free texts, and the values of the sections to fill. */
const variantOf = (group: TemplateDocument): fc.Arbitrary<VariantSections> =>
  fc
    .tuple(
      ...group.content.map(({ attrs: { key, mode }, content }) => {
        if (mode === "free") return fc.option(blocks(fc.option(fc.constantFrom("x", "y")))).map((own) => [key, own]);
        if (mode !== "fillable") return fc.constant([key, null]);
        const count = fieldsOf(
          read([{ type: "section", attrs: { key, title: key, mode, contents: [] }, content }]),
        ).length;
        return fc
          .option(fc.array(fc.constantFrom("x", "y", "z"), { minLength: count, maxLength: count }))
          .map((values) => {
            if (values === null) return [key, null];
            const left = [...values];
            const filled = JSON.parse(JSON.stringify(content), (_, node: unknown) =>
              typeof node === "object" && node !== null && "type" in node && node.type === "field"
                ? fieldNode((node as unknown as { attrs: { key: string } }).attrs.key, left.shift() ?? null)
                : node,
            ) as unknown;
            return [key, filled];
          });
      }),
    )
    .map((entries) => {
      const own = Object.fromEntries(entries.filter(([, given]) => given !== null)) as Record<string, Block[]>;
      const sections = Object.entries(own).map(([key, content]) => ({
        type: "section",
        attrs: { key, title: key, mode: "free", contents: [] },
        content,
      }));
      const canonical = sections.length === 0 ? [] : read(sections).content;
      return ownSections(group, Object.fromEntries(canonical.map((each) => [each.attrs.key, each.content])));
    });
const world = fc
  .tuple(model, model)
  .chain(([before, after]) => fc.tuple(fc.constant(before), fc.constant(after), variantOf(before)));

const said = (content: readonly Block[] | null | undefined): string => (content ?? []).map(blockText).join("\n");
const values = (content: readonly Block[]): string[] =>
  fieldsOf({ type: "section", attrs: { key: "k", title: "k", mode: "free", contents: [] }, content }).flatMap(
    ({ attrs }) => attrs.value ?? [],
  );
/** Each section that waits for somebody takes the given choice where it is offered, the first of those offered otherwise. */
const choosing = (rebased: ReturnType<typeof rebaseVariant>, wanted: RebaseChoice): Record<string, RebaseChoice> =>
  Object.fromEntries(
    rebased.flatMap(({ key, choices }) => {
      const choice = choices.includes(wanted) ? wanted : choices[0];
      return choice === undefined ? [] : [[key, choice] as const];
    }),
  );

describe("a new version of the group meets what a site wrote", () => {
  it("nothing that anybody typed is absent from all three outcomes", () => {
    fc.assert(
      fc.property(world, ([before, after, local]) => {
        for (const section of rebaseVariant(before, after, local)) {
          const { keepLocal, takeGroup, proposeToGroup } = section.outcomes;
          const outcomes = [keepLocal, takeGroup, proposeToGroup?.proposed, proposeToGroup?.used].map(said);
          if (section.local !== null) expect(outcomes).toContain(said(section.local));
          if (section.groupNew !== null) expect(outcomes).toContain(said(section.groupNew));
        }
      }),
    );
  });

  it("what a site typed stands in the result, or goes up, unless the site itself takes the group's text", () => {
    fc.assert(
      fc.property(world, ([before, after, local]) => {
        const rebased = rebaseVariant(before, after, local);
        const result = applyRebase(after, rebased, choosing(rebased, "proposeToGroup"));
        if (!result.ok) throw new Error(result.error);
        const { sections, proposals } = result.value;
        for (const [key, mine] of Object.entries(local)) {
          const now = after.content.find(({ attrs }) => attrs.key === key);
          const texts = [sections[key] ?? now?.content, proposals.find(({ sectionKey }) => sectionKey === key)?.blocks];
          expect(texts.map(said)).toContain(said(mine));
        }
      }),
    );
  });

  it("without a conflict nobody chooses, and every value and free text that was typed is still there", () => {
    fc.assert(
      fc.property(world, ([before, after, local]) => {
        const rebased = rebaseVariant(before, after, local);
        const result = applyRebase(after, rebased, {});
        const conflict = rebased.some(({ status }) => status === "conflict");
        expect(result.ok).toBe(!conflict);
        if (!result.ok) return;
        expect(result.value.proposals).toEqual([]);
        const used = siteDocument(after, result.value.sections);
        for (const [key, mine] of Object.entries(local)) {
          const section = used.content.find(({ attrs }) => attrs.key === key)!;
          if (section.attrs.mode === "free") expect(said(section.content)).toBe(said(mine));
          else expect(values(section.content)).toEqual(expect.arrayContaining(values(mine)));
        }
      }),
    );
  });

  it("whatever is chosen, the result keeps the contract of the new version", () => {
    fc.assert(
      fc.property(world, fc.constantFrom<RebaseChoice>("keepLocal", "takeGroup", "proposeToGroup"), (given, wanted) => {
        const [before, after, local] = given;
        const rebased = rebaseVariant(before, after, local);
        const result = applyRebase(after, rebased, choosing(rebased, wanted));
        if (!result.ok) throw new Error(result.error);
        expect(judgeVariant(after, result.value.sections)).toEqual([]);
        expect(readTemplateDocument(siteDocument(after, result.value.sections)).ok).toBe(true);
      }),
    );
  });

  it("when the group changes nothing, nothing changes", () => {
    fc.assert(
      fc.property(
        model.chain((group) => fc.tuple(fc.constant(group), variantOf(group))),
        ([group, local]) => {
          const rebased = rebaseVariant(group, group, local);
          expect(rebased.every(({ status, changes }) => status === "unchanged" && changes.length === 0)).toBe(true);
          expect(applyRebase(group, rebased, {})).toEqual({ ok: true, value: { sections: local, proposals: [] } });
        },
      ),
    );
  });

  it("the order in which the sites take the version up doesn't matter", () => {
    const sites = fc
      .tuple(model, model)
      .chain(([before, after]) =>
        fc.tuple(fc.constant(before), fc.constant(after), fc.array(variantOf(before), { minLength: 2, maxLength: 4 })),
      );
    fc.assert(
      fc.property(sites, ([before, after, locals]) => {
        const of = (local: VariantSections): string => {
          const rebased = rebaseVariant(before, after, local);
          return JSON.stringify(applyRebase(after, rebased, choosing(rebased, "proposeToGroup")));
        };
        const forward = locals.map(of);
        const backward = [...locals].reverse().map(of).reverse();
        expect(backward).toEqual(forward);
      }),
    );
  });

  const one = (key: string, mode: string, text: string, title = key) => ({
    type: "section",
    attrs: { key, title, mode, contents: [] },
    content: [{ type: "paragraph", content: [{ type: "text", text }] }],
  });
  const mine = (text: string) => one("a", "free", text).content as Block[];

  it.each([
    [
      "both changed the text",
      one("a", "free", "neuf"),
      mine("local"),
      "conflict",
      ["keepLocal", "takeGroup", "proposeToGroup"],
    ],
    ["the group locked it", one("a", "locked", "vieux"), mine("local"), "conflict", ["takeGroup", "proposeToGroup"]],
    ["the group removed it", one("b", "free", "autre"), mine("local"), "conflict", ["takeGroup", "proposeToGroup"]],
    ["both wrote the same", one("a", "free", "neuf"), mine("neuf"), "takeGroup", []],
    [
      "the group renamed it",
      one("a", "free", "vieux", "Autre titre"),
      mine("local"),
      "unchanged",
      ["keepLocal", "takeGroup", "proposeToGroup"],
    ],
    ["the site wrote nothing", one("a", "free", "neuf"), null, "takeGroup", []],
  ] as const)("%s", (_case, after, local, status, choices) => {
    const rebased = rebaseVariant(read([one("a", "free", "vieux")]), read([after]), local === null ? {} : { a: local });
    expect(rebased.find(({ key }) => key === "a")).toMatchObject({ status, choices });
  });

  it("says which sections are new, gone and moved, with the fewest moves", () => {
    const of = (...keys: string[]) => read(keys.map((key) => one(key, "free", key)));
    const rebased = rebaseVariant(of("a", "b", "c", "d", "x"), of("d", "a", "b", "c", "n"), {});
    expect(rebased.map(({ key, changes }) => [key, ...changes])).toEqual([
      ["d", "moved"],
      ["a"],
      ["b"],
      ["c"],
      ["n", "added"],
      ["x", "removed"],
    ]);
  });

  it("a choice that isn't offered is refused, by the name of the section", () => {
    const [before, after] = [read([one("a", "free", "vieux")]), read([one("a", "locked", "vieux", "Allergies")])];
    const rebased = rebaseVariant(before, after, { a: mine("local") });
    expect(applyRebase(after, rebased, {})).toMatchObject({
      ok: false,
      error: expect.stringContaining("Allergies") as unknown,
    });
    expect(applyRebase(after, rebased, { a: "keepLocal" })).toMatchObject({ ok: false });
  });
});
