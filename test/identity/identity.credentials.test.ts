import { generateSync } from "otplib";
import type { RunningServer } from "@palier/server/door";
import { buildGroup, testDatabase, waitFor, type TestDatabase } from "../support";
import { buildMember, cookieOf, openDoor, PASSWORD, trySignIn, visitor, type Visitor } from "../kernel/front-door";

// A hash of 64 MB takes a second where eight suites share two cores.
jest.setTimeout(120_000);

const VIEWER = "{ viewer { id } }";
const NEW_PASSWORD = "cheval agrafe pile correct";

interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown> & { error?: { code: string; field: string | null; message: string } };
  readonly cookie: string;
}

describe("what opens an account", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let scope: { groupId: string; viewerId: null };
  let now = Date.now();
  beforeAll(async () => {
    database = await testDatabase();
    scope = { groupId: (await buildGroup(database)).groupId, viewerId: null };
    server = await openDoor(database, { now: () => now });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });
  beforeEach(() => {
    now = Date.now();
  });

  const post = async (who: Visitor, path: string, body: object = {}): Promise<Answered> => {
    const response = await who.fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Answered["body"], cookie: cookieOf(response) };
  };
  const enter = async (email: string, password = PASSWORD) => {
    const response = await trySignIn(server, email, password);
    return { cookie: cookieOf(response), body: await response.json(), status: response.status };
  };
  const signedIn = async (cookie: string): Promise<boolean> =>
    (await visitor(server, cookie).ask(VIEWER)).data?.["viewer"] !== null;
  const audited = async (personId: string): Promise<string[]> => {
    const { rows } = await database.owner.query<{ action: string }>(
      "select action from audit_event where group_id = $1 and person_id = $2 order by id",
      [scope.groupId, personId],
    );
    return rows.map(({ action }) => action);
  };
  const code = (secret: string, at = now): string => generateSync({ secret, epoch: Math.floor(at / 1_000) });

  const withTotp = async () => {
    const member = await buildMember(database, scope);
    const first = await enter(member.email);
    const me = visitor(server, first.cookie);
    const started = await post(me, "/account/totp/start", { password: PASSWORD });
    const secret = started.body["secret"] as string;
    const confirmed = await post(me, "/account/totp/confirm", { code: code(secret) });
    return { ...member, first, secret, confirmed, codes: confirmed.body["recoveryCodes"] as string[] };
  };

  it("one-time codes: asked from then on, in a step that opens nothing by itself", async () => {
    const { email, personId, first, secret, confirmed, codes } = await withTotp();
    expect(confirmed.status).toBe(200);
    expect(codes).toHaveLength(10);
    // What may be done changed: so did the id of the session.
    expect(confirmed.cookie).not.toBe(first.cookie);
    expect([await signedIn(first.cookie), await signedIn(confirmed.cookie)]).toEqual([false, true]);

    const half = await enter(email);
    expect(half.body).toEqual({ ok: false, next: "totp" });
    expect(await signedIn(half.cookie)).toBe(false);
    expect((await visitor(server, half.cookie).fetch("/account")).status).toBe(401);
    now += 30_000;
    const wrong = await post(visitor(server, half.cookie), "/auth/totp", { code: "000000" });
    expect([wrong.status, wrong.body.error?.code]).toEqual([401, "WRONG_CODE"]);
    const done = await post(visitor(server, half.cookie), "/auth/totp", { code: code(secret) });
    expect([done.status, done.body]).toEqual([200, { ok: true }]);
    expect(await signedIn(done.cookie)).toBe(true);
    expect(await signedIn(half.cookie)).toBe(false);
    expect(await audited(personId)).toEqual(
      expect.arrayContaining(["identity:totpEnable", "identity:signInRefused", "identity:signIn"]),
    );
    const { rows } = await database.owner.query<{ sealed: string }>(
      "select secret_sealed as sealed from person_totp where person_id = $1",
      [personId],
    );
    expect(rows[0]!.sealed).not.toContain(secret);
  });

  it("a code counts once, in its step or a neighbour's, however fast two requests come", async () => {
    const { email, secret } = await withTotp();
    const tries = async (at: number): Promise<number[]> => {
      const halves = [await enter(email), await enter(email)];
      const given = { code: code(secret, at) };
      const both = await Promise.all(halves.map(({ cookie }) => post(visitor(server, cookie), "/auth/totp", given)));
      return both.map(({ status }) => status).sort();
    };
    // The code that proved the secret has been used.
    expect(await tries(now)).toEqual([401, 401]);
    now += 60_000;
    expect(await tries(now)).toEqual([200, 401]);
    expect(await tries(now - 30_000)).toEqual([401, 401]);
    now += 60_000;
    expect(await tries(now + 30_000)).toEqual([200, 401]);
    now += 300_000;
    expect(await tries(now - 60_000)).toEqual([401, 401]);
  });

  it("the second step doesn't wait for ever, and is tried ten times at most", async () => {
    const { email, secret } = await withTotp();
    const half = await enter(email);
    now += 6 * 60_000;
    const late = await post(visitor(server, half.cookie), "/auth/totp", { code: code(secret) });
    expect([late.status, late.body.error?.code]).toEqual([401, "SECOND_STEP_OVER"]);
    const again = await enter(email);
    const statuses: number[] = [];
    for (let index = 0; index < 11; index += 1) {
      statuses.push((await post(visitor(server, again.cookie), "/auth/totp", { code: "123456" })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
    expect((await post(visitor(server, again.cookie), "/auth/totp", { code: code(secret) })).status).toBe(429);
  });

  it("a recovery code replaces the telephone, once, however it is typed", async () => {
    const { email, codes, personId } = await withTotp();
    const use = async (text: string) => {
      const { cookie } = await enter(email);
      return (await post(visitor(server, cookie), "/auth/totp", { code: text })).status;
    };
    expect(await use(codes[0]!.toLowerCase().replaceAll("-", " "))).toBe(200);
    expect(await use(codes[0]!)).toBe(401);
    expect(await use(codes[1]!)).toBe(200);
    const { rows } = await database.owner.query("select * from recovery_code where person_id = $1", [personId]);
    expect(JSON.stringify(rows)).not.toContain(codes[2]!.slice(5));
  });

  it("a password changes with the old one only, and closes the other sessions", async () => {
    const { email, personId } = await buildMember(database, scope);
    const elsewhere = await enter(email);
    const here = await enter(email);
    const me = visitor(server, here.cookie);
    const change = (password: string, newPassword: string) => post(me, "/account/password", { password, newPassword });
    expect((await change("faux", NEW_PASSWORD)).body.error).toMatchObject({ code: "WRONG_PASSWORD" });
    const weak = await change(PASSWORD, "motdepasse1234");
    expect(weak.body.error).toMatchObject({ code: "WEAK_PASSWORD", field: "newPassword" });
    expect((await change(PASSWORD, `${email} et la suite`)).body.error?.code).toBe("WEAK_PASSWORD");
    const done = await change(PASSWORD, NEW_PASSWORD);
    expect(done.body).toEqual({ ok: true, sessionsClosed: 1 });
    expect(await Promise.all([elsewhere.cookie, here.cookie, done.cookie].map(signedIn))).toEqual([false, false, true]);
    expect([(await enter(email)).status, (await enter(email, NEW_PASSWORD)).status]).toEqual([401, 200]);
    expect(await audited(personId)).toContain("identity:passwordChange");
    const { rows } = await database.owner.query<{ subject: string }>(
      "select subject from mail where recipient_email = $1",
      [email],
    );
    expect(rows.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Palier\s: votre mot de passe a été changé$/) as string,
    ]);
  });

  it("a forgotten password: the same answer for everybody, a link that counts once and for an hour", async () => {
    const { email, personId } = await buildMember(database, scope);
    const open = await enter(email);
    const nobody = visitor(server);
    const known = await post(nobody, "/auth/forgotten", { email });
    const unknown = await post(nobody, "/auth/forgotten", { email: "personne@nulle-part.example" });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    const tokens = async () => {
      const { rows } = await database.owner.query<{ body: string }>(
        "select body_text as body from mail where recipient_email = $1 and kind = 'passwordReset' order by id",
        [email],
      );
      return rows.map(({ body }) => /\/mot-de-passe\/([\w-]+)/.exec(body)![1]!);
    };
    await waitFor("the mail", async () => (await tokens()).length === 1);
    const [first] = await tokens();
    const { rows } = await database.owner.query("select * from password_reset where person_id = $1", [personId]);
    expect(JSON.stringify(rows)).not.toContain(first);

    await post(nobody, "/auth/forgotten", { email: email.toUpperCase() });
    await waitFor("the mail", async () => (await tokens()).length === 2);
    const [, second] = await tokens();
    const reset = (token: string, newPassword = NEW_PASSWORD) => post(nobody, "/auth/reset", { token, newPassword });
    expect((await reset(first!)).body.error?.code).toBe("RESET_WORTHLESS");
    expect((await reset(second!, "motdepasse1234")).body.error?.code).toBe("WEAK_PASSWORD");
    const race = await Promise.all([reset(second!), reset(second!)]);
    expect(race.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect(await signedIn(open.cookie)).toBe(false);
    expect([(await enter(email)).status, (await enter(email, NEW_PASSWORD)).status]).toEqual([401, 200]);
    expect((await reset(second!)).status).toBe(410);
    expect((await reset("x")).status).toBe(410);
    expect(await audited(personId)).toEqual(
      expect.arrayContaining(["identity:passwordResetAsk", "identity:passwordReset"]),
    );
  });

  it("a link older than an hour is worth nothing", async () => {
    const { email, personId } = await buildMember(database, scope);
    await post(visitor(server), "/auth/forgotten", { email });
    const token = () =>
      database.owner
        .query<{ body: string }>("select body_text as body from mail where recipient_email = $1", [email])
        .then(({ rows }) => /\/mot-de-passe\/([\w-]+)/.exec(rows[0]?.body ?? "")?.[1]);
    await waitFor("the mail", async () => (await token()) !== undefined);
    await database.owner.query(
      "update password_reset set expires_at = expires_at - interval '61 minutes' where person_id = $1",
      [personId],
    );
    const late = await post(visitor(server), "/auth/reset", { token: await token(), newPassword: NEW_PASSWORD });
    expect([late.status, late.body.error?.code]).toEqual([410, "RESET_WORTHLESS"]);
  });

  it("a thousand guesses: ten are evaluated, on two servers counting together", async () => {
    const { email } = await buildMember(database, scope);
    const second = await openDoor(database);
    try {
      const statuses: Record<number, number> = {};
      for (let index = 0; index < 1_000; index += 1) {
        const response = await trySignIn(index % 2 === 0 ? server : second, email, `essai ${String(index)}`);
        statuses[response.status] = (statuses[response.status] ?? 0) + 1;
        await response.arrayBuffer();
      }
      expect(statuses).toEqual({ 401: 10, 429: 990 });
      const { rows } = await database.owner.query<{ key: string }>("select key from sign_in_throttle");
      expect(JSON.stringify(rows)).not.toContain(email);
    } finally {
      await second.close();
    }
  });
});
