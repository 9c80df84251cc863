import { randomUUID } from "node:crypto";
import type { JWTPayload } from "jose";
import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember } from "../kernel/front-door";
import { testDatabase, waitFor, type TestDatabase } from "../support";
import { startHostileProvider, type HostileProvider } from "./oidc.hostile";
import { startRealProvider, type RealProvider } from "./oidc.real";
import { authorize, Browser, buildLink, buildProvider, leave, openOidcDoor } from "./oidc.stage";

jest.setTimeout(60_000);

const EVENTS = { "http://schemas.openid.net/event/backchannel-logout": {} };

describe("being told by a provider to close sessions", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let real: RealProvider;
  let hostile: HostileProvider;
  let good: { id: string; ref: string; clientId: string };
  let bad: { id: string; ref: string; clientId: string };
  beforeAll(async () => {
    database = await testDatabase();
    ({ server } = await openOidcDoor(database));
    [real, hostile] = await Promise.all([startRealProvider(), startHostileProvider()]);
    const group = await buildFullGroup(database);
    const { personId } = await buildMember(database, group, "director");
    good = await buildProvider(database, group, { issuer: real.issuer });
    bad = await buildProvider(database, group, { issuer: hostile.issuer });
    for (const { id } of [good, bad]) await buildLink(database, group, { providerId: id, subject: "claire", personId });
    hostile.subject = "claire";
    await real.configure([
      {
        client_id: good.clientId,
        client_secret: "secret-du-client",
        redirect_uris: [`${server.url}/auth/oidc/${good.ref}/callback`],
        post_logout_redirect_uris: [`${server.url}/connexion`],
        backchannel_logout_uri: `${server.url}/auth/oidc/${good.ref}/logout`,
        backchannel_logout_session_required: true,
      },
    ]);
  });
  afterAll(async () => {
    await Promise.all([real.stop(), hostile.stop()]);
    await server.close();
    await database.close();
  });

  const enter = async (ref: string): Promise<Browser> => {
    const browser = new Browser();
    await browser.go(await authorize(browser, await leave(browser, server, ref), { account: "claire" }));
    expect(await browser.viewer(server)).not.toBeNull();
    return browser;
  };
  const tell = (token: string, ref = bad.ref): Promise<Response> =>
    fetch(`${server.url}/auth/oidc/${ref}/logout`, {
      method: "POST",
      body: new URLSearchParams({ logout_token: token }),
    });
  const rightClaims = (): JWTPayload => ({
    iss: hostile.issuer,
    aud: bad.clientId,
    iat: Math.floor(Date.now() / 1_000),
    exp: Math.floor(Date.now() / 1_000) + 120,
    jti: randomUUID(),
    sub: "claire",
    events: EVENTS,
  });

  it("signing out at a real provider closes the session here, and its page leads back to ours", async () => {
    const browser = await enter(good.ref);
    const other = await enter(bad.ref);
    const goodbye = await browser.go(`${server.url}/auth/oidc/goodbye`, {
      headers: { "apollo-require-preflight": "1" },
    });
    const { location } = (await goodbye.json()) as { location: string };
    expect(location.startsWith(`${real.issuer}/session/end`)).toBe(true);
    expect(new URL(location).searchParams.get("id_token_hint")).toMatch(/^eyJ/);
    const page = await (await browser.go(location)).text();
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const ended = await browser.go(`${real.issuer}/session/end/confirm`, {
      method: "POST",
      body: new URLSearchParams({ xsrf, logout: "yes" }),
    });
    expect(ended.headers.get("location")).toBe(`${server.url}/connexion`);
    await waitFor("the session is closed", async () => (await browser.viewer(server)) === null);
    // What another provider opened isn't its to close.
    expect(await other.viewer(server)).not.toBeNull();
  });

  it("a right token closes every session of the account, once", async () => {
    const [first, second] = [await enter(bad.ref), await enter(bad.ref)];
    const token = await hostile.sign(rightClaims(), { typ: "logout+jwt" });
    expect((await tell(token)).status).toBe(200);
    expect([await first.viewer(server), await second.viewer(server)]).toEqual([null, null]);
    const later = await enter(bad.ref);
    expect((await tell(token)).status).toBe(400);
    expect(await later.viewer(server)).not.toBeNull();
  });

  const without = (claims: JWTPayload, name: string): JWTPayload =>
    Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
  const forgeries: readonly {
    readonly what: string;
    readonly claims?: (right: JWTPayload) => JWTPayload;
    readonly typ?: string;
    readonly unknownKey?: boolean;
  }[] = [
    { what: "signed by a key nobody published", unknownKey: true },
    { what: "of another issuer", claims: (right) => ({ ...right, iss: real.issuer }) },
    { what: "for another client", claims: (right) => ({ ...right, aud: "autre" }) },
    { what: "without the event", claims: (right) => without(right, "events") },
    { what: "with another event", claims: (right) => ({ ...right, events: { "https://exemple.fr/autre": {} } }) },
    { what: "with a nonce, as an identity token has", claims: (right) => ({ ...right, nonce: "x" }) },
    { what: "without number", claims: (right) => without(right, "jti") },
    { what: "naming nobody", claims: (right) => without(right, "sub") },
    { what: "expired", claims: (right) => ({ ...right, exp: Number(right.iat) - 120 }) },
    { what: "of an hour ago", claims: (right) => ({ ...right, iat: Number(right.iat) - 3_600 }) },
    { what: "of tomorrow", claims: (right) => ({ ...right, iat: Number(right.iat) + 86_400 }) },
    { what: "of another type", typ: "at+jwt" },
  ];
  it.each(forgeries)("a token $what closes nothing", async ({ claims, typ, unknownKey }) => {
    const browser = await enter(bad.ref);
    const right = rightClaims();
    const answer = await tell(
      await hostile.sign(claims?.(right) ?? right, typ === undefined ? {} : { typ }, unknownKey),
    );
    expect([answer.status, await answer.json()]).toEqual([400, { error: "invalid_request" }]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await browser.viewer(server)).not.toBeNull();
  });

  it("a token that isn't one, or told at another provider's address, closes nothing", async () => {
    const browser = await enter(bad.ref);
    const token = await hostile.sign(rightClaims());
    for (const [text, ref] of [
      ["x", bad.ref],
      ["", bad.ref],
      [token, good.ref],
      [token, "x.y"],
    ] as const) {
      expect((await tell(text, ref)).status).toBe(400);
    }
    expect(await browser.viewer(server)).not.toBeNull();
  });

  it("a session of the provider that isn't of here closes nothing", async () => {
    const browser = await enter(bad.ref);
    expect((await tell(await hostile.sign({ ...rightClaims(), sid: "autre" }))).status).toBe(200);
    expect(await browser.viewer(server)).not.toBeNull();
  });
});
