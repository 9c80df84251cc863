import { REMINDER_DAYS } from "@palier/domain/identity";
import { acrossGroups, recordAudit, statement, withGroup, type Database } from "../kernel";
import { sendInvitation } from "./identity-invitation.store";

const selectGroups = statement<{ id: string }>(
  "identity-select-groups-to-remind",
  "select id from care_group order by id",
);

// A reminder that somebody sent counts: the one of that age no longer leaves by itself. Locked rows are another worker's,
// and the count is compared again once the lock is held: each reminder leaves once.
const claimDue = statement<{ id: string }>(
  "identity-claim-due-reminders",
  `with aged as (
     select id, (select count(*) from unnest($3::int[]) as stage (days) where created_at <= $2::timestamptz - make_interval(days => days))::int as due
       from invitation
      where group_id = $1 and accepted_at is null and cancelled_at is null and expires_at > $2::timestamptz
        and coalesce(reminded_at, created_at) <= $2::timestamptz - interval '1 day'),
   taken as (
     select i.id, aged.due from invitation i join aged on aged.id = i.id
      where i.group_id = $1 and i.reminder_count < aged.due order by i.id limit 200 for update of i skip locked)
   update invitation i set reminder_count = taken.due, reminded_at = $2::timestamptz from taken
    where i.group_id = $1 and i.id = taken.id and i.reminder_count < taken.due returning i.id`,
);

/**
 * Sends the reminders that are due, in every group. Several workers may do it at the same moment.
 * @returns how many left.
 */
export async function remindDueInvitations(db: Database, now: Date): Promise<number> {
  const groups = await acrossGroups(db, "reminders of invitations", (tx) => tx.rows(selectGroups, []));
  let sent = 0;
  for (const { id: groupId } of groups) {
    sent += await withGroup(db, { groupId, viewerId: null }, async (tx) => {
      const due = await tx.rows(claimDue, [groupId, now, [...REMINDER_DAYS]]);
      for (const { id } of due) {
        await sendInvitation(tx, id, true);
        await recordAudit(tx, { action: "identity:remindInvitation", objectKind: "invitation", objectId: id });
      }
      return due.length;
    });
  }
  return sent;
}
