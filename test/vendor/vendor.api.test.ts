import type { RunningServer } from "@palier/server/door";
import { addMonths, contractAlerts, contractDates, type ContractTerm } from "@palier/domain/vendor";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildProduct } from "./vendor.factory";

jest.setTimeout(60_000);

const VENDOR = {
  id: null,
  version: 0,
  name: "Maison Clairière",
  email: null,
  phone: null,
  note: "",
  groupContactId: null,
};
const CONTRACT = {
  id: null,
  version: 0,
  reference: "2024-017",
  productIds: [] as string[],
  startsOn: "2024-01-01",
  endsOn: "2026-12-31",
  noticeMonths: 3,
  renewalMonths: 12,
  noticeGivenOn: null,
  timeZone: "Europe/Paris",
  holidayZone: "FR-57",
  weekdays: [1, 2, 3, 4, 5],
  opensAtMinute: 540,
  closesAtMinute: 1080,
  note: "",
  commitments: [{ severity: "blocking", responseMinutes: 60, resolutionMinutes: 480 }],
  clauses: [{ kind: "reversibility", present: true, wording: "Article 14" }],
};

describe("the register of vendors", () => {
  let database: TestDatabase;
  let server: RunningServer;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const ask = async <T>(me: Visitor, document: string, variables: object = {}): Promise<T> => {
    const { data, errors } = await me.ask(document, variables as Record<string, unknown>);
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as T;
  };
  const codeOf = async (me: Visitor, document: string, variables: object = {}) =>
    (await me.ask(document, variables as Record<string, unknown>)).errors[0]?.extensions?.["code"];
  const save = <T>(me: Visitor, name: string, type: string, input: object, wanted: string): Promise<T> =>
    ask<T>(
      me,
      `mutation M($input: ${type}!) { ${name}(input: $input) { ok error { code field message } ${wanted} } }`,
      {
        input,
      },
    );
  interface Saved {
    ok: boolean;
    error: { code: string; field: string | null } | null;
    vendor: {
      id: string;
      version: number;
      contacts: { id: string; name: string; singleContact: boolean; version: number }[];
    };
  }
  const saveVendor = (me: Visitor, input: object) =>
    save<Saved>(
      me,
      "saveVendor",
      "SaveVendorInput",
      { ...VENDOR, ...input },
      "vendor { id name version contacts { id } }",
    );
  const saveContact = (me: Visitor, input: object) =>
    save<Saved>(
      me,
      "saveVendorContact",
      "SaveVendorContactInput",
      { id: null, version: 0, duty: "", email: null, phone: null, archived: false, ...input },
      "vendor { id version contacts { id name singleContact version } }",
    );
  const actions = async (groupId: string) => {
    const { rows } = await database.owner.query<{ action: string }>(
      "select action from audit_event where group_id = $1 and action ~ '^(vendor|release|incident):' order by seq",
      [groupId],
    );
    return rows.map(({ action }) => action);
  };

  it("a vendor is kept once, against the version read, with one single contact at a time", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group, "groupReferent");
    const { vendor } = await saveVendor(me, {});
    expect(await saveVendor(me, { name: "maison clairière" })).toMatchObject({
      ok: false,
      error: { code: "NAME_TAKEN" },
    });
    expect(await saveVendor(me, { name: " " })).toMatchObject({
      ok: false,
      error: { code: "VENDOR_INVALID", field: "name" },
    });
    expect(await saveVendor(me, { id: vendor.id, version: 1, note: "Appeler le matin" })).toMatchObject({
      vendor: { version: 2 },
    });
    expect(await saveVendor(me, { id: vendor.id, version: 1, note: "Autre" })).toMatchObject({
      ok: false,
      error: { code: "STALE_VERSION" },
      vendor: { version: 2 },
    });
    const first = await saveContact(me, { vendorId: vendor.id, name: "Jeanne", singleContact: true });
    expect(first.vendor.contacts).toMatchObject([{ name: "Jeanne", singleContact: true }]);
    const second = await saveContact(me, { vendorId: vendor.id, name: "Olivier", singleContact: true });
    expect(second.vendor.contacts).toMatchObject([
      { name: "Olivier", singleContact: true },
      { name: "Jeanne", singleContact: false },
    ]);
    const [olivier] = second.vendor.contacts;
    const gone = {
      vendorId: vendor.id,
      id: olivier!.id,
      version: olivier!.version,
      name: "Olivier",
      singleContact: false,
    };
    expect((await saveContact(me, { ...gone, archived: true })).vendor.contacts).toHaveLength(1);
    expect(await actions(group.groupId)).toEqual([
      "vendor:update",
      "vendor:update",
      "vendor:contact",
      "vendor:contact",
      "vendor:contact",
    ]);
    const other = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    expect(await saveVendor(other, { id: vendor.id, version: 2 })).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
    const reader = await enterAs(server, database, group, "reader");
    expect(await ask<object[]>(reader, "{ vendors { name } }")).toEqual([{ name: "Maison Clairière" }]);
    expect(
      await codeOf(reader, "mutation M($input: SaveVendorInput!) { saveVendor(input: $input) { ok } }", {
        input: VENDOR,
      }),
    ).toBe("FORBIDDEN");
  });

  it("a product leaves the register only where nobody runs it, and comes back under its name", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group, "groupReferent");
    const { productId, vendorId } = await buildProduct(database, group, { name: "Ancien", siteIds: group.siteIds });
    const product = { vendorId, id: productId, version: 1, name: "Ancien", kind: "dui", archived: true };
    const lists = { addModules: [], archiveModuleIds: [], addVersions: [] };
    const keep = (input: object) =>
      save<{ ok: boolean; error: { code: string; message: string } | null; product: { id: string } | null }>(
        me,
        "saveProduct",
        "SaveProductInput",
        { ...product, ...lists, ...input },
        "product { id }",
      );
    const refused = await keep({});
    expect(refused).toMatchObject({ ok: false, error: { code: "VENDOR_INVALID" } });
    expect(refused.error?.message).toContain("Un établissement utilise encore ce logiciel.");
    expect(await ask<object[]>(me, "{ products { id } }")).toHaveLength(1);
    await database.owner.query("update product_installation set ended_on = '2026-01-01' where product_id = $1", [
      productId,
    ]);
    expect((await keep({})).ok).toBe(true);
    expect(await ask<object[]>(me, "{ products { id } }")).toEqual([]);
    // Another product doesn't take its name; added again under it, it is the same one.
    const other = await keep({ id: null, version: 0, name: "Nouveau", archived: false });
    const renamed = await keep({ id: other.product!.id, version: 1, archived: false });
    expect(renamed).toMatchObject({ ok: false, error: { code: "NAME_TAKEN" } });
    const back = await keep({ id: null, version: 0, archived: false });
    expect(back.product?.id).toBe(productId);
  });

  it("a version set for many sites is counted before, written after, and told in the history", async () => {
    const group = await buildFullGroup(database, 4);
    const { siteIds } = group;
    const me = await enterAs(server, database, group, "groupReferent");
    const { productId, vendorId, versionId } = await buildProduct(database, group, {
      name: "Clairière DUI",
      siteIds: siteIds.slice(0, 2),
    });
    const { product } = await save<{ product: { versions: { id: string; label: string }[] } }>(
      me,
      "saveProduct",
      "SaveProductInput",
      {
        vendorId,
        id: productId,
        version: 1,
        name: "Clairière DUI",
        kind: "dui",
        archived: false,
        addModules: ["Projets"],
        archiveModuleIds: [],
        addVersions: [{ label: "5.5", releasedOn: "2026-11-02" }],
      },
      "product { versions { id label } }",
    );
    const next = product.versions.find(({ label }) => label === "5.5")!.id;
    const set = (input: object) =>
      save<object>(
        me,
        "setInstallations",
        "SetInstallationsInput",
        { productId, versionId: next, ...input },
        "createdCount changedCount unchangedCount",
      );
    const sites = siteIds.slice(0, 3).map((establishmentId, at) => ({ establishmentId, version: at < 2 ? 1 : 0 }));
    const counts = { ok: true, error: null, createdCount: 1, changedCount: 2, unchangedCount: 0 };
    expect(await set({ sites, dryRun: true })).toEqual(counts);
    expect(await set({ sites, dryRun: true })).toEqual(counts);
    expect(await set({ sites, dryRun: false })).toEqual(counts);
    expect(await set({ sites, dryRun: false })).toMatchObject({ ok: false, error: { code: "STALE_VERSION" } });
    expect(
      await set({ sites: [{ establishmentId: siteIds[0], version: 2 }], versionId: vendorId, dryRun: false }),
    ).toMatchObject({
      ok: false,
      error: { field: "versionId" },
    });
    const board = await ask<{
      establishments: object[];
      installations: { id: string; establishmentId: string; versionId: string; moduleIds: string[] }[];
    }>(me, "{ installationBoard { establishments { id } installations { id establishmentId versionId moduleIds } } }");
    expect(board.establishments).toHaveLength(4);
    expect(board.installations.map((one) => [one.versionId, one.moduleIds.length])).toEqual(
      expect.arrayContaining([
        [next, 1],
        [next, 1],
        [next, 0],
      ]),
    );
    const one = board.installations.find(({ establishmentId }) => establishmentId === siteIds[0])!;
    const history = await ask<object[]>(
      me,
      "query Q($id: ID!) { installationHistory(id: $id) { byName versionBefore versionAfter modulesChanged began } }",
      { id: one.id },
    );
    expect(history).toEqual([
      {
        byName: "Personne groupReferent",
        versionBefore: "5.4",
        versionAfter: "5.5",
        modulesChanged: false,
        began: false,
      },
    ]);
    expect(versionId).not.toBe(next);
    const local = await enterAs(server, database, group, "localReferent", {
      wholeGroup: false,
      establishmentIds: [siteIds[3]!],
    });
    expect(await ask(local, "{ installationBoard { establishments { id } installations { id } } }")).toEqual({
      establishments: [{ id: siteIds[3] }],
      installations: [],
    });
    expect(await ask(local, "query Q($id: ID!) { installationHistory(id: $id) { at } }", { id: one.id })).toEqual([]);
  });

  it("a file is looked at, refused whole with each fault, or kept whole", async () => {
    const group = await buildFullGroup(database, 2);
    const me = await enterAs(server, database, group, "groupReferent");
    await buildProduct(database, group, { name: "Clairière DUI" });
    const { rows } = await database.owner.query<{ number: string }>(
      "select finess_number as number from establishment where group_id = $1 order by finess_number",
      [group.groupId],
    );
    const [one, two] = rows.map(({ number }) => number);
    const load = (text: string, dryRun: boolean) =>
      ask<{ faults: { line: number; column: string | null; reason: string }[] }>(
        me,
        "mutation M($input: ImportInstallationsInput!) { importInstallations(input: $input) { ok lineCount createdCount changedCount unchangedCount faultCount faults { line column reason } } }",
        { input: { text, dryRun } },
      );
    const header = "finess_et;logiciel;version;modules;depuis\n";
    const bad = await load(`${header}${one ?? ""};Clairière DUI;9;;\nrien;Autre;;;\n`, true);
    expect(bad).toMatchObject({ ok: false, lineCount: 2, faultCount: 3 });
    expect(bad.faults.map(({ line, column }) => [line, column])).toEqual([
      [2, "version"],
      [3, "finess_et"],
      [3, "logiciel"],
    ]);
    expect(await load("finess;logiciel\n", true)).toMatchObject({ ok: false, faultCount: 1 });
    const good = `${header}${one ?? ""};clairiere dui;5.4;agenda;01/02/2026\n${two ?? ""};Clairière DUI;;;\n`;
    expect(await load(good, true)).toMatchObject({ ok: true, createdCount: 2 });
    expect(await load(good, true)).toMatchObject({ ok: true, createdCount: 2 });
    expect(await load(good, false)).toMatchObject({ ok: true, createdCount: 2 });
    expect(await load(good, false)).toMatchObject({ ok: true, createdCount: 0, unchangedCount: 2 });
    expect(await actions(group.groupId)).toEqual(["vendor:install", "vendor:install"]);
  });

  it("a contract keeps its commitments and clauses, says its last day of notice, and stays with the management", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group, "groupReferent");
    const { vendorId, productId } = await buildProduct(database, group, { name: "Clairière DUI" });
    const wanted =
      "contract { id version dates { state lastNoticeOn periodEndsOn } commitments { severity responseMinutes } clauses { kind present wording } products { id } }";
    interface Kept {
      ok: boolean;
      error: { field: string } | null;
      contract: { id: string; version: number; dates: { state: string; lastNoticeOn: string } };
    }
    const keep = (input: object) =>
      save<Kept>(me, "saveContract", "SaveContractInput", { ...CONTRACT, vendorId, ...input }, wanted);
    const { contract } = await keep({ productIds: [productId] });
    expect(contract).toMatchObject({
      version: 1,
      products: [{ id: productId }],
      commitments: [{ severity: "blocking", responseMinutes: 60 }],
      clauses: [{ kind: "reversibility", present: true, wording: "Article 14" }],
    });
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date());
    const { state, lastNoticeOn, periodEndsOn } = contractDates(CONTRACT, today);
    expect(contract.dates).toEqual({ state, lastNoticeOn, periodEndsOn });
    expect(await keep({})).toMatchObject({ ok: false, error: { code: "NAME_TAKEN", field: "reference" } });
    expect(await keep({ reference: "B", productIds: [vendorId] })).toMatchObject({
      ok: false,
      error: { field: "productIds" },
    });
    expect(await keep({ id: contract.id, version: 1, commitments: [], noticeMonths: 6 })).toMatchObject({
      contract: { version: 2, commitments: [] },
    });
    expect(await keep({ id: contract.id, version: 1 })).toMatchObject({
      ok: false,
      error: { code: "STALE_VERSION" },
      contract: { version: 2 },
    });
    const director = await enterAs(server, database, group, "director");
    expect(await ask<object[]>(director, "{ contracts { id } }")).toHaveLength(1);
    for (const role of ["reader", "localReferent", "groupAdministrator"] as const)
      expect(await codeOf(await enterAs(server, database, group, role), "{ contracts { id } }")).toBe("FORBIDDEN");
    const other = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    expect(await ask(other, "query Q($id: ID!) { contract(id: $id) { id } }", { id: contract.id })).toBeNull();
  });

  it("« À faire » counts the contracts that the dates say are to be decided", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group, "groupReferent");
    const { vendorId } = await buildProduct(database, group, { name: "Clairière DUI" });
    const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date());
    const terms: readonly ContractTerm[] = [-40, -25, -13, -1, 0, 2, 3, 5, 6, 7, 11, 30].flatMap((months) =>
      [null, 1, 12].flatMap((renewalMonths) =>
        [null, 1, 3].map((noticeMonths) => ({
          startsOn: addMonths(today, Math.min(months, 0) - 12),
          endsOn: addMonths(today, months),
          noticeMonths,
          renewalMonths,
          noticeGivenOn: null,
        })),
      ),
    );
    await database.owner.query(
      `insert into contract (group_id, vendor_id, reference, starts_on, ends_on, notice_months, renewal_months)
       select $1, $2, 'C' || row_number() over (), t."startsOn", t."endsOn", t."noticeMonths", t."renewalMonths"
         from jsonb_to_recordset($3::jsonb) as t ("startsOn" date, "endsOn" date, "noticeMonths" int, "renewalMonths" int)`,
      [group.groupId, vendorId, JSON.stringify(terms)],
    );
    const expected = terms.filter((term) => contractAlerts(contractDates(term, today))).length;
    const todos = await ask<{ code: string; count: number }[]>(me, "{ todos { code count } }");
    expect(todos.find(({ code }) => code === "CONTRACT_NOTICE")?.count).toBe(expected);
    expect(expected).toBeGreaterThan(5);
  });
});
