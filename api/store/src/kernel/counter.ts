import { statement, type WriteTx } from "./transaction";

const raiseCounter = statement<{ last: number }>(
  "kernel-raise-counter",
  `insert into group_counter as c (group_id, kind, last) values ($1, $2, 1)
   on conflict (group_id, kind) do update set last = c.last + 1 returning last`,
);

/**
 * The next number of a series of the group, 1 for the first; two transactions never get the same, as the row of the
 * series is locked until the first of them ends.
 * @param kind the series: 'request', 'case', 'incident'.
 */
export async function nextNumber(tx: WriteTx, kind: string): Promise<number> {
  const [row] = await tx.rows(raiseCounter, [tx.groupId, kind]);
  if (row === undefined) throw new Error("the counter returned no row");
  return row.last;
}
