import { statement, type ReadTx } from "../kernel";

const selectSignature = statement<{ signature: string }>(
  "indicator-signature",
  `select count(*) || '-' || coalesce(sum(xmin::text::bigint), 0) as signature from indicator where group_id = $1`,
);

/**
 * Changes whenever an indicator of the group is added or changed: what was kept in memory under another signature is
 * read again. Each written row bears its transaction's number, which is what makes the sum move.
 */
export const catalogueSignature = async (tx: ReadTx): Promise<string> =>
  (await tx.rows(selectSignature, [tx.groupId]))[0]?.signature ?? "";
