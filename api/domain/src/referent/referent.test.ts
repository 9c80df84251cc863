import * as fc from "fast-check";
import {
  checkMandate,
  countCoverage,
  COVERAGE_STATES,
  coverageCell,
  coverageSentence,
  daysBetween,
  durationText,
  ENDING_DAYS,
  explainCompromise,
  followedSectors,
  handoverText,
  isDiluted,
  mandateState,
  namingText,
  NOTHING_TO_HAND_OVER,
  PROFILES,
  QUALITIES,
  QUALITY_FACTS,
  pairState,
  readMarks,
  type CandidateFacts,
  type CoverageFacts,
  type Mandate,
} from ".";

const TODAY = "2026-11-22";
const MANDATE: Mandate = {
  establishmentId: "e",
  sector: "care",
  personId: "p",
  duty: "holder",
  profileCase: "caregiver",
  naming: "collegialVote",
  namedOn: "2026-10-20",
  voterCount: 15,
  voteCount: 12,
  weeklyMinutes: 90,
  trainedOn: null,
  startsOn: "2026-11-01",
  endsOn: null,
};
const FULL: CoverageFacts = {
  establishmentId: "e",
  sector: "care",
  holderName: "Anne",
  holderEndsOn: null,
  holderTrainedOn: "2026-01-05",
  holderWeeklyMinutes: 60,
  deputyName: "Bruno",
  deputyEndsOn: null,
  openRequestCount: 3,
  supervised: true,
};

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe("a mandate", () => {
  it.each([
    [{ endsOn: "2026-10-31" }, "endsOn"],
    [{ startsOn: "2026-02-30" }, "startsOn"],
    [{ namedOn: null }, "namedOn"],
    [{ namedOn: "2027-01-01" }, "namedOn"],
    [{ trainedOn: "2026-11-23" }, "trainedOn"],
    [{ voterCount: 0 }, "voterCount"],
    [{ voterCount: null }, "voterCount"],
    [{ voteCount: 16 }, "voteCount"],
    [{ naming: "appointed" as const }, "voterCount"],
    [{ weeklyMinutes: 3_001 }, "weeklyMinutes"],
  ])("%j is refused in its field", (change, field) => {
    expect(checkMandate({ ...MANDATE, ...change }, TODAY)).toMatchObject({ ok: false, error: { field } });
  });

  it("is kept as it is when nothing is wrong, and says how it was given", () => {
    expect(checkMandate(MANDATE, TODAY)).toEqual({ ok: true, value: MANDATE });
    expect(namingText(MANDATE)).toBe("Désignation collégiale le 20 octobre 2026, 12 voix sur 15");
    expect(namingText({ ...MANDATE, naming: "volunteer", namedOn: null, voterCount: null, voteCount: null })).toBe(
      "Volontariat",
    );
  });

  it("is planned, in force, ending or over, on every day", () => {
    fc.assert(
      fc.property(day, fc.option(day), day, (startsOn, endsOn, today) => {
        const state = mandateState({ startsOn, endsOn }, false, today);
        const over = endsOn !== null && endsOn < today;
        expect(state === "over").toBe(over);
        if (over) return;
        expect(state === "planned").toBe(startsOn > today);
        if (state === "ending") expect(daysBetween(today, endsOn!)).toBeLessThanOrEqual(ENDING_DAYS);
        if (state === "inForce" && endsOn !== null) expect(daysBetween(today, endsOn)).toBeGreaterThan(ENDING_DAYS);
      }),
    );
    expect(mandateState(MANDATE, true, TODAY)).toBe("over");
  });

  it("counts days across the change of hour and leap years", () => {
    expect(daysBetween("2027-03-27", "2027-03-29")).toBe(2);
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    fc.assert(fc.property(day, day, (a, b) => daysBetween(a, b) === -daysBetween(b, a)));
  });

  it("writes times as people say them", () => {
    expect([45, 60, 65, 150].map(durationText)).toEqual([
      "45\u00a0min",
      "1\u00a0h",
      "1\u00a0h\u00a005",
      "2\u00a0h\u00a030",
    ]);
  });

  it("advises a pair above fifteen professionals only", () => {
    expect([15, 16].map((count) => pairState(count, 1))).toEqual(["notNeeded", "advised"]);
    expect([pairState(null, 1), pairState(null, 2), pairState(40, 2)]).toEqual(["unknown", "inPlace", "inPlace"]);
  });
});

describe("the board", () => {
  const cell = (change: Partial<CoverageFacts>, minutes = 20) => coverageCell({ ...FULL, ...change }, TODAY, minutes);

  it("tells each case apart, with its figures", () => {
    expect(cell({})).toEqual({ personCount: 2, states: ["covered"], reasons: ["Titulaire et suppléant en place."] });
    expect(cell({ holderName: null, deputyName: null })).toMatchObject({ personCount: 0, states: ["vacant"] });
    expect(cell({ holderName: null })).toMatchObject({ reasons: ["Pas de titulaire\u00a0: Bruno est suppléant."] });
    expect(cell({ deputyName: null })).toMatchObject({ personCount: 1, states: ["noDeputy"] });
    expect(cell({ holderEndsOn: "2027-01-21" })).toMatchObject({
      states: ["ending"],
      reasons: ["Le mandat d’Anne se termine dans 60\u00a0jours."],
    });
    expect(cell({ holderEndsOn: "2027-01-22" })).toMatchObject({ states: ["covered"] });
    expect(cell({ openRequestCount: 4 })).toMatchObject({ states: ["overloaded"] });
    expect(cell({ openRequestCount: 4, holderWeeklyMinutes: null })).toMatchObject({ states: ["covered"] });
    expect(cell({ holderTrainedOn: null })).toMatchObject({ states: ["untrained"] });
  });

  it("always says something, the most pressing first, one reason a state at least", () => {
    const facts = fc.record({
      establishmentId: fc.constantFrom("a", "b", "c"),
      sector: fc.constant("care" as const),
      holderName: fc.option(fc.constantFrom("Anne", "Zoé")),
      holderEndsOn: fc.option(day),
      holderTrainedOn: fc.option(day),
      holderWeeklyMinutes: fc.option(fc.integer({ min: 0, max: 600 })),
      deputyName: fc.option(fc.constantFrom("Bruno")),
      deputyEndsOn: fc.option(day),
      openRequestCount: fc.integer({ min: 0, max: 50 }),
      supervised: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(facts, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 600 }),
        (all, minutes) => {
          const cells = all.map((one) => ({
            establishmentId: one.establishmentId,
            ...coverageCell(one, TODAY, minutes),
          }));
          for (const { states, reasons } of cells) {
            expect(states.length).toBeGreaterThan(0);
            expect(reasons.length).toBeGreaterThanOrEqual(states.length);
            expect(states.map((one) => COVERAGE_STATES.indexOf(one))).toEqual(
              states.map((one) => COVERAGE_STATES.indexOf(one)).toSorted((a, b) => a - b),
            );
            expect(states.includes("covered")).toBe(states.length === 1 && states[0] === "covered");
          }
          const counts = countCoverage(cells);
          expect(counts.covered.cells).toBeLessThanOrEqual(cells.length);
          const sentence = coverageSentence(counts, 3, cells.length);
          expect(sentence).not.toMatch(/undefined|NaN/);
          expect(sentence.endsWith(".")).toBe(true);
        },
      ),
    );
  });

  it("says it all in one sentence, and says when there is nothing to say", () => {
    const none = countCoverage([]);
    expect(coverageSentence(none, 0, 0)).toBe("Aucun établissement n’est en vue.");
    expect(coverageSentence(none, 3, 0)).toContain("Aucun secteur n’est suivi");
    const fine = countCoverage([{ establishmentId: "a", states: ["covered"] }]);
    expect(coverageSentence(fine, 1, 1)).toContain("un titulaire et un suppléant dans chaque secteur suivi");
  });

  it("sees dilution where several are in charge and nobody above", () => {
    const of = (holderCount: number, supervised: boolean) =>
      isDiluted({ establishmentId: "e", holderCount, supervised });
    expect([of(2, false), of(1, false), of(5, true)]).toEqual([true, false, false]);
  });
});

describe("the grid", () => {
  const marks = fc.dictionary(fc.constantFrom(...QUALITIES), fc.integer({ min: 0, max: 3 }));
  const candidate = fc.record({
    name: fc.constantFrom("Ana", "Béa", "Chloé", "Dan"),
    careManager: fc.boolean(),
    marks,
  });

  it("has the eight qualities and the five cases of the source, each told", () => {
    expect(QUALITY_FACTS.map(({ code }) => code)).toEqual([...QUALITIES]);
    expect(QUALITIES).toHaveLength(8);
    expect(PROFILES.filter(({ plus, minus }) => plus !== null && minus !== null)).toHaveLength(5);
  });

  it("says who completes whom, what nobody brings, what isn't known, and the caution about head nurses", () => {
    const ana: CandidateFacts = {
      name: "Ana",
      careManager: false,
      marks: { fieldPerson: 3, teaching: 0, curiosity: 1 },
    };
    const bea: CandidateFacts = {
      name: "Béa",
      careManager: true,
      marks: { fieldPerson: 1, teaching: 2, curiosity: 0 },
    };
    const { portraits, sentences, unknowns, cautions } = explainCompromise([ana, bea]);
    expect(portraits[0]?.sentence).toBe(
      "Apporte la connaissance du terrain. À soutenir\u00a0: la curiosité et la pédagogie.",
    );
    expect(sentences[0]).toBe(
      "Ana et Béa se complètent\u00a0: Ana pour la connaissance du terrain, Béa pour la pédagogie.",
    );
    expect(sentences.at(-1)).toContain("La curiosité\u00a0: personne ne l’apporte encore.");
    expect(unknowns[0]).toContain("Ana\u00a0: 5\u00a0qualités à renseigner");
    expect(cautions).toHaveLength(1);
    expect(cautions[0]).toContain("Béa");
  });

  it("gives no order, no figure of merit and no verdict, whoever stands in it", () => {
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ name }) => name, maxLength: 4 }), (all) => {
        const { portraits, sentences, unknowns, cautions } = explainCompromise(all);
        expect(portraits.map(({ name }) => name)).toEqual(all.map(({ name }) => name));
        const said = [...portraits.map(({ sentence }) => sentence), ...sentences, ...cautions].join(" ");
        expect(said).not.toMatch(/\d|meilleur|premier|gagn|score|classé|choisissez/i);
        // What isn't known is never held against anyone.
        for (const [at, { marks: known }] of all.entries())
          for (const { code, named } of QUALITY_FACTS)
            if (known[code] === undefined) expect(portraits[at]?.sentence).not.toContain(named);
        expect(unknowns).toHaveLength(
          all.filter(({ marks: known }) => Object.keys(known).length < QUALITIES.length).length,
        );
        expect(cautions).toHaveLength(all.some(({ careManager }) => careManager) ? 1 : 0);
      }),
    );
  });

  it("says the same of two candidates whichever comes first, but for their order", () => {
    fc.assert(
      fc.property(marks, marks, (first, second) => {
        const [a, b] = [
          { name: "Ana", careManager: false, marks: first },
          { name: "Béa", careManager: false, marks: second },
        ];
        const ahead = (list: readonly string[]) => list.filter((text) => text.startsWith("Sur ce qui"));
        expect(ahead(explainCompromise([a, b]).sentences)).toEqual(ahead(explainCompromise([b, a]).sentences));
      }),
    );
  });

  it("reads marks out of anything that was stored", () => {
    expect(readMarks({ listening: 2, teaching: 4, curiosity: -1, diplomacy: "3", analysis: 1.5, other: 2 })).toEqual({
      listening: 2,
    });
  });
});

describe("the rest", () => {
  it("follows six sectors until the group says otherwise, under its own names", () => {
    expect(followedSectors([]).filter(({ followed }) => followed)).toHaveLength(6);
    const own = followedSectors([{ sector: "education", label: "Éducateurs", followed: true, version: 2 }]);
    expect(own.find(({ sector }) => sector === "education")).toEqual({
      sector: "education",
      label: "Éducateurs",
      ownLabel: "Éducateurs",
      followed: true,
      version: 2,
    });
  });

  it("says what passes, in numbers", () => {
    expect(handoverText(NOTHING_TO_HAND_OVER, "Paul", "Zoé")).toBe("Paul n’a rien en cours à transmettre.");
    const counts = { ...NOTHING_TO_HAND_OVER, mandate: 1 };
    expect(handoverText(counts, "Paul", "Zoé")).toBe("1\u00a0mandat passe à Zoé.");
    expect(handoverText({ ...counts, request: 3 }, "Paul", null)).toBe(
      "Paul a en cours\u00a0: 1\u00a0mandat et 3\u00a0demandes ouvertes.",
    );
  });
});
