import { DateTime } from "luxon";
import { frenchDate, frenchList } from "../kernel";
import { HOLIDAY_ZONES, SUPPORT_TIME_ZONES, WEEKDAYS, type SupportHours } from "../vendor";
import type { CaseClock, ClockState, DatedMove } from "./vendorcase-clock";
import { workingMinutesBetween, type SupportCalendar } from "./vendorcase-sla";

/** The two promises of a contract. */
export const CASE_CLOCKS = ["response", "resolution"] as const;
/** A promise of a contract. */
export type CaseClockKind = (typeof CASE_CLOCKS)[number];

/** A promise, as people read it. */
export const CASE_CLOCK_LABELS: Readonly<Record<CaseClockKind, string>> = {
  response: "Réponse",
  resolution: "Résolution",
};

/** Where a promise stands, as people read it. */
export const CLOCK_STATE_LABELS: Readonly<Record<ClockState, string>> = {
  running: "En cours",
  paused: "Suspendu",
  late: "En retard",
  kept: "Tenu",
  missed: "Dépassé",
  stopped: "Arrêté",
};

/** « 3 h 05 », « 45 min »: minutes of support, as people read them. @param minutes 0 or more; a half is rounded. */
export function supportTime(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, left] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return `${String(left)}\u00a0min`;
  return left === 0 ? `${String(hours)}\u00a0h` : `${String(hours)}\u00a0h\u00a0${String(left).padStart(2, "0")}`;
}

const local = (at: Date, timeZone: string): DateTime => DateTime.fromJSDate(at, { zone: timeZone }).setLocale("fr-FR");

const hourText = (hour: number, minute: number): string =>
  minute === 0 ? `${String(hour)}\u00a0h` : `${String(hour)}\u00a0h\u00a0${String(minute).padStart(2, "0")}`;

/** « mardi 24 novembre 2026 à 17 h », on the clock of the contract. */
export function localInstant(at: Date, timeZone: string): string {
  const day = local(at, timeZone);
  return `${WEEKDAYS[day.weekday - 1] ?? ""} ${frenchDate(day.toFormat("yyyy-MM-dd"))} à ${hourText(day.hour, day.minute)}`;
}

/** « lundi, mardi… de 9 h à 18 h, heure de Paris ; jours fériés : Métropole » */
export function supportHoursText(hours: SupportHours): string {
  const { weekdays, opensAtMinute, closesAtMinute, timeZone, holidayZone } = hours;
  const days = weekdays.toSorted((a, b) => a - b).map((day) => WEEKDAYS[day - 1] ?? "");
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const inARow = weekdays.length > 2 && Math.max(...weekdays) - Math.min(...weekdays) === weekdays.length - 1;
  const clock = (minute: number): string => hourText(Math.floor(minute / 60), minute % 60);
  const zone = SUPPORT_TIME_ZONES.find(([name]) => name === timeZone)?.[1] ?? timeZone;
  const holidays = HOLIDAY_ZONES.find(({ code }) => code === holidayZone)?.label ?? holidayZone;
  return `${inARow ? `du ${first} au ${last}` : frenchList(days)}, de ${clock(opensAtMinute)} à ${clock(closesAtMinute)} (${zone.charAt(0).toLowerCase()}${zone.slice(1)}), sauf les jours fériés\u00a0: ${holidays}`;
}

/** A stretch during which the vendor waited for the group. */
export interface CasePause {
  readonly from: Date;
  /** null: it lasts. */
  readonly to: Date | null;
  /** Minutes of support that don't count. */
  readonly minutes: number;
}

/** When the clock stood still since the first sending: the group was asked something, or checked what was « résolu ». */
export function casePauses(calendar: SupportCalendar, moves: readonly DatedMove[], now: Date): CasePause[] {
  return moves.flatMap(({ toState, movedAt }, at) => {
    const to = moves[at + 1]?.movedAt ?? null;
    const waits = toState === "waitingGroup" || (toState === "resolved" && moves[at + 1]?.toState === "inProgress");
    return waits ? [{ from: movedAt, to, minutes: workingMinutesBetween(calendar, movedAt, to ?? now) }] : [];
  });
}

/** Holidays on days of support between two instants, both days included, as 'YYYY-MM-DD'. */
export function holidaysBetween(calendar: SupportCalendar, from: Date, to: Date): string[] {
  const day = (at: Date): string => local(at, calendar.timeZone).toFormat("yyyy-MM-dd");
  const worked = (holiday: string): boolean => calendar.weekdays.includes(DateTime.fromISO(holiday).weekday);
  return [...calendar.holidays].filter((each) => each >= day(from) && each <= day(to) && worked(each)).sort();
}

/** Why a clock shows what it shows, in one sentence. */
export function clockSentence(kind: CaseClockKind, clock: CaseClock, timeZone: string): string {
  const { state, usedMinutes, allowedMinutes, dueAt, endedAt } = clock;
  const used = `${supportTime(usedMinutes)} sur ${supportTime(allowedMinutes)}`;
  const due = dueAt === null ? "" : localInstant(dueAt, timeZone);
  const ended = endedAt === null ? "" : localInstant(endedAt, timeZone);
  const what = kind === "response" ? "L’éditeur a répondu" : "L’éditeur a dit que c’était résolu";
  switch (state) {
    case "running":
      return `${used} de support\u00a0; le délai s’arrête ${due === "" ? "sans date calculable" : `le ${due}`}.`;
    case "paused":
      return `${used} de support\u00a0; le délai ne court pas pendant que l’éditeur attend le groupe.`;
    case "late":
      return `${used} de support\u00a0; le délai s’est arrêté le ${due}.`;
    case "kept":
      return `${what} le ${ended}, après ${used} de support.`;
    case "missed":
      return `${what} le ${ended}, après ${used} de support\u00a0: le délai s’arrêtait le ${due}.`;
    case "stopped":
      return `Le dossier s’est arrêté le ${ended}\u00a0: le délai n’est compté ni tenu ni dépassé.`;
  }
}

/** What the clocks of a case rest on. */
export interface ClockGround {
  readonly reference: string;
  readonly hours: SupportHours;
  readonly calendar: SupportCalendar;
  readonly moves: readonly DatedMove[];
  readonly now: Date;
}

/** Why the clocks of a case are what they are, in sentences: hours, sending, holidays and pauses. */
export function clockReasons({ reference, hours, calendar, moves, now }: ClockGround): string[] {
  const sentAt = moves.findIndex(({ toState }) => toState === "sent");
  const sent = moves[sentAt];
  const { timeZone } = calendar;
  const opening = `Contrat «\u00a0${reference}\u00a0»\u00a0: le support travaille ${supportHoursText(hours)}.`;
  if (sent === undefined) return [opening];
  const last = moves.at(-1);
  const open = last === undefined || !["resolved", "closed", "refused", "abandoned"].includes(last.toState);
  const holidays = holidaysBetween(calendar, sent.movedAt, open ? now : last.movedAt);
  return [
    opening,
    `Le délai court depuis l’envoi, ${localInstant(sent.movedAt, timeZone)}.`,
    ...(holidays.length === 0
      ? []
      : [`Jours fériés qui ne comptent pas\u00a0: ${frenchList(holidays.map((day) => frenchDate(day)))}.`]),
    ...casePauses(calendar, moves.slice(sentAt), now).map(({ from, to, minutes }) =>
      to === null
        ? `Suspendu depuis ${localInstant(from, timeZone)}\u00a0: ${supportTime(minutes)} de support qui ne comptent pas, pour l’instant.`
        : `Suspendu de ${localInstant(from, timeZone)} à ${localInstant(to, timeZone)}\u00a0: ${supportTime(minutes)} de support qui ne comptent pas.`,
    ),
  ];
}
