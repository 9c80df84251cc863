import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { isErased } from "@palier/domain/privacy";
import type { RunningServer } from "@palier/server/door";
import { saveMember } from "@palier/store/identity";
import { recordAudit, withGroup, type Scope } from "@palier/store/kernel";
import { queueMail } from "@palier/store/notification";
import { requestErasure, requestExport } from "@palier/store/privacy";
import { startRuntime, type Runtime } from "@palier/worker/kernel";
import { erasureHandler, personExportHandler, privacyCommand } from "@palier/worker/privacy";
import { buildFullGroup, buildMember, openDoor, PASSWORD } from "../kernel/front-door";
import { backends, testDatabase, waitFor, type QueueBackend, type TestDatabase } from "../support";
import { scan } from "./privacy.scan";

jest.setTimeout(120_000);

describe.each(backends)("an erased person, with the queue in %s", (_name, startBackend) => {
  let database: TestDatabase;
  let backend: QueueBackend;
  let server: RunningServer;
  let runtime: Runtime;
  let scope: Scope;
  let other: Scope;
  let administrator: string;
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });

  beforeAll(async () => {
    database = await testDatabase();
    backend = await startBackend();
    server = await openDoor(database, { log, queueUrl: backend.queueUrl });
    scope = await buildFullGroup(database);
    other = await buildFullGroup(database);
    ({ personId: administrator } = await buildMember(database, scope, "groupAdministrator"));
    runtime = await startRuntime({
      db: database.db,
      home: database.home,
      appUrl: database.appUrl,
      queueUrl: backend.queueUrl,
      handlers: [erasureHandler, personExportHandler],
      log,
      onFatal: (error) => {
        throw error;
      },
    });
  });
  afterAll(async () => {
    await runtime.close();
    await server.close();
    await backend.close();
    await database.close();
  });

  /** A person whose twelve traces are all different words. */
  async function buildCanary() {
    const mark = randomUUID().slice(0, 8);
    const word = (what: string) => `${what}canari${mark}`;
    const name = `Zéphyrine ${word("nom")}`;
    const email = `zephyrine.${word("adresse")}@essai.example`;
    const canaries = {
      name,
      email,
      reset: word("reset"),
      invitation: word("lien"),
      mailBody: word("courriel"),
      draft: word("brouillon"),
      userAgent: word("navigateur"),
      apiKeyLabel: word("nom"),
      accessReview: `départ de ${name}`,
      totp: word("totp"),
      audit: email,
      notification: `bienvenue à ${name}`,
    };
    const personId = await saveMember(database.db, scope, {
      email,
      displayName: name,
      password: PASSWORD,
      role: "contributor",
      sector: null,
      wholeGroup: true,
    });
    const signedIn = await fetch(`${server.url}/auth/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": canaries.userAgent },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    expect(signedIn.status).toBeLessThan(300);
    const { owner } = database;
    const { groupId } = scope;
    await owner.query("insert into password_reset (token_hash, person_id, expires_at) values ($1, $2, now())", [
      canaries.reset,
      personId,
    ]);
    await owner.query("insert into person_totp (person_id, secret_sealed) values ($1, $2)", [personId, canaries.totp]);
    await owner.query(
      `insert into invitation (group_id, email, display_name, grants, token_hashes, expires_at, accepted_at, accepted_by)
       values ($1, $2, $3, '[]', array[$4], now(), now(), $5)`,
      [groupId, email, name, canaries.invitation, personId],
    );
    await owner.query(
      `insert into api_key (group_id, label, secret_hash, actions, created_by, expires_at)
       values ($1, $2, $3, '{}', $4, now() + interval '1 day')`,
      [groupId, `Clé de ${name}`, randomUUID(), personId],
    );
    await owner.query(
      `with review as (insert into access_review (group_id, due_on, closed_at) values ($1, now(), now()) returning id)
       insert into access_review_line (group_id, review_id, membership_id, person_id, role, whole_group, decision, reason, decided_at)
       select $1, review.id, m.id, m.person_id, m.role, true, 'remove', $3, now()
         from review, membership m where m.group_id = $1 and m.person_id = $2`,
      [groupId, personId, canaries.accessReview],
    );
    await withGroup(database.db, { ...scope, viewerId: personId }, async (tx) => {
      await tx.client.query(
        `insert into draft (group_id, person_id, key, body, writer, writer_step) values ($1, $2, 'essai', $3, 'page', 1)`,
        [groupId, personId, canaries.draft],
      );
      await recordAudit(tx, { action: "maturity:answer", objectKind: "establishment", objectId: personId });
    });
    await withGroup(database.db, scope, async (tx) => {
      await queueMail(tx, { to: email.toUpperCase(), subject: "Bonjour", text: canaries.mailBody, kind: "test" });
      await queueMail(tx, {
        to: "autre@essai.example",
        subject: canaries.notification,
        text: `${name} (${email}) vous a rejoint`,
        kind: "test",
      });
    });
    return { personId, name, email, canaries };
  }

  const traces = (canaries: Readonly<Record<string, string>>) =>
    scan(database, canaries, { log: lines, queueUrl: backend.queueUrl });
  const jobDone = (jobId: string) =>
    waitFor("the job to be done", async () => {
      const { rows } = await database.owner.query<{ state: string; reason: string | null }>(
        "select state, failure_reason as reason from outbox where id = $1",
        [jobId],
      );
      if (rows[0]?.state === "failed") throw new Error(rows[0].reason ?? "failed");
      return rows[0]?.state === "done";
    });
  const asAdministrator = () => ({ ...scope, viewerId: administrator });

  it("leaves no trace of twelve canaries in the database, the files, the queue and the logs", async () => {
    const { personId, name, canaries } = await buildCanary();
    const asked = await withGroup(database.db, asAdministrator(), (tx) => requestExport(tx, administrator, personId));
    await jobDone(asked.jobId);
    const before = await traces(canaries);
    const known = new Set(before.map(({ canary }) => canary));
    expect([...known].sort()).toEqual(Object.keys(canaries).sort());

    const erased = await withGroup(database.db, asAdministrator(), (tx) => requestErasure(tx, personId, name));
    if (!erased.ok) throw new Error(erased.error.message);
    await jobDone(erased.value.jobId);
    expect(await traces(canaries)).toEqual([]);

    // What was done keeps the identifier, which leads to nobody.
    const audit = await database.owner.query("select 1 from audit_event where person_id = $1", [personId]);
    expect(audit.rowCount).toBeGreaterThan(0);
    const { rows } = await database.owner.query<Record<string, unknown>>(
      "select p.email, p.password_hash as hash, m.email as member from person p join member m on m.person_id = p.id where p.id = $1",
      [personId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ hash: null });
    expect(isErased(String(rows[0]?.["email"])) && isErased(String(rows[0]?.["member"]))).toBe(true);
    const again = await withGroup(database.db, asAdministrator(), (tx) => requestErasure(tx, personId, name));
    expect(again).toMatchObject({ ok: false, error: { code: "ALREADY_ERASED" } });
  });

  it("comes back with a restored database, and goes again by « privacy reapply »", async () => {
    const { personId, name, email, canaries } = await buildCanary();
    const erased = await withGroup(database.db, asAdministrator(), (tx) => requestErasure(tx, personId, name));
    if (!erased.ok) throw new Error(erased.error.message);
    await jobDone(erased.value.jobId);
    // As an older copy has it: the name, the address, no erasure.
    await database.owner.query("update person set email = $2, display_name = $3 where id = $1", [
      personId,
      email,
      name,
    ]);
    await database.owner.query("update member set email = $2, display_name = $3 where person_id = $1", [
      personId,
      email,
      name,
    ]);
    await database.owner.query("delete from privacy_erasure where person_id = $1", [personId]);
    expect((await traces(canaries)).length).toBeGreaterThan(0);
    const printed: string[] = [];
    const code = await privacyCommand.run(
      {
        db: database.db,
        home: database.home,
        appUrl: database.appUrl,
        queueUrl: backend.queueUrl,
        print: (line) => printed.push(line),
        warn: (line) => printed.push(line),
        now: () => new Date(),
      },
      {},
      ["reapply"],
    );
    expect(code).toBe(0);
    expect(printed.join("\n")).toContain(`personne ${personId}`);
    expect(await traces(canaries)).toEqual([]);
  });

  it("stays known to the other group it belongs to, with its account", async () => {
    const { personId, name, email } = await buildCanary();
    await saveMember(database.db, other, {
      email,
      displayName: "Autre nom",
      password: null,
      role: "reader",
      sector: null,
      wholeGroup: true,
    });
    const erased = await withGroup(database.db, asAdministrator(), (tx) => requestErasure(tx, personId, name));
    if (!erased.ok) throw new Error(erased.error.message);
    await jobDone(erased.value.jobId);
    const members = await database.owner.query<{ group: string; email: string }>(
      `select group_id as "group", email from member where person_id = $1`,
      [personId],
    );
    for (const row of members.rows) expect(isErased(row.email)).toBe(row.group === scope.groupId);
    const account = await database.owner.query("select email, disabled_at from person where id = $1", [personId]);
    expect(account.rows).toEqual([{ email, disabled_at: null }]);
  });

  it("is refused for the last administrator, for a wrong name, and for somebody of another group", async () => {
    const refused = async (personId: string, name: string) => {
      const answer = await withGroup(database.db, asAdministrator(), (tx) => requestErasure(tx, personId, name));
      return answer.ok ? null : answer.error.code;
    };
    expect(await refused(administrator, "Personne groupAdministrator")).toBe("LAST_ADMINISTRATOR");
    const { personId } = await buildMember(database, scope, "reader");
    expect(await refused(personId, "Quelqu’un d’autre")).toBe("NAME_MISMATCH");
    const { personId: stranger } = await buildMember(database, other, "reader");
    expect(await refused(stranger, "Personne reader")).toBe("PERSON_UNKNOWN");
  });
});
