import fc from "fast-check";
import {
  analyseDocument,
  sectionText,
  STARTER_TEMPLATES,
  type DocumentAnalysis,
  type MandatoryContent,
  type RealSection,
  type SectionMode,
  type TemplateDocument,
} from ".";

const plain = (text: string): string =>
  ` ${text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
const has = (text: string, { clues }: MandatoryContent): boolean =>
  clues.some((clue) => plain(text).includes(plain(clue)));

/** How the same text comes out of the software of three sites. */
const FORMS: Readonly<Record<string, (sections: readonly RealSection[]) => RealSection[]>> = {
  "with its headings": (sections) => [...sections],
  "in capitals without accents": (sections) =>
    sections.map(({ title, text }) => ({
      title: title.toUpperCase(),
      text: text.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase(),
    })),
  "in one piece, without headings": (sections) => [
    { title: "", text: sections.map(({ title, text }) => `${title}\n${text}`).join("\n") },
  ],
};

const realOf = (model: TemplateDocument): RealSection[] =>
  model.content
    .filter(({ attrs }) => attrs.mode !== "localForbidden")
    .map((section) => ({ title: section.attrs.title, text: sectionText(section) }));

/** The document without the lines, or only the sentences, that say a content. */
function without(real: readonly RealSection[], content: MandatoryContent, cut: RegExp): RealSection[] {
  return real
    .filter(({ title }) => !has(title, content))
    .map(({ title, text }) => ({
      title,
      text: text
        .split(cut)
        .filter((piece) => !has(piece, content))
        .join(""),
    }));
}

const missing = ({ contents }: DocumentAnalysis): string[] =>
  contents.filter(({ found }) => !found).map(({ code }) => code);

describe("a mandatory content", () => {
  const cases = STARTER_TEMPLATES.flatMap((starter) =>
    Object.entries(FORMS).map(([form, write]) => [starter.key, form, starter, write] as const),
  );

  it.each(cases)("of %s %s is there when nothing was taken out", (_key, _form, { document, contents }, write) => {
    const analysis = analyseDocument(document, contents, write(realOf(document)));
    expect(missing(analysis)).toEqual([]);
    expect(analysis.sections.filter(({ status }) => status !== "same")).toEqual([]);
    expect([analysis.added, analysis.drift, analysis.reasons]).toEqual([[], 0, []]);
  });

  it.each(cases)("of %s %s is told missing when it is taken out", (_key, _form, { document, contents }, write) => {
    const told = contents.flatMap((content) =>
      [/(?<=\n)/u, /(?<=[.:;]\s)/u].map((cut) => {
        const analysis = analyseDocument(document, contents, write(without(realOf(document), content, cut)));
        return missing(analysis).includes(content.code) ? "told" : content.code;
      }),
    );
    expect(told.filter((each) => each !== "told")).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  });
});

const section = (key: string, title: string, mode: SectionMode, text: string, contents: readonly string[] = []) => ({
  type: "section" as const,
  attrs: { key, title, mode, contents },
  content: text.split("\n").map((line) => ({
    type: "paragraph" as const,
    ...(line !== "" && { content: [{ type: "text" as const, text: line }] }),
  })),
});
const doc = (...content: ReturnType<typeof section>[]): TemplateDocument => ({ type: "doc", content });

const LETTER = doc(
  section("motif", "Motif", "locked", "Motif de l’hospitalisation en une phrase.", ["motif"]),
  section("allergies", "Allergies", "locked", "Allergies connues et réaction observée.", ["allergies"]),
  section("suites", "Suites", "free", "Prévenir le médecin traitant en cas de fièvre, de chute ou d’allergie."),
  section("humeur", "Caractère", "localForbidden", "On ne juge personne."),
);
const ALLERGIES: MandatoryContent = {
  code: "allergies",
  label: "Allergies",
  source: "Article R. 1112-1-2 (décret de 2016)",
  clues: ["allergie"],
};

describe("the analysis of a document", () => {
  it("doesn't take for a content what the model says elsewhere of the same word", () => {
    const real = realOf(LETTER).filter(({ title }) => title !== "Allergies");
    expect(missing(analyseDocument(LETTER, [ALLERGIES], real))).toEqual(["allergies"]);
    const elsewhere = [...real, { title: "Alertes", text: "Allergies médicamenteuses et alimentaires" }];
    expect(analyseDocument(LETTER, [ALLERGIES], elsewhere).contents[0]).toMatchObject({
      found: true,
      foundIn: "Alertes",
    });
  });

  it("explains a drift by sentences whose parts add up to it", () => {
    const { drift, reasons, added } = analyseDocument(
      LETTER,
      [ALLERGIES],
      [
        { title: "Motif", text: "Pourquoi le patient est venu." },
        { title: "Suites", text: "Rendez-vous dans un mois." },
        { title: "Caractère", text: "Aimable." },
        { title: "Menu", text: "Sans sel" },
      ],
    );
    expect(added.map(({ title, status, sectionKey }) => [title, status, sectionKey])).toEqual([
      ["Caractère", "forbidden", "humeur"],
      ["Menu", "added", null],
    ]);
    expect(reasons.map(({ sentence }) => sentence)).toEqual([
      "La section «\u00a0Motif\u00a0» est écrite autrement.",
      "La section «\u00a0Allergies\u00a0» manque.",
      "Un contenu obligatoire n’est pas retrouvé\u00a0: Allergies (Article R. 1112-1-2 (décret de 2016)).",
      "La partie «\u00a0Caractère\u00a0» est de celles que le modèle demande de ne pas écrire.",
      "1\u00a0partie en plus de celles du modèle.",
    ]);
    expect(reasons.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(drift, 10);
    // All is lost but the free section, which weighs 1 of 3 + 3 + 1 + 3 + 3 + 0.5.
    expect(drift).toBeCloseTo(12.5 / 13.5, 10);
  });

  it("shows the site's words, and those of the model that it left", () => {
    const [motif] = analyseDocument(
      LETTER,
      [],
      [{ title: "1. MOTIF", text: "MOTIF DE L’HOSPITALISATION en deux phrases." }],
    ).sections;
    expect(motif).toMatchObject({ status: "reworded", realTitles: ["1. MOTIF"], mode: "locked" });
    expect(motif?.diff).toEqual([
      { change: "same", text: "MOTIF DE L’HOSPITALISATION en " },
      { change: "added", text: "deux " },
      { change: "same", text: "phrases." },
    ]);
  });

  it.each([
    ["a number", "Appeler après 15 minutes", "Appeler après 45 minutes"],
    ["a negation", "Ne pas relever la personne", "Relever la personne"],
    ["a word that looks like another", "Médicament prescrit", "Médicament proscrit"],
    ["a prefix that turns the meaning", "Examen normal", "Examen anormal"],
    ["a prefix in the word", "Hypertension traitée", "Hypotension traitée"],
  ])("never takes %s for a slip", (_case, before, after) => {
    const model = doc(section("a", "Consigne", "locked", before));
    expect(analyseDocument(model, [], [{ title: "Consigne", text: after }]).sections[0]?.status).toBe("reworded");
  });

  const words = "motif séjour patient traitement allergie sortie médecin date 12 ne pas chute repas toilette".split(
    " ",
  );
  const text = fc.array(fc.constantFrom(...words, "\n", ". ", "[Nom]", "....", "«X»", "🩺"), { maxLength: 25 });
  const written = text.map((parts) => parts.join(" "));
  const title = fc.array(fc.constantFrom(...words, "1.", "B -", ""), { maxLength: 4 }).map((parts) => parts.join(" "));
  const realSection = fc.record({ title, text: written });
  const model = fc
    .uniqueArray(
      fc.record({
        key: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
        title: title.map((each) => `Partie ${each}`),
        mode: fc.constantFrom<SectionMode>("locked", "fillable", "free", "localForbidden"),
        text: written,
      }),
      { selector: ({ key }) => key, minLength: 1, maxLength: 8 },
    )
    .map((sections) => doc(...sections.map((each) => section(each.key, each.title, each.mode, each.text))));
  const real = fc.array(realSection, { maxLength: 8 });

  it("judges every section once, between 0 and 1, and always alike, whatever it is given", () => {
    fc.assert(
      fc.property(model, real, (given, sections) => {
        const analysis = analyseDocument(given, [ALLERGIES], sections);
        expect(analysis).toEqual(analyseDocument(given, [ALLERGIES], sections));
        expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
        expect(analysis.sections.map(({ key }) => key)).toEqual(
          given.content.filter(({ attrs }) => attrs.mode !== "localForbidden").map(({ attrs }) => attrs.key),
        );
        for (const { status, similarity, realTitles, realText, diff } of analysis.sections) {
          expect(similarity).toBeGreaterThanOrEqual(0);
          expect(similarity).toBeLessThanOrEqual(1);
          expect(status === "missing").toBe(realTitles.length === 0);
          const site = diff.filter(({ change }) => change !== "removed").map((part) => part.text);
          expect(site.join("")).toBe(realText);
        }
        expect(analysis.drift).toBeGreaterThanOrEqual(0);
        expect(analysis.drift).toBeLessThanOrEqual(1);
        expect(analysis.reasons.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(analysis.drift, 8);
      }),
      { numRuns: 120 },
    );
  });

  it("finds a model in itself, in any order of its sections", () => {
    for (const { document, contents } of STARTER_TEMPLATES)
      fc.assert(
        fc.property(fc.shuffledSubarray(realOf(document), { minLength: realOf(document).length }), (moved) => {
          const analysis = analyseDocument(document, contents, moved);
          expect(analysis.sections.filter(({ status }) => status !== "same")).toEqual([]);
          expect([analysis.drift, missing(analysis), analysis.added]).toEqual([0, [], []]);
        }),
        { numRuns: 6 },
      );
  });

  it("tells missing the very sections that were taken out", () => {
    for (const { document } of STARTER_TEMPLATES)
      fc.assert(
        fc.property(fc.subarray(realOf(document)), (kept) => {
          const titles = kept.map((each) => each.title);
          const analysis = analyseDocument(document, [], kept);
          expect(analysis.sections.filter(({ status }) => status === "missing").map((each) => each.title)).toEqual(
            realOf(document)
              .map((each) => each.title)
              .filter((each) => !titles.includes(each)),
          );
        }),
        { numRuns: 6 },
      );
  });
});
