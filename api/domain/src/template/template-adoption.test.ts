import {
  adoptionOf,
  campaignFault,
  campaignProgress,
  isDay,
  remindedThisWeek,
  type AdoptionFacts,
  type CampaignFacts,
  type SampleCheck,
} from "./template-adoption";

const TODAY = "2026-11-22";
const V = (major: number, minor = 0) => ({ major, minor });
const check = (over: Partial<SampleCheck> = {}): SampleCheck => ({
  checkedOn: "2026-10-01",
  lookedAtCount: 10,
  conformCount: 9,
  number: V(2),
  ...over,
});
const facts = (over: Partial<AdoptionFacts> = {}): AdoptionFacts => ({
  inForce: V(2),
  declared: V(2),
  laterCount: 0,
  readerCount: 12,
  teamReaderCount: 0,
  teamCount: 0,
  check: check(),
  ...over,
});
const state = (over: Partial<AdoptionFacts>): unknown => {
  const { state: where, behindBy, reach } = adoptionOf(facts(over), TODAY);
  return [where, behindBy, reach];
};

describe("adoption of a model in a site", () => {
  it("takes the three facts: none alone makes a model adopted", () => {
    expect(state({})).toEqual(["followed", 0, "adopted"]);
    expect(state({ readerCount: 0 })).toEqual(["followed", 0, "begun"]);
    expect(state({ check: null })).toEqual(["unchecked", 0, "begun"]);
    expect(state({ declared: null })).toEqual(["undeclared", 0, "begun"]);
    expect(state({ declared: null, readerCount: 0, check: null })).toEqual(["undeclared", 0, "notBegun"]);
  });

  it("counts the versions to take up; a correction asks nothing of the site", () => {
    expect(state({ declared: V(1), laterCount: 3, inForce: V(3) })).toEqual(["behind", 3, "begun"]);
    expect(state({ declared: V(2), laterCount: 1, inForce: V(2, 1) })).toEqual(["followed", 0, "adopted"]);
    expect(state({ declared: V(1), laterCount: 1, readerCount: 0, check: null })).toEqual(["behind", 1, "notBegun"]);
  });

  it("a check tells for a year and for its version, and needs four conform documents of five", () => {
    expect(state({ check: check({ conformCount: 8 }) })).toEqual(["followed", 0, "adopted"]);
    expect(state({ check: check({ conformCount: 7 }) })).toEqual(["unevenly", 0, "begun"]);
    expect(state({ check: check({ checkedOn: "2025-11-22" }) })).toEqual(["followed", 0, "adopted"]);
    expect(state({ check: check({ checkedOn: "2025-11-21" }) })).toEqual(["unchecked", 0, "begun"]);
    expect(state({ check: check({ number: V(1) }) })).toEqual(["unchecked", 0, "begun"]);
    expect(state({ inForce: V(2, 1), check: check() })).toEqual(["followed", 0, "adopted"]);
  });

  it("says it in a sentence", () => {
    const said = (over: Partial<AdoptionFacts>): string =>
      adoptionOf(facts(over), TODAY).sentence.replace(/[\u00a0\u202f]/g, " ");
    expect(said({ declared: V(1), laterCount: 2, inForce: V(3), check: null })).toBe(
      "La version 1 est en service, 2 versions de retard ; lue par 12 personnes ; pas de contrôle à jour.",
    );
    expect(said({ teamReaderCount: 9, teamCount: 12 })).toBe(
      "La version 2 est en service ; lue par 12 personnes, 9 sur 12 dans les équipes comptées (75 %) ; 9 sur 10 conformes au dernier contrôle (90 %).",
    );
    expect(said({ declared: null, readerCount: 0 })).toMatch(
      /^La version en service n’est pas connue ; personne n’a encore dit l’avoir lue ; 9 sur 10 conformes/,
    );
  });
});

describe("a campaign", () => {
  const given: CampaignFacts = {
    title: "Certification",
    purpose: "",
    beginsOn: "2026-11-01",
    endsOn: "2026-12-31",
    templateIds: ["a"],
    establishmentIds: ["b"],
  };

  it("has a title, days, models and sites", () => {
    const fieldOf = (over: Partial<CampaignFacts>) => campaignFault({ ...given, ...over })?.field ?? null;
    expect(fieldOf({})).toBeNull();
    expect(fieldOf({ title: "  " })).toBe("title");
    expect(fieldOf({ title: "a".repeat(201) })).toBe("title");
    expect(fieldOf({ purpose: "a".repeat(2001) })).toBe("purpose");
    expect(fieldOf({ beginsOn: "2026-02-30" })).toBe("beginsOn");
    expect(fieldOf({ endsOn: "2026-10-31" })).toBe("endsOn");
    expect(fieldOf({ templateIds: [] })).toBe("templateIds");
    expect(fieldOf({ establishmentIds: [] })).toBe("establishmentIds");
    const many = Array.from({ length: 100 }, (_, index) => String(index));
    expect(fieldOf({ templateIds: many, establishmentIds: many })).toBe("establishmentIds");
  });

  it("reads days of the calendar only", () => {
    expect(["2026-02-28", "2026-02-29", "26-02-01", "2026-2-1", "hier"].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("counts where its targets are, and reminds once a week", () => {
    expect(campaignProgress(["begun", "adopted", "begun", "notBegun"])).toEqual({
      notBegun: 1,
      begun: 2,
      adopted: 1,
      total: 4,
    });
    const now = new Date("2026-11-22T10:00:00Z");
    expect(remindedThisWeek(null, now)).toBe(false);
    expect(remindedThisWeek(new Date("2026-11-15T10:00:01Z"), now)).toBe(true);
    expect(remindedThisWeek(new Date("2026-11-15T10:00:00Z"), now)).toBe(false);
  });
});
