import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember, cookieOf, PASSWORD, trySignIn } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { startHostileProvider, type HostileProvider } from "./oidc.hostile";
import { startRealProvider, type RealProvider } from "./oidc.real";
import { authorize, Browser, buildLink, buildProvider, leave, openOidcDoor, type LogLine } from "./oidc.stage";

jest.setTimeout(60_000);

type Group = Awaited<ReturnType<typeof buildFullGroup>>;
const MINUTE = 60_000;
const CLAIRE = { account: "claire" };
const PAUL = { account: "paul" };

describe("coming back by a provider to a page that waits", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let log: LogLine[];
  let real: RealProvider;
  let hostile: HostileProvider;
  let group: Group;
  let claire: { email: string; personId: string };
  let paul: { email: string; personId: string };
  let good: { id: string; ref: string };
  let bad: { id: string; ref: string };
  let offset = 0;

  beforeAll(async () => {
    database = await testDatabase();
    ({ server, log } = await openOidcDoor(database, { now: () => Date.now() + offset }));
    [real, hostile] = await Promise.all([startRealProvider(), startHostileProvider()]);
    group = await buildFullGroup(database, 1);
    [claire, paul] = [await buildMember(database, group, "director"), await buildMember(database, group, "director")];
    const goodOne = await buildProvider(database, group, { issuer: real.issuer, maxSessionMinutes: 240 });
    [good, bad] = [goodOne, await buildProvider(database, group, { issuer: hostile.issuer })];
    const client = { client_id: goodOne.clientId, client_secret: "secret-du-client" };
    await real.configure([{ ...client, redirect_uris: [`${server.url}/auth/oidc/${good.ref}/callback`] }]);
    for (const { id: providerId } of [good, bad]) {
      await buildLink(database, group, { providerId, subject: "claire", personId: claire.personId });
      await buildLink(database, group, { providerId, subject: "paul", personId: paul.personId });
    }
  });
  beforeEach(() => {
    offset = 0;
    log.length = 0;
    hostile.next = {};
    hostile.subject = "claire";
  });
  afterAll(async () => {
    await server.close();
    await Promise.all([real.stop(), hostile.stop()]);
    await database.close();
  });

  const sql = (text: string, values: unknown[]) => database.owner.query(text, values);
  const facts = async (browser: Browser): Promise<Record<string, unknown>> =>
    (await browser.go(`${server.url}/auth/session`)).json() as Promise<Record<string, unknown>>;
  const refOf = async (browser: Browser): Promise<string> => {
    const answer = await browser.go(`${server.url}/account`);
    const { sessions } = (await answer.json()) as { sessions: { id: string; here: boolean }[] };
    const { id } = sessions.find(({ here }) => here) ?? {};
    if (id === undefined) throw new Error("the session of this browser is not listed");
    return id;
  };
  /** Comes in, and the workstation is shared. */
  const inside = async (account: Record<string, string> = CLAIRE): Promise<Browser> => {
    const browser = new Browser();
    await browser.go(await authorize(browser, await leave(browser, server, good.ref, { shared: true }), account));
    return browser;
  };
  const lock = async (browser: Browser): Promise<void> => {
    expect((await browser.post(`${server.url}/auth/session/lock`, {})).status).toBe(200);
    expect(await browser.viewer(server)).toBeNull();
  };
  /** The session ends, and nothing of the browser changes. */
  const expire = async ({ personId }: { personId: string }): Promise<void> => {
    await sql("update session set sess = jsonb_set(sess::jsonb, '{seenAt}', '1') where sess ->> 'personId' = $1", [
      personId,
    ]);
  };
  const resume = (): object => ({ returning: { to: "resume", personId: claire.personId } });
  const UNLOCK = { returning: { to: "unlock" } };
  const start = (browser: Browser, body: object, ref = good.ref) => leave(browser, server, ref, { ...body });
  const back = async (browser: Browser, location: string, account: Record<string, string>): Promise<string> => {
    const answer = await browser.go(await authorize(browser, location, account));
    expect(answer.status).toBe(303);
    return answer.headers.get("location") ?? "";
  };
  /** A person of the browser takes away what asks for a new proof. */
  const silenced = (location: string): string => {
    const url = new URL(location);
    url.searchParams.delete("prompt");
    url.searchParams.delete("max_age");
    return url.href;
  };

  it("the page knows the providers that open this person, and those only", async () => {
    const browser = await inside();
    expect((await facts(browser))["providers"]).toEqual([
      { ref: good.ref, label: "Compte du groupe" },
      { ref: bad.ref, label: "Compte du groupe" },
    ]);
    const other = await buildMember(database, group);
    const local = new Browser();
    local.adopt(server, cookieOf(await trySignIn(server, other.email, PASSWORD)));
    expect((await facts(local))["providers"]).toEqual([]);
    await sql("update identity_provider set enabled = false where id = $1", [bad.id]);
    expect((await facts(browser))["providers"]).toEqual([{ ref: good.ref, label: "Compte du groupe" }]);
    await sql("update identity_provider set enabled = true where id = $1", [bad.id]);
  });

  it("a return asks the provider for a new proof, and to say when it was given", async () => {
    const { searchParams } = new URL(await start(new Browser(), resume()));
    expect([searchParams.get("prompt"), searchParams.get("max_age")]).toEqual(["login", "0"]);
    const plain = new URL(await start(new Browser(), {}));
    expect([plain.searchParams.get("prompt"), plain.searchParams.get("max_age")]).toEqual([null, null]);
  });

  it("after the end of a session the same person is back, the workstation still shared", async () => {
    const browser = await inside();
    await expire(claire);
    expect(await browser.viewer(server)).toBeNull();
    const location = await start(browser, { ...resume(), shared: true });
    expect(await back(browser, location, CLAIRE)).toBe("/retour-connexion");
    expect(await facts(browser)).toMatchObject({ personId: claire.personId, shared: true, locked: false });
  });

  it("after the end of a session nobody else comes in by the page that waits", async () => {
    const browser = await inside();
    await expire(claire);
    const to = await back(browser, await start(browser, resume()), PAUL);
    expect(to).toBe("/retour-connexion?refus=OTHER_PERSON");
    expect(await browser.viewer(server)).toBeNull();
    expect(log.at(-1)).toMatchObject({ code: "OTHER_PERSON" });
    // The page still waits: the right person is let in after.
    expect(await back(browser, await start(browser, resume()), CLAIRE)).toBe("/retour-connexion");
    expect(await facts(browser)).toMatchObject({ personId: claire.personId });
  });

  it("an account that nobody linked is refused in the window beside", async () => {
    const to = await back(new Browser(), await start(new Browser(), resume()), CLAIRE).catch(() => "");
    expect(to).not.toBe("/retour-connexion");
    const browser = new Browser();
    expect(await back(browser, await start(browser, resume()), { account: "inconnue" })).toBe(
      "/retour-connexion?refus=ACCOUNT_UNKNOWN",
    );
    expect(await browser.viewer(server)).toBeNull();
  });

  it("a locked screen is opened by the same person, under another id, and held by the provider from then on", async () => {
    const browser = await inside();
    const ref = await refOf(browser);
    const before = browser.cookie(server);
    await lock(browser);
    expect(await back(browser, await start(browser, UNLOCK), CLAIRE)).toBe("/retour-connexion");
    expect(await facts(browser)).toMatchObject({ personId: claire.personId, locked: false, shared: true });
    expect(await refOf(browser)).toBe(ref);
    expect(browser.cookie(server)).not.toBe(before);
  });

  it("a locked screen is not opened by anybody else, and what it held is still held", async () => {
    const browser = await inside();
    await lock(browser);
    expect(await back(browser, await start(browser, UNLOCK), PAUL)).toBe("/retour-connexion?refus=OTHER_PERSON");
    expect(await facts(browser)).toMatchObject({ personId: claire.personId, locked: true });
    expect(await browser.viewer(server)).toBeNull();
  });

  it("a proof given before it was asked opens nothing, whatever the browser did to the request", async () => {
    const browser = await inside();
    await lock(browser);
    offset = 3 * MINUTE;
    // The provider still knows the person, and answers without asking.
    const silent = silenced(await start(browser, UNLOCK));
    expect(await back(browser, silent, CLAIRE)).toBe("/retour-connexion?refus=AUTHENTICATION_STALE");
    expect(await facts(browser)).toMatchObject({ locked: true });
    await expire(claire);
    const again = silenced(await start(browser, resume()));
    expect(await back(browser, again, CLAIRE)).toBe("/retour-connexion?refus=AUTHENTICATION_STALE");
    expect(await browser.viewer(server)).toBeNull();
  });

  it.each([
    ["says nothing of when", undefined],
    ["asked an hour ago", -3_600],
    ["will ask tomorrow", 86_400],
  ])("a provider that %s unlocks nothing", async (_, seconds) => {
    const browser = await inside();
    await lock(browser);
    const at = seconds === undefined ? {} : { auth_time: Math.floor(Date.now() / 1_000) + seconds };
    hostile.next = { claims: (right) => ({ ...right, ...at }) };
    const to = await back(browser, await start(browser, UNLOCK, bad.ref), {});
    expect(to).toBe("/retour-connexion?refus=AUTHENTICATION_STALE");
    expect(await facts(browser)).toMatchObject({ locked: true });
    hostile.next = { claims: (right) => ({ ...right, auth_time: right.iat }) };
    expect(await back(browser, await start(browser, UNLOCK, bad.ref), {})).toBe("/retour-connexion");
  });

  it("nothing is unlocked that isn't locked, or is of another group, or has ended meanwhile", async () => {
    const ask = (browser: Browser, ref = good.ref) => browser.post(`${server.url}/auth/oidc/${ref}/start`, UNLOCK);
    expect((await ask(new Browser())).status).toBe(401);
    const browser = await inside();
    expect((await ask(browser)).status).toBe(409);
    await lock(browser);
    const elsewhere = await buildFullGroup(database, 1);
    const foreign = await buildProvider(database, elsewhere, { issuer: hostile.issuer });
    expect((await ask(browser, foreign.ref)).status).toBe(409);
    const location = await start(browser, UNLOCK);
    await sql("delete from session where sess ->> 'personId' = $1", [claire.personId]);
    expect(await back(browser, location, CLAIRE)).toBe("/connexion?refus=ATTEMPT_STALE");
    expect(await browser.viewer(server)).toBeNull();
  });

  it("an unlocked session that a password had opened is the provider's group's only, for no longer than it allows", async () => {
    const browser = new Browser();
    browser.adopt(server, cookieOf(await trySignIn(server, claire.email, PASSWORD)));
    expect((await browser.post(`${server.url}/auth/session/share`, { shared: true })).status).toBe(200);
    const ref = await refOf(browser);
    await lock(browser);
    expect(await back(browser, await start(browser, UNLOCK), CLAIRE)).toBe("/retour-connexion");
    const { rows } = await sql("select sess from session where sess ->> 'ref' = $1", [ref]);
    const [row] = rows as { sess: Record<string, unknown> }[];
    expect(row?.sess).toMatchObject({ providerGroupId: group.groupId, oidc: { providerId: good.id, sub: "claire" } });
    expect(Number(row?.sess["absoluteMs"])).toBeGreaterThanOrEqual(240 * MINUTE);
    expect(Number(row?.sess["absoluteMs"])).toBeLessThan(241 * MINUTE);
    expect(row?.sess["locked"]).toBeUndefined();
  });
});

describe("the limit of attempts at the doors of providers", () => {
  it("says no after 600 demands in five minutes from one address, in French, and to that address only", async () => {
    const database = await testDatabase();
    const { server } = await openOidcDoor(database);
    try {
      const group = await buildFullGroup(database, 1);
      const { ref } = await buildProvider(database, group, { issuer: "http://localhost:9" });
      const statuses: number[] = [];
      for (let batch = 0; batch < 30; batch += 1) {
        const asked = Array.from({ length: 20 }, () => fetch(`${server.url}/auth/oidc/buttons?groupe=personne`));
        for (const answer of await Promise.all(asked)) {
          statuses.push(answer.status);
          await answer.arrayBuffer();
        }
      }
      expect(statuses.filter((status) => status !== 200)).toEqual([]);
      const browser = new Browser();
      const refused = await browser.post(`${server.url}/auth/oidc/${ref}/start`, {});
      expect([refused.status, await refused.json()]).toMatchObject([
        429,
        { error: { code: "TOO_MANY_ATTEMPTS", message: expect.stringMatching(/Attendez 5 minutes/) as string } },
      ]);
      expect((await browser.go(`${server.url}/auth/oidc/buttons?groupe=personne`)).status).toBe(429);
      expect((await browser.go(`${server.url}/auth/oidc/${ref}/logout`, { method: "POST", body: "" })).status).not.toBe(
        200,
      );
      const landed = await browser.go(`${server.url}/auth/oidc/${ref}/callback?state=x&code=y`);
      expect([landed.status, landed.headers.get("location")]).toEqual([303, "/connexion?refus=TOO_MANY_ATTEMPTS"]);
    } finally {
      await server.close();
      await database.close();
    }
  });
});
