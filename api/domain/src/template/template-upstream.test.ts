import fc from "fast-check";
import { analyseDocument, upstreamOf, type RealSection, type SiteAnalysis, type TemplateDocument } from ".";

const section = (key: string, title: string, text: string) => ({
  type: "section" as const,
  attrs: { key, title, mode: "fillable" as const, contents: [] },
  content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
});
const MODEL: TemplateDocument = {
  type: "doc",
  content: [
    section("motif", "Motif", "Motif de l’hospitalisation en une phrase."),
    section("suites", "Suites à donner", "Rendez-vous, soins et surveillance à domicile."),
    section("attente", "Résultats en attente", "Examens dont le résultat n’est pas connu."),
  ],
};
const MOTIF: RealSection = { title: "Motif", text: "Motif de l’hospitalisation en une phrase." };
const WAITING: RealSection = { title: "Résultats en attente", text: "Examens dont le résultat n’est pas connu." };
const suites = (text: string): RealSection => ({ title: "Suites à donner", text });
const OWN = "Rendez-vous, soins et surveillance à domicile.";

const siteOf = (establishmentId: string, ...real: RealSection[]): SiteAnalysis => ({
  establishmentId,
  analysis: analyseDocument(MODEL, [], real),
});
const letters = "abcdefghijklmn".split("");
const HALF = { leastShare: 0.5, leastSites: 3 };
const CALL = "En cas de fièvre ou de douleur, appeler le secrétariat du service au numéro habituel";

/** Nine of fourteen wrote the same thing, each in its manner; two wrote another. */
const fourteen = letters.map((id, at) =>
  siteOf(
    id,
    MOTIF,
    at < 9
      ? suites(`${CALL}${["", ", jour et nuit", " du site"][at % 3] ?? ""}.`)
      : suites(at < 11 ? "Voir le courrier joint, remis au transporteur sanitaire." : OWN),
    ...(at % 2 === 0 ? [] : [WAITING]),
    ...(at < 8
      ? [{ title: at < 4 ? "Transport" : "4. TRANSPORTS", text: "Bon de transport remis, accompagnant." }]
      : []),
  ),
);

describe("what many sites do alike", () => {
  const findings = upstreamOf(MODEL, fourteen, HALF);

  it("is told with the wording closest to all of theirs, and how many of how many", () => {
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      "9 sites sur 14 ont réécrit «\u00a0Suites à donner\u00a0» de la même façon.",
      "8 sites sur 14 ont ajouté «\u00a0Transport\u00a0», que le modèle n’a pas.",
      "7 sites sur 14 n’ont pas la section «\u00a0Résultats en attente\u00a0».",
    ]);
    const [first] = findings;
    expect(first).toMatchObject({ kind: "reworded", sectionKey: "suites", divergingCount: 11, siteTotal: 14 });
    expect(first?.wording).toBe(`${CALL}.`);
    expect(first?.establishmentIds).toEqual(letters.slice(0, 9));
    expect(first?.agreement).toBeGreaterThan(0.8);
    expect(first?.diff.some(({ change }) => change === "removed")).toBe(true);
  });

  it("is kept silent under the threshold", () => {
    const titles = (threshold: { leastShare: number; leastSites: number }) =>
      upstreamOf(MODEL, fourteen, threshold).map(({ title }) => title);
    expect(titles({ leastShare: 0.6, leastSites: 3 })).toEqual(["Suites à donner"]);
    expect(titles({ leastShare: 0.7, leastSites: 3 })).toEqual([]);
    expect(titles({ leastShare: 0, leastSites: 2 })).toHaveLength(4);
    expect(upstreamOf(MODEL, fourteen.slice(0, 2), HALF)).toEqual([]);
    expect(upstreamOf(MODEL, [], HALF)).toEqual([]);
  });

  it("doesn't depend on the order in which the sites are read", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(fourteen, { minLength: 14 }), (moved) => {
        expect(upstreamOf(MODEL, moved, HALF)).toEqual(findings);
      }),
      { numRuns: 20 },
    );
  });

  it("never counts a site twice, and shows a wording that a site wrote", () => {
    const text = fc.constantFrom(OWN, `${CALL}.`, `${CALL} demain.`, "Voir le courrier joint.", "", "Rien à signaler.");
    const title = fc.constantFrom("Suites à donner", "Transport", "Menu", "Résultats en attente");
    const site = fc.array(fc.record({ title, text }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(site, { maxLength: 10 }), (sites) => {
        const analyses = sites.map((real, at) => siteOf(String(at), ...real));
        for (const found of upstreamOf(MODEL, analyses, { leastShare: 0.2, leastSites: 2 })) {
          expect(new Set(found.establishmentIds).size).toBe(found.establishmentIds.length);
          expect(found.establishmentIds.length).toBeGreaterThanOrEqual(Math.max(2, Math.ceil(sites.length / 5)));
          expect(found.establishmentIds.length).toBeLessThanOrEqual(found.divergingCount);
          const written = analyses.flatMap(({ analysis }) => [
            "",
            ...analysis.sections.map(({ realText }) => realText),
            ...analysis.added.map((part) => part.text),
          ]);
          expect(written).toContain(found.wording);
        }
      }),
      { numRuns: 60 },
    );
  });
});
