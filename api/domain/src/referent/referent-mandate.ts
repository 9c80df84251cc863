import { fail, frenchDate, ok, type Result } from "../kernel";
import type { Sector } from "../identity";
import { NAMING_LABELS, type Duty, type Naming } from "./referent-words";
import type { ProfileCase } from "./referent-profile";

/** A mandate as it is kept. Days are 'YYYY-MM-DD'. */
export interface Mandate {
  readonly establishmentId: string;
  readonly sector: Sector;
  readonly personId: string;
  readonly duty: Duty;
  readonly profileCase: ProfileCase;
  readonly naming: Naming;
  /** null: the day isn’t known. */
  readonly namedOn: string | null;
  /** Those who could vote; null: not a vote, or not noted. */
  readonly voterCount: number | null;
  /** Those who voted for this person. */
  readonly voteCount: number | null;
  /** Minutes a week given for it; null: nobody said. */
  readonly weeklyMinutes: number | null;
  /** null: not trained yet. */
  readonly trainedOn: string | null;
  readonly startsOn: string;
  /** The last day; null: no end was set. */
  readonly endsOn: string | null;
}

/** Why a mandate can’t be kept: the field, and a French sentence. */
export interface MandateFault {
  readonly field: string;
  readonly message: string;
}

/** Days before its end from which a mandate is said to be ending. */
export const ENDING_DAYS = 60;

/** Longest weekly time that makes sense, in minutes: more than a working week. */
export const MOST_WEEKLY_MINUTES = 3_000;

/** Where a mandate stands on a day. */
export type MandateState = "planned" | "inForce" | "ending" | "over";

/** The state as people read it. */
export const MANDATE_STATE_LABELS: Readonly<Record<MandateState, string>> = {
  planned: "À venir",
  inForce: "En cours",
  ending: "Se termine bientôt",
  over: "Terminé",
};

const DAY = 86_400_000;
const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Days from one to the other, both 'YYYY-MM-DD'; negative when the second is before the first. */
export const daysBetween = (from: string, to: string): number => Math.round((instant(to) - instant(from)) / DAY);

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = instant(text);
  // A day that doesn’t exist moves to the next month.
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
};

/** @param today 'YYYY-MM-DD'. @param ended true once somebody ended it. */
export function mandateState(
  { startsOn, endsOn }: Pick<Mandate, "startsOn" | "endsOn">,
  ended: boolean,
  today: string,
): MandateState {
  if (ended || (endsOn !== null && endsOn < today)) return "over";
  if (startsOn > today) return "planned";
  return endsOn !== null && daysBetween(today, endsOn) <= ENDING_DAYS ? "ending" : "inForce";
}

function dayFault(mandate: Mandate, today: string): MandateFault | null {
  const days = [
    ["startsOn", mandate.startsOn],
    ["endsOn", mandate.endsOn],
    ["namedOn", mandate.namedOn],
    ["trainedOn", mandate.trainedOn],
  ] as const;
  const wrong = days.find(([, day]) => day !== null && !isDay(day));
  if (wrong !== undefined)
    return { field: wrong[0], message: "Cette date n’existe pas. Indiquez-la sous la forme AAAA-MM-JJ." };
  if (mandate.endsOn !== null && mandate.endsOn < mandate.startsOn)
    return { field: "endsOn", message: `La fin du mandat vient après son début, le ${frenchDate(mandate.startsOn)}.` };
  for (const [field, day] of days)
    if ((field === "namedOn" || field === "trainedOn") && day !== null && day > today)
      return { field, message: "Cette date est à venir. Indiquez un jour passé, ou laissez le champ vide." };
  return null;
}

function voteFault({ naming, namedOn, voterCount, voteCount }: Mandate): MandateFault | null {
  if (naming !== "collegialVote")
    return voterCount === null && voteCount === null
      ? null
      : { field: "voterCount", message: "Des voix ne se notent que pour une désignation collégiale." };
  if (namedOn === null) return { field: "namedOn", message: "Indiquez le jour du vote\u00a0: c’est lui qui fait foi." };
  if (voterCount === null || !Number.isInteger(voterCount) || voterCount < 1)
    return { field: "voterCount", message: "Indiquez combien de professionnels ont voté, au moins un." };
  if (voteCount === null || !Number.isInteger(voteCount) || voteCount < 0 || voteCount > voterCount)
    return { field: "voteCount", message: `Indiquez les voix obtenues, de 0 à ${String(voterCount)}.` };
  return null;
}

/** @param today 'YYYY-MM-DD'. @returns the mandate as it may be kept, or the first fault. */
export function checkMandate(mandate: Mandate, today: string): Result<Mandate, MandateFault> {
  const { weeklyMinutes } = mandate;
  const wrong =
    dayFault(mandate, today) ??
    voteFault(mandate) ??
    (weeklyMinutes !== null &&
    (!Number.isInteger(weeklyMinutes) || weeklyMinutes < 0 || weeklyMinutes > MOST_WEEKLY_MINUTES)
      ? { field: "weeklyMinutes", message: "Le temps par semaine va de 0 à 50 heures." }
      : null);
  return wrong === null ? ok(mandate) : fail(wrong);
}

/** « Désignation collégiale le 05/01/2027, 12 voix sur 15 ». */
export function namingText({
  naming,
  namedOn,
  voterCount,
  voteCount,
}: Pick<Mandate, "naming" | "namedOn" | "voterCount" | "voteCount">): string {
  const when = namedOn === null ? "" : ` le ${frenchDate(namedOn)}`;
  const votes =
    voterCount === null || voteCount === null ? "" : `, ${String(voteCount)} voix sur ${String(voterCount)}`;
  return `${NAMING_LABELS[naming]}${when}${votes}`;
}

/** « 2 h 30 » for 150 minutes, « 45 min » for 45. */
export function durationText(minutes: number): string {
  const [hours, left] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${String(left)}\u00a0min`;
  return left === 0 ? `${String(hours)}\u00a0h` : `${String(hours)}\u00a0h\u00a0${String(left).padStart(2, "0")}`;
}

/** Above this many professionals, a pair of project leads is advised. @source PAIR_SOURCE */
export const PAIR_ABOVE = 15;

/** Where an establishment stands on the pair of project leads. */
export type PairState = "notNeeded" | "inPlace" | "advised" | "unknown";

/** @param professionalCount null: nobody said. @param leadCount of 2. */
export function pairState(professionalCount: number | null, leadCount: number): PairState {
  if (leadCount >= 2) return "inPlace";
  if (professionalCount === null) return "unknown";
  return professionalCount > PAIR_ABOVE ? "advised" : "notNeeded";
}
