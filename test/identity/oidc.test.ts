import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { startHostileProvider, type HostileProvider, type HostileToken } from "./oidc.hostile";
import { startRealProvider, type RealProvider } from "./oidc.real";
import { authorize, Browser, buildLink, buildProvider, leave, openOidcDoor, type LogLine } from "./oidc.stage";

jest.setTimeout(60_000);

type Group = Awaited<ReturnType<typeof buildFullGroup>>;
const SUBJECT = "claire";
const STRONG = { account: SUBJECT, acr: "eidas1", amr: "otp" };

describe("signing in by a provider", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let log: LogLine[];
  let real: RealProvider;
  let hostile: HostileProvider;
  let group: Group;
  let member: { email: string; personId: string };
  /** The real provider, the hostile one, and the real one again under other demands. */
  let good: { id: string; ref: string };
  let bad: { id: string; ref: string };
  let strict: { id: string; ref: string };

  beforeAll(async () => {
    database = await testDatabase();
    ({ server, log } = await openOidcDoor(database));
    [real, hostile] = await Promise.all([startRealProvider(), startHostileProvider()]);
    group = await buildFullGroup(database);
    member = await buildMember(database, group, "director");
    const eidas = { issuer: real.issuer, acrValues: ["eidas1"] };
    const goodOne = await buildProvider(database, group, { ...eidas, maxSessionMinutes: 240 });
    const strictOne = await buildProvider(database, group, { ...eidas, allowedAmr: ["otp", "hwk"] });
    const badOne = await buildProvider(database, group, { issuer: hostile.issuer });
    [good, bad, strict] = [goodOne, badOne, strictOne];
    await real.configure(
      [goodOne, strictOne].map(({ clientId, ref }) => ({
        client_id: clientId,
        client_secret: "secret-du-client",
        redirect_uris: [`${server.url}/auth/oidc/${ref}/callback`],
      })),
    );
    for (const { id } of [good, bad, strict]) {
      await buildLink(database, group, { providerId: id, subject: SUBJECT, personId: member.personId });
    }
  });
  beforeEach(() => {
    log.length = 0;
    hostile.next = {};
    hostile.subject = SUBJECT;
  });
  afterAll(async () => {
    await server.close();
    await Promise.all([real.stop(), hostile.stop()]);
    await database.close();
  });

  /** Comes back with this address: refused, for this reason, and nobody is signed in. */
  const refused = async (browser: Browser, back: string, code: string, why: RegExp | string): Promise<void> => {
    const answer = await browser.go(back);
    expect([
      answer.status,
      new URL(answer.headers.get("location") ?? "", server.url).searchParams.get("refus"),
    ]).toEqual([303, code]);
    expect(log.at(-1)).toMatchObject({ code, why: expect.stringMatching(why) as string });
    expect(await browser.viewer(server)).toBeNull();
  };
  const away = async (ref: string, account: Record<string, string> = STRONG, browser = new Browser()) => {
    const location = await leave(browser, server, ref);
    return { browser, location, back: await authorize(browser, location, account) };
  };
  const changed = (back: string, changes: Record<string, string | null>): string => {
    const url = new URL(back);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) url.searchParams.delete(key);
      else url.searchParams.set(key, value);
    }
    return url.href;
  };
  const forged = async (token: HostileToken, code: string, why: RegExp): Promise<void> => {
    hostile.next = token;
    const { browser, back } = await away(bad.ref);
    await refused(browser, back, code, why);
  };
  const sql = (text: string, values: unknown[]) => database.owner.query(text, values);

  it("a person whose account is linked comes in, with a real provider and with the other one", async () => {
    for (const { ref } of [good, strict, bad]) {
      const { browser, back } = await away(ref);
      const answer = await browser.go(back);
      expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await browser.viewer(server)).toBe("Personne director");
    }
    expect(log).toEqual([]);
  });

  const CASES: Readonly<Record<string, () => Promise<void>>> = {
    "wrong state": async () => {
      const { browser, back } = await away(good.ref);
      await refused(browser, changed(back, { state: "autre" }), "ATTEMPT_STALE", "wrong state");
    },
    "missing state": async () => {
      const { browser, back } = await away(good.ref);
      await refused(browser, changed(back, { state: null }), "ATTEMPT_STALE", "wrong state");
    },
    "wrong nonce": () => forged({ claims: (right) => ({ ...right, nonce: "autre" }) }, "TOKEN_REFUSED", /"nonce"/),
    "code replay": async () => {
      const { browser, back } = await away(good.ref);
      await browser.go(back);
      const other = await away(good.ref, STRONG, new Browser());
      const code = new URL(back).searchParams.get("code") ?? "";
      await refused(other.browser, changed(other.back, { code }), "TOKEN_REFUSED", "invalid_grant");
      const again = new Browser();
      await refused(again, back, "ATTEMPT_STALE", "no attempt");
    },
    "PKCE verifier wrong": async () => {
      const { browser, back } = await away(good.ref);
      const text = `update session set sess = jsonb_set(sess::jsonb, '{oidcAttempts,0,verifier}', to_jsonb(repeat('a', 43)))
                     where sess -> 'oidcAttempts' -> 0 ->> 'state' = $1`;
      expect((await sql(text, [new URL(back).searchParams.get("state")])).rowCount).toBe(1);
      await refused(browser, back, "TOKEN_REFUSED", "invalid_grant");
    },
    "issuer mixed up between two providers": async () => {
      const { browser, back } = await away(good.ref);
      await refused(browser, changed(back, { iss: hostile.issuer }), "TOKEN_REFUSED", /"iss"/);
      const silent = await away(good.ref);
      await refused(silent.browser, changed(silent.back, { iss: null }), "TOKEN_REFUSED", /"iss".*missing/);
      const mixed = await away(good.ref);
      const elsewhere = mixed.back.replace(good.ref, bad.ref);
      await refused(mixed.browser, elsewhere, "ATTEMPT_STALE", "of another provider");
    },
    "audience wrong": () => forged({ claims: (right) => ({ ...right, aud: "autre" }) }, "TOKEN_REFUSED", /"aud"/),
    "authorized party wrong": async () => {
      await forged({ claims: (right) => ({ ...right, azp: "autre" }) }, "TOKEN_REFUSED", /AUTHORIZED_PARTY/);
      const two = (right: { aud?: unknown }) => [String(right.aud), "autre"];
      await forged({ claims: (right) => ({ ...right, aud: two(right) }) }, "TOKEN_REFUSED", /untrusted audiences/);
    },
    "expired token": () =>
      forged({ claims: (right) => ({ ...right, exp: Number(right.iat) - 60 }) }, "TOKEN_REFUSED", /"exp"/),
    "token issued in the future": () =>
      forged({ claims: (right) => ({ ...right, iat: Number(right.iat) + 600 }) }, "TOKEN_REFUSED", /ISSUED_IN_FUTURE/),
    "algorithm none": () => forged({ signature: "none" }, "TOKEN_REFUSED", /alg|JWT|signature/i),
    "HS256 with the public key": () => forged({ signature: "publicKeyAsSecret" }, "TOKEN_REFUSED", /alg/i),
    "unknown key": () => forged({ signature: "unknownKey" }, "TOKEN_REFUSED", /key/i),
    "key rotated during the sign-in succeeds": async () => {
      const { browser, back } = await away(good.ref);
      await real.rotate();
      expect((await browser.go(back)).headers.get("location")).toBe("/");
      expect(await browser.viewer(server)).toBe("Personne director");
    },
    "level lower than asked": async () => {
      const { browser, back } = await away(good.ref, { account: SUBJECT, acr: "eidas0", amr: "otp" });
      await refused(browser, back, "LEVEL_TOO_LOW", "LEVEL");
      const none = await away(good.ref, { account: SUBJECT, amr: "otp" });
      await refused(none.browser, none.back, "LEVEL_TOO_LOW", "LEVEL");
    },
    "method not allowed": async () => {
      const { browser, back } = await away(strict.ref, { ...STRONG, amr: "pwd" });
      await refused(browser, back, "METHOD_NOT_ALLOWED", "METHOD");
    },
    "subject changed at userinfo": () => forged({ userinfoSubject: "autre" }, "TOKEN_REFUSED", /"sub"/),
    "address of an existing account": async () => {
      const stranger = { ...STRONG, account: `inconnue|${member.email.toUpperCase()}` };
      const { browser, back } = await away(good.ref, stranger);
      await refused(browser, back, "ACCOUNT_EXISTS", "not linked");
      const { rows } = await sql("select count(*)::int as n from identity_link where subject = 'inconnue'", []);
      expect(rows).toEqual([{ n: 0 }]);
    },
    "same subject from another issuer": async () => {
      hostile.subject = "seulement-ailleurs";
      await buildLink(database, group, {
        providerId: good.id,
        subject: hostile.subject,
        personId: (await buildMember(database, group)).personId,
      });
      const { browser, back } = await away(bad.ref);
      await refused(browser, back, "ACCOUNT_UNKNOWN", "nobody is linked");
    },
    "redirect address tampered with": async () => {
      const browser = new Browser();
      const location = await leave(browser, server, good.ref);
      await expect(
        authorize(browser, changed(location, { redirect_uri: "https://ailleurs.example/" }), STRONG),
      ).rejects.toThrow(/400/);
      const lured = new Browser();
      const answer = await lured.go(`http://127.0.0.1:${String(server.port)}/auth/oidc/${good.ref}/start`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "apollo-require-preflight": "1",
          "x-forwarded-host": "ailleurs.example",
        },
        body: "{}",
      });
      expect(await answer.text()).not.toContain("ailleurs.example");
    },
    "open redirect after the sign-in": async () => {
      const lures = [
        "https://ailleurs.example/",
        "//ailleurs.example",
        "/\\ailleurs.example",
        "/%09/ailleurs.example/../..//x",
        "javascript:alert(1)",
        "/auth/oidc/x",
      ];
      for (const returnPath of lures) {
        const browser = new Browser();
        const back = await authorize(browser, await leave(browser, server, good.ref, { returnPath }), STRONG);
        const to = (await browser.go(back)).headers.get("location") ?? "";
        expect([returnPath, new URL(to, server.url).origin]).toEqual([returnPath, server.url]);
        expect(to).not.toMatch(/^\/[/\\]|^\/auth/);
      }
      const browser = new Browser();
      const back = await authorize(
        browser,
        await leave(browser, server, good.ref, { returnPath: "/paliers?site=1" }),
        STRONG,
      );
      expect((await browser.go(back)).headers.get("location")).toBe("/paliers?site=1");
    },
    "callback in another browser": async () => {
      const { back } = await away(good.ref);
      await refused(new Browser(), back, "ATTEMPT_STALE", "no attempt");
      const busy = new Browser();
      await leave(busy, server, good.ref);
      await refused(busy, back, "ATTEMPT_STALE", "wrong state");
    },
    "disabled account": async () => {
      const other = await buildMember(database, group);
      await buildLink(database, group, { providerId: good.id, subject: "partie", personId: other.personId });
      await sql("update person set disabled_at = now() where id = $1", [other.personId]);
      const { browser, back } = await away(good.ref, { ...STRONG, account: "partie" });
      await refused(browser, back, "ACCOUNT_CLOSED", "disabled");
      await sql("update person set disabled_at = null where id = $1", [other.personId]);
      await sql("update member set disabled_at = now() where person_id = $1", [other.personId]);
      const again = await away(good.ref, { ...STRONG, account: "partie" });
      await refused(again.browser, again.back, "ACCOUNT_CLOSED", "left the group");
    },
    "person removed from the group while signed in": async () => {
      const other = await buildMember(database, group);
      await buildLink(database, group, { providerId: good.id, subject: "retirée", personId: other.personId });
      const { browser, back } = await away(good.ref, { ...STRONG, account: "retirée" });
      await browser.go(back);
      expect(await browser.viewer(server)).not.toBeNull();
      await sql("update member set left_at = now() where person_id = $1", [other.personId]);
      expect(await browser.viewer(server)).toBeNull();
      const again = await away(good.ref, { ...STRONG, account: "retirée" });
      await refused(again.browser, again.back, "ACCOUNT_CLOSED", "left the group");
    },
  };
  const held: string[] = [];
  it.each(Object.keys(CASES))("attack: %s", async (name) => {
    await CASES[name]?.();
    held.push(name);
  });

  it("24/24 attacks of the list are tried and held", () => {
    expect(held).toEqual(Object.keys(CASES));
    expect(held).toHaveLength(24);
  });

  it("an unreachable provider is said in French before leaving, and nothing is opened", async () => {
    const gone = await buildProvider(database, group, { issuer: "http://localhost:9" });
    const browser = new Browser();
    const answer = await browser.post(`${server.url}/auth/oidc/${gone.ref}/start`, {});
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      error: {
        code: "PROVIDER_UNREACHABLE",
        message: expect.stringContaining("votre adresse et votre mot de passe") as string,
      },
    });
  });

  it("a provider that falls while the person signs in there is said on the page that comes back", async () => {
    const falling = await startHostileProvider();
    const client = await buildProvider(database, group, { issuer: falling.issuer });
    const browser = new Browser();
    const back = await authorize(browser, await leave(browser, server, client.ref), STRONG);
    await falling.stop();
    await refused(browser, back, "PROVIDER_UNREACHABLE", /does not answer/);
  });
});
