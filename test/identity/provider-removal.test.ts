import type { RunningServer } from "@palier/server/door";
import {
  buildFullGroup,
  buildMember,
  cookieOf,
  PASSWORD,
  trySignIn,
  visitor,
  type Visitor,
} from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { startHostileProvider, type HostileProvider } from "./oidc.hostile";
import { authorize, Browser, buildLink, buildProvider, leave, openOidcDoor } from "./oidc.stage";

jest.setTimeout(60_000);

const REMOVE = `mutation M($id: ID!) { removeIdentityProvider(id: $id) { ok error { code message } removedId } }`;

describe("removing a provider of the group", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let hostile: HostileProvider;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let administrator: Visitor;
  beforeAll(async () => {
    database = await testDatabase();
    ({ server } = await openOidcDoor(database));
    hostile = await startHostileProvider();
    group = await buildFullGroup(database, 1);
    const { email } = await buildMember(database, group, "groupAdministrator");
    administrator = visitor(server, cookieOf(await trySignIn(server, email, PASSWORD)));
  });
  afterAll(async () => {
    await server.close();
    await hostile.stop();
    await database.close();
  });
  const sql = async (text: string, values: unknown[]): Promise<unknown[]> =>
    (await database.owner.query<Record<string, unknown>>(text, values)).rows;
  const remove = async (id: string, who = administrator): Promise<unknown> =>
    (await who.ask(REMOVE, { id })).data?.["removeIdentityProvider"];
  const withoutPassword = async (): Promise<string> => {
    const { personId } = await buildMember(database, group);
    await sql("update person set password_hash = null where id = $1", [personId]);
    return personId;
  };

  it("takes its links, its sessions and its secret with it, and stays in the journal", async () => {
    const { id, ref } = await buildProvider(database, group, { issuer: hostile.issuer });
    const { personId } = await buildMember(database, group);
    await buildLink(database, group, { providerId: id, subject: "claire", personId });
    hostile.subject = "claire";
    const browser = new Browser();
    await browser.go(await authorize(browser, await leave(browser, server, ref), {}));
    expect(await browser.viewer(server)).not.toBeNull();
    expect(await remove(id)).toEqual({ ok: true, error: null, removedId: id });
    expect(await browser.viewer(server)).toBeNull();
    expect(await sql("select from identity_provider where id = $1", [id])).toEqual([]);
    expect(await sql("select from identity_link where provider_id = $1", [id])).toEqual([]);
    const journal = await sql("select changes from audit_event where object_id = $1 order by id desc limit 1", [id]);
    expect(journal).toEqual([
      { changes: { label: ["Compte du groupe", null], issuer: [hostile.issuer, null], links: [1, 0] } },
    ]);
    expect(await remove(id)).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
  });

  it("is refused while somebody would be left without a way in, and says how many", async () => {
    const [first, second] = [
      await buildProvider(database, group, { issuer: hostile.issuer }),
      await buildProvider(database, group, { issuer: hostile.issuer }),
    ];
    const people = [await withoutPassword(), await withoutPassword()];
    for (const [index, personId] of people.entries()) {
      await buildLink(database, group, { providerId: first.id, subject: `sans-${String(index)}`, personId });
    }
    expect(await remove(first.id)).toMatchObject({
      ok: false,
      error: { code: "ONLY_WAY_IN", message: expect.stringMatching(/^2 personnes n’ont que ce moyen/) as string },
      removedId: null,
    });
    await buildLink(database, group, { providerId: second.id, subject: "sans-0", personId: people[0] ?? "" });
    expect(await remove(first.id)).toMatchObject({
      error: { message: expect.stringMatching(/^Une personne n’a/) as string },
    });
    await sql("update person set password_hash = 'x' where id = $1", [people[1]]);
    // A provider that is closed is no way in.
    await sql("update identity_provider set enabled = false where id = $1", [second.id]);
    expect(await remove(first.id)).toMatchObject({ ok: false, error: { code: "ONLY_WAY_IN" } });
    await sql("update identity_provider set enabled = true where id = $1", [second.id]);
    expect(await remove(first.id)).toMatchObject({ ok: true });
  });

  it("is for the administration of the group, of its own providers", async () => {
    const elsewhere = await buildFullGroup(database, 1);
    const { id } = await buildProvider(database, elsewhere, { issuer: hostile.issuer });
    expect(await remove(id)).toMatchObject({ ok: false, error: { code: "NOT_FOUND" } });
    const { email } = await buildMember(database, group, "reader");
    const reader = visitor(server, cookieOf(await trySignIn(server, email, PASSWORD)));
    expect((await reader.ask(REMOVE, { id })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect(await sql("select from identity_provider where id = $1", [id])).toHaveLength(1);
  });
});
