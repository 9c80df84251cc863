import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildMandate, buildPerson, buildRequest } from "./referent.factory";

jest.setTimeout(60_000);

const MANDATE =
  "id establishmentId sector personId personName personGone lacksRole duty profileCase namingText weeklyMinutes trainedOn startsOn endsOn state version";
const NOWHERE = "0196f000-0000-7000-8000-000000000000";

interface SaveAnswer {
  ok: boolean;
  error: { code: string; field: string | null; message: string } | null;
  mandate: {
    id: string;
    version: number;
    state: string;
    personName: string;
    namingText: string;
    lacksRole: boolean;
  } | null;
}

describe("the register of referents", () => {
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

  const name = async (me: Visitor, input: Record<string, unknown>): Promise<SaveAnswer> => {
    const { data, errors } = await me.ask(
      `mutation M($input: SaveMandateInput!) { saveMandate(input: $input) { ok error { code field message } mandate { ${MANDATE} } } }`,
      {
        input: {
          id: null,
          version: 0,
          sector: "care",
          duty: "holder",
          profileCase: "caregiver",
          naming: "volunteer",
          startsOn: "2026-11-01",
          replace: false,
          ...input,
        },
      },
    );
    if (errors.length > 0) throw new Error(String(errors[0]?.extensions?.["code"]));
    return data?.["saveMandate"] as SaveAnswer;
  };
  const register = async (me: Visitor, args = 'state: "current"') => {
    const { data } = await me.ask(
      `{ mandates(${args}) { edges { node { ${MANDATE} } } pageInfo { hasNextPage endCursor } } }`,
    );
    return data?.["mandates"] as {
      edges: { node: Record<string, unknown> & { id: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  };

  it("names a holder by a vote, refuses a second, replaces on demand, ends; nobody is named in the journal", async () => {
    const group = await buildFullGroup(database, 2);
    const [site = ""] = group.siteIds;
    const me = await enterAs(server, database, group, "groupReferent");
    const [first, second] = [
      await buildPerson(database.owner, group.groupId, "Zoé Canari"),
      await buildPerson(database.owner, group.groupId, "Yann Canari"),
    ];
    const vote = { naming: "collegialVote", namedOn: "2026-10-20", voterCount: 15, voteCount: 12, weeklyMinutes: 120 };
    expect(await name(me, { establishmentId: site, personId: first, ...vote, voteCount: 16 })).toMatchObject({
      ok: false,
      error: { code: "MANDATE_INVALID", field: "voteCount" },
    });
    const named = await name(me, { establishmentId: site, personId: first, ...vote });
    expect(named).toMatchObject({
      ok: true,
      mandate: {
        state: "inForce",
        version: 1,
        lacksRole: true,
        namingText: "Désignation collégiale le 20 octobre 2026, 12 voix sur 15",
      },
    });
    expect(await name(me, { establishmentId: site, personId: first, duty: "deputy" })).toMatchObject({
      ok: false,
      error: { code: "SAME_PERSON", field: "personId" },
    });
    const refused = await name(me, { establishmentId: site, personId: second });
    expect(refused).toMatchObject({ ok: false, error: { code: "MANDATE_TAKEN" } });
    expect(refused.error?.message).toContain("Zoé Canari");
    expect(await name(me, { establishmentId: site, personId: second, replace: true })).toMatchObject({ ok: true });
    const { edges } = await register(me);
    expect(edges.map(({ node }) => node["personName"])).toEqual(["Yann Canari"]);
    expect((await register(me, 'state: "over"')).edges).toHaveLength(1);
    const { id } = edges[0]!.node;
    const end = (version: number) =>
      me.ask(
        "mutation M($id: ID!, $v: Int!) { endMandate(id: $id, version: $v) { ok error { code } mandate { state } } }",
        {
          id,
          v: version,
        },
      );
    expect((await end(9)).data?.["endMandate"]).toMatchObject({ ok: false, error: { code: "STALE_VERSION" } });
    expect((await end(1)).data?.["endMandate"]).toEqual({ ok: true, error: null, mandate: { state: "over" } });
    expect((await end(2)).data?.["endMandate"]).toMatchObject({ ok: false, error: { code: "MANDATE_OVER" } });
    const { rows } = await database.owner.query<{ action: string; changes: object }>(
      "select action, changes from audit_event where group_id = $1 and action like 'referent:%' order by created_at",
      [group.groupId],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      "referent:name",
      "referent:end",
      "referent:name",
      "referent:end",
    ]);
    expect(JSON.stringify(rows)).not.toContain("Canari");
  });

  it("a stale change is refused with the mandate as it stands", async () => {
    const group = await buildFullGroup(database, 1);
    const [site = ""] = group.siteIds;
    const me = await enterAs(server, database, group, "groupReferent");
    const personId = await buildPerson(database.owner, group.groupId, "Une Personne");
    const { mandate } = await name(me, { establishmentId: site, personId });
    const change = { id: mandate!.id, establishmentId: site, personId };
    expect(await name(me, { ...change, version: 1, weeklyMinutes: 90 })).toMatchObject({
      ok: true,
      mandate: { version: 2 },
    });
    expect(await name(me, { ...change, version: 1, weeklyMinutes: 30 })).toMatchObject({
      ok: false,
      error: { code: "STALE_VERSION" },
      mandate: { version: 2, weeklyMinutes: 90 },
    });
  });

  it("ten people named at once for one place: one is kept, the others are told", async () => {
    const group = await buildFullGroup(database, 1);
    const [site = ""] = group.siteIds;
    const me = await enterAs(server, database, group, "groupReferent");
    const people = await Promise.all(
      Array.from({ length: 10 }, (_, at) => buildPerson(database.owner, group.groupId, `Personne ${String(at)}`)),
    );
    const answers = await Promise.all(people.map((personId) => name(me, { establishmentId: site, personId })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { ok, error } of answers)
      expect(ok || ["MANDATE_TAKEN", "STALE_VERSION"].includes(error!.code)).toBe(true);
  });

  it("a director names in their establishments only; a referent reads the register of theirs", async () => {
    const group = await buildFullGroup(database, 2);
    const [mine = "", theirs = ""] = group.siteIds;
    const personId = await buildPerson(database.owner, group.groupId, "Une Personne");
    const places = { wholeGroup: false, establishmentIds: [mine] };
    const director = await enterAs(server, database, group, "director", places);
    expect(await name(director, { establishmentId: mine, personId })).toMatchObject({ ok: true });
    await expect(name(director, { establishmentId: theirs, personId })).rejects.toThrow("FORBIDDEN");
    const there = await buildMandate(database.owner, group.groupId, { establishmentId: theirs, personId });
    const referent = await enterAs(server, database, group, "sectorReferent", { ...places, sector: "care" });
    await expect(name(referent, { establishmentId: mine, personId })).rejects.toThrow("FORBIDDEN");
    for (const who of [director, referent]) {
      expect((await register(who)).edges).toHaveLength(1);
      expect((await who.ask("query Q($id: ID!) { mandate(id: $id) { id } }", { id: there })).data).toEqual({
        mandate: null,
      });
      const { data } = await who.ask("{ referentCoverage { sites { establishmentId } } }");
      expect(data?.["referentCoverage"]).toEqual({ sites: [{ establishmentId: mine }] });
    }
    // What is written of candidates is for those who choose.
    const choice = await referent.ask(
      "query Q($id: ID!) { referentChoice(establishmentId: $id, sector: care) { candidates { id } } }",
      { id: mine },
    );
    expect(choice.errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  it("another group's mandates, people and candidates are not found", async () => {
    const [ours, theirs] = [await buildFullGroup(database, 1), await buildFullGroup(database, 1)];
    const me = await enterAs(server, database, ours, "groupReferent");
    const them = await buildPerson(database.owner, theirs.groupId, "Canari");
    const mandateId = await buildMandate(database.owner, theirs.groupId, {
      establishmentId: theirs.siteIds[0]!,
      personId: them,
    });
    for (const id of [mandateId, NOWHERE, "' or 1=1"]) {
      expect((await me.ask("query Q($id: ID!) { mandate(id: $id) { id } }", { id })).data).toEqual({ mandate: null });
      expect(
        (await me.ask("mutation M($id: ID!) { endMandate(id: $id, version: 1) { ok error { code } } }", { id })).data?.[
          "endMandate"
        ],
      ).toEqual({ ok: false, error: { code: "NOT_FOUND" } });
    }
    expect(await name(me, { establishmentId: ours.siteIds[0], personId: them })).toMatchObject({
      error: { code: "PERSON_NOT_FOUND" },
    });
    expect(await name(me, { establishmentId: theirs.siteIds[0], personId: them })).toMatchObject({
      error: { code: "ESTABLISHMENT_NOT_FOUND" },
    });
  });

  it("reads the register page by page, each mandate once", async () => {
    const group = await buildFullGroup(database, 6);
    const me = await enterAs(server, database, group, "reader");
    const personId = await buildPerson(database.owner, group.groupId, "Une Personne");
    for (const establishmentId of group.siteIds)
      for (const sector of ["care", "pharmacy", "quality"])
        await buildMandate(database.owner, group.groupId, { establishmentId, personId, sector });
    const seen: string[] = [];
    let after = "";
    for (let page = 0; page < 4; page += 1) {
      const { edges, pageInfo } = await register(me, `first: 5${after === "" ? "" : `, after: "${after}"`}`);
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(18);
    expect((await register(me, 'sector: pharmacy, text: "site 2"')).edges).toHaveLength(1);
  });

  it("the board says what each sector lacks, with the assumption that was declared", async () => {
    const group = await buildFullGroup(database, 3);
    const [full = "", weak = ""] = group.siteIds;
    const { owner } = database;
    const me = await enterAs(server, database, group, "groupReferent");
    const [holder, deputy] = [
      await buildPerson(owner, group.groupId, "Anne"),
      await buildPerson(owner, group.groupId, "Bruno"),
    ];
    await buildMandate(owner, group.groupId, {
      establishmentId: full,
      personId: holder,
      trainedOn: "2026-02-01",
      weeklyMinutes: 60,
    });
    await buildMandate(owner, group.groupId, { establishmentId: full, personId: deputy, duty: "deputy" });
    await buildMandate(owner, group.groupId, {
      establishmentId: weak,
      personId: deputy,
      endsInDays: 20,
      weeklyMinutes: 30,
    });
    for (let at = 0; at < 4; at += 1)
      await buildRequest(owner, group.groupId, { establishmentId: weak, authorId: holder, assigneeId: deputy });
    await buildRequest(owner, group.groupId, {
      establishmentId: weak,
      authorId: holder,
      assigneeId: deputy,
      state: "closed",
    });
    const saved = await me.ask(
      "mutation { saveReferentSetting(minutesPerRequest: 15, version: 0) { ok setting { minutesPerRequest declared version } } }",
    );
    expect(saved.data?.["saveReferentSetting"]).toEqual({
      ok: true,
      setting: { minutesPerRequest: 15, declared: true, version: 1 },
    });
    const { data, errors } = await me.ask(
      "{ referentCoverage { sentence setting { minutesPerRequest } sectors { sector } counts { state cells sites } sites { establishmentId diluted supervised cells { sector personCount states reasons holderName } } } }",
    );
    expect(errors).toEqual([]);
    const board = data?.["referentCoverage"] as {
      sentence: string;
      sectors: unknown[];
      counts: { state: string; cells: number; sites: number }[];
      sites: { establishmentId: string; cells: { sector: string; states: string[]; reasons: string[] }[] }[];
    };
    const cell = (id: string) =>
      board.sites.find(({ establishmentId }) => establishmentId === id)!.cells.find(({ sector }) => sector === "care")!;
    expect(cell(full)).toMatchObject({ states: ["covered"], personCount: 2 });
    expect(cell(weak)).toMatchObject({ states: ["ending", "noDeputy", "overloaded", "untrained"], personCount: 1 });
    expect(cell(weak).reasons).toContain(
      "4\u00a0demandes ouvertes × 15\u00a0min = 1\u00a0h, pour 30\u00a0min par semaine.",
    );
    expect(board.sectors).toHaveLength(6);
    expect(board.counts.find(({ state }) => state === "vacant")).toEqual({ state: "vacant", cells: 16, sites: 3 });
    expect(board.sentence).toBe(
      "3\u00a0établissements sur 3 ont au moins un secteur vacant\u00a0; 1 n’a pas de suppléant partout\u00a0; 1\u00a0secteur voit un mandat finir sous 60 jours. 1\u00a0case couverte sur 18.",
    );
  });

  it("says dilution where several hold a sector and nobody stands above them", async () => {
    const group = await buildFullGroup(database, 2);
    const [alone = "", led = ""] = group.siteIds;
    const { owner } = database;
    const me = await enterAs(server, database, group, "reader");
    for (const establishmentId of [alone, led])
      for (const sector of ["care", "pharmacy"])
        await buildMandate(owner, group.groupId, {
          establishmentId,
          sector,
          personId: await buildPerson(owner, group.groupId, sector),
        });
    await buildMember(database, group, "localReferent", { wholeGroup: false, establishmentIds: [led] });
    const ask = async () => {
      const { data } = await me.ask("{ referentCoverage { sites { establishmentId diluted } } }");
      return (data?.["referentCoverage"] as { sites: unknown[] }).sites;
    };
    expect(await ask()).toEqual([
      { establishmentId: alone, diluted: true },
      { establishmentId: led, diluted: false },
    ]);
    await buildMember(database, group, "groupReferent");
    expect(await ask()).toContainEqual({ establishmentId: alone, diluted: false });
  });
});
