import type { RunningServer } from "@palier/server/door";
import { withGroup, type Scope } from "@palier/store/kernel";
import { notify, writeDigests } from "@palier/store/notification";
import { buildMember, cookieOf, openDoor, PASSWORD, trySignIn, visitor, type Visitor } from "../kernel/front-door";
import { buildGroup, testDatabase, type TestDatabase } from "../support";

jest.setTimeout(60_000);

const NOTICES = "query Q { notices { items { id kind title path count read } totalCount unreadCount readAt } }";

interface Page {
  readonly items: readonly { readonly id: string; readonly title: string; readonly read: boolean }[];
  readonly totalCount: number;
  readonly unreadCount: number;
  readonly readAt: string;
}

describe("« À faire » through the front door", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let scope: Scope;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    scope = await buildGroup(database);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const enter = async (role: "reader" | "groupAdministrator" = "reader") => {
    const { email, personId } = await buildMember(database, scope, role);
    return { email, personId, me: visitor(server, cookieOf(await trySignIn(server, email, PASSWORD))) };
  };
  const tell = (personIds: string[], title: string) =>
    withGroup(database.db, scope, (tx) =>
      notify(tx, { personIds, kind: "newsToRead", topic: title, title, path: "/actualites" }),
    );
  const page = async (me: Visitor): Promise<Page> => (await me.ask(NOTICES)).data?.["notices"] as Page;

  it("shows each person their own, and marks them", async () => {
    const [one, two] = [await enter(), await enter()];
    await tell([one.personId], "Une");
    await tell([one.personId], "Deux");
    const first = await page(one.me);
    expect(first).toMatchObject({ totalCount: 2, unreadCount: 2 });
    expect(await page(two.me)).toMatchObject({ items: [], totalCount: 0, unreadCount: 0 });
    const mark = "mutation M($ids: [ID!]!, $read: Boolean!) { markNotices(ids: $ids, read: $read) { unreadCount } }";
    const ids = [first.items[0]?.id];
    expect((await two.me.ask(mark, { ids, read: true })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
    expect((await one.me.ask(mark, { ids: ["x"], read: true })).errors[0]?.extensions?.["code"]).toBe("NOT_FOUND");
    expect((await one.me.ask(mark, { ids, read: true })).data).toEqual({ markNotices: { unreadCount: 1 } });
    await tell([one.personId], "Trois");
    const all = "mutation M($until: String!) { markAllNotices(until: $until) { unreadCount } }";
    expect((await one.me.ask(all, { until: first.readAt })).data).toEqual({ markAllNotices: { unreadCount: 1 } });
    expect((await one.me.ask(all, { until: "demain" })).errors[0]?.extensions?.["code"]).toBe("BAD_REQUEST");
    expect((await one.me.ask("{ unreadNoticeCount }")).data).toEqual({ unreadNoticeCount: 1 });
  });

  it("keeps the choice of the first page that saves, and shows it to the other", async () => {
    const { me } = await enter();
    const save = `mutation M($input: SaveNoticePreferenceInput!) { saveNoticePreference(input: $input) {
      ok error { code } preference { rhythm version kinds { kind mailed } } } }`;
    const input = { rhythm: "weekly", mutedKinds: ["handover"], version: 0 };
    const kept = await me.ask(save, { input });
    expect(kept.data).toMatchObject({
      saveNoticePreference: { ok: true, preference: { rhythm: "weekly", version: 1 } },
    });
    expect(kept.text).toContain('{"kind":"handover","mailed":false}');
    expect((await me.ask(save, { input: { ...input, rhythm: "never" } })).data).toMatchObject({
      saveNoticePreference: { ok: false, error: { code: "STALE_VERSION" }, preference: { rhythm: "weekly" } },
    });
  });

  describe("the link of a mail", () => {
    const tokenOf = async (email: string): Promise<string> => {
      const { rows } = await database.owner.query<{ path: string }>(
        "select unsubscribe_path as path from mail where recipient_email = $1",
        [email],
      );
      return rows[0]?.path.replace("/desabonnement/", "") ?? "";
    };
    const preferenceOf = async (personId: string) =>
      (await database.owner.query("select rhythm, muted_kinds from notice_preference where person_id = $1", [personId]))
        .rows[0] as unknown;
    const told = async () => {
      const person = await enter();
      await tell([person.personId], `Nouvelle ${person.personId}`);
      await database.owner.query("update notice set happened_at = '2026-11-20' where person_id = $1", [
        person.personId,
      ]);
      await writeDigests(database.db, scope.groupId, new Date("2026-11-24T06:05:00Z"));
      return { ...person, token: await tokenOf(person.email) };
    };
    const anyone = () => visitor(server);

    it("shows without changing, and stops a kind when asked, without signing in", async () => {
      const { personId, token } = await told();
      const shown = await anyone().fetch(`/unsubscribe/${token}`);
      expect(await shown.json()).toMatchObject({
        stopped: false,
        kinds: [{ kind: "newsToRead", label: "Une actualité à lire", mailed: true }],
      });
      expect(shown.headers.get("cache-control")).toBe("private, no-store");
      expect(await preferenceOf(personId)).toEqual({ rhythm: "daily", muted_kinds: [] });
      const stopped = await anyone().fetch(`/unsubscribe/${token}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ kinds: ["newsToRead", "caseMoved"] }),
      });
      expect(await stopped.json()).toMatchObject({ kinds: [{ kind: "newsToRead", mailed: false }] });
      expect(await preferenceOf(personId)).toEqual({ rhythm: "daily", muted_kinds: ["newsToRead"] });
    });

    it("stops everything in the one click of a mail program", async () => {
      const { personId, token } = await told();
      const answer = await anyone().fetch(`/desabonnement/${token}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "List-Unsubscribe=One-Click",
      });
      expect(answer.status).toBe(200);
      expect(await preferenceOf(personId)).toMatchObject({ rhythm: "never" });
    });

    it("says the same of any link that is worth nothing", async () => {
      const { token } = await told();
      const other = await buildGroup(database);
      const secret = token.split(".")[1] ?? "";
      const texts = [];
      for (const bad of [`${other.groupId}.${secret}`, `${scope.groupId}.${"x".repeat(43)}`, "rien"]) {
        const answer = await anyone().fetch(`/unsubscribe/${bad}`);
        expect(answer.status).toBe(404);
        texts.push(await answer.text());
        const posted = await anyone().fetch(`/desabonnement/${bad}`, { method: "POST" });
        expect(posted.status).toBe(404);
      }
      expect(new Set(texts).size).toBe(1);
    });
  });
});
