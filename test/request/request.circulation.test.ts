import type { RunningServer } from "@palier/server/door";
import { withGroup } from "@palier/store/kernel";
import { answerRequestsOfCase, createRequest, joinRequestsToCase, leaveCase } from "@palier/store/request";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { at, done, enter, gesture, noticesOf, raise, see } from "./request.factory";

jest.setTimeout(60_000);

describe("what a group sees and shares of its requests", () => {
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

  it("lists what is in sight, filtered and by pages, and counts by state", async () => {
    const group = await buildFullGroup(database, 2);
    const everywhere = await enterAs(server, database, group, "groupReferent");
    const here = await enterAs(server, database, group, "contributor", at(group));
    for (const [index, kind] of ["bug", "question", "bug"].entries())
      await raise(everywhere, group.siteIds[index % 2]!, { kind, body: `Demande ${String(index)}` });
    const mine = await raise(here, group.siteIds[0]!, { sector: "social", body: "La mienne" });
    const list = async (who: Visitor, filter: string) => {
      const { data, errors } = await who.ask(
        `{ requests(${filter}) { edges { cursor node { id body } } pageInfo { hasNextPage endCursor } } }`,
      );
      expect(errors).toEqual([]);
      const page = data?.["requests"] as {
        edges: { node: { body: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      return { bodies: page.edges.map(({ node }) => node.body), ...page.pageInfo };
    };
    const all = ["La mienne", "Demande 2", "Demande 1", "Demande 0"];
    expect((await list(everywhere, "first: 10")).bodies).toEqual(all);
    const first = await list(everywhere, "first: 3");
    expect([first.bodies, first.hasNextPage]).toEqual([all.slice(0, 3), true]);
    expect((await list(everywhere, `first: 3, after: "${first.endCursor}"`)).bodies).toEqual(all.slice(3));
    expect((await list(everywhere, 'first: 9, kind: "bug"')).bodies).toEqual(["La mienne", "Demande 2", "Demande 0"]);
    expect((await list(everywhere, 'first: 9, sector: "social"')).bodies).toEqual(["La mienne"]);
    expect((await list(everywhere, `first: 9, establishmentId: "${group.siteIds[1]!}"`)).bodies).toEqual(["Demande 1"]);
    expect((await list(here, "first: 9")).bodies).toEqual(["La mienne", "Demande 2", "Demande 0"]);
    expect((await list(here, "first: 9, mine: true")).bodies).toEqual(["La mienne"]);
    expect((await list(here, 'first: 9, states: ["answered"]')).bodies).toEqual([]);
    expect((await list(here, 'first: 9, kind: "else"')).bodies).toEqual([]);
    await done(here, "moveRequest", { id: mine.id, version: 1, move: "withdraw" });
    const { data } = await everywhere.ask("{ requestCounts { state count } }");
    expect(data?.["requestCounts"]).toEqual(
      expect.arrayContaining([
        { state: "submitted", count: 3 },
        { state: "withdrawn", count: 1 },
      ]),
    );
  });

  it("a shared answer is found by every site, without the words, the name or the place of who asked", async () => {
    const group = await buildFullGroup(database, 2);
    const author = await enterAs(server, database, group, "contributor", at(group));
    const referent = await enterAs(server, database, group, "groupReferent");
    const elsewhere = await enterAs(server, database, group, "contributor", at(group, 1));
    const { id } = await raise(author, group.siteIds[0]!, { body: "Madame Zyx ne trouve pas les étiquettes" });
    const text = "Ouvrez Impression, puis choisissez les étiquettes A6.";
    const given = { id, version: 1, kind: "alreadyPossible", text };
    expect(await gesture(referent, "answerRequest", { ...given, sharedTitle: " " })).toMatchObject({
      ok: false,
      error: { field: "sharedTitle" },
    });
    await done(referent, "answerRequest", { ...given, sharedTitle: "Imprimer des étiquettes" });
    const known = async (who: Visitor) =>
      (await who.ask('{ knownAnswers(text: "comment sortir les étiquetes ?") { kind id title extract path } }')).data?.[
        "knownAnswers"
      ] as { id: string; path: string }[];
    const found = await known(elsewhere);
    expect(found).toEqual([
      { kind: "answer", id, title: "Imprimer des étiquettes", extract: text, path: `/demandes/reponses/${id}` },
    ]);
    const read = await elsewhere.ask(`{ sharedAnswer(id: "${id}") { title body sector } request(id: "${id}") { id } }`);
    expect(read.data).toEqual({
      sharedAnswer: { title: "Imprimer des étiquettes", body: text, sector: "care" },
      request: null,
    });
    expect(read.text).not.toMatch(/Zyx|Site 1/);
    const count = (who: Visitor) => who.ask(`mutation { countKnownAnswer(kind: "answer", id: "${id}") }`);
    expect((await count(elsewhere)).data).toEqual({ countKnownAnswer: true });
    expect((await count(elsewhere)).data).toEqual({ countKnownAnswer: true });
    const { rows } = await database.owner.query(
      "select times, (select count(*)::int from audit_event where group_id = $1 and action like '%ount%') as audited from request_found where group_id = $1",
      [group.groupId],
    );
    expect(rows).toEqual([{ times: 2, audited: 0 }]);
    // Answered again without a title, it stays between the two.
    await done(referent, "answerRequest", { ...given, version: 2, sharedTitle: null });
    expect(await known(elsewhere)).toEqual([]);
    expect((await elsewhere.ask(`{ sharedAnswer(id: "${id}") { title } }`)).data).toEqual({ sharedAnswer: null });
  });

  it("requests joined to a case are answered each in its own thread, all of them or none", async () => {
    const group = await buildFullGroup(database, 2);
    const authors = [
      await enter({ server, database, group }, "contributor", at(group)),
      await enter({ server, database, group }, "contributor", at(group, 1)),
    ] as const;
    const referent = await enter({ server, database, group }, "groupReferent");
    const requests = [await raise(authors[0].who, group.siteIds[0]!), await raise(authors[1].who, group.siteIds[1]!)];
    const { rows } = await database.owner.query<{ id: string }>(
      `with v as (insert into vendor (group_id, name) values ($1, 'Éditeur') returning id),
       p as (insert into product (group_id, vendor_id, name, kind) select $1, id, 'DUI', 'dui' from v returning id)
       insert into vendor_case (group_id, number, vendor_id, product_id, kind, title, severity, reply_token)
       select $1, 7, v.id, p.id, 'bug', 'Étiquettes', 'major', 'x' || $1 from v, p returning id`,
      [group.groupId],
    );
    const caseId = rows[0]!.id;
    const scope = { groupId: group.groupId, viewerId: referent.personId };
    const ids = requests.map(({ id }) => id);
    const withdrawn = await raise(authors[0].who, group.siteIds[0]!);
    await done(authors[0].who, "moveRequest", { id: withdrawn.id, version: 1, move: "withdraw" });
    const join = (all: readonly string[]) => withGroup(database.db, scope, (tx) => joinRequestsToCase(tx, caseId, all));
    expect(await join([...ids, withdrawn.id])).toMatchObject({ ok: false, error: { code: "IMPOSSIBLE_MOVE" } });
    expect(await see(authors[0].who, ids[0]!)).toMatchObject({ state: "submitted", version: 1 });
    expect(await join(ids)).toMatchObject({ ok: true });
    expect(await see(authors[0].who, ids[0]!)).toMatchObject({
      state: "inCase",
      case: { number: 7, state: "draft", says: expect.stringContaining("prépare") as string },
      moves: [],
    });
    expect(await withGroup(database.db, scope, (tx) => leaveCase(tx, [ids[1]!]))).toMatchObject({ ok: true });
    expect(await join([ids[1]!])).toMatchObject({ ok: true });
    const answer = { text: "Corrigé dans la version 12.", kind: "done" };
    expect(await withGroup(database.db, scope, (tx) => answerRequestsOfCase(tx, caseId, answer))).toEqual({
      ok: true,
      value: 2,
    });
    for (const [index, { who, personId }] of authors.entries()) {
      expect(await see(who, ids[index]!)).toMatchObject({ state: "answered", answer: answer.text });
      expect((await noticesOf(database, group.groupId, personId)).at(-1)?.kind).toBe("requestAnswered");
    }
  });

  it("two hundred requests, twenty at once, leave no hole in the numbers and no update lost", async () => {
    const group = await buildFullGroup(database, 2);
    const { personId } = await buildMember(database, group, "groupReferent");
    const scope = { groupId: group.groupId, viewerId: personId };
    const input = {
      id: null,
      kind: "bug",
      sector: "care",
      body: "Ensemble",
      productId: null,
      moduleId: null,
      pictureIds: [],
    };
    // As many at a time as the server lets in: the others wait for a connection, not for each other.
    const one = (index: number) =>
      withGroup(database.db, scope, (tx) =>
        createRequest(tx, { ...input, establishmentId: group.siteIds[index % 2]! }),
      );
    const line = async (first: number): Promise<void> => {
      for (let index = first; index < 200; index += 20) await one(index);
    };
    await Promise.all(Array.from({ length: 20 }, (_, first) => line(first)));
    const { rows } = await database.owner.query(
      "select count(*)::int as count, max(number) as last from request where group_id = $1",
      [group.groupId],
    );
    expect(rows).toEqual([{ count: 200, last: 200 }]);
  });

  it("what another group asks is not found, like what doesn't exist", async () => {
    const [ours, theirs] = [await buildFullGroup(database, 1), await buildFullGroup(database, 1)];
    const them = await enterAs(server, database, theirs, "groupReferent");
    const { id } = await raise(them, theirs.siteIds[0]!);
    const me = await enterAs(server, database, ours, "groupReferent");
    for (const asked of [id, "0196f000-0000-7000-8000-000000000000", "' or 1=1"]) {
      expect(await see(me, asked)).toBeNull();
      for (const [name, input] of [
        ["qualifyRequest", { nature: "bug", note: "" }],
        ["answerRequest", { kind: "done", text: "Fait" }],
        ["moveRequest", { move: "close" }],
      ] as const)
        expect(await gesture(me, name, { id: asked, version: 1, ...input })).toMatchObject({
          ok: false,
          error: { code: "NOT_FOUND" },
          request: null,
        });
    }
    expect(
      await gesture(me, "createRequest", {
        kind: "bug",
        sector: "care",
        body: "x",
        establishmentId: theirs.siteIds[0],
        pictureIds: [],
      }),
    ).toMatchObject({
      ok: false,
      error: { field: "establishmentId" },
    });
  });

  it("shows what each site shares by name, and puts the silence to its referents", async () => {
    const group = await buildFullGroup(database, 2);
    const me = await enterAs(server, database, group, "groupReferent");
    const local = await enter({ server, database, group }, "localReferent", at(group, 1));
    await raise(me, group.siteIds[0]!);
    const board = async () =>
      (
        await me.ask(
          "{ circulation(months: 3) { establishment { id } raisedCount answeredCount lastRaisedAt referentCount lastAskedAt } }",
        )
      ).data?.["circulation"];
    expect(await board()).toMatchObject([
      {
        establishment: { id: group.siteIds[0] },
        raisedCount: 1,
        answeredCount: 0,
        referentCount: 0,
        lastAskedAt: null,
      },
      {
        establishment: { id: group.siteIds[1] },
        raisedCount: 0,
        lastRaisedAt: null,
        referentCount: 1,
        lastAskedAt: null,
      },
    ]);
    const ask = async (id: string) =>
      (
        await me.ask("mutation M($id: ID!) { askSilentSite(establishmentId: $id) { ok error { code } askedCount } }", {
          id,
        })
      ).data?.["askSilentSite"];
    expect(await ask(group.siteIds[1]!)).toEqual({ ok: true, error: null, askedCount: 1 });
    expect(await ask(group.siteIds[0]!)).toMatchObject({ ok: false, error: { code: "NO_REFERENT" } });
    expect(await noticesOf(database, group.groupId, local.personId)).toMatchObject([
      { title: expect.stringContaining("n’a rien partagé") as string },
    ]);
    expect(await board()).toMatchObject([{}, { lastAskedAt: expect.any(String) as string }]);
    const { errors } = await local.who.ask("{ circulation(months: 3) { raisedCount } }");
    expect(errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect((await me.ask("{ circulation(months: 4) { raisedCount } }")).errors[0]?.extensions?.["code"]).toBe(
      "BAD_REQUEST",
    );
  });
});
