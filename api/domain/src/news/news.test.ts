import * as fc from "fast-check";
import { SECTORS, type Grant, type Sector } from "../identity";
import {
  awaitsReading,
  countReach,
  diffWords,
  newsBlocks,
  newsPairs,
  newsPairState,
  newsTextFault,
  pairsOf,
  parseNewsKind,
  parseNewsSectors,
  quarterText,
  reachRatio,
  toldSentence,
  type NewsSite,
  type NewsTarget,
} from ".";

const all: NewsTarget = { establishmentIds: null, sectors: [], productId: null, moduleId: null, versionId: null };
const site = (id: string, over: Partial<NewsSite> = {}): NewsSite => ({ id, open: true, installations: [], ...over });
const runs = (productId: string, versionId: string | null, moduleIds: string[], endedOn: string | null = null) => ({
  installations: [{ productId, versionId, moduleIds, endedOn }],
});
const sites = [
  site("a", runs("dpi", "7.2", ["agenda"])),
  site("b", runs("dpi", "7.1", [])),
  site("c", runs("dpi", "7.2", ["agenda"], "2026-11-22")),
  site("d", { open: false, ...runs("dpi", "7.2", ["agenda"]) }),
  site("e"),
];
const today = "2026-11-22";
const reached = (target: Partial<NewsTarget>, followed: readonly Sector[] = ["care", "pharmacy"]) =>
  newsPairs({ ...all, ...target }, sites, followed, today).map(
    ({ establishmentId, sector }) => `${establishmentId}.${sector}`,
  );

describe("for whom a news is", () => {
  it.each<[string, Partial<NewsTarget>, string[]]>([
    [
      "everyone, in the sectors that the group follows",
      {},
      ["a", "b", "c", "e"].flatMap((id) => [`${id}.care`, `${id}.pharmacy`]),
    ],
    ["one sector, followed or not", { sectors: ["quality"], establishmentIds: ["b"] }, ["b.quality"]],
    ["a product: where it is in use today", { productId: "dpi", sectors: ["care"] }, ["a.care", "b.care"]],
    ["a module", { moduleId: "agenda", sectors: ["care"] }, ["a.care"]],
    ["a version", { versionId: "7.1", sectors: ["care"] }, ["b.care"]],
    ["a closed establishment is never reached", { establishmentIds: ["d"] }, []],
    ["nobody, where nothing matches", { productId: "other" }, []],
  ])("%s", (_name, target, pairs) => {
    expect(reached(target)).toEqual(pairs);
  });

  const grant = (over: Partial<Grant>): Grant => ({
    role: "contributor",
    sector: null,
    wholeGroup: false,
    establishmentIds: ["a"],
    ...over,
  });
  const pairs = newsPairs(all, sites, ["care", "pharmacy"], today);
  it.each<[string, Grant[], number]>([
    ["a grant without sector matches every sector of its places", [grant({})], 2],
    ["a grant with one, this one", [grant({ sector: "care" })], 1],
    ["of the whole group, everywhere", [grant({ wholeGroup: true })], 8],
    ["another sector, nothing", [grant({ sector: "quality" })], 0],
    ["another place, nothing", [grant({ establishmentIds: ["z"] })], 0],
    [
      "the administration and the vendor read no news",
      [grant({ role: "groupAdministrator", wholeGroup: true }), grant({ role: "vendorContact" })],
      0,
    ],
    ["two grants don't count a pair twice", [grant({}), grant({ sector: "care" })], 2],
  ])("%s", (_name, grants, count) => {
    expect(pairsOf(grants, pairs)).toHaveLength(count);
  });

  it("narrowing never reaches a place more", () => {
    const sector = fc.constantFrom(...SECTORS);
    const target = fc.record({
      establishmentIds: fc.option(fc.subarray(["a", "b", "c", "d", "e"])),
      sectors: fc.uniqueArray(sector),
      productId: fc.option(fc.constantFrom("dpi", "other")),
      moduleId: fc.option(fc.constantFrom("agenda", "other")),
      versionId: fc.option(fc.constantFrom("7.1", "7.2")),
    });
    fc.assert(
      fc.property(target, (aim) => {
        const wide = new Set(reached({ sectors: aim.sectors }, SECTORS));
        for (const pair of reached(aim, SECTORS)) expect(wide).toContain(pair);
      }),
    );
  });
});

describe("who is still to read", () => {
  const pair = { establishmentId: "a", sector: "care", sinceRevision: 3 } as const;
  const seen = (over: object = {}) => ({ establishmentId: "a", sector: "care" as Sector, revision: 3, ...over });
  it.each([
    ["nobody whom it doesn't concern", [], 0, [], false],
    ["who read nothing", [pair], 0, [], true],
    ["who read before the last major change", [pair], 2, [], true],
    ["not who read since", [pair], 3, [], false],
    ["not whose team saw it since", [pair], 0, [seen()], false],
    ["whose team saw the text of before", [pair], 0, [seen({ revision: 2 })], true],
    ["whose other sector hasn't seen it", [pair, { ...pair, sector: "pharmacy" as const }], 0, [seen()], true],
  ])("%s: %#", (_name, pairs, read, teams, awaits) => {
    expect(awaitsReading(pairs, read, teams)).toBe(awaits);
  });
});

describe("how far it went", () => {
  it.each([
    [{ peopleCount: 40, readCount: 0, teamSaw: true }, "seen"],
    [{ peopleCount: 0, readCount: 0, teamSaw: false }, "nobody"],
    [{ peopleCount: 0, readCount: 0, teamSaw: true }, "seen"],
    [{ peopleCount: 40, readCount: 39, teamSaw: false }, "partly"],
    [{ peopleCount: 40, readCount: 40, teamSaw: false }, "seen"],
    [{ peopleCount: 2, readCount: 0, teamSaw: false }, "unseen"],
  ] as const)("%j is %s", (facts, state) => {
    expect(newsPairState(facts)).toBe(state);
  });

  it("counts the places that have seen, and gives no ratio of nothing", () => {
    const count = countReach([
      { peopleCount: 1, readCount: 1, teamSaw: false },
      { peopleCount: 2, readCount: 1, teamSaw: false },
    ]);
    expect(count).toEqual({ targeted: 2, seen: 1 });
    expect(reachRatio(count)).toBe(0.5);
    expect(reachRatio(countReach([]))).toBeNull();
  });
});

describe("what is said of a quarter", () => {
  const quarter = (startsOn: string, requestCount: number, toldCount: number) => ({
    startsOn,
    requestCount,
    toldCount,
  });
  it("stands without the table", () => {
    expect(quarterText("2026-10-01")).toBe("4e trimestre 2026");
    expect(quarterText("2027-01-01")).toBe("1er trimestre 2027");
    expect(toldSentence(quarter("2026-10-01", 0, 0), null)).toBe("Aucune demande au 4e trimestre 2026.");
    expect(toldSentence(quarter("2026-10-01", 12, 3), quarter("2026-07-01", 10, 5))).toBe(
      "Sur 12\u00a0demandes au 4e trimestre 2026, 3 portaient sur ce qu’une actualité avait déjà annoncé, contre 5 sur 10 au trimestre précédent.",
    );
    expect(toldSentence(quarter("2026-10-01", 1, 0), quarter("2026-07-01", 0, 0))).toBe(
      "Sur 1\u00a0demande au 4e trimestre 2026, aucune ne portait sur ce qu’une actualité avait déjà annoncé.",
    );
  });
});

describe("the text of a news", () => {
  it("is paragraphs and lists, as typed", () => {
    expect(newsBlocks("Bonjour,\nvoici.\n\n- un\n – deux\nSuite\n\n\n* trois")).toEqual([
      { kind: "paragraph", text: "Bonjour,\nvoici." },
      { kind: "list", items: ["un", "deux"] },
      { kind: "paragraph", text: "Suite" },
      { kind: "list", items: ["trois"] },
    ]);
    expect(newsBlocks("")).toEqual([]);
  });

  it("says what is wrong with it", () => {
    expect(newsTextFault({ title: "T", body: "B" })).toBeNull();
    expect(newsTextFault({ title: " ", body: "B" })).toMatchObject({ field: "title" });
    expect(newsTextFault({ title: "a".repeat(201), body: "B" })).toMatchObject({ field: "title" });
    expect(newsTextFault({ title: "T", body: "\n" })).toMatchObject({ field: "body" });
    expect(newsTextFault({ title: "T", body: "a".repeat(20_001) })).toMatchObject({ field: "body" });
    expect([parseNewsKind("function"), parseNewsKind("toString")]).toEqual(["function", null]);
    expect([parseNewsSectors(["quality", "care", "care"]), parseNewsSectors(["care", "x"])]).toEqual([
      ["care", "quality"],
      null,
    ]);
  });
});

describe("what changed between two texts", () => {
  const side = (runs: ReturnType<typeof diffWords>, without: "added" | "removed") =>
    runs
      .filter(({ change }) => change !== without)
      .map(({ text }) => text)
      .join("");

  it("is shown word by word", () => {
    expect(diffWords("Ouvrez l’agenda puis partagez.", "Ouvrez l’agenda, puis partagez.")).toEqual([
      { change: "same", text: "Ouvrez " },
      { change: "removed", text: "l’agenda" },
      { change: "added", text: "l’agenda," },
      { change: "same", text: " puis partagez." },
    ]);
    expect(diffWords("même", "même")).toEqual([{ change: "same", text: "même" }]);
    expect(diffWords("", "")).toEqual([]);
  });

  it("gives back both texts, whatever they are", () => {
    const text = fc.array(fc.constantFrom("un", "deux", " ", "\n", "  ", "trois.", "é")).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after);
        expect([side(runs, "added"), side(runs, "removed")]).toEqual([before, after]);
      }),
    );
  });

  it("a text too long to compare is shown as replaced, in time", () => {
    const [before, after] = ["avant ".repeat(2_000), "après ".repeat(2_000)];
    const runs = diffWords(before, after);
    expect(runs.map(({ change }) => change)).toEqual(["removed", "added", "same"]);
    expect([side(runs, "added"), side(runs, "removed")]).toEqual([before, after]);
  });
});
