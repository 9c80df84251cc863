import type { RunningServer } from "@palier/server/door";
import { purgeOldDrafts } from "@palier/store/draft";
import { readGroup, statement, withGroup } from "@palier/store/kernel";
import {
  buildFullGroup,
  buildMember,
  cookieOf,
  enterAs,
  openDoor,
  PASSWORD,
  trySignIn,
  visitor,
  type Visitor,
} from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(60_000);

const SAVE = `mutation M($input: SaveDraftInput!) { saveDraft(input: $input) {
  ok error { code field message } draft { id body version } sent } }`;
const DISCARD =
  "mutation M($input: DiscardDraftInput!) { discardDraft(input: $input) { ok error { code } draft { body } } }";
const KEY = "essai:0196f000:raison";
const PAGE = { key: KEY, version: 0, writer: "a".repeat(32), step: 1, author: null };
const OTHER_PAGE = "b".repeat(32);

const everyDraft = statement<{ body: string }>("test-every-draft", "select body from draft order by body");

describe("a text being written", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    group = await buildFullGroup(database, 1);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  const enter = async () => {
    const { email, personId } = await buildMember(database, group, "contributor");
    const me = visitor(server, cookieOf(await trySignIn(server, email, PASSWORD)));
    return { me, personId };
  };
  const save = async (me: Visitor, input: object) => {
    const { data, errors } = await me.ask(SAVE, { input: { ...PAGE, ...input } });
    return errors.length > 0 ? errors[0]?.extensions?.["code"] : data?.["saveDraft"];
  };
  const read = async (me: Visitor): Promise<unknown> => {
    const { data, errors } = await me.ask("query Q($key: String!) { draft(key: $key) { body version } }", { key: KEY });
    expect(errors).toEqual([]);
    return data?.["draft"];
  };

  it("is found again by its author, and disappears when it is emptied", async () => {
    const { me, personId } = await enter();
    expect(await read(me)).toBeNull();
    expect(await save(me, { body: "Un début" })).toMatchObject({ ok: true, error: null, draft: { version: 1 } });
    expect(await save(me, { body: "Un début de phrase", version: 1, step: 2 })).toMatchObject({
      draft: { version: 2 },
    });
    expect(await read(me)).toEqual({ body: "Un début de phrase", version: 2 });
    expect(await save(me, { body: "", version: 2, step: 3 })).toMatchObject({ ok: true, draft: null });
    expect(await read(me)).toBeNull();
    const { rows } = await database.owner.query(
      "select action, object_kind, changes from audit_event where group_id = $1 and person_id = $2 and action like 'draft:%' order by created_at",
      [group.groupId, personId],
    );
    // The first save and the end leave a line; what was written never does.
    expect(rows.map(({ action }: { action: string }) => action)).toEqual(["draft:save", "draft:discard"]);
    expect(JSON.stringify(rows)).not.toContain("début");
  });

  it("is never written over by another window: both texts come back", async () => {
    const { me } = await enter();
    await save(me, { body: "première fenêtre" });
    expect(await save(me, { body: "seconde fenêtre", writer: OTHER_PAGE })).toMatchObject({
      ok: false,
      error: { code: "DRAFT_CHANGED", message: expect.stringContaining("les deux textes sont conservés") as string },
      draft: { body: "première fenêtre", version: 1 },
      sent: "seconde fenêtre",
    });
    const discarded = await me.ask(DISCARD, { input: { ...PAGE, writer: OTHER_PAGE } });
    expect(discarded.data?.["discardDraft"]).toMatchObject({ ok: false, draft: { body: "première fenêtre" } });
    expect(await save(me, { body: "les deux", writer: OTHER_PAGE, step: 2, version: 1 })).toMatchObject({ ok: true });
    expect(await read(me)).toEqual({ body: "les deux", version: 2 });
  });

  it("a page never conflicts with itself: a save sent twice, or overtaken, changes nothing", async () => {
    const { me } = await enter();
    await save(me, { body: "un" });
    await save(me, { body: "un deux trois", step: 3 });
    for (const late of [
      { body: "un deux", step: 2 },
      { body: "un deux trois", step: 3 },
    ])
      expect(await save(me, late)).toMatchObject({ ok: true, draft: { body: "un deux trois" } });
    expect(await read(me)).toMatchObject({ body: "un deux trois" });
  });

  it("twenty first saves at once from two windows keep one text and refuse the others aloud", async () => {
    const { me } = await enter();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        save(me, { body: `texte ${String(at)}`, writer: String(at % 10).repeat(32), step: 1 }),
      ),
    );
    const kept = answers.filter((answer) => (answer as { ok: boolean }).ok);
    // The window that came first may have sent twice: its second save is known already.
    expect(kept.length).toBeLessThanOrEqual(2);
    expect(answers).toHaveLength(20);
    expect(await read(me)).toMatchObject({ version: 1 });
  });

  it.each([
    ["too long a text", { body: "a".repeat(100_001) }, "DRAFT_INVALID"],
    ["a key that is none", { body: "a", key: "essai" }, "DRAFT_INVALID"],
    ["a page without a name", { body: "a", writer: "moi" }, "DRAFT_INVALID"],
  ])("%s is refused with what was allowed", async (_name, input, code) => {
    const { me } = await enter();
    expect(await save(me, input)).toMatchObject({ ok: false, error: { code } });
  });

  it("as long a text as allowed is kept whole", async () => {
    const { me } = await enter();
    const body = "é".repeat(100_000);
    expect(await save(me, { body })).toMatchObject({ ok: true });
    expect(await read(me)).toMatchObject({ body });
  });

  it("is kept in nobody else's name when somebody else signed in meanwhile", async () => {
    const { me, personId } = await enter();
    const author = `${personId}@${group.groupId}`;
    expect(await save(me, { body: "à moi", author })).toMatchObject({ ok: true });
    const { me: next } = await enter();
    expect(await save(next, { body: "à moi, encore", author })).toBe("DRAFT_AUTHOR");
    expect(await read(next)).toBeNull();
    expect(await save(me, { body: "x", author: `${personId}@${personId}` })).toBe("DRAFT_AUTHOR");
    expect(await save(visitor(server), { body: "x" })).toBe("UNAUTHENTICATED");
  });

  it("is invisible to every other person, in the same group and in another, through the door and in the database", async () => {
    const { me, personId } = await enter();
    await save(me, { body: "canari de brouillon" });
    const others = await buildFullGroup(database, 1);
    const beside = await Promise.all(
      (["groupAdministrator", "groupReferent"] as const).flatMap((role) => [
        enterAs(server, database, group, role),
        enterAs(server, database, others, role),
      ]),
    );
    for (const one of beside) expect(await read(one)).toBeNull();
    const { groupId } = group;
    const seen = (viewerId: string | null) =>
      readGroup(database.db, { groupId, viewerId }, (tx) => tx.rows(everyDraft, []));
    expect((await seen(personId)).map(({ body }) => body)).toContain("canari de brouillon");
    const { personId: neighbour } = await buildMember(database, group, "groupAdministrator");
    expect(await seen(neighbour)).toEqual([]);
    expect(await seen(null)).toEqual([]);
    // Nor can a draft be written in somebody else's name.
    const forged = statement<never>(
      "test-forge-draft",
      "insert into draft (group_id, person_id, key, body, writer, writer_step) values ($1, $2, 'essai:faux', 'x', 'x', 1)",
    );
    for (const viewerId of [neighbour, null])
      await expect(
        withGroup(database.db, { groupId, viewerId }, (tx) => tx.rows(forged, [groupId, personId])),
      ).rejects.toThrow("row-level security");
  });

  it("goes after 90 days untouched, and not before; the house sees nothing else of it", async () => {
    const { me, personId } = await enter();
    const { me: other, personId: otherId } = await enter();
    await save(me, { body: "vieux" });
    await save(other, { body: "récent" });
    const age = (who: string, days: number) =>
      database.owner.query("update draft set updated_at = now() - make_interval(days => $2) where person_id = $1", [
        who,
        days,
      ]);
    await age(personId, 91);
    await age(otherId, 89);
    expect(await purgeOldDrafts(database.db, group)).toBe(1);
    expect(await read(me)).toBeNull();
    expect(await read(other)).toMatchObject({ body: "récent" });
  });

  it("goes with the member it belongs to", async () => {
    const { me, personId } = await enter();
    await save(me, { body: "adieu" });
    await database.owner.query("delete from membership where person_id = $1", [personId]);
    await database.owner.query("delete from member where person_id = $1", [personId]);
    const { rows } = await database.owner.query("select 1 from draft where person_id = $1", [personId]);
    expect(rows).toEqual([]);
  });
});
