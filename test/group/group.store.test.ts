import {
  readCareGroup,
  readEngagementsByEstablishmentIds,
  readEstablishmentPage,
  readEstablishments,
  readEstablishmentsByIds,
  readGroupSummary,
  readLegalEntities,
  readLegalEntitiesByIds,
  readOpenEstablishments,
  type EstablishmentFilter,
} from "@palier/store/group";
import { readGroup, withGroup, type Scope } from "@palier/store/kernel";
import { DEMO_FINESS, importFiness } from "@palier/worker/group";
import { buildGroup, testDatabase, type TestDatabase } from "../support";
import { ORSAC } from "./finess-extract";

describe("reading a group", () => {
  let test: TestDatabase;
  let scope: Scope;
  let stranger: Scope;

  beforeAll(async () => {
    test = await testDatabase();
    const input = { ...DEMO_FINESS, ejs: [ORSAC], groupEj: null, demo: true };
    const [group] = await importFiness(test.db, input, () => undefined);
    scope = { groupId: group?.groupId ?? "", viewerId: null };
    stranger = await buildGroup(test);
  });
  afterAll(() => test.close());

  const page = (filter: EstablishmentFilter, first = 500, after: string | null = null) =>
    readGroup(test.db, scope, (tx) => readEstablishmentPage(tx, filter, { first, after }));
  const count = async (filter: EstablishmentFilter) => (await page(filter)).totalCount;

  it("gives the group and its legal entity with its open establishments", async () => {
    const [group, entities] = await readGroup(test.db, scope, (tx) =>
      Promise.all([readCareGroup(tx), readLegalEntities(tx)]),
    );
    expect(group).toMatchObject({ id: scope.groupId, finessNumber: ORSAC, name: "ORSAC", demo: true });
    expect(entities).toMatchObject([
      { finessNumber: ORSAC, name: "ORSAC", siren: "775544562", closedOn: null, establishmentCount: 109 },
    ]);
    const ids = entities.map(({ id }) => id);
    expect(await readGroup(test.db, scope, (tx) => readLegalEntitiesByIds(tx, ids))).toEqual(entities);
  });

  it("gives establishments by name with their places, null where FINESS states none", async () => {
    const all = await readGroup(test.db, scope, readEstablishments);
    const open = await readGroup(test.db, scope, readOpenEstablishments);
    expect(all).toHaveLength(153);
    expect(open).toEqual(all.filter(({ closedOn }) => closedOn === null));
    const byNumber = new Map(all.map((one) => [one.finessNumber, one]));
    expect(byNumber.get("010002848")).toMatchObject({ kind: "SAMSAH", placeCount: 70, departmentCode: "01" });
    expect(byNumber.get("010008852")).toMatchObject({ kind: "SMR", placeCount: null, openedOn: "2010-07-06" });
    expect(open.reduce((sum, { placeCount }) => sum + (placeCount ?? 0), 0)).toBe(2050);
  });

  it("pages through every establishment once, in the order of the whole list", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let guard = 0; guard < 10; guard++) {
      const { rows, hasNextPage, totalCount } = await page({ state: "open" }, 40, after);
      expect(totalCount).toBe(109);
      seen.push(...rows.map(({ id }) => id));
      after = rows.at(-1)?.id ?? null;
      if (!hasNextPage) break;
    }
    expect(seen).toEqual((await readGroup(test.db, scope, readOpenEstablishments)).map(({ id }) => id));
  });

  it("narrows by kind, département and state together", async () => {
    expect(await count({})).toBe(153);
    expect(await count({ state: "closed" })).toBe(44);
    expect(await count({ kind: "SMR", state: "open" })).toBe(7);
    expect(await count({ kind: "SMR", state: "open", departmentCode: "38" })).toBe(3);
    expect(await count({ kind: "IME" })).toBe(0);
  });

  it.each([
    ["châtillon", 4],
    ["CHATILLON cmp", 2],
    ["bourg en bresse ehpad", 0],
    ["plateau d'hauteville ehpad", 1],
    ["010008852", 1],
    ["100%", 0],
    ["_", 0],
    ["elan mna", 2],
    ["ÉLAN", 2],
    ["\u0000", 109],
    ["\\", 0],
    ["  ", 109],
  ])("finds « %s » without regard to case, accents or hyphens", async (search, expected) => {
    expect(await count({ search, state: "open" })).toBe(expected);
  });

  it("gives the engagements of the establishments asked for", async () => {
    const all = await readGroup(test.db, scope, readEstablishments);
    const engagements = await readGroup(test.db, scope, (tx) =>
      readEngagementsByEstablishmentIds(
        tx,
        all.map(({ id }) => id),
      ),
    );
    const cpom = engagements.filter(
      ({ kind, subKind, effectiveOn }) => kind === "CONV" && subKind === "CPM" && effectiveOn === "2022-12-29",
    );
    expect(cpom).toHaveLength(12);
    const [first] = engagements;
    const own = await readGroup(test.db, scope, (tx) =>
      readEngagementsByEstablishmentIds(tx, [first?.establishmentId ?? ""]),
    );
    expect(own).toEqual(engagements.filter(({ establishmentId }) => establishmentId === first?.establishmentId));
  });

  it("shows another group nothing, even by id", async () => {
    const [one] = await readGroup(test.db, scope, readEstablishments);
    const ids = [one?.id ?? ""];
    await readGroup(test.db, stranger, async (tx) => {
      expect(await readEstablishmentsByIds(tx, ids)).toEqual([]);
      expect(await readEngagementsByEstablishmentIds(tx, ids)).toEqual([]);
      expect(await readLegalEntities(tx)).toEqual([]);
      expect(await readEstablishmentPage(tx, {}, { first: 10, after: ids[0] ?? null })).toEqual({
        rows: [],
        hasNextPage: false,
        totalCount: 0,
      });
      expect(await readGroupSummary(tx)).toMatchObject({ openEstablishmentCount: 0, placeCount: 0, kinds: [] });
    });
    // The second wall: the statement names another group than the transaction's.
    const rows = await withGroup(test.db, stranger, async ({ rows: read }) =>
      readEstablishments({ groupId: scope.groupId, rows: read }),
    );
    expect(rows).toEqual([]);
  });
});
