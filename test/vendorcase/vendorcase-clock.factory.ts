import type { Scope } from "@palier/store/kernel";
import type { TestDatabase } from "../support";
import type { BuiltProduct } from "../vendor/vendor.factory";

let made = 0;

/** A contract of a vendor for all that it sells, Monday to Friday, 9 h to 18 h in Paris, unless told. */
export async function buildContract(
  { owner }: Pick<TestDatabase, "owner">,
  { groupId }: Pick<Scope, "groupId">,
  vendorId: string,
  given: {
    readonly reference?: string;
    readonly startsOn?: string;
    readonly endsOn?: string | null;
    readonly productIds?: readonly string[];
    readonly timeZone?: string;
    readonly holidayZone?: string;
    readonly responseMinutes?: number | null;
    readonly resolutionMinutes?: number | null;
  } = {},
): Promise<string> {
  made += 1;
  const { rows } = await owner.query<{ id: string }>(
    `with k as (insert into contract (group_id, vendor_id, reference, starts_on, ends_on, product_ids, time_zone, holiday_zone)
                values ($1, $2, $3, $4, $5, $6, $7, $8) returning id),
          p as (insert into contract_commitment (group_id, contract_id, severity, response_minutes, resolution_minutes)
                select $1, k.id, s, $9::int, $10::int from k, unnest(array['blocking', 'major']) s)
     select id from k`,
    [
      groupId,
      vendorId,
      given.reference ?? `C-${String(made)}`,
      given.startsOn ?? "2025-01-01",
      given.endsOn ?? null,
      given.productIds ?? [],
      given.timeZone ?? "Europe/Paris",
      given.holidayZone ?? "FR",
      given.responseMinutes === undefined ? 240 : given.responseMinutes,
      given.resolutionMinutes === undefined ? 1_080 : given.resolutionMinutes,
    ],
  );
  return rows[0]!.id;
}

/** A step of a built case: the state reached, the side and the instant. */
export type BuiltMove = readonly [toState: string, side: "group" | "vendor", at: string];

/** A case with the moves given, as if they had been made at those instants. */
export async function buildSentCase(
  { owner }: Pick<TestDatabase, "owner">,
  { groupId }: Pick<Scope, "groupId">,
  { vendorId, productId }: Pick<BuiltProduct, "vendorId" | "productId">,
  given: {
    readonly contractId: string | null;
    readonly severity?: string;
    readonly title?: string;
    readonly moves: readonly BuiltMove[];
    /** When the vendor wrote in the thread. */
    readonly replyAt?: string;
  },
): Promise<string> {
  made += 1;
  const sent = given.moves.find(([state]) => state === "sent")?.[2] ?? null;
  const { rows } = await owner.query<{ id: string }>(
    `insert into vendor_case (group_id, number, vendor_id, product_id, contract_id, kind, title, body, severity, state,
                              sent_at, reply_token)
     values ($1, $2, $3, $4, $5, 'bug', $6, '', $7, $8, $9, gen_random_uuid()::text) returning id`,
    [
      groupId,
      200_000 + made,
      vendorId,
      productId,
      given.contractId,
      given.title ?? `Dossier construit ${String(made)}`,
      given.severity ?? "major",
      given.moves.at(-1)?.[0] ?? "draft",
      sent,
    ],
  );
  const id = rows[0]!.id;
  for (const [state, side, at] of given.moves)
    await owner.query(
      "insert into vendor_case_move (group_id, case_id, to_state, side, moved_at) values ($1, $2, $3, $4, $5)",
      [groupId, id, state, side, at],
    );
  if (given.replyAt !== undefined)
    await owner.query(
      `insert into vendor_case_message (group_id, case_id, side, channel, body, created_at)
       values ($1, $2, 'vendor', 'mail', 'Nous regardons.', $3)`,
      [groupId, id, given.replyAt],
    );
  return id;
}
