import { generateSync } from "otplib";
import type { RunningServer } from "@palier/server/door";
import type { Role } from "@palier/domain/identity";
import { saveMember } from "@palier/store/identity";
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

type Group = Awaited<ReturnType<typeof buildFullGroup>>;
type Demand = "nobody" | "administrators" | "everyone";
const VIEWER = "{ viewer { id } }";
const SAVE = `mutation M($demand: SecondFactorDemand) { saveSessionPolicy(input: { idleMinutes: 30, sharedAllowed: true,
  lockMinutes: 5, pinAllowed: true, secondFactor: $demand }) { ok error { code } policy { secondFactor } } }`;

describe("a second factor that the group asks for", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let hostile: HostileProvider;
  beforeAll(async () => {
    database = await testDatabase();
    ({ server } = await openOidcDoor(database));
    hostile = await startHostileProvider();
  });
  afterAll(async () => {
    await server.close();
    await hostile.stop();
    await database.close();
  });

  const post = (me: Visitor, path: string, body: object = {}) =>
    me.fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const enter = async (email: string): Promise<Visitor> =>
    visitor(server, cookieOf(await trySignIn(server, email, PASSWORD)));
  /** The code by which GraphQL refuses; null when it answers who asks. */
  const refusal = async (me: Visitor): Promise<unknown> => {
    const { data, errors } = await me.ask(VIEWER);
    return errors.length > 0 ? errors[0]?.extensions?.["code"] : data?.["viewer"] === null ? "nobody" : null;
  };
  const demanding = async (group: Group, demand: Demand): Promise<Visitor> => {
    const { email } = await buildMember(database, group, "groupAdministrator");
    const administrator = await enter(email);
    const { data, errors } = await administrator.ask(SAVE, { demand });
    expect(errors).toEqual([]);
    expect(data?.["saveSessionPolicy"]).toMatchObject({ ok: true, policy: { secondFactor: demand } });
    return administrator;
  };
  const groupAsking = async (demand: Demand): Promise<Group> => {
    const group = await buildFullGroup(database, 1);
    await demanding(group, demand);
    return group;
  };
  /** Sets up one-time codes. @returns the visitor under the new id of the session. */
  const setUp = async (me: Visitor): Promise<Visitor> => {
    const started = await post(me, "/account/totp/start", { password: PASSWORD });
    const { secret } = (await started.json()) as { secret: string };
    const confirmed = await post(me, "/account/totp/confirm", { code: generateSync({ secret }) });
    expect(confirmed.status).toBe(200);
    return visitor(server, cookieOf(confirmed));
  };

  it.each<[Demand, Role, unknown]>([
    ["nobody", "groupAdministrator", null],
    ["administrators", "groupAdministrator", "SECOND_FACTOR_OWED"],
    ["administrators", "groupReferent", "SECOND_FACTOR_OWED"],
    ["administrators", "contributor", null],
    ["everyone", "contributor", "SECOND_FACTOR_OWED"],
    ["everyone", "reader", "SECOND_FACTOR_OWED"],
  ])("asked of %s: %s signs in, and GraphQL answers %s", async (demand, role, code) => {
    const group = await groupAsking(demand);
    const { email } = await buildMember(database, group, role);
    expect(await refusal(await enter(email))).toBe(code);
  });

  it("until it is set up only the account is open; then everything is, under another id", async () => {
    const group = await groupAsking("everyone");
    const { email, personId } = await buildMember(database, group, "groupAdministrator");
    const me = await enter(email);
    expect(await me.ask(SAVE, { demand: "nobody" })).toMatchObject({
      errors: [{ extensions: { code: "SECOND_FACTOR_OWED" } }],
    });
    const closed: [string, string][] = [
      ["GET", "/audit/journal.csv"],
      ["POST", "/auth/view-as"],
      ["POST", "/auth/group"],
      ["POST", "/auth/leave-group"],
      ["POST", "/graphql/stream"],
    ];
    for (const [method, path] of closed) {
      const body = method === "POST" ? { body: "{}", headers: { "content-type": "application/json" } } : {};
      const answer = await me.fetch(path, { method, ...body });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect((await me.fetch("/account")).status).toBe(200);
    expect(await (await me.fetch("/auth/session")).json()).toMatchObject({ signedIn: true, personId });
    const after = await setUp(me);
    expect(await refusal(after)).toBeNull();
    expect(await refusal(me)).toBe("nobody");
    const { rows } = await database.owner.query<{ action: string; changes: Record<string, unknown> }>(
      "select action, changes from audit_event where group_id = $1 and person_id = $2 order by id",
      [group.groupId, personId],
    );
    expect(rows).toContainEqual(
      expect.objectContaining({
        action: "identity:signIn",
        changes: expect.objectContaining({ secondFactorOwed: [null, true] }) as object,
      }),
    );
    expect(rows.map(({ action }) => action)).toContain("identity:totpEnable");
  });

  it("who removes it owes it again at once", async () => {
    const group = await groupAsking("everyone");
    const me = await setUp(await enter((await buildMember(database, group, "contributor")).email));
    expect(await refusal(me)).toBeNull();
    const removed = await post(me, "/account/totp/remove", { password: PASSWORD });
    expect(await refusal(visitor(server, cookieOf(removed)))).toBe("SECOND_FACTOR_OWED");
  });

  it("sessions that are open when it is asked go on; the next sign-in owes it", async () => {
    const group = await buildFullGroup(database, 1);
    const { email } = await buildMember(database, group, "contributor");
    const before = await enter(email);
    const administrator = await demanding(group, "everyone");
    expect([await refusal(before), await refusal(administrator)]).toEqual([null, null]);
    expect(await refusal(await enter(email))).toBe("SECOND_FACTOR_OWED");
  });

  it("moving on to a group that asks for it owes it there", async () => {
    const [free, strict] = [await buildFullGroup(database, 1), await groupAsking("everyone")];
    const { email } = await buildMember(database, free, "contributor");
    const same = {
      email,
      displayName: "Ailleurs",
      password: null,
      role: "reader",
      sector: null,
      wholeGroup: true,
    } as const;
    await saveMember(database.db, strict, same);
    // Signing in opens the first group by name.
    await database.owner.query("update care_group set name = 'A' where id = $1", [free.groupId]);
    const me = await enter(email);
    expect(await refusal(me)).toBeNull();
    const moved = await post(me, "/auth/group", { groupId: strict.groupId });
    expect(moved.status).toBe(200);
    expect(await refusal(visitor(server, cookieOf(moved)))).toBe("SECOND_FACTOR_OWED");
  });

  it("who signs in by a provider is exempt: the provider answers for it", async () => {
    const group = await groupAsking("everyone");
    const { id, ref } = await buildProvider(database, group, { issuer: hostile.issuer });
    const { personId } = await buildMember(database, group, "groupAdministrator");
    await buildLink(database, group, { providerId: id, subject: "claire", personId });
    hostile.subject = "claire";
    const browser = new Browser();
    await browser.go(await authorize(browser, await leave(browser, server, ref), {}));
    expect(await browser.viewer(server)).toBe("Personne groupAdministrator");
  });

  it("what is asked is changed by the administration, stays when it isn't named, and is in the journal", async () => {
    const group = await buildFullGroup(database, 1);
    const administrator = await demanding(group, "administrators");
    const { data } = await administrator.ask(
      SAVE.replace(", secondFactor: $demand", "").replace("($demand: SecondFactorDemand)", ""),
    );
    expect(data?.["saveSessionPolicy"]).toMatchObject({ policy: { secondFactor: "administrators" } });
    const { rows } = await database.owner.query<{ changes: Record<string, unknown> }>(
      "select changes from audit_event where group_id = $1 and object_kind = 'sessionPolicy'",
      [group.groupId],
    );
    expect(rows[0]?.changes).toMatchObject({ secondFactor: ["nobody", "administrators"] });
  });
});
