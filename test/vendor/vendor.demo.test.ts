import { readGroup, withGroup } from "@palier/store/kernel";
import { readOpenEstablishments } from "@palier/store/group";
import {
  ensureDemoVendorLife,
  ensureDemoVendors,
  readContracts,
  readIncidentPage,
  readInstallations,
  readReleases,
} from "@palier/store/vendor";
import { buildFullGroup, buildMember } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(60_000);

const ALL = { establishmentId: null, productId: null, severity: null, open: null };

describe("the demonstration of vendors", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it("shows something on each page, says that it is fictitious, and is loaded once", async () => {
    const group = await buildFullGroup(database, 6);
    await buildMember(database, group, "groupReferent");
    const sites = await readGroup(database.db, group, readOpenEstablishments);
    const now = new Date("2026-11-22T09:00:00Z");
    const load = async (): Promise<boolean[]> => [
      await withGroup(database.db, group, (tx) => ensureDemoVendors(tx, sites)),
      await ensureDemoVendorLife(database.db, group, now),
    ];
    expect(await load()).toEqual([true, true]);
    expect(await load()).toEqual([false, false]);
    const shown = await readGroup(database.db, group, async (tx) => ({
      installations: (await readInstallations(tx)).length,
      contracts: await readContracts(tx, null),
      releases: await readReleases(tx, null),
      incidents: await readIncidentPage(tx, ALL, { first: 10, after: null }),
    }));
    expect(shown.installations).toBeGreaterThanOrEqual(6);
    expect(shown.contracts).toHaveLength(2);
    expect(shown.releases).toMatchObject([{ state: "testing", checks: [{}, {}, {}] }]);
    expect(shown.incidents).toMatchObject({ totalCount: 3, openCount: 1 });
    for (const text of [
      ...shown.contracts.map(({ vendor }) => vendor.name),
      ...shown.releases.map(({ product }) => product.name),
      ...shown.incidents.rows.map(({ body }) => body),
    ])
      expect(text).toMatch(/ficti[fv]/i);
  });
});
