import type { RunningServer } from "@palier/server/door";
import { closeSessionsOf } from "@palier/store/identity";
import { withGroup } from "@palier/store/kernel";
import { requestMaturity } from "@palier/store/maturity";
import { testDatabase, type TestDatabase } from "../support";
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

// A hash of 64 MB takes a second where eight suites share two cores.
jest.setTimeout(120_000);

const VIEWER = "{ viewer { id } }";
const MINUTE = 60_000;
const PIN = "2580";

interface SessionFacts {
  readonly signedIn: boolean;
  readonly locked: boolean;
  readonly shared: boolean;
  readonly idleEndsAt: number;
  readonly absoluteEndsAt: number;
}

describe("sessions", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let offset = 0;
  beforeAll(async () => {
    database = await testDatabase();
    group = await buildFullGroup(database, 1);
    server = await openDoor(database, { now: () => Date.now() + offset });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  beforeEach(() => {
    offset = 0;
  });

  const post = async (who: Visitor, path: string, body: object = {}) => {
    const response = await who.fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown> & { error?: { code: string } };
    return { status: response.status, body: answer, cookie: cookieOf(response) };
  };
  const enter = async (email: string) => cookieOf(await trySignIn(server, email, PASSWORD));
  const signedIn = async (cookie: string): Promise<boolean> =>
    (await visitor(server, cookie).ask(VIEWER)).data?.["viewer"] !== null;
  const factsOf = async (cookie: string) =>
    (await (await visitor(server, cookie).fetch("/auth/session")).json()) as SessionFacts;
  const storedSeenAt = async (personId: string): Promise<number> => {
    const { rows } = await database.owner.query<{ seen: string }>(
      "select sess ->> 'seenAt' as seen from session where sess ->> 'personId' = $1",
      [personId],
    );
    return Number(rows[0]!.seen);
  };

  /** Opens the stream of a job that waits; tells when it was closed. */
  const openStream = async (cookie: string) => {
    const id = await withGroup(database.db, group, requestMaturity);
    const response = await visitor(server, cookie).fetch("/graphql/stream", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({
        query: "subscription S($id: ID!) { jobProgress(id: $id) { id state } }",
        variables: { id },
      }),
    });
    expect(response.status).toBe(200);
    const reader = response.body!.getReader();
    const closed = (async () => {
      // However it is closed: with its last event, or by the connection.
      const over = async (): Promise<boolean> => (await reader.read().catch(() => ({ done: true }))).done;
      while (!(await over()));
      return performance.now();
    })();
    return { closed, stop: () => reader.cancel() };
  };

  it("a stolen cookie is worth nothing once the session is revoked: at once for the API, within 5 s for a stream", async () => {
    const { email, personId } = await buildMember(database, group);
    const [thief, owner] = [await enter(email), await enter(email)];
    const stream = await openStream(thief);
    const list = (await (await visitor(server, owner).fetch("/account")).json()) as {
      sessions: { id: string; here: boolean; device: string }[];
    };
    expect(list.sessions).toHaveLength(2);
    const other = list.sessions.find(({ here }) => !here)!;
    const started = performance.now();
    expect((await post(visitor(server, owner), `/account/sessions/${other.id}/close`)).status).toBe(200);
    expect([await signedIn(thief), await signedIn(owner)]).toEqual([false, true]);
    expect((await visitor(server, thief).fetch("/account")).status).toBe(401);
    expect((await stream.closed) - started).toBeLessThan(5_000);
    expect((await post(visitor(server, owner), `/account/sessions/${other.id}/close`)).status).toBe(404);
    const { rows } = await database.owner.query("select action from audit_event where person_id = $1", [personId]);
    expect(rows).toContainEqual({ action: "identity:sessionsClose" });
  });

  it("nobody closes the session of somebody else", async () => {
    const [mine, theirs] = [await buildMember(database, group), await buildMember(database, group)];
    const [me, them] = [await enter(mine.email), await enter(theirs.email)];
    const list = (await (await visitor(server, them).fetch("/account")).json()) as { sessions: { id: string }[] };
    expect((await post(visitor(server, me), `/account/sessions/${list.sessions[0]!.id}/close`)).status).toBe(404);
    await post(visitor(server, me), "/account/sessions/close-others");
    expect([await signedIn(me), await signedIn(them)]).toEqual([true, true]);
  });

  it("several sessions live side by side, and close together", async () => {
    const { email, personId } = await buildMember(database, group);
    const cookies = [await enter(email), await enter(email), await enter(email)];
    expect(await Promise.all(cookies.map(signedIn))).toEqual([true, true, true]);
    const closed = await post(visitor(server, cookies[0]), "/account/sessions/close-others");
    expect(closed.body).toMatchObject({ sessionsClosed: 2 });
    expect(await Promise.all(cookies.map(signedIn))).toEqual([true, false, false]);
    expect(await closeSessionsOf(database.db, personId)).toBe(1);
    expect(await signedIn(cookies[0]!)).toBe(false);
  });

  it("an administrator closes those of a person of the group, and of no other", async () => {
    const administrator = await enterAs(server, database, group, "groupAdministrator");
    const stranger = await buildFullGroup(database, 1);
    const [inside, outside] = [await buildMember(database, group), await buildMember(database, stranger)];
    const cookies = [await enter(inside.email), await enter(outside.email)];
    const close = (id: string) =>
      administrator.ask("mutation M($id: ID!) { closePersonSessions(personId: $id) { ok closedCount } }", { id });
    expect((await close(inside.personId)).data).toEqual({ closePersonSessions: { ok: true, closedCount: 1 } });
    expect((await close(outside.personId)).data).toEqual({ closePersonSessions: { ok: false, closedCount: 0 } });
    expect(await Promise.all(cookies.map(signedIn))).toEqual([false, true]);
  });

  it("a session that is closed while a request is under way doesn't come back with its answer", async () => {
    const { email, personId } = await buildMember(database, group);
    const cookie = await enter(email);
    // Activity is to be written: the request changes the session, which goes meanwhile.
    offset = 2 * MINUTE;
    const asked = Array.from({ length: 20 }, () => visitor(server, cookie).ask(VIEWER));
    await closeSessionsOf(database.db, personId);
    await Promise.all(asked);
    expect(await signedIn(cookie)).toBe(false);
  });

  it("ends after the idle time of its group, which activity pushes back, and after twelve hours in any case", async () => {
    const { email } = await buildMember(database, group);
    const cookie = await enter(email);
    for (const minutes of [29, 58, 87]) {
      offset = minutes * MINUTE;
      expect(await signedIn(cookie)).toBe(true);
    }
    offset = 118 * MINUTE;
    expect(await signedIn(cookie)).toBe(false);
    offset = 0;
    const long = await enter(email);
    for (let minutes = 20; minutes < 720; minutes += 20) {
      offset = minutes * MINUTE;
      expect([minutes, await signedIn(long)]).toEqual([minutes, true]);
    }
    offset = 720 * MINUTE;
    expect(await signedIn(long)).toBe(false);
  });

  it("a clock five minutes off on one server of two changes nothing but the hour of the end", async () => {
    const { email } = await buildMember(database, group);
    const cookie = await enter(email);
    for (const minutes of [-5, 5, -5]) {
      offset = minutes * MINUTE;
      expect([minutes, await signedIn(cookie)]).toEqual([minutes, true]);
    }
    offset = 24 * MINUTE;
    expect(await signedIn(cookie)).toBe(true);
  });

  it("asking about the session doesn't lengthen it; saying that one is there does", async () => {
    const { email, personId } = await buildMember(database, group);
    const cookie = await enter(email);
    const before = await storedSeenAt(personId);
    offset = 10 * MINUTE;
    const facts = await factsOf(cookie);
    expect(facts).toMatchObject({ signedIn: true, locked: false, shared: false, idleEndsAt: before + 30 * MINUTE });
    expect(facts.absoluteEndsAt).toBeLessThanOrEqual(before + 720 * MINUTE);
    expect(await storedSeenAt(personId)).toBe(before);
    await post(visitor(server, cookie), "/auth/session/keep");
    expect(await storedSeenAt(personId)).toBeGreaterThan(before);
    expect(await factsOf("")).toEqual({ signedIn: false });
    expect((await post(visitor(server), "/auth/session/keep")).status).toBe(401);
  });

  it("the administrator sets the delays, and open sessions follow", async () => {
    const other = await buildFullGroup(database, 1);
    const administrator = await enterAs(server, database, other, "groupAdministrator");
    const { email } = await buildMember(database, other);
    const cookie = await enter(email);
    const save = (idleMinutes: number, lockMinutes = 2) =>
      administrator.ask(
        `mutation M($input: SessionPolicyInput!) { saveSessionPolicy(input: $input) { ok error { field } policy { idleMinutes } } }`,
        { input: { idleMinutes, lockMinutes, sharedAllowed: true, pinAllowed: true } },
      );
    expect((await save(241)).data).toMatchObject({
      saveSessionPolicy: { ok: false, error: { field: "idleMinutes" }, policy: { idleMinutes: 30 } },
    });
    expect((await save(60)).data).toMatchObject({ saveSessionPolicy: { ok: true, policy: { idleMinutes: 60 } } });
    offset = 59 * MINUTE;
    expect(await signedIn(cookie)).toBe(true);
    const referent = await enterAs(server, database, other, "groupReferent");
    expect((await referent.ask("{ sessionPolicy { idleMinutes } }")).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  describe("on a shared workstation", () => {
    const enterShared = async () => {
      const member = await buildMember(database, group);
      const response = await fetch(`${server.url}/auth/sign-in`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email: member.email, password: PASSWORD, shared: true }),
      });
      const cookie = cookieOf(response);
      expect((await post(visitor(server, cookie), "/account/pin", { password: PASSWORD, pin: PIN })).status).toBe(200);
      return { ...member, cookie };
    };

    it("a locked session answers nothing but how to open it: no GraphQL, no stream, no file, no account", async () => {
      const { cookie } = await enterShared();
      const stream = await openStream(cookie);
      const me = visitor(server, cookie);
      const started = performance.now();
      expect((await post(me, "/auth/session/lock")).status).toBe(200);
      expect(await factsOf(cookie)).toMatchObject({ signedIn: true, locked: true });
      expect((await me.ask("{ group { name } }")).errors[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
      expect(await signedIn(cookie)).toBe(false);
      const paths = ["/account", "/files/0196f000-0000-7000-8000-000000000000"];
      for (const path of paths) expect([path, (await me.fetch(path)).status]).toEqual([path, 401]);
      const posts = ["/auth/session/keep", "/auth/session/share", "/account/pin", "/account/sessions/close-others"];
      for (const path of posts) {
        expect([path, (await post(me, path, { shared: false, pin: null, password: PASSWORD })).status]).toEqual([
          path,
          401,
        ]);
      }
      expect((await stream.closed) - started).toBeLessThan(5_000);

      const opened = await post(me, "/auth/session/unlock", { pin: PIN });
      expect(opened.status).toBe(200);
      expect([await signedIn(opened.cookie), await signedIn(cookie)]).toEqual([true, false]);
      expect(await factsOf(opened.cookie)).toMatchObject({ locked: false, shared: true });
    });

    it("locks by itself when the browser goes silent, and opens with the password as well", async () => {
      const { cookie } = await enterShared();
      offset = 4 * MINUTE;
      expect(await signedIn(cookie)).toBe(true);
      offset = 10 * MINUTE;
      expect(await signedIn(cookie)).toBe(false);
      const wrong = await post(visitor(server, cookie), "/auth/session/unlock", { password: "faux" });
      expect([wrong.status, wrong.body.error?.code]).toEqual([403, "WRONG_UNLOCK"]);
      const opened = await post(visitor(server, cookie), "/auth/session/unlock", { password: PASSWORD });
      expect(await signedIn(opened.cookie)).toBe(true);
    });

    it("five wrong codes close the session: signing in is what remains", async () => {
      const { cookie, email } = await enterShared();
      const me = visitor(server, cookie);
      await post(me, "/auth/session/lock");
      const codes: (string | undefined)[] = [];
      for (let index = 0; index < 5; index += 1) {
        codes.push((await post(me, "/auth/session/unlock", { pin: `135${String(index)}` })).body.error?.code);
      }
      expect(codes).toEqual([...Array.from({ length: 4 }, () => "WRONG_UNLOCK"), "UNAUTHENTICATED"]);
      expect((await post(me, "/auth/session/unlock", { pin: PIN })).status).toBe(401);
      expect(await factsOf(cookie)).toEqual({ signedIn: false });
      expect((await trySignIn(server, email, PASSWORD)).status).toBe(200);
    });

    it("a colleague signs in instead: the locked session is over", async () => {
      const { cookie } = await enterShared();
      await post(visitor(server, cookie), "/auth/session/lock");
      const colleague = await buildMember(database, group);
      const response = await fetch(`${server.url}/auth/sign-in`, {
        method: "POST",
        headers: { "content-type": "application/json", cookie },
        body: JSON.stringify({ email: colleague.email, password: PASSWORD }),
      });
      expect((await factsOf(cookieOf(response))) as unknown).toMatchObject({ personId: colleague.personId });
      expect(await factsOf(cookie)).toEqual({ signedIn: false });
    });

    it("codes that everybody tries first are refused, and an ordinary workstation doesn't lock", async () => {
      const { email } = await buildMember(database, group);
      const me = visitor(server, await enter(email));
      for (const pin of ["1111", "1234", "9876543"]) {
        expect((await post(me, "/account/pin", { password: PASSWORD, pin })).body.error?.code).toBe("WEAK_PIN");
      }
      expect((await post(me, "/account/pin", { password: PASSWORD, pin: "12a4" })).status).toBe(400);
      expect((await post(me, "/auth/session/lock")).body.error?.code).toBe("NOT_SHARED");
    });
  });
});
