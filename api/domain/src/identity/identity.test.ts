import { ACTIONS, ROLES, ROLE_LABELS, actionsOf, can, parseRole } from ".";

/** One letter a role: G référente du groupe, Q qualité, D direction, S référent sectoriel. Written by hand, not derived. */
const FACTS: Record<string, string> = {
  "group:read": "GQDS",
  "establishment:read": "GQDS",
  "indicator:read": "GQDS",
  "indicator:import": "GQ",
  "maturity:read": "GQDS",
  "maturity:answer": "GQS",
  "maturity:compute": "GQ",
  "roi:read": "GQD",
  "roi:update": "GD",
  "cpom:read": "GQD",
  "cpom:generate": "GD",
  "job:read": "GQDS",
  "job:retry": "GQ",
};
const LETTERS = { groupReferent: "G", qualityManager: "Q", director: "D", sectorReferent: "S" };

test("the fact table names every action", () => {
  expect(Object.keys(FACTS).sort()).toEqual(Object.keys(ACTIONS).sort());
});

test.each(Object.entries(FACTS))("%s is allowed to %s and to nobody else", (action, letters) => {
  expect(
    ROLES.filter((role) => can(role, action))
      .map((role) => LETTERS[role])
      .join(""),
  ).toBe(letters);
});

test("unknown is denied: role, action, inherited property, nobody", () => {
  expect(can("administrator", "group:read")).toBe(false);
  expect(can("groupReferent", "group:delete")).toBe(false);
  expect(can("groupReferent", "toString")).toBe(false);
  expect(can("groupReferent", "")).toBe(false);
  expect(can(null, "group:read")).toBe(false);
  expect(actionsOf("administrator")).toEqual([]);
});

test("a director reads and funds but imports nothing", () => {
  expect(actionsOf("director")).toContain("cpom:generate");
  expect(actionsOf("director")).not.toContain("indicator:import");
});

test("a role is read from its exact name and has a French label", () => {
  expect(parseRole("director")).toBe("director");
  expect(parseRole("Director")).toBeNull();
  expect(ROLES.every((role) => ROLE_LABELS[role].length > 0)).toBe(true);
});
