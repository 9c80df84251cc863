import { randomUUID } from "node:crypto";
import { changesOf, deedLabel } from "@palier/domain/audit";
import { DICTIONARY, TIMED_RETENTIONS } from "@palier/domain/privacy";
import { purgeRound } from "@palier/worker/privacy";
import { buildFullGroup, buildMember } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

const NOW = new Date("2026-11-22T03:00:00Z");

/** The instant that many months before now, moved by some hours. */
const monthsAgo = (months: number, hours: number): Date => {
  const at = new Date(NOW);
  at.setUTCMonth(at.getUTCMonth() - months);
  at.setUTCHours(at.getUTCHours() + hours);
  return at;
};

describe("what has had its time", () => {
  let database: TestDatabase;
  let groupId: string;
  let otherId: string;

  beforeAll(async () => {
    database = await testDatabase();
    ({ groupId } = await buildFullGroup(database));
    await buildMember(database, { groupId, viewerId: null }, "groupAdministrator");
    ({ groupId: otherId } = await buildFullGroup(database));
  });
  afterAll(() => database.close());

  const insert = async (sql: string, values: unknown[]): Promise<string> => {
    const { rows } = await database.owner.query<{ id: string }>(`${sql} returning id`, values);
    return rows[0]!.id;
  };
  const mail = (group: string, at: Date, state = "sent") =>
    insert(
      `insert into mail (group_id, kind, recipient_email, subject, body_text, created_at, state)
       values ($1, 'essai', 'a@essai.example', 'Objet', '', $2, $3)`,
      [group, at, state],
    );
  const invitation = (group: string, column: string, at: Date, mailId: string | null = null) =>
    insert(
      `insert into invitation (group_id, email, display_name, grants, token_hashes, mail_id, created_at, ${column}
         ${column === "expires_at" ? "" : ", expires_at"})
       values ($1, $2, 'Une personne', '[]', '{}', $4, $3::timestamptz - interval '7 days', $3
         ${column === "expires_at" ? "" : ", $3"})`,
      [group, `${randomUUID()}@essai.example`, at, mailId],
    );
  const delivery = async (group: string, at: Date, state = "delivered") => {
    const webhookId = await insert(
      `insert into webhook (group_id, label, url, events, secret_sealed, created_by)
       select $1, 'Entrepôt', 'https://essai.example', '{maturity:answer}', 'x', person_id from member where group_id = $1 limit 1`,
      [group],
    );
    return insert(
      `insert into webhook_delivery (group_id, webhook_id, event, object_kind, object_id, occurred_at, job_id, created_at, state)
       values ($1, $2, 'maturity:answer', 'establishment', 'x', $3, $4, $3, $5)`,
      [group, webhookId, at, randomUUID(), state],
    );
  };
  const job = async (group: string, kind: string, at: Date, state = "done") => {
    const id = await insert(
      "insert into outbox (group_id, kind, payload, state, created_at, finished_at) values ($1, $2, '{}', $3, $4, $4)",
      [group, kind, state, at],
    );
    await database.owner.query("insert into job_done (group_id, job_id) values ($1, $2)", [group, id]);
    return id;
  };
  const isThere = async (table: string, id: string): Promise<boolean> => {
    const { rows } = await database.owner.query(`select from ${table} where id = $1`, [id]);
    return rows.length > 0;
  };
  const run = () => purgeRound.run({ db: database.db, home: database.home, now: NOW });

  it("is what the register says, by the same constant", () => {
    for (const table of ["mail", "invitation", "webhook_delivery"] as const)
      expect(DICTIONARY[table]?.retention).toBe(TIMED_RETENTIONS[table]);
    for (const table of ["outbox", "job_done"])
      expect(DICTIONARY[table]?.retention.says).toBe(TIMED_RETENTIONS.outbox.says);
    for (const { months, says } of Object.values(TIMED_RETENTIONS)) expect(says).toContain(`${String(months)} mois`);
  });

  it("goes a few hours after its time, not before; what waits or failed and what people did stays", async () => {
    const { mail: mails, invitation: invitations, webhook_delivery: deliveries, outbox: jobs } = TIMED_RETENTIONS;
    const old = (months: number): Date => monthsAgo(months, -6);
    const young = (months: number): Date => monthsAgo(months, 6);
    const heldMail = await mail(groupId, old(mails.months));
    const gone: [string, string][] = [
      ["mail", await mail(groupId, old(mails.months))],
      ["mail", await mail(groupId, old(mails.months), "failed")],
      ["invitation", await invitation(groupId, "accepted_at", old(invitations.months))],
      ["invitation", await invitation(groupId, "cancelled_at", old(invitations.months))],
      ["invitation", await invitation(groupId, "expires_at", old(invitations.months))],
      ["webhook_delivery", await delivery(groupId, old(deliveries.months))],
      ["webhook_delivery", await delivery(groupId, old(deliveries.months), "failed")],
      ["outbox", await job(groupId, "notification.send-mail", old(jobs.months))],
      ["outbox", await job(groupId, "integration.deliver", old(jobs.months))],
    ];
    const kept: [string, string][] = [
      ["mail", heldMail],
      ["mail", await mail(groupId, old(mails.months), "waiting")],
      ["mail", await mail(groupId, young(mails.months))],
      ["invitation", await invitation(groupId, "accepted_at", young(invitations.months), heldMail)],
      ["invitation", await invitation(groupId, "expires_at", young(invitations.months))],
      ["webhook_delivery", await delivery(groupId, old(deliveries.months), "waiting")],
      ["webhook_delivery", await delivery(groupId, young(deliveries.months))],
      ["outbox", await job(groupId, "notification.send-mail", young(jobs.months))],
      ["outbox", await job(groupId, "notification.send-mail", old(jobs.months), "failed")],
      ["outbox", await job(groupId, "cpom.generate", old(jobs.months))],
    ];
    const theirs = await mail(otherId, young(mails.months));
    await run();
    for (const [table, id] of gone) expect([table, await isThere(table, id)]).toEqual([table, false]);
    for (const [table, id] of kept) expect([table, await isThere(table, id)]).toEqual([table, true]);
    expect(await isThere("mail", theirs)).toBe(true);
  });

  it("leaves one line of counts in the journal of the group it was taken from, and none where nothing was", async () => {
    const lines = async (group: string) =>
      (
        await database.owner.query<{ action: string; changes: Record<string, unknown>; channel: string }>(
          "select action, changes, channel from audit_event where group_id = $1 and action = 'privacy:purge'",
          [group],
        )
      ).rows;
    expect(await lines(groupId)).toEqual([
      {
        action: "privacy:purge",
        channel: "worker",
        changes: { deliveries: 2, invitations: 3, jobs: 2, mails: 2 },
      },
    ]);
    expect(await lines(otherId)).toEqual([]);
    await run();
    expect(await lines(groupId)).toHaveLength(1);
    const names = { question: () => null, answer: () => null, known: () => null };
    const [line] = await lines(groupId);
    expect(deedLabel("privacy:purge")).toBe("A retiré ce dont la durée de conservation était passée");
    expect(changesOf(line!, names).map(({ label, after }) => `${label} ${after ?? ""}`)).toEqual([
      "traitements retirés 2",
      "courriels retirés 2",
      "livraisons retirées 2",
      "invitations retirées 3",
    ]);
  });
});
