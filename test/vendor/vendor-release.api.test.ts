import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildProduct } from "./vendor.factory";

jest.setTimeout(120_000);

const RELEASE =
  "release { id version state decision checks { id } sites { id versionLabel siteVerdict { verdict version } } results { checkId verdict version } readyCount notReadyCount installedOn }";

interface Told {
  ok: boolean;
  error: { code: string; field: string | null; message: string } | null;
  release: {
    id: string;
    version: number;
    state: string;
    checks: { id: string }[];
    sites: { id: string; versionLabel: string }[];
  };
}

describe("releases and incidents", () => {
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

  const tell = async <T = Told>(me: Visitor, name: string, input: object, wanted = RELEASE): Promise<T> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await me.ask(
      `mutation M($input: ${type}!) { ${name}(input: $input) { ok error { code field message } ${wanted} } }`,
      { input },
    );
    if (errors.length > 0) return { ok: false, error: { code: errors[0]?.extensions?.["code"] } } as T;
    return data?.[name] as T;
  };
  const noticed = async (groupId: string) => {
    const { rows } = await database.owner.query<{ id: string }>(
      "select distinct person_id as id from notice where group_id = $1 and kind = 'releaseToTest'",
      [groupId],
    );
    return rows.map(({ id }) => id).sort();
  };

  it("a release is announced, checked by the referents concerned, concluded by each site, decided, then put in", async () => {
    const group = await buildFullGroup(database, 3);
    const [first, second] = group.siteIds as [string, string];
    const { productId } = await buildProduct(database, group, { name: "Clairière DUI", siteIds: [first, second] });
    const lead = await enterAs(server, database, group, "groupReferent");
    const mandate = async (establishmentId: string, sector: string, ended = false): Promise<string> => {
      const { personId } = await buildMember(database, group, "reader");
      await database.owner.query(
        `insert into mandate (group_id, establishment_id, sector, person_id, duty, profile_case, naming, starts_on, ended_at)
         values ($1, $2, $3, $4, 'holder', 'caregiver', 'appointed', '2024-01-01', case when $5 then now() end)`,
        [group.groupId, establishmentId, sector, personId, ended],
      );
      return personId;
    };
    const concerned = [await mandate(first, "care"), await mandate(second, "care")].sort();
    await mandate(first, "pharmacy");
    await mandate(group.siteIds[2]!, "care");
    await mandate(first, "rehabilitation", true);

    const announced = await tell(lead, "saveRelease", {
      id: null,
      version: 0,
      productId,
      versionLabel: "5.5",
      notes: "Les ordonnances se renouvellent d’un geste.",
      knownProblems: "",
      plannedOn: "2026-12-15",
    });
    expect(announced).toMatchObject({ ok: true, release: { state: "announced" } });
    const { id } = announced.release;
    const move = (version: number, kind: string) => tell(lead, "moveRelease", { id, version, move: kind });
    expect(await move(1, "test")).toMatchObject({ ok: false, error: { field: "checks" } });
    const check = {
      releaseId: id,
      id: null,
      sector: "care",
      title: "Renouveler une ordonnance",
      expected: "",
      removed: false,
    };
    const withCheck = await tell(lead, "saveReleaseCheck", { ...check, version: 1 });
    expect(withCheck.release).toMatchObject({ version: 2, checks: [{}] });
    expect(await tell(lead, "saveReleaseCheck", { ...check, version: 1 })).toMatchObject({
      ok: false,
      error: { code: "STALE_VERSION" },
      release: { version: 2 },
    });
    expect(await noticed(group.groupId)).toEqual([]);
    expect(await move(2, "test")).toMatchObject({ ok: true, release: { state: "testing", version: 3 } });
    expect(await noticed(group.groupId)).toEqual(concerned);
    expect(await move(3, "test")).toMatchObject({ ok: false, error: { code: "VENDOR_INVALID" } });

    // A referent of the sector and of the site records; one of another sector, or of another site, doesn't.
    const checkId = withCheck.release.checks[0]!.id;
    const record = (me: Visitor, establishmentId: string, input: object = {}) =>
      tell(me, "recordReleaseResult", { checkId, establishmentId, version: 0, verdict: "ok", note: "", ...input });
    const at = { wholeGroup: false, establishmentIds: [first] };
    const nurse = await enterAs(server, database, group, "sectorReferent", { ...at, sector: "care" });
    const pharmacist = await enterAs(server, database, group, "sectorReferent", { ...at, sector: "pharmacy" });
    expect(await record(pharmacist, first)).toMatchObject({ error: { code: "FORBIDDEN" } });
    expect(await record(nurse, second)).toMatchObject({ error: { code: "FORBIDDEN" } });
    expect(await record(nurse, first, { verdict: "problem" })).toMatchObject({ ok: false, error: { field: "note" } });
    const problem = { verdict: "problem", note: "La date ne suit pas." };
    expect(await record(nurse, first, problem)).toMatchObject({
      ok: true,
      release: { results: [{ verdict: "problem", version: 1 }] },
    });
    expect(await record(nurse, first)).toMatchObject({ ok: false, error: { code: "STALE_VERSION" } });
    // What another site found isn't seen from a narrow place.
    expect(await record(lead, second)).toMatchObject({ ok: true, release: { results: [{}, {}] } });
    const seen = await nurse.ask(
      `query Q($id: ID!) { release(id: $id) { sites { id } results { establishmentId } siteCount } }`,
      { id },
    );
    expect(seen.data?.["release"]).toEqual({
      sites: [{ id: first }],
      results: [{ establishmentId: first }],
      siteCount: 1,
    });

    const conclude = (me: Visitor, establishmentId: string, verdict: string, note = "") =>
      tell(me, "giveReleaseVerdict", { releaseId: id, establishmentId, version: 0, verdict, note });
    expect(await conclude(nurse, first, "ready")).toMatchObject({ error: { code: "FORBIDDEN" } });
    expect(await conclude(lead, first, "notReady")).toMatchObject({ ok: false, error: { field: "note" } });
    expect(await conclude(lead, first, "notReady", "Formation le 20.")).toMatchObject({
      release: { notReadyCount: 1 },
    });

    const decide = (decision: string, reason: string) =>
      tell(lead, "decideRelease", { id, version: 3, decision, reason });
    expect(await decide("go", "")).toMatchObject({ ok: false, error: { field: "decision" } });
    expect(await decide("goWithReserves", " ")).toMatchObject({ ok: false, error: { field: "reason" } });
    expect(await decide("goWithReserves", "Après le 20.")).toMatchObject({ release: { state: "decided", version: 4 } });
    expect(await record(nurse, first, { version: 1 })).toMatchObject({ ok: false, error: { code: "VENDOR_INVALID" } });
    const counted = await lead.ask(
      "query Q($id: ID!) { releaseInstallPreview(id: $id) { changedCount unchangedCount } }",
      { id },
    );
    expect(counted.data?.["releaseInstallPreview"]).toEqual({ changedCount: 2, unchangedCount: 0 });
    const installed = await tell(lead, "installRelease", { id, version: 4 });
    expect(installed.release).toMatchObject({
      state: "installed",
      sites: [{ versionLabel: "5.5" }, { versionLabel: "5.5" }],
    });
    expect(await move(5, "cancel")).toMatchObject({ ok: false });
    const { rows } = await database.owner.query<{ action: string; count: number }>(
      `select action, count(*)::int as count from audit_event
        where group_id = $1 and action ~ '^(release|vendor):' group by action order by action`,
      [group.groupId],
    );
    expect(Object.fromEntries(rows.map(({ action, count }) => [action, count]))).toEqual({
      "release:check": 1,
      "release:conclude": 1,
      "release:decide": 1,
      "release:install": 1,
      "release:result": 2,
      "release:test": 1,
      "release:update": 1,
      "vendor:install": 2,
    });
    const { rows: found } = await database.owner.query<{ path: string }>(
      "select path from search_entry where group_id = $1 and object_kind = 'release'",
      [group.groupId],
    );
    expect(found).toEqual([{ path: `/livraisons/${id}` }]);
    const stranger = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    expect((await stranger.ask("query Q($id: ID!) { release(id: $id) { id } }", { id })).data).toEqual({
      release: null,
    });
    expect(await tell(stranger, "installRelease", { id, version: 5 })).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
  });

  it("an incident is declared where one works, followed to its end, and seen by its site and the group only", async () => {
    const group = await buildFullGroup(database, 2);
    const [first, second] = group.siteIds as [string, string];
    const { productId, moduleId, vendorId } = await buildProduct(database, group, {
      name: "Clairière DUI",
      siteIds: group.siteIds,
    });
    const INCIDENT = "incident { id number version minutes endedAt workaround case { number } }";
    type ToldIncident = {
      ok: boolean;
      error: object | null;
      incident: { id: string; number: number; version: number; minutes: number };
    };
    const declare = (me: Visitor, establishmentId: string, input: object = {}) =>
      tell<ToldIncident>(
        me,
        "declareIncident",
        {
          establishmentId,
          productId,
          moduleId,
          severity: "blocking",
          body: "L’agenda ne s’ouvre plus.",
          workaround: "",
          startedAt: "2026-11-20T08:00:00Z",
          ...input,
        },
        INCIDENT,
      );
    const here = await enterAs(server, database, group, "contributor", {
      wholeGroup: false,
      establishmentIds: [first],
    });
    const lead = await enterAs(server, database, group, "groupReferent");
    const declared = await declare(here, first);
    expect(declared).toMatchObject({ ok: true, incident: { number: 1, version: 1 } });
    expect(await declare(here, second)).toMatchObject({ error: { code: "FORBIDDEN" } });
    expect(await declare(here, first, { body: " " })).toMatchObject({ ok: false, error: { field: "body" } });
    expect(await declare(here, first, { moduleId: vendorId })).toMatchObject({
      ok: false,
      error: { field: "moduleId" },
    });
    expect(await declare(lead, second, { severity: "minor" })).toMatchObject({ incident: { number: 2 } });

    const { id } = declared.incident;
    const follow = (me: Visitor, input: object) =>
      tell<ToldIncident>(
        me,
        "updateIncident",
        {
          id,
          version: 1,
          severity: "major",
          body: "L’agenda ne s’ouvre plus.",
          workaround: "Sur papier",
          cause: "",
          startedAt: "2026-11-20T08:00:00Z",
          endedAt: "2026-11-20T10:05:00Z",
          ...input,
        },
        INCIDENT,
      );
    expect(await follow(here, {})).toMatchObject({ ok: true, incident: { minutes: 125, version: 2 } });
    expect(await follow(here, {})).toMatchObject({
      ok: false,
      error: { code: "STALE_VERSION" },
      incident: { workaround: "Sur papier" },
    });

    const { rows } = await database.owner.query<{ id: string }>(
      `insert into vendor_case (group_id, number, vendor_id, product_id, kind, title, severity, reply_token)
       values ($1, 7, $2, $3, 'bug', 'Agenda', 'major', 'jeton-' || $4) returning id`,
      [group.groupId, vendorId, productId, id],
    );
    const cases = await lead.ask("query Q($id: ID!) { incidentCases(id: $id) { id number } }", { id });
    expect(cases.data?.["incidentCases"]).toEqual([{ id: rows[0]!.id, number: 7 }]);
    const joined = await tell<ToldIncident>(lead, "joinIncident", { id, version: 2, caseId: rows[0]!.id }, INCIDENT);
    expect(joined).toMatchObject({ ok: true, incident: { case: { number: 7 } } });

    const list = async (me: Visitor, filter: object = {}) => {
      const { data } = await me.ask(
        "query Q($filter: IncidentFilterInput) { incidents(filter: $filter) { totalCount openCount totalMinutes edges { node { number case { number } } } } }",
        { filter },
      );
      return data?.["incidents"];
    };
    // Who may not read cases doesn't learn of one from an incident.
    expect(await list(here)).toMatchObject({
      totalCount: 1,
      openCount: 0,
      totalMinutes: 125,
      edges: [{ node: { number: 1, case: null } }],
    });
    expect(await list(lead, { open: true })).toMatchObject({ totalCount: 1, edges: [{ node: { number: 2 } }] });
    expect(await list(lead, { severity: "major", establishmentId: first })).toMatchObject({
      totalCount: 1,
      edges: [{ node: { case: { number: 7 } } }],
    });
    expect(
      await list(await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent")),
    ).toMatchObject({ totalCount: 0 });
  });
});
