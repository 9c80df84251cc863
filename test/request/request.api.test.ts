import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, enterAs, openDoor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { at, done, enter, gesture, noticesOf, raise, see, type Answer, type Group } from "./request.factory";

jest.setTimeout(60_000);

describe("the funnel of requests", () => {
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
  const mandate = (group: Group, personId: string, duty = "holder", sector = "care") =>
    database.owner.query(
      `insert into mandate (group_id, establishment_id, sector, person_id, duty, profile_case, naming, starts_on)
       values ($1, $2, $3, $4, $5, 'caregiver', 'volunteer', '2020-01-01')`,
      [group.groupId, group.siteIds[0], sector, personId, duty],
    );

  it("a request goes from its author to its answer, in their own thread, and both are told at each step", async () => {
    const group = await buildFullGroup(database, 2);
    const author = await enter({ server, database, group }, "contributor", at(group));
    const holder = await enter({ server, database, group }, "sectorReferent", at(group, 0, "care"));
    await mandate(group, holder.personId);
    const made = await raise(author.who, group.siteIds[0]!);
    expect(made).toMatchObject({
      number: 1,
      state: "submitted",
      body: "  Les étiquettes\nne sortent plus  ",
      mine: true,
      followed: false,
      moves: ["withdraw"],
      assigneeName: "Personne sectorReferent",
    });
    const { id } = made;
    expect((await see(holder.who, id))?.["moves"]).toEqual(["qualify", "askClarification", "answer"]);
    const asked = await done(holder.who, "askRequestClarification", { id, version: 1, body: "Sur quel poste ?" });
    expect(asked).toMatchObject({ state: "toClarify", version: 2 });
    const clarified = await done(author.who, "replyToRequest", { id, body: "Tous, depuis lundi", pictureIds: [] });
    expect(clarified).toMatchObject({
      state: "submitted",
      messages: [
        { body: "Sur quel poste ?", fromRequester: false },
        { body: "Tous, depuis lundi", fromRequester: true },
      ],
    });
    const qualified = await done(holder.who, "qualifyRequest", {
      id,
      version: 3,
      nature: "setting",
      note: "Format A6",
    });
    expect(qualified).toMatchObject({ state: "qualified", nature: "setting", version: 4 });
    const text = "Choisissez le format A6 dans Impression.";
    const answered = await done(holder.who, "answerRequest", { id, version: 4, kind: "alreadyPossible", text });
    expect(answered).toMatchObject({ state: "answered", answer: text, answerShared: false });
    const closed = await done(author.who, "moveRequest", { id, version: 5, move: "close" });
    expect(closed).toMatchObject({ state: "closed", moves: ["reopen"] });
    expect((closed["steps"] as { move: string }[]).map(({ move }) => move)).toEqual([
      "submit",
      "askClarification",
      "clarify",
      "qualify",
      "answer",
      "close",
    ]);
    expect((await noticesOf(database, group.groupId, holder.personId)).map(({ kind }) => kind)).toEqual([
      "requestReceived",
      "requestMessage",
      "requestMessage",
    ]);
    expect((await noticesOf(database, group.groupId, author.personId)).map(({ kind }) => kind)).toEqual([
      "requestMessage",
      "requestAnswered",
    ]);
    const { rows } = await database.owner.query<{ action: string; changes: unknown }>(
      "select action, changes from audit_event where group_id = $1 and object_kind = 'request' order by seq",
      [group.groupId],
    );
    expect(rows.map(({ action }) => action)).toContain("request:answer");
    expect(JSON.stringify(rows)).not.toMatch(/étiquettes|A6|lundi/);
  });

  it("tells the holder, else the deputy, else the referents of the group", async () => {
    const group = await buildFullGroup(database, 1);
    const author = await enter({ server, database, group }, "contributor", at(group));
    const referent = await enter({ server, database, group }, "groupReferent");
    const deputy = await enter({ server, database, group }, "localReferent", at(group));
    await raise(author.who, group.siteIds[0]!);
    await mandate(group, deputy.personId, "deputy");
    await raise(author.who, group.siteIds[0]!);
    expect(await noticesOf(database, group.groupId, referent.personId)).toHaveLength(1);
    expect(await noticesOf(database, group.groupId, deputy.personId)).toHaveLength(1);
  });

  it("a referent of care can't qualify a request of rehabilitation, nor one of another establishment", async () => {
    const group = await buildFullGroup(database, 2);
    const everywhere = await enterAs(server, database, group, "groupReferent");
    const care = await enterAs(server, database, group, "sectorReferent", at(group, 0, "care"));
    const here = await raise(everywhere, group.siteIds[0]!, { sector: "rehabilitation" });
    const there = await raise(everywhere, group.siteIds[1]!);
    const given = { version: 1, nature: "need", note: "" };
    expect(await gesture(care, "qualifyRequest", { id: here.id, ...given })).toBe("FORBIDDEN");
    expect(await gesture(care, "answerRequest", { id: here.id, version: 1, kind: "done", text: "Fait" })).toBe(
      "FORBIDDEN",
    );
    expect(await gesture(care, "replyToRequest", { id: here.id, body: "Bonjour", pictureIds: [] })).toMatchObject({
      ok: false,
      error: { code: "WRONG_SIDE" },
    });
    expect((await see(care, here.id))?.["moves"]).toEqual([]);
    expect(await see(care, there.id)).toBeNull();
    expect(await gesture(care, "qualifyRequest", { id: there.id, ...given })).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
      request: null,
    });
    expect(await done(everywhere, "qualifyRequest", { id: here.id, ...given })).toMatchObject({ state: "qualified" });
    expect(await done(everywhere, "qualifyRequest", { id: there.id, ...given })).toMatchObject({ state: "qualified" });
  });

  it("two gestures on one version: the second is told, with the request as it is now", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group, "groupReferent");
    const { id } = await raise(me, group.siteIds[0]!);
    const answers = await Promise.all(
      ["need", "bug", "setting", "practice"].map((nature) =>
        gesture(me, "qualifyRequest", { id, version: 1, nature, note: `Note ${nature}` }),
      ),
    );
    const [kept, ...refused] = (answers as Answer[]).toSorted((a, b) => Number(b.ok) - Number(a.ok));
    expect(kept?.ok).toBe(true);
    for (const one of refused)
      expect(one).toMatchObject({
        ok: false,
        error: { code: "STALE_VERSION" },
        request: { version: 2, nature: kept?.request["nature"] },
      });
    expect(await gesture(me, "moveRequest", { id, version: 2, move: "close" })).toMatchObject({
      ok: false,
      error: { code: "IMPOSSIBLE_MOVE", message: expect.stringContaining("ne peut pas être close") as string },
    });
  });

  it("refuses what isn't whole at its field, and the same sending doesn't make two", async () => {
    const group = await buildFullGroup(database, 1);
    const me = await enterAs(server, database, group, "contributor", at(group));
    const input = { kind: "bug", sector: "care", body: "Un texte", establishmentId: group.siteIds[0]!, pictureIds: [] };
    const refused = async (over: object) => {
      const answer = await gesture(me, "createRequest", { ...input, ...over });
      return typeof answer === "string" ? answer : answer.error?.field;
    };
    expect(await refused({ kind: "wish" })).toBe("kind");
    expect(await refused({ sector: "x" })).toBe("sector");
    expect(await refused({ body: "  " })).toBe("body");
    expect(await refused({ establishmentId: "x" })).toBe("establishmentId");
    expect(await refused({ moduleId: "0196f000-0000-7000-8000-000000000000" })).toBe("moduleId");
    expect(await refused({ body: "Le patient 1 85 05 78 006 084 91 attend" })).toBe("NATIONAL_IDENTIFIER");
    const id = "0196f000-0000-7000-8000-00000000abcd";
    const [first, again] = [
      await done(me, "createRequest", { ...input, id }),
      await done(me, "createRequest", { ...input, id }),
    ];
    expect([first.id, again.id, again.number]).toEqual([id, id, first.number]);
    expect(await refused({ id, body: "Autre chose" })).toBe("id");
    const { data } = await me.ask("{ requestCounts { state count } }");
    expect(data?.["requestCounts"]).toEqual([{ state: "submitted", count: 1 }]);
  });
});
