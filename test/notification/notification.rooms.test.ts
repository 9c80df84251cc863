import type { Grant, Role } from "@palier/domain/identity";
import { readGroup, statement, withGroup, type Scope } from "@palier/store/kernel";
import { countAwaitingInRooms, type RoomCounts } from "@palier/store/notification";
import { buildMember } from "../kernel/front-door";
import { buildEstablishments, buildGroup, testDatabase, type TestDatabase } from "../support";

const NONE: RoomCounts = {
  requestsToQualify: 0,
  requestsToClarify: 0,
  casesWaiting: 0,
  releasesToTest: 0,
  meetingsToCascade: 0,
  mandatesEnding: 0,
  sitesWithVacantSector: 0,
  contractsToNotice: 0,
};
const all = (role: Role, sector: Grant["sector"] = null): Grant => ({
  role,
  sector,
  wholeGroup: true,
  establishmentIds: [],
});

describe("what awaits a person between the sites and the vendor", () => {
  let database: TestDatabase;
  let scope: Scope;
  let [here, there] = ["", ""];
  let person = "";
  beforeAll(async () => {
    database = await testDatabase();
  });
  beforeEach(async () => {
    scope = await buildGroup(database);
    const sites = await buildEstablishments(database, scope, [
      { name: "Ici", finessNumber: "010000101" },
      { name: "Ailleurs", finessNumber: "010000102" },
    ]);
    [here, there] = [sites[0]?.id ?? "", sites[1]?.id ?? ""];
    ({ personId: person } = await buildMember(database, scope));
  });
  afterAll(() => database.close());

  const at = (role: Role, sector: Grant["sector"] = null): Grant => ({
    role,
    sector,
    wholeGroup: false,
    establishmentIds: [here],
  });
  let names = 0;
  const run = async (text: string, params: readonly unknown[] = []): Promise<string> => {
    const query = statement<{ id: string }>(`test-rooms-${String((names += 1))}`, text);
    const [row] = await withGroup(database.db, scope, (tx) => tx.rows(query, [scope.groupId, ...params]));
    return row?.id ?? "";
  };
  const count = async (grant: Grant, personId = person): Promise<RoomCounts> =>
    readGroup(database.db, { ...scope, establishmentIds: grant.wholeGroup ? null : grant.establishmentIds }, (tx) =>
      countAwaitingInRooms(tx, { personId, grants: [grant] }),
    );
  const addRequest = (
    number: number,
    site: string,
    sector: string,
    state = "submitted",
    assignee: string | null = null,
  ) =>
    run(
      `insert into request (group_id, number, establishment_id, sector, kind, body, author_id, state, assignee_id)
       values ($1, $2, $3, $4, 'question', 'Texte', $5, $6, $7) returning id`,
      [number, site, sector, person, state, assignee],
    );
  const addProduct = async (): Promise<{ vendor: string; product: string }> => {
    const vendor = await run("insert into vendor (group_id, name) values ($1, 'Éditeur') returning id");
    const product = await run(
      "insert into product (group_id, vendor_id, name, kind) values ($1, $2, 'Logiciel', 'dui') returning id",
      [vendor],
    );
    return { vendor, product };
  };

  it("is nothing in a group where nothing happens, nor for what another group has", async () => {
    expect(await count(all("groupReferent"))).toEqual(NONE);
    await addRequest(1, here, "care");
    scope = await buildGroup(database);
    expect(await count(all("groupReferent"))).toEqual(NONE);
  });

  it("counts the requests of one's establishments and sectors that nobody else was given", async () => {
    const { personId: other } = await buildMember(database, scope);
    await addRequest(1, here, "care");
    await addRequest(2, here, "pharmacy");
    await addRequest(3, there, "care");
    await addRequest(4, here, "care", "submitted", other);
    await addRequest(5, here, "care", "qualified");
    expect((await count(at("sectorReferent", "care"))).requestsToQualify).toBe(1);
    expect((await count(at("sectorReferent", "care"), other)).requestsToQualify).toBe(2);
    expect((await count(at("localReferent"))).requestsToQualify).toBe(2);
    expect((await count(all("groupReferent"))).requestsToQualify).toBe(3);
    expect((await count(at("contributor"))).requestsToQualify).toBe(0);
  });

  it("counts one's own requests that were sent back with a question", async () => {
    await addRequest(1, here, "care", "toClarify");
    expect((await count(at("contributor"))).requestsToClarify).toBe(1);
    const { personId: other } = await buildMember(database, scope);
    expect((await count(all("groupReferent"), other)).requestsToClarify).toBe(0);
  });

  it("counts the cases that wait for the group, for who moves them", async () => {
    const { vendor, product } = await addProduct();
    for (const [number, state] of [
      [1, "waitingGroup"],
      [2, "sent"],
    ] as const)
      await run(
        `insert into vendor_case (group_id, number, vendor_id, product_id, kind, title, severity, state, reply_token)
         values ($1, $2, $3, $4, 'bug', 'Dossier', 'major', $5, $6)`,
        [number, vendor, product, state, `secret-${String(number)}`],
      );
    expect((await count(all("groupReferent"))).casesWaiting).toBe(1);
    expect((await count(all("director"))).casesWaiting).toBe(0);
    expect((await count(at("groupReferent"))).casesWaiting).toBe(0);
  });

  it("counts the releases with something one may check and hasn't, where the product runs", async () => {
    const { product } = await addProduct();
    const version = await run(
      "insert into product_version (group_id, product_id, label) values ($1, $2, '2.4') returning id",
      [product],
    );
    const release = await run(
      "insert into release (group_id, product_id, version_id, state) values ($1, $2, $3, 'testing') returning id",
      [product, version],
    );
    const check = await run(
      "insert into release_check (group_id, release_id, position, sector, title) values ($1, $2, 1, 'care', 'Vérifier') returning id",
      [release],
    );
    const carer = () => count(at("sectorReferent", "care"));
    expect((await carer()).releasesToTest).toBe(0);
    await run(
      "insert into product_installation (group_id, establishment_id, product_id, since) values ($1, $2, $3, '2025-01-01')",
      [here, product],
    );
    expect((await carer()).releasesToTest).toBe(1);
    expect((await count(at("sectorReferent", "pharmacy"))).releasesToTest).toBe(0);
    expect((await count(at("director"))).releasesToTest).toBe(0);
    await run(
      "insert into release_result (group_id, check_id, establishment_id, verdict, person_id) values ($1, $2, $3, 'ok', $4)",
      [check, here, person],
    );
    expect((await carer()).releasesToTest).toBe(0);
  });

  it("counts the meetings that one's establishments haven't passed on", async () => {
    const { vendor } = await addProduct();
    const meeting = await run(
      "insert into vendor_meeting (group_id, vendor_id, held_at, state) values ($1, $2, now(), 'held') returning id",
      [vendor],
    );
    for (const site of [here, there])
      await run("insert into vendor_meeting_cascade (group_id, meeting_id, establishment_id) values ($1, $2, $3)", [
        meeting,
        site,
      ]);
    expect((await count(at("localReferent"))).meetingsToCascade).toBe(1);
    expect((await count(all("groupReferent"))).meetingsToCascade).toBe(2);
    expect((await count(at("reader"))).meetingsToCascade).toBe(0);
    await run(
      `update vendor_meeting_cascade set passed_on = current_date, how = 'En équipe', person_id = $3, recorded_at = now()
        where group_id = $1 and establishment_id = $2`,
      [here, person],
    );
    expect((await count(at("localReferent"))).meetingsToCascade).toBe(0);
  });

  it("counts the mandates that end soon and the establishments with a sector that nobody holds", async () => {
    const addMandate = (site: string, sector: string, endsIn: number | null, startsIn = -100, duty = "holder") =>
      run(
        `insert into mandate (group_id, establishment_id, sector, person_id, duty, profile_case, naming, starts_on, ends_on)
         values ($1, $2, $3, $4, $7, 'caregiver', 'volunteer', current_date + $6::int, current_date + $5::int) returning id`,
        [site, sector, person, endsIn, startsIn, duty],
      );
    expect((await count(all("groupReferent"))).sitesWithVacantSector).toBe(0);
    await addMandate(here, "care", 30);
    await addMandate(there, "care", 300);
    expect(await count(all("groupReferent"))).toMatchObject({ mandatesEnding: 1, sitesWithVacantSector: 2 });
    expect(await count(at("director"))).toMatchObject({ mandatesEnding: 1, sitesWithVacantSector: 1 });
    expect(await count(at("localReferent"))).toMatchObject({ mandatesEnding: 0, sitesWithVacantSector: 0 });
    await run(
      `insert into sector_setting (group_id, sector, followed)
       select $1, sector, false from unnest($2::text[]) as sector`,
      [["rehabilitation", "pharmacy", "medicalInformation", "administration", "quality"]],
    );
    expect((await count(all("groupReferent"))).sitesWithVacantSector).toBe(0);
    await database.owner.query("update member set left_at = now() where person_id = $1", [person]);
    expect((await count(all("groupReferent"))).sitesWithVacantSector).toBe(2);
  });

  it("counts the contracts to decide on soon, renewed or not, for who keeps the register", async () => {
    const { vendor } = await addProduct();
    for (const [reference, endsIn, notice, renewal] of [
      ["renewed, notice in a month", 120, 3, 12],
      ["renewed, notice in ten months", 400, 3, 12],
      ["ending in four months", 120, null, null],
      ["ending in a year", 365, null, null],
    ] as const)
      await run(
        `insert into contract (group_id, vendor_id, reference, starts_on, ends_on, notice_months, renewal_months)
         values ($1, $2, $3, '2024-01-01', current_date + $4::int, $5, $6)`,
        [vendor, reference, endsIn, notice, renewal],
      );
    expect((await count(all("groupReferent"))).contractsToNotice).toBe(2);
    expect((await count(all("director"))).contractsToNotice).toBe(0);
  });
});
