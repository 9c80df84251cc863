import { randomUUID } from "node:crypto";
import { invite, saveMember } from "@palier/store/identity";
import { statement, withGroup } from "@palier/store/kernel";
import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember, cookieOf, PASSWORD, trySignIn } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { startHostileProvider, type HostileProvider } from "./oidc.hostile";
import { authorize, Browser, buildLink, buildProvider, leave, openOidcDoor } from "./oidc.stage";

jest.setTimeout(60_000);

const SUBJECT = "claire";

describe("accounts of elsewhere and accounts of here", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let hostile: HostileProvider;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let member: { email: string; personId: string };
  let home: { id: string; ref: string };
  let strict: { id: string; ref: string };

  beforeAll(async () => {
    database = await testDatabase();
    ({ server } = await openOidcDoor(database));
    hostile = await startHostileProvider();
    group = await buildFullGroup(database);
    member = await buildMember(database, group, "director");
    home = await buildProvider(database, group, { issuer: hostile.issuer, maxSessionMinutes: 240 });
    strict = await buildProvider(database, group, { issuer: hostile.issuer });
    await buildLink(database, group, { providerId: home.id, subject: SUBJECT, personId: member.personId });
  });
  beforeEach(() => {
    hostile.next = {};
    hostile.subject = SUBJECT;
  });
  const others: RunningServer[] = [];
  const openOther = async (overrides: Parameters<typeof openOidcDoor>[1]) => {
    const door = await openOidcDoor(database, overrides);
    others.push(door.server);
    return door;
  };
  afterAll(async () => {
    for (const one of [server, ...others]) await one.close();
    await hostile.stop();
    await database.close();
  });
  const away = async (ref: string, subject = SUBJECT, browser = new Browser(), body: Record<string, unknown> = {}) => {
    hostile.subject = subject;
    return { browser, back: await authorize(browser, await leave(browser, server, ref, body), {}) };
  };
  const sql = (text: string, values: unknown[]) => database.owner.query(text, values);

  it("what a provider opens is its group only, for as long as the provider allows", async () => {
    const { browser, back } = await away(home.ref);
    await browser.go(back);
    const { rows } = await sql(
      "select sess from session where sess -> 'oidc' ->> 'providerId' = $1 order by (sess ->> 'signedInAt')::float desc limit 1",
      [home.id],
    );
    const [row] = rows as { sess: Record<string, unknown> }[];
    expect(row?.sess).toMatchObject({
      providerGroupId: group.groupId,
      groupId: group.groupId,
      absoluteMs: 240 * 60_000,
    });
    expect(JSON.stringify(row?.sess)).not.toContain("eyJ");
  });

  it("a session that a provider limits to 4 hours ends then, however busy", async () => {
    let now = Date.now();
    const clocked = await openOther({ now: () => now });
    const client = await buildProvider(database, group, { issuer: hostile.issuer, maxSessionMinutes: 240 });
    await buildLink(database, group, { providerId: client.id, subject: SUBJECT, personId: member.personId });
    const browser = new Browser();
    const back = await authorize(browser, await leave(browser, clocked.server, client.ref), {});
    await browser.go(back);
    for (let minutes = 0; minutes < 239; minutes += 25) {
      expect(await browser.viewer(clocked.server)).not.toBeNull();
      now += 25 * 60_000;
    }
    expect(await browser.viewer(clocked.server)).toBeNull();
  });

  it("private addresses are never asked unless the operator says so", async () => {
    const closed = await openOther({ allowPrivateHosts: false });
    const answer = await new Browser().post(`${closed.server.url}/auth/oidc/${home.ref}/start`, {});
    expect(answer.status).toBe(503);
    expect(closed.log.map(({ why }) => why)).toContainEqual(expect.stringMatching(/not a public address/));
  });

  it("leaving needs our own page, and an open provider of the group that is named", async () => {
    const start = (ref: string, headers: Record<string, string>) =>
      fetch(`${server.url}/auth/oidc/${ref}/start`, { method: "POST", headers, body: "{}" });
    const ours = { "content-type": "application/json", "apollo-require-preflight": "1" };
    expect((await start(home.ref, { "content-type": "application/json" })).status).toBe(400);
    const other = await buildFullGroup(database);
    for (const ref of [`${other.groupId}.${home.id}`, "x.y", `${group.groupId}.${group.groupId}`, `${home.ref}'--`]) {
      expect([ref, (await start(ref, ours)).status]).toEqual([ref, 404]);
    }
    await sql("update identity_provider set enabled = false where id = $1", [strict.id]);
    expect((await start(strict.ref, ours)).status).toBe(404);
    await sql("update identity_provider set enabled = true where id = $1", [strict.id]);
  });

  it("the buttons of a group are found by its number or its whole name, and nothing else is said", async () => {
    const { rows } = await sql("select name, finess_number from care_group where id = $1", [group.groupId]);
    const [named] = rows as { name: string; finess_number: string }[];
    const buttons = async (text: string): Promise<unknown> =>
      (await fetch(`${server.url}/auth/oidc/buttons?groupe=${encodeURIComponent(text)}`)).json();
    const found = (await buttons(named?.finess_number ?? "")) as {
      providers: { ref: string; label: string; kind: string }[];
    };
    expect(found.providers[0]).toEqual({ ref: home.ref, label: "Compte du groupe", kind: "other" });
    expect(await buttons(named?.name ?? "")).toEqual(found);
    expect(await buttons(group.groupId)).toEqual(found);
    for (const text of ["750000000", "%", (named?.name ?? "").slice(0, -1)])
      expect(await buttons(text)).toEqual({ providers: [] });
  });

  it("a link is made from a session opened by one's own means, and from no other", async () => {
    const person = await buildMember(database, group);
    const local = new Browser();
    local.adopt(server, cookieOf(await trySignIn(server, person.email, PASSWORD)));
    const { back } = await away(home.ref, "nouvelle", local, { link: true });
    expect((await local.go(back)).headers.get("location")).toBe("/mon-compte?lien=fait");
    const fresh = await away(home.ref, "nouvelle");
    await fresh.browser.go(fresh.back);
    expect(await fresh.browser.viewer(server)).toBe("Personne groupReferent");
    // Born of a provider, a session could otherwise give itself other keys.
    expect((await fresh.browser.post(`${server.url}/auth/oidc/${strict.ref}/start`, { link: true })).status).toBe(403);
    expect((await new Browser().post(`${server.url}/auth/oidc/${home.ref}/start`, { link: true })).status).toBe(403);
    const { rows } = await sql(
      "select action, changes from audit_event where action = 'identity:link' and person_id = $1",
      [person.personId],
    );
    expect(rows).toHaveLength(1);
  });

  it("an account of elsewhere opens one person: who is taken isn't taken over", async () => {
    const person = await buildMember(database, group);
    const local = new Browser();
    local.adopt(server, cookieOf(await trySignIn(server, person.email, PASSWORD)));
    const { back } = await away(home.ref, SUBJECT, local, { link: true });
    expect((await local.go(back)).headers.get("location")).toBe("/mon-compte?refus=LINK_TAKEN");
  });

  it("a link asked in a session that has ended since is not made", async () => {
    const person = await buildMember(database, group);
    const local = new Browser();
    local.adopt(server, cookieOf(await trySignIn(server, person.email, PASSWORD)));
    const { back } = await away(home.ref, "tardive", local, { link: true });
    await sql("update session set sess = sess::jsonb - 'personId' where sess ->> 'personId' = $1", [person.personId]);
    expect((await local.go(back)).headers.get("location")).toBe("/mon-compte?refus=ATTEMPT_STALE");
    expect((await sql("select from identity_link where subject = 'tardive'", [])).rowCount).toBe(0);
  });

  const inviteTo = async (email: string): Promise<string> => {
    const grant = { role: "reader", sector: null, wholeGroup: true, legalEntityIds: [], establishmentIds: [] } as const;
    const sent = await withGroup(database.db, group, (tx) =>
      invite(tx, { email: email.toLowerCase(), displayName: "Invitée", grants: [grant] }),
    );
    if (!sent.ok) throw new Error(sent.error.message);
    return sent.value.path.replace("/invitation/", "");
  };

  it("an invitation is accepted by signing in: the person, their role and their link are made together", async () => {
    const email = `invitee.${randomUUID()}@essai.example`;
    const invitation = await inviteTo(email);
    const { browser, back } = await away(home.ref, "invitée", new Browser(), { invitation });
    expect((await browser.go(back)).headers.get("location")).toBe("/");
    expect(await browser.viewer(server)).toBe("Invitée");
    // A provider opens its group: it gives no password nor key that would open the person's other groups.
    for (const path of ["password", "passkeys/options", "totp/start"]) {
      const answer = await browser.post(`${server.url}/account/${path}`, { newPassword: "une-phrase-assez-longue-93" });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    const again = await away(home.ref, "invitée");
    await again.browser.go(again.back);
    expect(await again.browser.viewer(server)).toBe("Invitée");
    const spent = await away(home.ref, "une autre", new Browser(), { invitation });
    const answer = await spent.browser.go(spent.back);
    expect(answer.headers.get("location")).toBe(`/invitation/${invitation}?refus=INVITATION_REFUSED`);
    expect(await spent.browser.viewer(server)).toBeNull();
  });

  it("an invitation to an address that has an account is not accepted by what a provider says", async () => {
    const elsewhere = await buildFullGroup(database);
    const { email, personId } = await buildMember(database, elsewhere);
    const invitation = await inviteTo(email);
    const { browser, back } = await away(home.ref, "usurpatrice", new Browser(), { invitation });
    expect((await browser.go(back)).headers.get("location")).toBe(`/invitation/${invitation}?refus=ACCOUNT_EXISTS`);
    expect(await browser.viewer(server)).toBeNull();
    expect((await sql("select from identity_link where person_id = $1", [personId])).rowCount).toBe(0);
  });

  it("an invitation of another group opens nothing here", async () => {
    const elsewhere = await buildFullGroup(database);
    const invitation = (await inviteTo(`x.${randomUUID()}@essai.example`)).replace(group.groupId, elsewhere.groupId);
    const answer = await new Browser().post(`${server.url}/auth/oidc/${home.ref}/start`, { invitation });
    expect(answer.status).toBe(404);
  });

  it("a person of two groups enters by a provider the group of that provider only", async () => {
    const other = await buildFullGroup(database);
    await saveMember(database.db, other, {
      email: member.email,
      displayName: "Ailleurs",
      password: null,
      role: "director",
      sector: null,
      wholeGroup: true,
    });
    const { browser, back } = await away(home.ref);
    await browser.go(back);
    const answer = await browser.post(`${server.url}/graphql`, { query: "{ viewer { group { id } } }" });
    expect(await answer.json()).toMatchObject({ data: { viewer: { group: { id: group.groupId } } } });
    const moved = await browser.post(`${server.url}/auth/group`, { groupId: other.groupId });
    expect(moved.ok).toBe(false);
    const links = statement<{ n: number }>(
      "test-count-links",
      "select count(*)::int as n from identity_link where group_id = $1",
    );
    expect(await withGroup(database.db, other, (tx) => tx.rows(links, [other.groupId]))).toEqual([{ n: 0 }]);
  });
});
