import fc from "fast-check";
import {
  ACTIONS,
  effectiveRights,
  rightsOf,
  rightText,
  ROLES,
  rolePlacesText,
  SECTORS,
  type Action,
  type Grant,
  type RightSentence,
} from ".";

const SITES = ["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => ({ id, name: `Site ${id.toUpperCase()}` }));
const at = (role: Grant["role"], ...establishmentIds: string[]): Grant => ({
  role,
  sector: null,
  wholeGroup: false,
  establishmentIds,
});
const everywhere = (role: Grant["role"]): Grant => ({ role, sector: null, wholeGroup: true, establishmentIds: [] });
const texts = (grants: readonly Grant[], action: Action): string[] =>
  effectiveRights(grants, SITES)
    .can.filter((one) => one.action === action)
    .map(rightText);

it("says what may be done and where, naming the places", () => {
  expect(texts([at("contributor", "c", "a", "b")], "maturity:answer")).toEqual([
    "Peut répondre aux questions des paliers\u00a0– dans 3\u00a0établissements\u00a0: Site A, Site B et Site C.",
  ]);
  expect(texts([everywhere("qualityManager")], "indicator:import")).toEqual([
    "Peut importer des indicateurs\u00a0– dans tout le groupe.",
  ]);
  expect(texts([at("reader", "a")], "indicator:read")).toEqual([
    "Peut voir les indicateurs\u00a0– dans 1\u00a0établissement\u00a0: Site A.",
  ]);
});

it("counts the places that would make the sentence too long", () => {
  const ids = SITES.map(({ id }) => id);
  expect(texts([at("reader", ...ids)], "indicator:read")[0]).toContain(
    "Site A, Site B, Site C, Site D, Site E et 3 autres",
  );
  expect(texts([at("reader", ...ids.slice(0, 6))], "indicator:read")[0]).toContain("Site E et un autre");
});

it("names the sector where the action goes by sector, and says it once", () => {
  const care: Grant = { ...at("sectorReferent", "a", "b"), sector: "care" };
  expect(texts([care], "accessRule:declare")).toEqual([
    "Peut déclarer ce que pratique un établissement\u00a0– pour le secteur soins, dans 2\u00a0établissements\u00a0: Site A et Site B.",
  ]);
  expect(texts([care, at("localReferent", "a")], "accessRule:declare")).toEqual([
    "Peut déclarer ce que pratique un établissement\u00a0– dans 1\u00a0établissement\u00a0: Site A.",
    "Peut déclarer ce que pratique un établissement\u00a0– pour le secteur soins, dans 1\u00a0établissement\u00a0: Site B.",
  ]);
});

it("sums up in one sentence what may not be done", () => {
  const { cannot, cannotText } = effectiveRights([at("reader", "a")], SITES);
  expect(cannot).toContain("indicator:import");
  expect(cannotText).toMatch(/^Ne peut pas\u00a0: importer des indicateurs\u00a0; .+\.$/);
  expect(effectiveRights([], SITES)).toMatchObject({ can: [], cannot: Object.keys(ACTIONS) });
  expect(effectiveRights(ROLES.map(everywhere), SITES).cannotText).toBeNull();
});

it("says where a role was given, legal entities whole", () => {
  const entity = [{ id: "l", name: "ORSAC" }];
  expect(rolePlacesText(true, [], [])).toBe("dans tout le groupe");
  expect(rolePlacesText(false, entity, [])).toBe("dans tous les établissements de ORSAC");
  expect(rolePlacesText(false, entity, SITES.slice(0, 2))).toBe(
    "dans tous les établissements de ORSAC, et dans 2\u00a0établissements\u00a0: Site A et Site B",
  );
  expect(rolePlacesText(false, [], [])).toBe("dans aucun établissement");
});

const grant: fc.Arbitrary<Grant> = fc
  .record({
    role: fc.constantFrom(...ROLES),
    sector: fc.option(fc.constantFrom(...SECTORS), { nil: null }),
    wholeGroup: fc.boolean(),
    establishmentIds: fc.uniqueArray(fc.constantFrom(...SITES.map(({ id }) => id)), { maxLength: 4 }),
  })
  .map((one) => (one.wholeGroup ? { ...one, establishmentIds: [] } : one));

const covers = (
  sentence: RightSentence,
  action: Action,
  establishmentId: string,
  sector: (typeof SECTORS)[number],
): boolean =>
  sentence.action === action &&
  (sentence.wholeGroup || sentence.establishmentIds.includes(establishmentId)) &&
  (sentence.sector === null || sentence.sector === sector);

it("stands in a sentence exactly when the decision says yes, whatever the grants", () => {
  const actions = Object.keys(ACTIONS) as Action[];
  const places = [...SITES.map(({ id }) => id), "elsewhere"];
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 5 }), (grants) => {
      const { can } = rightsOf(grants);
      const said = effectiveRights(grants, SITES);
      for (const action of actions) {
        let anywhere = false;
        for (const establishmentId of places)
          for (const sector of SECTORS) {
            const decided = can(action, { establishmentId, sector });
            anywhere ||= decided;
            if (said.can.some((one) => covers(one, action, establishmentId, sector)) !== decided)
              throw new Error(`${action} in ${establishmentId} for ${sector}: decided ${String(decided)}`);
          }
        if (said.cannot.includes(action) === anywhere) throw new Error(`${action}: cannot says otherwise`);
      }
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});
