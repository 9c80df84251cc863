import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { tell } from "../news/news.factory";
import { testDatabase, type TestDatabase } from "../support";
import { at, done, enter, gesture, raise, see, type Answer } from "./request.factory";

jest.setTimeout(60_000);

const NOWHERE = "0196f000-0000-7000-8000-000000000000";
const TEXT = "Choisissez le format A6 dans Impression.";

describe("the news that had announced what is « déjà possible »", () => {
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

  const offered = async (who: Visitor, requestId: string, text?: string): Promise<string[] | string> => {
    const { data, errors } = await who.ask(
      "query Q($id: ID!, $text: String) { announcingNews(requestId: $id, text: $text) { id title publishedAt } }",
      { id: requestId, text },
    );
    if (errors.length > 0) return String(errors[0]?.extensions?.["code"]);
    return (data?.["announcingNews"] as { title: string }[]).map(({ title }) => title);
  };
  const answer = (who: Visitor, request: { id: string; version: number }, announcedNewsId: string | null, over = {}) =>
    gesture(who, "answerRequest", {
      ...{ id: request.id, version: request.version, kind: "alreadyPossible", text: TEXT, announcedNewsId },
      ...over,
    });
  const fieldOf = (given: Answer | string) => (typeof given === "string" ? given : given.error?.field);

  /** News told before the request, among which only some to the place that asks. */
  const stage = async () => {
    const group = await buildFullGroup(database, 2);
    const [first = "", second = ""] = group.siteIds;
    const writer = await enterAs(server, database, group, "groupReferent");
    const holder = await enter({ server, database, group }, "sectorReferent", at(group, 0, "care"));
    const told = {
      far: await tell(writer, { title: "Le livret d’accueil", sectors: ["care"], establishmentIds: [first] }),
      near: await tell(writer, { title: "Imprimer les étiquettes", sectors: ["care"], establishmentIds: [first] }),
      elsewhere: await tell(writer, { title: "Étiquettes ailleurs", sectors: ["care"], establishmentIds: [second] }),
      otherSector: await tell(writer, { title: "Étiquettes en pharmacie", sectors: ["pharmacy"] }),
    };
    const request = await raise(holder.who, first, { body: "Comment imprimer des etiquetes ?" });
    const after = await tell(writer, { title: "Étiquettes, trop tard", sectors: ["care"] });
    return { group, writer, holder, told: { ...told, after }, request };
  };

  it("offers those that the place had been told before it asked, the nearest first, and keeps the chosen one, audited", async () => {
    const { group, writer, holder, told, request } = await stage();
    expect(await offered(holder.who, request.id)).toEqual(["Imprimer les étiquettes", "Le livret d’accueil"]);
    expect(await offered(holder.who, request.id, "livret")).toEqual(["Le livret d’accueil"]);
    expect(await offered(holder.who, request.id, "girafe")).toEqual([]);
    const answered = await done(holder.who, "answerRequest", {
      ...{ id: request.id, version: 1, kind: "alreadyPossible", text: TEXT, announcedNewsId: told.far.id },
    });
    expect(answered).toMatchObject({ state: "answered", announcedNewsId: told.far.id, version: 2 });
    // Named already, it comes first.
    expect(await offered(holder.who, request.id)).toEqual(["Le livret d’accueil", "Imprimer les étiquettes"]);
    const { data } = await writer.ask("{ newsTold(quarters: 1) { quarters { toldCount } } }");
    expect(data?.["newsTold"]).toEqual({ quarters: [{ toldCount: 1 }] });
    const { rows } = await database.owner.query<{ changes: object }>(
      "select changes from audit_event where group_id = $1 and action = 'request:answer'",
      [group.groupId],
    );
    expect(rows).toEqual([{ changes: expect.objectContaining({ announcedNewsId: [null, told.far.id] }) as object }]);
  });

  it("refuses, at its field, a news of another group, of another place, of later, withdrawn, or that is none", async () => {
    const { writer, holder, told, request } = await stage();
    const theirs = await buildFullGroup(database, 1);
    const foreign = await tell(await enterAs(server, database, theirs, "groupReferent"), {
      title: "Étiquettes d’autrui",
    });
    const { id: withdrawnId, version } = told.far;
    await writer.ask("mutation M($id: ID!, $version: Int!) { withdrawNews(id: $id, version: $version) { ok } }", {
      id: withdrawnId,
      version,
    });
    const wrong = [foreign.id, told.elsewhere.id, told.otherSector.id, told.after.id, withdrawnId, NOWHERE, "x"];
    for (const id of wrong) expect(fieldOf(await answer(holder.who, request, id))).toBe("announcedNewsId");
    expect(await see(holder.who, request.id)).toMatchObject({ state: "submitted", version: 1, announcedNewsId: null });
  });

  it("is optional, of no account for another answer, and lost by nobody's later correction", async () => {
    const { holder, told, request } = await stage();
    expect(await answer(holder.who, request, null)).toMatchObject({ ok: true, request: { announcedNewsId: null } });
    const name = "mutation M($r: ID!, $n: ID!) { nameAnnouncingNews(requestId: $r, newsId: $n) { ok error { code } } }";
    const named = await holder.who.ask(name, { r: request.id, n: told.near.id });
    expect(named.data?.["nameAnnouncingNews"]).toEqual({ ok: true, error: null });
    // Whoever read the answer before is told, and a second name doesn't take the place of the first.
    expect(await answer(holder.who, { ...request, version: 2 }, told.far.id)).toMatchObject({
      error: { code: "STALE_VERSION" },
      request: { announcedNewsId: told.near.id, version: 3 },
    });
    const again = await holder.who.ask(name, { r: request.id, n: told.far.id });
    expect(again.data?.["nameAnnouncingNews"]).toMatchObject({ ok: false, error: { code: "NEWS_NOT_TARGETED" } });
    const other = await answer(holder.who, { ...request, version: 3 }, told.near.id, { kind: "done" });
    expect(other).toMatchObject({ ok: true, request: { announcedNewsId: null } });
  });

  it("is offered to nobody who doesn't follow the request, and to no other group", async () => {
    const { group, request } = await stage();
    const author = await enterAs(server, database, group, "contributor", at(group));
    const pharmacist = await enterAs(server, database, group, "sectorReferent", at(group, 0, "pharmacy"));
    const neighbour = await enterAs(server, database, group, "localReferent", at(group, 1));
    const stranger = await enterAs(server, database, await buildFullGroup(database, 1), "groupReferent");
    expect(await offered(author, request.id)).toBe("FORBIDDEN");
    expect(await offered(pharmacist, request.id)).toEqual([]);
    expect(await offered(neighbour, request.id)).toEqual([]);
    expect(await offered(stranger, request.id)).toEqual([]);
    expect(await offered(stranger, "x")).toEqual([]);
  });
});
