import {
  ACTIONS,
  parseAction,
  parseRole,
  parseSector,
  rightsOf,
  ROLE_LABELS,
  ROLE_PURPOSES,
  ROLES,
  SECTOR_LABELS,
  SECTORS,
  strongestGrant,
  type Grant,
  type Role,
} from ".";

/**
 * One letter a role: A administration, G référente du groupe, Q qualité, D direction, S référent sectoriel, L référent
 * local, C contributeur, R lecteur, V éditeur. Written by hand, not derived.
 */
const FACTS: Record<string, string> = {
  "group:read": "AGQDSLCRV",
  "establishment:read": "AGQDSLCR",
  "indicator:read": "GQDSLCR",
  "indicator:import": "GQ",
  "maturity:read": "GQDSLCR",
  "maturity:answer": "GQSLC",
  "maturity:compute": "GQ",
  "roi:read": "GQD",
  "roi:update": "GD",
  "cpom:read": "GQD",
  "cpom:generate": "GD",
  "cpom:share": "GD",
  "job:read": "AGQDSLCR",
  "job:retry": "GQ",
  "identity:read": "AG",
  "identity:invite": "A",
  "identity:update": "A",
  "identity:review": "A",
  "identity:viewAs": "A",
  "identity:configure": "A",
  "notification:mailbox": "A",
  "audit:read": "AG",
  "accessRule:read": "AGQDSLCR",
  "accessRule:update": "GQ",
  "accessRule:declare": "GQDSL",
  "referent:read": "AGQDSLCR",
  "referent:update": "GD",
  "referent:configure": "G",
  "referent:handOver": "AG",
  "request:read": "GQDSLCR",
  "request:create": "GQDSLCR",
  "request:qualify": "GSL",
  "case:read": "GQD",
  "case:update": "G",
  "case:send": "G",
  "case:support": "GQDSL",
  "vendor:read": "AGQDSLCR",
  "vendor:update": "G",
  "vendorPortal:use": "V",
  "contract:read": "GQD",
  "release:read": "GQDSLCR",
  "release:update": "G",
  "release:test": "GSL",
  "release:conclude": "GDL",
  "release:decide": "GD",
  "incident:read": "GQDSLCR",
  "incident:declare": "GQDSLC",
  "news:read": "GQDSLCR",
  "news:publish": "GQ",
  "news:acknowledge": "GQDSLCR",
  "news:acknowledgeForTeam": "GDSL",
  "news:reach": "GQDSL",
  "meeting:read": "GQDSL",
  "meeting:update": "G",
  "meeting:cascade": "GDSL",
  "scorecard:read": "GQD",
  "scorecard:generate": "GD",
  "circulation:read": "GQD",
  "template:read": "GQDSLCR",
  "template:update": "GQ",
  "template:comment": "GQDSL",
  "template:approve": "GQD",
  "template:publish": "GQ",
  "template:adapt": "GQSLC",
  "template:adopt": "GQDSL",
  "template:acknowledge": "GQDSLCR",
  "template:analyse": "GQSL",
  "template:campaign": "GQ",
  "integration:read": "A",
  "integration:update": "A",
  "privacy:read": "A",
  "privacy:erase": "A",
  "privacy:exportGroup": "A",
  "privacy:deleteGroup": "A",
};
/** Actions on rows of one establishment: a grant on some establishments is enough, for these only. */
const LOCAL = [
  "group:read",
  "establishment:read",
  "indicator:read",
  "maturity:read",
  "maturity:answer",
  "job:read",
  "accessRule:read",
  "accessRule:declare",
  "referent:read",
  "referent:update",
  "request:read",
  "request:create",
  "request:qualify",
  "case:support",
  "vendor:read",
  "vendorPortal:use",
  "release:read",
  "release:test",
  "release:conclude",
  "incident:read",
  "incident:declare",
  "news:read",
  "news:acknowledge",
  "news:acknowledgeForTeam",
  "news:reach",
  "meeting:read",
  "meeting:cascade",
  "template:read",
  "template:comment",
  "template:adapt",
  "template:adopt",
  "template:acknowledge",
  "template:analyse",
];
const LETTERS: Record<Role, string> = {
  groupAdministrator: "A",
  groupReferent: "G",
  qualityManager: "Q",
  director: "D",
  sectorReferent: "S",
  localReferent: "L",
  contributor: "C",
  reader: "R",
  vendorContact: "V",
};

const everywhere = (role: Role): Grant => ({ role, sector: null, wholeGroup: true, establishmentIds: [] });
const at = (role: Role, ...establishmentIds: string[]): Grant => ({
  role,
  sector: null,
  wholeGroup: false,
  establishmentIds,
});
const letters = (holders: (role: Role) => boolean): string =>
  ROLES.filter(holders)
    .map((role) => LETTERS[role])
    .join("");

test("the fact table names every action", () => {
  expect(Object.keys(FACTS).sort()).toEqual(Object.keys(ACTIONS).sort());
});

test.each(Object.entries(FACTS))("%s is allowed to %s and to nobody else", (action, holders) => {
  expect(letters((role) => rightsOf([everywhere(role)]).can(action))).toBe(holders);
});

test.each(Object.keys(FACTS))("%s: a grant on some establishments counts for these only, if at all", (action) => {
  const local = LOCAL.includes(action);
  for (const role of ROLES) {
    const held = local && FACTS[action]!.includes(LETTERS[role]);
    const { can } = rightsOf([at(role, "a", "b")]);
    expect(can(action)).toBe(held);
    expect(can(action, { establishmentId: "a", sector: "care" })).toBe(held);
    expect(can(action, { establishmentId: "c", sector: "care" })).toBe(false);
  }
});

test("a sectoral referent acts for their sector in their establishments", () => {
  const { can } = rightsOf([{ ...at("sectorReferent", "a"), sector: "care" }]);
  expect(can("accessRule:declare", { establishmentId: "a", sector: "care" })).toBe(true);
  expect(can("accessRule:declare", { establishmentId: "a", sector: "rehabilitation" })).toBe(false);
  expect(can("accessRule:declare", { establishmentId: "b", sector: "care" })).toBe(false);
  // The sector isn't told: it could be another's.
  expect(can("accessRule:declare", { establishmentId: "a" })).toBe(false);
  // What doesn't go by sector isn't narrowed by it.
  expect(can("maturity:answer", { establishmentId: "a", sector: "pharmacy" })).toBe(true);
});

test("several roles add up, each in its places", () => {
  const { can, establishmentIds, actions } = rightsOf([
    at("reader", "b"),
    at("contributor", "a", "b"),
    at("reader", "c"),
  ]);
  expect(establishmentIds).toEqual(["a", "b", "c"]);
  expect(can("maturity:answer", { establishmentId: "a" })).toBe(true);
  expect(can("maturity:answer", { establishmentId: "c" })).toBe(false);
  expect(can("maturity:read", { establishmentId: "c" })).toBe(true);
  expect(actions).not.toContain("cpom:read");
  expect(rightsOf([at("reader", "b"), everywhere("director")]).establishmentIds).toBeNull();
});

test("a grant on nothing sees nothing", () => {
  const { can, establishmentIds } = rightsOf([at("director")]);
  expect(establishmentIds).toEqual([]);
  expect(can("indicator:read", { establishmentId: "a" })).toBe(false);
  expect(rightsOf([]).actions).toEqual([]);
  expect(rightsOf([]).establishmentIds).toEqual([]);
});

test("a key is narrower than who made it, never wider", () => {
  const { can, actions } = rightsOf([everywhere("director")], ["cpom:read", "indicator:import", "unknown:verb"]);
  expect(actions).toEqual(["cpom:read"]);
  expect(can("roi:read")).toBe(false);
});

test("unknown is denied: role, action, inherited property, nobody", () => {
  const { can } = rightsOf([everywhere("groupReferent")]);
  for (const action of ["group:delete", "toString", "", "group", "group:", ":read", "all:manage", "group:manage"])
    expect([action, can(action)]).toEqual([action, false]);
  expect(rightsOf([{ ...everywhere("reader"), role: "superuser" as Role }]).actions).toEqual([]);
  expect(parseAction("constructor")).toBeNull();
});

test("a role is read from its exact name, has a French label and a purpose", () => {
  expect(parseRole("director")).toBe("director");
  expect(parseRole("Director")).toBeNull();
  expect(ROLES.every((role) => ROLE_LABELS[role].length > 0 && ROLE_PURPOSES[role].endsWith("."))).toBe(true);
});

test("a sector is read from its exact name", () => {
  expect(SECTORS.map((sector) => parseSector(sector))).toEqual(SECTORS);
  for (const text of ["Care", "", "soins", "toString"]) expect([text, parseSector(text)]).toEqual([text, null]);
});

test("a sector is written in French, in small letters", () => {
  expect(Object.values(SECTOR_LABELS).join(", ")).toBe(
    "soins, rééducation, pharmacie, information médicale, médical, éducatif, social, administratif, qualité, système d’information",
  );
});

test("the strongest of several grants is told by the order of the roles, whatever their own order", () => {
  const [reader, director, referent] = [everywhere("reader"), at("director", "a"), everywhere("groupReferent")];
  expect(strongestGrant([reader, director, referent])).toBe(referent);
  expect(strongestGrant([referent, director, reader])).toBe(referent);
  expect(strongestGrant([director, reader])).toBe(director);
  expect(strongestGrant([])).toBeNull();
});
