import { TIMED_RETENTIONS } from "@palier/domain/privacy";
import { clientAs, recordAudit, smallKinds, withGroup, type Database } from "../kernel";

/** Rows taken away, by what they were. */
interface PurgeCounts {
  readonly deliveries: number;
  readonly invitations: number;
  readonly jobs: number;
  readonly mails: number;
}

const before = (table: keyof typeof TIMED_RETENTIONS): string =>
  `$2::timestamptz - interval '${String(TIMED_RETENTIONS[table].months)} months'`;

// Invitations before the mails they point at; what still waits is never taken.
const DELETIONS: readonly (readonly [keyof PurgeCounts, string])[] = [
  [
    "deliveries",
    `delete from webhook_delivery where group_id = $1 and state <> 'waiting' and created_at < ${before("webhook_delivery")}`,
  ],
  [
    "invitations",
    `delete from invitation where group_id = $1
        and coalesce(accepted_at, cancelled_at, expires_at) < ${before("invitation")}`,
  ],
  [
    "mails",
    `delete from mail m where m.group_id = $1 and m.state <> 'waiting' and m.created_at < ${before("mail")}
        and not exists (select from invitation i where i.group_id = $1 and i.mail_id = m.id)`,
  ],
  [
    "jobs",
    `with gone as (
       delete from outbox where group_id = $1 and state = 'done' and kind = any ($3::text[])
          and finished_at < ${before("outbox")} returning id),
     marks as (delete from job_done d using gone where d.group_id = $1 and d.job_id = gone.id)
     select id from gone`,
  ],
];

/**
 * Takes away the rows of a group whose time has passed, as the one role that may delete, and leaves a line in the journal
 * when there were some. The line is written before the deletion is committed: no deletion without its line.
 */
export async function purgeGroup(db: Database, groupId: string, now: Date): Promise<PurgeCounts> {
  const counts = { deliveries: 0, invitations: 0, jobs: 0, mails: 0 };
  const client = clientAs(db.options.appUrl, "palier_erase");
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.group_id', $1, true)", [groupId]);
    for (const [what, text] of DELETIONS) {
      const values = [groupId, now, ...(text.includes("$3") ? [smallKinds()] : [])];
      counts[what] = (await client.query(text, values)).rowCount ?? 0;
    }
    const taken = Object.entries(counts).filter(([, count]) => count > 0);
    if (taken.length > 0)
      await withGroup(db, { groupId, viewerId: null }, (tx) =>
        recordAudit(tx, {
          action: "privacy:purge",
          objectKind: "group",
          objectId: groupId,
          changes: Object.fromEntries(taken),
        }),
      );
    await client.query("commit");
  } finally {
    await client.end();
  }
  return counts;
}
