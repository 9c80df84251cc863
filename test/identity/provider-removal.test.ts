import type { RunningServer } from "@palier/server/door";
import { saveLink } from "@palier/store/identity";
import { withGroup } from "@palier/store/kernel";
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

const SAVE = `mutation M($input: IdentityProviderInput!) { saveIdentityProvider(input: $input) { ok error { code } } }`;
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

  describe("at the same moment as another change", () => {
    /** Runs it all while one transaction holds the rows of the group's providers; each waits there, then all go on. */
    async function together<T>(hold: string, values: unknown[], work: readonly (() => Promise<T>)[]): Promise<T[]> {
      const holder = await database.owner.connect();
      try {
        await holder.query("begin");
        await holder.query(hold, values);
        const running = work.map((each) => each());
        for (let waiting = 0; waiting < work.length;) {
          const [row] = (await sql(
            `select count(distinct pid)::int as waiting from pg_locks where not granted and pid in (
               select pid from pg_stat_activity where datname = current_database())`,
            [],
          )) as { waiting: number }[];
          waiting = row?.waiting ?? 0;
        }
        await holder.query("commit");
        return await Promise.all(running);
      } finally {
        holder.release();
      }
    }
    const HOLD = "select from identity_provider where group_id = $1 order by id for update";
    const provider = () => buildProvider(database, group, { issuer: hostile.issuer });

    it("of the only two ways in of somebody, one stays", async () => {
      const [first, second] = [await provider(), await provider()];
      const personId = await withoutPassword();
      for (const { id } of [first, second])
        await buildLink(database, group, { providerId: id, subject: personId, personId });
      const answers = await together(
        HOLD,
        [group.groupId],
        [first, second].map(
          ({ id }) =>
            () =>
              remove(id),
        ),
      );
      expect(answers.filter((answer) => (answer as { ok: boolean }).ok)).toHaveLength(1);
      expect(answers).toContainEqual(
        expect.objectContaining({ ok: false, error: expect.objectContaining({ code: "ONLY_WAY_IN" }) as object }),
      );
      expect(await sql("select from identity_link where person_id = $1", [personId])).toHaveLength(1);
    });

    it("an account linked meanwhile counts", async () => {
      const { id } = await provider();
      const personId = await withoutPassword();
      const link = `insert into identity_link (group_id, provider_id, subject, person_id) values ($1, $2, 'en même temps', $3)`;
      const [answer] = await together(link, [group.groupId, id, personId], [() => remove(id)]);
      expect(answer).toMatchObject({ ok: false, error: { code: "ONLY_WAY_IN" } });
      expect(await sql("select from identity_link where person_id = $1", [personId])).toHaveLength(1);
    });

    it("no account is linked with a provider that goes, and its settings don’t bring it back", async () => {
      const { id } = await provider();
      const personId = await withoutPassword();
      const input = {
        ...{ id, label: "Compte du groupe", kind: "other", issuer: hostile.issuer, clientId: "palier" },
        ...{ scopes: "openid", acrValues: "", allowedAmr: "" },
      };
      const answers = await together(
        "delete from identity_provider where group_id = $1 and id = $2",
        [group.groupId, id],
        [
          () => withGroup(database.db, group, (tx) => saveLink(tx, { providerId: id, subject: "trop tard", personId })),
          async () => (await administrator.ask(SAVE, { input })).data?.["saveIdentityProvider"],
        ],
      );
      expect(answers).toEqual([
        "providerGone",
        { ok: false, error: expect.objectContaining({ code: "NOT_FOUND" }) as object },
      ]);
      expect(await sql("select from identity_provider where id = $1", [id])).toEqual([]);
    });
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
