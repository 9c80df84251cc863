import { statement, type WriteTx } from "../kernel";

const countFound = statement<{ times: number }>(
  "request-count-found",
  `insert into request_found as f (group_id, found_on, object_kind, object_id)
   select $1, (now() at time zone 'Europe/Paris')::date, e.object_kind, e.object_id from search_entry e
    where e.group_id = $1 and e.object_kind = $2 and e.object_id = $3
   on conflict (group_id, found_on, object_kind, object_id) do update set times = f.times + 1
   returning times`,
);

/**
 * Counts that what stood in a search was enough, so that nothing was sent. By day and by nobody: whoever clicked is
 * written nowhere, not even in the audit.
 * @returns false where there is no such thing in sight.
 */
export async function countFoundAnswer(tx: WriteTx, kind: "answer" | "news", objectId: string): Promise<boolean> {
  return (await tx.rows(countFound, [tx.groupId, kind, objectId])).length > 0;
}
