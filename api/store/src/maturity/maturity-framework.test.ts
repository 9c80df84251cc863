import { INDICATOR_CATALOGUE } from "@palier/domain/indicator";
import { assess } from "@palier/domain/maturity";
import { builtInFramework } from "./maturity-framework";

const compiled = builtInFramework();

test("the built-in framework compiles and reads only indicators of the catalogue", () => {
  const codes = new Set(INDICATOR_CATALOGUE.map((indicator) => indicator.code));
  expect(compiled.indicatorCodes.filter((code) => !codes.has(code))).toEqual([]);
  expect(compiled.framework.levels).toHaveLength(4);
  expect(builtInFramework()).toBe(compiled);
});

test("each level has few criteria, each with a reason and a small cost", () => {
  for (const { criteria } of compiled.framework.levels) {
    expect(criteria.length).toBeGreaterThanOrEqual(3);
    expect(criteria.length).toBeLessThanOrEqual(5);
  }
  expect(compiled.criteria.every((criterion) => criterion.why.length > 20 && criterion.cost.length > 10)).toBe(true);
});

test("every level can be reached: best values hold level 4, nothing at all holds none", () => {
  const best = new Map(
    INDICATOR_CATALOGUE.map(({ code, direction }) => [code, { value: direction === "up" ? 1 : 0, period: "2026-10" }]),
  );
  const answers = new Map(compiled.framework.questions.map(({ code, choices }) => [code, choices.at(-1)?.value ?? ""]));
  expect(assess(compiled, best, answers)).toMatchObject({ level: 4, nextStep: null });
  expect(assess(compiled, new Map(), new Map())).toMatchObject({
    level: 0,
    levelName: "Point de départ",
    nextStep: { questionCode: "REFERENT-NOMME" },
  });
  expect(assess(compiled, best, new Map([["REFERENT-NOMME", "oui"]])).level).toBe(1);
});
