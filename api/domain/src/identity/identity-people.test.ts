import { checkAskedRole, handOverText, personEventText, personState, reviewText, type AskedRole } from ".";

const asked = (over: Partial<AskedRole>): AskedRole => ({
  role: "reader",
  sector: null,
  wholeGroup: false,
  legalEntityIds: [],
  establishmentIds: ["a"],
  ...over,
});
const refusal = (over: Partial<AskedRole>): string | null => {
  const checked = checkAskedRole(asked(over));
  return checked.ok ? null : `${checked.error.code} ${checked.error.field ?? ""}`;
};

it("a role counts somewhere, for a sector when it follows one", () => {
  expect(refusal({})).toBeNull();
  expect(refusal({ establishmentIds: [] })).toBe("PLACES_MISSING establishmentIds");
  expect(refusal({ establishmentIds: [], legalEntityIds: ["l"] })).toBeNull();
  expect(refusal({ role: "sectorReferent" })).toBe("SECTOR_MISSING sector");
  expect(refusal({ role: "sectorReferent", sector: "care" })).toBeNull();
  expect(refusal({ establishmentIds: Array.from({ length: 501 }, (_, at) => String(at)) })).toBe(
    "TOO_MANY_PLACES establishmentIds",
  );
});

it("administration is of the whole group and of no sector", () => {
  expect(refusal({ role: "groupAdministrator" })).toBe("ROLE_NEEDS_WHOLE_GROUP wholeGroup");
  expect(refusal({ role: "groupAdministrator", wholeGroup: true, sector: "care" })).toBe(
    "ROLE_NEEDS_WHOLE_GROUP sector",
  );
  expect(refusal({ role: "groupAdministrator", wholeGroup: true })).toBeNull();
});

it("a role on the whole group names no place", () => {
  expect(checkAskedRole(asked({ wholeGroup: true, legalEntityIds: ["l"] }))).toMatchObject({
    ok: true,
    value: { legalEntityIds: [], establishmentIds: [] },
  });
});

it.each([
  [{ disabled: false, left: false, roleCount: 1 }, "active"],
  [{ disabled: false, left: false, roleCount: 0 }, "noRole"],
  [{ disabled: true, left: false, roleCount: 1 }, "disabled"],
  [{ disabled: true, left: true, roleCount: 0 }, "left"],
] as const)("a member %o is %s", (member, state) => {
  expect(personState(member)).toBe(state);
});

it("says what handing over will do, in numbers", () => {
  expect(handOverText({ moved: 2, merged: 1 }, "Paul", "Nadia")).toBe(
    "2\u00a0rôles passent à Nadia et 1\u00a0rôle que Nadia tient déjà s’étend aux lieux de Paul. Paul n’aura plus de rôle dans ce groupe et ses sessions y seront fermées aussitôt.",
  );
  expect(handOverText({ moved: 0, merged: 0 }, "Paul", "Nadia")).toBe("Paul n’a aucun rôle à transmettre.");
});

it.each([
  [12, 57, "12\u00a0droits sur 57 restent à confirmer."],
  [1, 57, "1\u00a0droit sur 57 reste à confirmer."],
  [1, 1, "Le seul droit du groupe reste à confirmer."],
  [0, 57, "Les 57\u00a0droits ont été passés en revue."],
  [0, 0, "Aucun droit n’était donné à l’ouverture de la revue."],
])("%d of %d: %s", (left, total, text) => {
  expect(reviewText(left, total)).toBe(text);
});

it("tells the story of a person from the audit", () => {
  const given = { role: [null, "sectorReferent"], sector: [null, "care"], places: [null, ["a", "b"]] };
  expect(personEventText("identity:giveRole", given)).toBe(
    "Rôle donné\u00a0: Référent sectoriel (soins), 2\u00a0lieux",
  );
  expect(personEventText("identity:removeRole", { role: ["reader", null], places: ["group", null] })).toBe(
    "Rôle retiré\u00a0: Lecteur, tout le groupe",
  );
  expect(personEventText("identity:handOver", { roles: [["reader"], []] })).toBe("A transmis ses rôles");
  expect(personEventText("identity:handOver", { roles: [[], ["reader"]] })).toBe(
    "A reçu les rôles d’une autre personne",
  );
  expect(personEventText("identity:decideReview", { decision: [null, "confirm"] })).toBe(
    "Droit confirmé lors de la revue",
  );
  expect(personEventText("toString", {})).toBeNull();
  expect(personEventText("cpom:generate", {})).toBeNull();
});
