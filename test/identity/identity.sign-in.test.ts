import type { RunningServer } from "@palier/server/door";
import { testDatabase, type TestDatabase } from "../support";
import { buildFullGroup, buildMember, cookieOf, openDoor, PASSWORD, trySignIn, visitor } from "../kernel/front-door";

const VIEWER = "{ viewer { displayName role actions group { name } } }";

// A hash of 64 MB takes a second where eight suites share two cores.
jest.setTimeout(60_000);

describe("the door of Palier", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let member: { email: string; personId: string };
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  beforeAll(async () => {
    database = await testDatabase();
    group = await buildFullGroup(database, 1);
    member = await buildMember(database, group, "director");
    server = await openDoor(database);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it("lets in who knows the password, and says who they are", async () => {
    const response = await trySignIn(server, ` ${member.email.toUpperCase()} `, PASSWORD);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true });
    const [line = ""] = response.headers.getSetCookie();
    expect(line).toMatch(/^palier=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const { data } = await visitor(server, cookieOf(response)).ask(VIEWER);
    expect(data?.["viewer"]).toMatchObject({ displayName: "Personne director", role: "director" });
    expect((data?.["viewer"] as { actions: string[] }).actions).toContain("cpom:generate");
  });

  it("answers a wrong password and an unknown address alike, in words and in time", async () => {
    const time = async (email: string) => {
      const started = performance.now();
      const response = await trySignIn(server, email, "pas le bon mot de passe");
      return { status: response.status, text: await response.text(), ms: performance.now() - started };
    };
    const wrong = await time(member.email);
    const unknown = await time("personne@nulle-part.example");
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(unknown.text).toBe(wrong.text);
    expect(JSON.parse(wrong.text)).toMatchObject({ error: { code: "WRONG_CREDENTIALS" } });
    // Both hash a password of 64 MB; without that, the unknown address would answer ten times sooner.
    expect(unknown.ms).toBeGreaterThan(wrong.ms / 4);
  });

  it.each([
    [null],
    [[]],
    [{}],
    [{ email: "a@b.fr" }],
    [{ email: 1, password: true }],
    [{ email: "a", password: "x".repeat(2000) }],
  ])("refuses the body %j in French", async (body) => {
    const response = await fetch(`${server.url}/auth/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: "BAD_REQUEST", message: expect.stringContaining("attendu") as string },
    });
  });

  it("gives a new session id at sign-in: one planted before is worth nothing", async () => {
    const first = cookieOf(await trySignIn(server, member.email, PASSWORD));
    const again = await fetch(`${server.url}/auth/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: first },
      body: JSON.stringify({ email: member.email, password: PASSWORD }),
    });
    const second = cookieOf(again);
    expect(second).not.toBe(first);
    expect((await visitor(server, first).ask(VIEWER)).data?.["viewer"]).toBeNull();
    expect((await visitor(server, second).ask(VIEWER)).data?.["viewer"]).not.toBeNull();
  });

  it("keeps only the hash of a session id", async () => {
    const cookie = cookieOf(await trySignIn(server, member.email, PASSWORD));
    const sid = decodeURIComponent(cookie.split("=")[1]!).split(".")[0]!;
    const { rows } = await database.owner.query<{ sid: string }>("select sid from session");
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map((row) => row.sid)).not.toContain(sid);
  });

  it("closes the session at sign-out", async () => {
    const cookie = cookieOf(await trySignIn(server, member.email, PASSWORD));
    const someone = visitor(server, cookie);
    expect((await someone.fetch("/auth/sign-out", { method: "POST" })).status).toBe(200);
    expect((await someone.ask(VIEWER)).data?.["viewer"]).toBeNull();
    const group = await someone.ask("{ group { name } }");
    expect(group.errors[0]).toMatchObject({ extensions: { code: "UNAUTHENTICATED" } });
    expect(group.errors[0]!.message).toContain("Connectez-vous");
  });

  it("shuts out a person who is disabled or leaves the group, at once", async () => {
    const leaver = await buildMember(database, group, "qualityManager");
    const someone = visitor(server, cookieOf(await trySignIn(server, leaver.email, PASSWORD)));
    expect((await someone.ask(VIEWER)).data?.["viewer"]).not.toBeNull();
    await database.owner.query("update member set disabled_at = now() where person_id = $1", [leaver.personId]);
    expect((await someone.ask(VIEWER)).data?.["viewer"]).toBeNull();
    expect((await trySignIn(server, leaver.email, PASSWORD)).status).toBe(401);
    await database.owner.query("update member set disabled_at = null where person_id = $1", [leaver.personId]);
    await database.owner.query("delete from membership where person_id = $1", [leaver.personId]);
    expect((await someone.ask("{ group { name } }")).errors[0]).toMatchObject({
      extensions: { code: "UNAUTHENTICATED" },
    });
  });

  it("ends a session that nobody used for hours", async () => {
    const cookie = cookieOf(await trySignIn(server, member.email, PASSWORD));
    await database.owner.query(
      `update session set sess = jsonb_set(sess, '{seenAt}', to_jsonb((sess ->> 'seenAt')::bigint - 5 * 3600000))
        where sess ->> 'personId' = $1`,
      [member.personId],
    );
    expect((await visitor(server, cookie).ask(VIEWER)).data?.["viewer"]).toBeNull();
  });

  it("asks for patience after ten failures, forgets them at a success, and spares the others", async () => {
    const victim = await buildMember(database, group);
    for (let index = 0; index < 9; index += 1) {
      expect((await trySignIn(server, victim.email, "faux")).status).toBe(401);
    }
    expect((await trySignIn(server, victim.email, PASSWORD)).status).toBe(200);
    const statuses: number[] = [];
    for (let index = 0; index < 11; index += 1) statuses.push((await trySignIn(server, victim.email, "faux")).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    const throttled = await trySignIn(server, victim.email, PASSWORD);
    expect(throttled.status).toBe(429);
    expect(await throttled.json()).toMatchObject({ error: { code: "TOO_MANY_ATTEMPTS" } });
    expect((await trySignIn(server, member.email, PASSWORD)).status).toBe(200);
  }, 60_000);

  it("shows the accounts of a demonstration only", async () => {
    const accounts = async () =>
      (await (await fetch(`${server.url}/auth/demo-accounts`)).json()) as { email: string }[];
    expect(await accounts()).toEqual([]);
    await database.owner.query("update care_group set demo = true where id = $1", [group.groupId]);
    expect((await accounts()).map(({ email }) => email)).toContain(member.email);
    await database.owner.query("update care_group set demo = false where id = $1", [group.groupId]);
  });
});

describe("behind https", () => {
  it("the cookie is Secure and bound to the host", async () => {
    const database = await testDatabase();
    const server = await openDoor(database, { publicUrl: new URL("https://palier.exemple.fr") });
    try {
      const group = await buildFullGroup(database, 1);
      const { email } = await buildMember(database, group);
      const response = await fetch(`${server.url}/auth/sign-in`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-forwarded-proto": "https" },
        body: JSON.stringify({ email, password: PASSWORD }),
      });
      expect(response.headers.getSetCookie()[0]).toMatch(
        /^__Host-palier=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(response.headers.get("strict-transport-security")).toContain("max-age");
    } finally {
      await server.close();
      await database.close();
    }
  });
});
