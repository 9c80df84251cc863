import type { RunningServer } from "@palier/server/door";
import { saveMember } from "@palier/store/identity";
import {
  buildFullGroup,
  buildMember,
  cookieOf,
  openDoor,
  PASSWORD,
  trySignIn,
  visitor,
  type Visitor,
} from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(120_000);

/** A browser: what the server sets as a cookie goes with the next request. */
interface Browser extends Visitor {
  cookie(): string;
}

describe("looking as somebody, and going from one group to another", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let mine: Awaited<ReturnType<typeof buildFullGroup>>;
  let theirs: Awaited<ReturnType<typeof buildFullGroup>>;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    [mine, theirs] = [await buildFullGroup(database), await buildFullGroup(database, 1)];
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  async function browse(email: string): Promise<Browser> {
    let cookie = cookieOf(await trySignIn(server, email, PASSWORD));
    return {
      cookie: () => cookie,
      ask: (document, variables) => visitor(server, cookie).ask(document, variables),
      async fetch(path, init) {
        const answer = await visitor(server, cookie).fetch(path, init);
        const next = cookieOf(answer);
        if (next !== "") cookie = next;
        return answer;
      },
    };
  }
  const send = (by: Visitor, path: string, body: object | null, method = "POST"): Promise<Response> =>
    by.fetch(path, {
      method,
      ...(body === null ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  const code = async (answer: Response): Promise<unknown> =>
    [answer.status, ((await answer.json()) as { error?: { code: string } }).error?.code] as const;
  const who = async (by: Visitor) =>
    (await by.ask("{ viewer { id displayName lookedAtBy actions groups { id } group { id } } }")).data?.["viewer"] as {
      id: string;
      lookedAtBy: string | null;
      actions: string[];
      groups: { id: string }[];
      group: { id: string };
    } | null;
  const looks = async (personId: string) =>
    (
      await database.owner.query<{ changes: unknown; person_id: string; channel: string }>(
        "select changes, person_id from audit_event where action = 'identity:viewAs' and object_id = $1 order by seq",
        [personId],
      )
    ).rows;

  it("shows what the other person sees, changes nothing, and is written down at both ends", async () => {
    const administrator = await buildMember(database, mine, "groupAdministrator");
    const other = await buildMember(database, mine, "contributor", {
      wholeGroup: false,
      establishmentIds: mine.siteIds.slice(0, 2),
    });
    const admin = await browse(administrator.email);
    expect((await send(admin, "/auth/view-as", { personId: other.personId })).status).toBe(200);
    expect(await who(admin)).toMatchObject({
      id: other.personId,
      lookedAtBy: "Personne groupAdministrator",
      groups: [],
    });
    const { data } = await admin.ask("{ establishments { totalCount } }");
    expect(data).toEqual({ establishments: { totalCount: 2 } });
    const { errors } = await admin.ask(
      `mutation { answerMaturityQuestion(input: { establishmentId: "${mine.siteIds[0]!}", questionCode: "REFERENT-NOMME", answer: "oui" }) { ok } }`,
    );
    expect(errors[0]).toMatchObject({
      message:
        "Vous regardez Palier comme Personne contributor\u00a0: rien ne peut être modifié en son nom. Rien n’a changé. Quittez ce regard pour agir vous-même.",
      extensions: { code: "ONLY_LOOKING" },
    });
    // No other address changes anything either, nor leads anywhere else.
    expect(await code(await send(admin, "/imports", {}))).toEqual([409, "ALREADY_LOOKING"]);
    expect(await code(await send(admin, "/auth/group", { groupId: mine.groupId }))).toEqual([409, "ALREADY_LOOKING"]);
    expect(await code(await send(admin, "/auth/leave-group", { groupId: mine.groupId }))).toEqual([
      409,
      "ALREADY_LOOKING",
    ]);
    expect(await code(await send(admin, "/auth/view-as", { personId: other.personId }))).toEqual([
      409,
      "ALREADY_LOOKING",
    ]);
    expect((await send(admin, "/auth/view-as", null, "DELETE")).status).toBe(200);
    expect(await who(admin)).toMatchObject({ id: administrator.personId, lookedAtBy: null });
    expect(await looks(other.personId)).toEqual([
      { person_id: administrator.personId, changes: { looking: [false, true] } },
      { person_id: administrator.personId, changes: { looking: [true, false] } },
    ]);
  });

  it("is for administrators, on people of their own group who may enter it", async () => {
    const administrator = await buildMember(database, mine, "groupAdministrator");
    const referent = await browse((await buildMember(database, mine, "groupReferent")).email);
    const admin = await browse(administrator.email);
    const other = await buildMember(database, mine, "reader");
    const stranger = await buildMember(database, theirs, "reader");
    expect(await code(await send(referent, "/auth/view-as", { personId: other.personId }))).toEqual([403, "FORBIDDEN"]);
    expect(await code(await send(visitor(server), "/auth/view-as", { personId: other.personId }))).toEqual([
      401,
      "UNAUTHENTICATED",
    ]);
    await database.owner.query("update member set disabled_at = now() where person_id = $1", [other.personId]);
    const answers = await Promise.all(
      [stranger.personId, other.personId, "0196f000-0000-7000-8000-000000000000", "x"].map(async (personId) => {
        const answer = await send(admin, "/auth/view-as", { personId });
        return `${String(answer.status)} ${await answer.text()}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("404");
    expect(await code(await send(admin, "/auth/view-as", { personId: administrator.personId }))).toEqual([
      409,
      "NOT_ONESELF",
    ]);
    expect(await code(await send(admin, "/auth/view-as", {}))).toEqual([400, "BAD_REQUEST"]);
    expect(await looks(stranger.personId)).toEqual([]);
  });

  it("ends with the right to look, and with the person who is looked at", async () => {
    const [one, two] = [
      await buildMember(database, mine, "groupAdministrator"),
      await buildMember(database, mine, "groupAdministrator"),
    ];
    const other = await buildMember(database, mine, "reader");
    const [admin, second] = [await browse(one.email), await browse(two.email)];
    await send(admin, "/auth/view-as", { personId: other.personId });
    await second.ask(`mutation { disablePerson(personId: "${other.personId}") { ok } }`);
    // Nobody to look as any more: the administrator is themselves again, still signed in.
    expect(await who(admin)).toMatchObject({ id: one.personId, lookedAtBy: null });
    await second.ask(`mutation { enablePerson(personId: "${other.personId}") { ok } }`);
    await send(admin, "/auth/view-as", { personId: other.personId });
    await database.owner.query("delete from membership where person_id = $1", [one.personId]);
    expect(await who(admin)).toBeNull();
    expect((await send(admin, "/auth/view-as", null, "DELETE")).status).toBe(200);
  });

  it("goes from one group to another under a new id, where the person is an active member only", async () => {
    const { email, personId } = await buildMember(database, mine, "reader");
    await saveMember(database.db, theirs, {
      email,
      displayName: "La même personne",
      password: null,
      role: "director",
      sector: null,
      wholeGroup: true,
    });
    const third = await buildFullGroup(database, 1);
    const person = await browse(email);
    const first = (await who(person))!.group.id;
    const next = first === mine.groupId ? theirs.groupId : mine.groupId;
    expect((await who(person))!.groups.map(({ id }) => id).sort()).toEqual([mine.groupId, theirs.groupId].sort());
    const before = person.cookie();
    expect((await send(person, "/auth/group", { groupId: next })).status).toBe(200);
    expect(person.cookie()).not.toBe(before);
    expect((await who(person))!.group.id).toBe(next);
    // The id of before opens nothing any more.
    expect(await who(visitor(server, before))).toBeNull();
    const refused = await Promise.all(
      [third.groupId, "0196f000-0000-7000-8000-000000000000", "x"].map(async (groupId) => {
        const answer = await send(person, "/auth/group", { groupId });
        return `${String(answer.status)} ${await answer.text()}`;
      }),
    );
    expect(new Set(refused).size).toBe(1);
    expect(refused[0]).toContain("404");
    await database.owner.query("update member set disabled_at = now() where person_id = $1 and group_id = $2", [
      personId,
      first,
    ]);
    expect(await code(await send(person, "/auth/group", { groupId: first }))).toEqual([404, "NOT_FOUND"]);
    const { rows } = await database.owner.query<{ group_id: string }>(
      "select group_id from audit_event where action = 'identity:enterGroup' and object_id = $1",
      [personId],
    );
    expect(rows).toEqual([{ group_id: next }]);
  });

  it("stays in the group whose provider vouched for the person", async () => {
    const { email, personId } = await buildMember(database, mine, "reader");
    await saveMember(database.db, theirs, {
      email,
      displayName: "La même personne",
      password: null,
      role: "reader",
      sector: null,
      wholeGroup: true,
    });
    const person = await browse(email);
    const first = (await who(person))!.group.id;
    const next = first === mine.groupId ? theirs.groupId : mine.groupId;
    await database.owner.query(
      "update session set sess = jsonb_set(sess::jsonb, '{providerGroupId}', to_jsonb($2::text)) where sess ->> 'personId' = $1",
      [personId, first],
    );
    expect(await code(await send(person, "/auth/group", { groupId: next }))).toEqual([404, "NOT_FOUND"]);
    expect((await who(person))!.group.id).toBe(first);
  });

  it("leaves a group for good and keeps the others", async () => {
    const { email, personId } = await buildMember(database, mine, "reader");
    await saveMember(database.db, theirs, {
      email,
      displayName: "La même personne",
      password: null,
      role: "reader",
      sector: null,
      wholeGroup: true,
    });
    const person = await browse(email);
    const first = (await who(person))!.group.id;
    const other = first === mine.groupId ? theirs.groupId : mine.groupId;
    // The button of a tab that was left behind by a change of group.
    expect(await code(await send(person, "/auth/leave-group", { groupId: other }))).toEqual([404, "NOT_FOUND"]);
    expect((await send(person, "/auth/leave-group", { groupId: first })).status).toBe(200);
    expect(await who(person)).toBeNull();
    const again = await browse(email);
    expect((await who(again))!.groups).toEqual([{ id: other }]);
    const { rows } = await database.owner.query(
      "select left_at is not null as gone from member where person_id = $1 and group_id = $2",
      [personId, first],
    );
    expect(rows).toEqual([{ gone: true }]);
  });
});
