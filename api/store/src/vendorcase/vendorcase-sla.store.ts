import {
  answersDue,
  caseClocks,
  CASE_STATES_AT_VENDOR,
  contractInForce,
  USUAL_HOURS,
  type CaseClocks,
  type CaseSeverity,
  type CaseSide,
  type CaseState,
  type ContractCover,
  type DatedMove,
  type DueFilter,
  type SupportCalendar,
} from "@palier/domain/vendorcase";
import { dayInFrance } from "@palier/domain/kernel";
import type { SupportHours } from "@palier/domain/vendor";
import { statement, type ReadTx, type WriteTx } from "../kernel";
import { supportCalendar } from "./vendorcase-calendar";

/** What the clocks of a case are computed from: they are never kept. */
export interface CaseSla {
  readonly caseId: string;
  readonly number: number;
  readonly title: string;
  readonly vendorId: string;
  readonly severity: CaseSeverity;
  /** null: the vendor never saw it, and no clock runs. */
  readonly sentAt: Date | null;
  /** The contract in force at the sending; null: none was. */
  readonly contract: (SupportHours & { readonly id: string; readonly reference: string }) | null;
  readonly responseMinutes: number | null;
  readonly resolutionMinutes: number | null;
  /** The earliest first. */
  readonly moves: readonly DatedMove[];
  readonly firstReply: Date | null;
}

interface SlaRow extends Omit<CaseSla, "moves"> {
  readonly moves: readonly { readonly toState: CaseState; readonly side: CaseSide; readonly movedAt: string }[];
}

const SLA = `select c.id as "caseId", c.number, c.title, c.vendor_id as "vendorId", c.severity, c.sent_at as "sentAt",
    case when k.id is not null then json_build_object('id', k.id, 'reference', k.reference, 'timeZone', k.time_zone,
      'holidayZone', k.holiday_zone, 'weekdays', k.weekdays, 'opensAtMinute', k.opens_at_minute,
      'closesAtMinute', k.closes_at_minute) end as contract,
    p.response_minutes as "responseMinutes", p.resolution_minutes as "resolutionMinutes",
    coalesce((select json_agg(json_build_object('toState', m.to_state, 'side', m.side, 'movedAt', m.moved_at)
        order by m.moved_at, m.id) from vendor_case_move m where m.group_id = c.group_id and m.case_id = c.id), '[]') as moves,
    (select min(e.created_at) from vendor_case_message e where e.group_id = c.group_id and e.case_id = c.id
        and e.side = 'vendor' and e.created_at >= c.sent_at) as "firstReply"
  from vendor_case c
  left join contract k on k.group_id = c.group_id and k.id = c.contract_id and c.sent_at is not null
  left join contract_commitment p on p.group_id = k.group_id and p.contract_id = k.id and p.severity = c.severity
  where c.group_id = $1`;
const selectSlas = statement<SlaRow>("vendorcase-select-slas", `${SLA} and c.id = any ($2)`);
const selectOpenSlas = statement<SlaRow>(
  "vendorcase-select-open-slas",
  `${SLA} and c.state = any ($2) and c.contract_id is not null`,
);
const selectSentSlas = statement<SlaRow>(
  "vendorcase-select-sent-slas",
  // What ended before the period weighs nothing in it: its last move says so, and it isn't read.
  `${SLA} and ($2::uuid is null or c.vendor_id = $2) and c.sent_at < $4
     and exists (select from vendor_case_move m where m.group_id = c.group_id and m.case_id = c.id
                  and (m.moved_at >= $3 or c.state = any ($5)))`,
);

const slaOf = (row: SlaRow): CaseSla => ({
  ...row,
  moves: row.moves.map((move) => ({ ...move, movedAt: new Date(move.movedAt) })),
});

/** What the clocks of some cases are computed from, in one statement. */
export async function readCaseSlas(tx: ReadTx, caseIds: readonly string[]): Promise<CaseSla[]> {
  return (await tx.rows(selectSlas, [tx.groupId, caseIds])).map(slaOf);
}

/** The same for every case that a vendor has under its eyes and whose contract may promise something. */
export async function readOpenSlas(tx: ReadTx): Promise<CaseSla[]> {
  return (await tx.rows(selectOpenSlas, [tx.groupId, CASE_STATES_AT_VENDOR])).map(slaOf);
}

/** The same for the cases that weigh in a period. @param vendorId null: those of every vendor. */
export async function readSentSlas(
  tx: ReadTx,
  vendorId: string | null,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<CaseSla[]> {
  const asked = [tx.groupId, vendorId, from, to, [...CASE_STATES_AT_VENDOR, "resolved"]];
  return (await tx.rows(selectSentSlas, asked)).map(slaOf);
}

/** The calendar of a case: that of its contract, else the usual hours. It covers the years from the sending to an instant. */
export function calendarOf({ contract, sentAt }: Pick<CaseSla, "contract" | "sentAt">, now: Date): SupportCalendar {
  return supportCalendar(contract ?? USUAL_HOURS, (sentAt ?? now).getFullYear(), now.getFullYear());
}

/** The clocks of a case at an instant. */
export const clocksOf = (sla: CaseSla, now: Date): CaseClocks =>
  caseClocks(sla, calendarOf(sla, now), sla.moves, sla.firstReply, now);

/** The cases of which a promise answers a filter, at an instant: one statement, then arithmetic. */
export async function readDueCaseIds(tx: ReadTx, filter: DueFilter, now: Date): Promise<string[]> {
  return (await readOpenSlas(tx)).filter((sla) => answersDue(clocksOf(sla, now), filter)).map(({ caseId }) => caseId);
}

const selectContracts = statement<ContractCover & { id: string; productId: string }>(
  "vendorcase-select-contracts",
  `select k.id, c.product_id as "productId", k.starts_on as "startsOn", k.ends_on as "endsOn",
          k.notice_months as "noticeMonths", k.renewal_months as "renewalMonths", k.notice_given_on as "noticeGivenOn",
          k.product_ids as "productIds"
     from vendor_case c join contract k on k.group_id = c.group_id and k.vendor_id = c.vendor_id
    where c.group_id = $1 and c.id = $2`,
);
const keepContract = statement<{ contractId: string | null }>(
  "vendorcase-keep-contract",
  `update vendor_case set contract_id = $3 where group_id = $1 and id = $2 and sent_at is null
   returning contract_id as "contractId"`,
);

/**
 * Keeps, for good, the contract in force on the day a case is first sent: what is signed later promises nothing for it.
 * Called before the case is marked as sent.
 */
export async function keepContractAtSending(tx: WriteTx, caseId: string, now: Date): Promise<void> {
  const contracts = await tx.rows(selectContracts, [tx.groupId, caseId]);
  const held = contractInForce(contracts, contracts[0]?.productId ?? "", dayInFrance(now));
  await tx.rows(keepContract, [tx.groupId, caseId, held?.id ?? null]);
}
