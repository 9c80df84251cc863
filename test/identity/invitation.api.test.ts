import type { RunningServer } from "@palier/server/door";
import type { Role } from "@palier/domain/identity";
import { remindDueInvitations } from "@palier/store/identity";
import { statement, withGroup, type Scope } from "@palier/store/kernel";
import { addAdministratorCommand } from "@palier/worker/identity";
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
import { testDatabase, type TestDatabase } from "../support";

// Each password takes a tenth of a second of a core by design, and more beside other tests.
jest.setTimeout(60_000);

const NEW_PASSWORD = "lampe violon gravier ananas";
const INVITE = `mutation Invite($input: InviteInput!) { invite(input: $input) {
  ok error { code field message } linkPath invitation { id state email displayName roleTexts mailState reminderCount } } }`;
const REMIND =
  "mutation R($id: ID!) { remindInvitation(id: $id) { ok error { code } linkPath invitation { reminderCount } } }";
const CANCEL = "mutation C($id: ID!) { cancelInvitation(id: $id) { ok error { code } invitation { state } } }";
const LIST = "query L { invitations { mailsLeave items { id email state reminderCount roleTexts } } }";
const GONE = /pas ou plus valable/;

interface Invited {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly field: string | null; readonly message: string } | null;
  readonly linkPath: string | null;
  readonly invitation: {
    readonly id: string;
    readonly roleTexts: readonly string[];
    readonly mailState: string;
  } | null;
}

let count = 0;
const address = (): string => `invitee.${String((count += 1))}@essai.example`;

describe("an invitation", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let other: Awaited<ReturnType<typeof buildFullGroup>>;
  let admin: Visitor;

  const roles = (role: Role = "localReferent") => [
    { role, wholeGroup: false, establishmentIds: group.siteIds.slice(0, 1) },
  ];
  const ask = async (who: Visitor, email: string, given: unknown[] = roles()): Promise<Invited> => {
    const answer = await who.ask(INVITE, { input: { email, displayName: "Léa Martin", roles: given } });
    expect(answer.errors).toEqual([]);
    return answer.data?.["invite"] as Invited;
  };
  const invited = async (email: string, who = admin, given: unknown[] = roles()) => {
    const { linkPath, invitation, error } = await ask(who, email, given);
    expect(error).toBeNull();
    const token = (linkPath ?? "").replace("/invitation/", "");
    return { token, id: invitation?.id ?? "" };
  };
  const look = (token: string): Promise<Response> => visitor(server).fetch(`/auth/invitation/${token}`);
  const accept = (token: string, password = NEW_PASSWORD, displayName = "Léa Martin"): Promise<Response> =>
    visitor(server).fetch(`/auth/invitation/${token}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ displayName, password }),
    });
  const gone = async (response: Response): Promise<void> => {
    expect(response.status).toBe(404);
    expect(await response.text()).toMatch(GONE);
  };
  const memberOf = async (scope: Scope, email: string) => {
    const { rows } = await database.owner.query<{ name: string; roles: string[] }>(
      `select mb.display_name as name, array(select ms.role from membership ms where ms.group_id = mb.group_id and ms.person_id = mb.person_id) as roles
         from member mb where mb.group_id = $1 and mb.email = $2`,
      [scope.groupId, email],
    );
    return rows[0] ?? null;
  };
  const mailsTo = async (email: string): Promise<readonly { subject: string; text: string }[]> =>
    withGroup(database.db, group, (tx) =>
      tx.rows(
        statement<{ subject: string; text: string }>(
          "test-mails-to",
          "select subject, body_text as text from mail where group_id = $1 and recipient_email = $2 order by created_at, id",
        ),
        [group.groupId, email],
      ),
    );

  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    group = await buildFullGroup(database);
    other = await buildFullGroup(database);
    admin = await enterAs(server, database, group, "groupAdministrator");
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it("brings a new person into the group, with the roles it names, and opens their session", async () => {
    const email = address();
    const { token } = await invited(email);
    const offered = (await (await look(token)).json()) as Record<string, unknown>;
    expect(offered).toMatchObject({ email, displayName: "Léa Martin", invitedBy: "Personne groupAdministrator" });
    expect(offered["roleTexts"]).toEqual([
      expect.stringMatching(/^Référent local dans 1\u00a0établissement\u00a0: Site 1/),
    ]);
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe(`Votre invitation dans Palier – ${offered["groupName"] as string}`);
    expect(mail?.text).toContain(`{adresse-de-palier}/invitation/${token}`);
    expect(mail?.text).toContain("Personne groupAdministrator vous invite");
    const entered = await accept(token, NEW_PASSWORD, "Léa Martin-Duval");
    expect(await entered.json()).toEqual({ ok: true, next: "open" });
    const viewer = await visitor(server, cookieOf(entered)).ask(
      "query V { viewer { displayName email role group { id } } }",
    );
    expect(viewer.data?.["viewer"]).toMatchObject({ displayName: "Léa Martin-Duval", email, role: "localReferent" });
    expect(await memberOf(group, email)).toEqual({ name: "Léa Martin-Duval", roles: ["localReferent"] });
    expect((await trySignIn(server, email, NEW_PASSWORD)).status).toBe(200);
    await gone(await look(token));
    await gone(await accept(token));
  });

  it("adds a group to whoever has an account: their password is asked, and neither it nor their name changes", async () => {
    const { email } = await buildMember(database, other, "director");
    const { token } = await invited(email);
    // Before accepting, nothing tells that the account exists.
    expect(await (await look(token)).text()).not.toMatch(/Personne director|compte|déjà/);
    const wrong = await accept(token, NEW_PASSWORD);
    expect(wrong.status).toBe(403);
    expect(await memberOf(group, email)).toBeNull();
    const right = await accept(token, PASSWORD, "Un autre nom");
    expect(right.status).toBe(200);
    expect(await memberOf(group, email)).toEqual({ name: "Personne director", roles: ["localReferent"] });
    expect(await memberOf(other, email)).toEqual({ name: "Personne director", roles: ["director"] });
    const groups = await visitor(server, cookieOf(right)).ask("query G { viewer { groups { id } } }");
    expect((groups.data?.["viewer"] as { groups: unknown[] }).groups).toHaveLength(2);
    expect((await trySignIn(server, email, PASSWORD)).status).toBe(200);
    expect((await trySignIn(server, email, NEW_PASSWORD)).status).toBe(401);
  });

  it("answers the same whether the address has an account elsewhere or not", async () => {
    const { email: known } = await buildMember(database, other, "reader");
    const unknown = known.replace("reader.", "lecteur.");
    const shape = ({ ok, error, invitation }: Invited) => ({
      ok,
      error,
      invitation: { ...invitation, id: "", email: "" },
    });
    expect(shape(await ask(admin, known))).toEqual(shape(await ask(admin, unknown)));
  });

  it("is gone alike when it is cancelled, expired, tampered with, of another group or never was", async () => {
    const cancelled = await invited(address());
    expect((await admin.ask(CANCEL, { id: cancelled.id })).data?.["cancelInvitation"]).toMatchObject({
      ok: true,
      invitation: { state: "cancelled" },
    });
    const expired = await invited(address());
    await database.owner.query("update invitation set expires_at = now() - interval '1 second' where id = $1", [
      expired.id,
    ]);
    const living = await invited(address());
    const [, secret = ""] = living.token.split(".");
    const flipped = `${group.groupId}.${secret.startsWith("A") ? "B" : "A"}${secret.slice(1)}`;
    const answers = new Set<string>();
    for (const token of [
      cancelled.token,
      expired.token,
      flipped,
      `${other.groupId}.${secret}`,
      `${group.groupId}.${secret}x`,
      `${"0".repeat(36)}.${secret}`,
      secret,
      "%00",
    ]) {
      for (const response of [await look(token), await accept(token)]) {
        expect([token, response.status]).toEqual([token, 404]);
        answers.add(((await response.json()) as { error: { message: string } }).error.message);
      }
    }
    expect(answers.size).toBe(1);
    expect((await look(living.token)).status).toBe(200);
  });

  it("can be accepted once by two at the same moment", async () => {
    const email = address();
    const { token } = await invited(email);
    const statuses = (await Promise.all([accept(token), accept(token)])).map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, 404]);
    const { rows } = await database.owner.query("select 1 from person where email = $1", [email]);
    expect(rows).toHaveLength(1);
  });

  it("asks for a password that isn't guessed, and counts wrong ones with the sign-ins", async () => {
    const { token } = await invited(address());
    for (const weak of ["court", "motdepasse2026", "léa martin léa martin"]) {
      const answer = await accept(token, weak);
      expect([weak, answer.status]).toEqual([weak, 422]);
      expect(((await answer.json()) as { error: { field: string } }).error.field).toBe("password");
    }
    const { email } = await buildMember(database, other, "reader");
    const guessed = await invited(email);
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await accept(guessed.token, `faux mot numéro ${String(n)}`)).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 403));
    expect(statuses[10]).toBe(429);
  });

  it("refuses what can't be: a member, an open invitation, a place of another group, no role, no address", async () => {
    const { email: member } = await buildMember(database, group, "reader");
    const twice = address();
    await invited(twice);
    const code = async (email: string, given?: unknown[]) => (await ask(admin, email, given)).error?.code;
    expect(await code(member.toUpperCase())).toBe("ALREADY_MEMBER");
    expect(await code(twice)).toBe("ALREADY_INVITED");
    expect(await code("pas une adresse")).toBe("EMAIL_UNUSABLE");
    expect(await code(address(), [])).toBe("ROLE_MISSING");
    const elsewhere = [{ role: "reader", wholeGroup: false, establishmentIds: [other.siteIds[0]] }];
    expect(await code(address(), elsewhere)).toBe("PLACE_NOT_FOUND");
    expect(await code(address(), [{ role: "reader", wholeGroup: false, establishmentIds: ["x"] }])).toBe(
      "PLACE_NOT_FOUND",
    );
    expect(
      await code(address(), [{ role: "groupAdministrator", wholeGroup: false, establishmentIds: group.siteIds }]),
    ).toBe("ROLE_NEEDS_WHOLE_GROUP");
  });

  it("belongs to its group and to its administrators", async () => {
    const { id } = await invited(address());
    const stranger = await enterAs(server, database, other, "groupAdministrator");
    expect((await stranger.ask(REMIND, { id })).data?.["remindInvitation"]).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
    expect((await stranger.ask(CANCEL, { id })).data?.["cancelInvitation"]).toMatchObject({
      ok: false,
      error: { code: "NOT_FOUND" },
    });
    expect((await stranger.ask(LIST)).text).not.toContain("invitee.");
    for (const role of ["groupReferent", "reader"] as const) {
      const person = await enterAs(server, database, group, role);
      const answer = await person.ask(INVITE, { input: { email: address(), displayName: "X", roles: roles() } });
      expect(answer.errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    }
  });

  it("keeps the earlier links open when it is reminded, and hands no link out where mail leaves", async () => {
    const email = address();
    const { id, token } = await invited(email);
    const answer = (await admin.ask(REMIND, { id })).data?.["remindInvitation"] as Invited;
    expect(answer).toMatchObject({ ok: true, invitation: { reminderCount: 1 } });
    expect((await mailsTo(email)).map(({ subject }) => subject.slice(0, 6))).toEqual(["Votre ", "Rappel"]);
    for (const path of [`/invitation/${token}`, answer.linkPath ?? ""])
      expect((await look(path.replace("/invitation/", ""))).status).toBe(200);
    const posted = await openDoor(database, { mail: { sends: true, testMailbox: false } });
    try {
      const { email: administrator } = await buildMember(database, group, "groupAdministrator");
      const entered = visitor(posted, cookieOf(await trySignIn(posted, administrator, PASSWORD)));
      expect(await ask(entered, address())).toMatchObject({ ok: true, linkPath: null });
    } finally {
      await posted.close();
    }
  });

  it("is reminded by itself at three and at seven days, once by however many workers", async () => {
    const email = address();
    const { id } = await invited(email);
    const day = (days: number): Date => new Date(Date.now() + days * 86_400_000 + 60_000);
    const round = async (days: number): Promise<void> => {
      await Promise.all(Array.from({ length: 3 }, () => remindDueInvitations(database.db, day(days))));
    };
    const sent = async (): Promise<number> => (await mailsTo(email)).length;
    await round(2);
    expect(await sent()).toBe(1);
    await round(3);
    await round(3);
    expect(await sent()).toBe(2);
    await round(7);
    await round(8);
    expect(await sent()).toBe(3);
    await round(15);
    expect(await sent()).toBe(3);
    const { rows } = await database.owner.query<{ changes: string }>(
      "select changes::text as changes from audit_event where group_id = $1 and object_id = $2",
      [group.groupId, id],
    );
    expect(rows).toHaveLength(3);
    expect(rows.map(({ changes }) => changes).join()).not.toMatch(/@|Martin/);
  });

  it("keeps no secret in clear", async () => {
    const { id, token } = await invited(address());
    const { rows } = await database.owner.query<{ row: string }>(
      "select row_to_json(i)::text as row from invitation i where id = $1",
      [id],
    );
    expect(rows[0]?.row).not.toContain(token.split(".")[1]);
  });

  it("is made by the operator for the first person of an installation, and again when the link was lost", async () => {
    const email = address();
    const lines: string[] = [];
    const context = {
      db: database.db,
      home: database.home,
      appUrl: database.appUrl,
      queueUrl: undefined,
      publicUrl: "https://palier.essai.example",
      print: (line: string) => void lines.push(line),
      warn: (line: string) => void lines.push(line),
      now: () => new Date(),
    };
    const values = { group: other.finessNumber, email, nom: "Ana Ruiz" };
    expect(await addAdministratorCommand.run(context, values, [])).toBe(0);
    const first = lines.at(-1) ?? "";
    expect(await addAdministratorCommand.run(context, values, [])).toBe(0);
    const prefix = "https://palier.essai.example/invitation/";
    expect(first.startsWith(prefix)).toBe(true);
    await gone(await look(first.replace(prefix, "")));
    const entered = await accept((lines.at(-1) ?? "").replace(prefix, ""), NEW_PASSWORD, "Ana Ruiz");
    expect(entered.status).toBe(200);
    expect(await memberOf(other, email)).toEqual({ name: "Ana Ruiz", roles: ["groupAdministrator"] });
    await expect(addAdministratorCommand.run(context, { ...values, group: "999999999" }, [])).rejects.toThrow(
      "Groupe inconnu",
    );
  });
});
