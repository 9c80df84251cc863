/** When a contract begins, ends and may be left. Days are 'YYYY-MM-DD'. */
export interface ContractTerm {
  readonly startsOn: string;
  /** The last day of the first period; null: no end was agreed. */
  readonly endsOn: string | null;
  /** How long before the end the group must say that it leaves; null: nothing is asked. */
  readonly noticeMonths: number | null;
  /** By how much the contract goes on by itself at its end; null: it ends. */
  readonly renewalMonths: number | null;
  /** The day the group gave notice; null: it didn't. */
  readonly noticeGivenOn: string | null;
}

/** Where a contract stands on a day. */
export type ContractState =
  "upcoming" | "running" | "noticeDue" | "noticePassed" | "endingSoon" | "noticeGiven" | "ended";

/** What a contract's dates mean on a day. */
export interface ContractDates {
  readonly state: ContractState;
  /** The last day of the period that runs; null: no end was agreed. */
  readonly periodEndsOn: string | null;
  /** The last day on which notice still counts for that period; null: no notice is asked, or it was given. */
  readonly lastNoticeOn: string | null;
  /** Days left before `lastNoticeOn`, 0 on that day; negative once it has passed. */
  readonly daysToNotice: number | null;
  /** Days left before `periodEndsOn`, 0 on that day. */
  readonly daysToEnd: number | null;
}

/** How long before the last day of notice, or before an end without notice, people are told. */
export const NOTICE_ALERT_DAYS = 90;
/** How long before the end of a contract that ends by itself. */
export const END_ALERT_DAYS = 180;

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / 86_400_000);

/**
 * The same day of the month, some months away; the last day of the month where that day doesn't exist.
 * @param months negative goes back.
 */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date.getUTCDate(), length));
  return first.toISOString().slice(0, 10);
}

/** Each period is counted from the first end, so that a 31st that February shortened comes back in March. */
function periodEnd({ endsOn, renewalMonths, noticeMonths, noticeGivenOn }: ContractTerm, today: string): string | null {
  if (endsOn === null || renewalMonths === null || renewalMonths < 1) return endsOn;
  const stops = (end: string): boolean =>
    noticeGivenOn !== null && noticeGivenOn <= addMonths(end, -(noticeMonths ?? 0));
  for (let period = 0; ; period += 1) {
    const end = addMonths(endsOn, period * renewalMonths);
    if (end >= today || stops(end)) return end;
  }
}

/**
 * What the dates of a contract mean on a day.
 *
 * Notice counts date to date: for an end on 31 December and three months, it is given on 30 September at the latest.
 */
export function contractDates(term: ContractTerm, today: string): ContractDates {
  const end = periodEnd(term, today);
  const asked = end === null || term.noticeMonths === null ? null : addMonths(end, -term.noticeMonths);
  const { noticeGivenOn } = term;
  const given = noticeGivenOn !== null && noticeGivenOn <= today;
  const inTime = given && (asked === null || noticeGivenOn <= asked);
  const lastNoticeOn = inTime ? null : asked;
  const daysToNotice = lastNoticeOn === null ? null : daysBetween(today, lastNoticeOn);
  const daysToEnd = end === null ? null : daysBetween(today, end);
  const stateOf = (): ContractState => {
    if (daysToEnd !== null && daysToEnd < 0) return "ended";
    if (inTime) return "noticeGiven";
    if (today < term.startsOn) return "upcoming";
    if (daysToEnd === null) return "running";
    if (term.renewalMonths === null) return daysToEnd <= END_ALERT_DAYS ? "endingSoon" : "running";
    if (daysToNotice === null) return daysToEnd <= NOTICE_ALERT_DAYS ? "noticeDue" : "running";
    if (daysToNotice < 0) return "noticePassed";
    return daysToNotice <= NOTICE_ALERT_DAYS ? "noticeDue" : "running";
  };
  return { state: stateOf(), periodEndsOn: end, lastNoticeOn, daysToNotice, daysToEnd };
}

/** Whether somebody has to look at the contract now: to leave it, or to prepare what follows. */
export const contractAlerts = ({ state }: ContractDates): boolean => state === "noticeDue" || state === "endingSoon";
