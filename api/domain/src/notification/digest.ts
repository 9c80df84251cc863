import { DateTime } from "luxon";

/** How often a person is written to, as the column `notice_preference.rhythm` holds it. */
export const NOTICE_RHYTHMS = ["daily", "weekly", "never"] as const;

/** How often a person is written to. */
export type NoticeRhythm = (typeof NOTICE_RHYTHMS)[number];

/** The rhythm as people read it, in French. */
export const NOTICE_RHYTHM_LABELS: Readonly<Record<NoticeRhythm, string>> = {
  daily: "Chaque jour à 7 h",
  weekly: "Chaque lundi à 7 h",
  never: "Jamais",
};

/** @returns the rhythm of that exact name; null for any other text. */
export function parseNoticeRhythm(value: string): NoticeRhythm | null {
  return NOTICE_RHYTHMS.find((rhythm) => rhythm === value) ?? null;
}

/** A time to write: what happened before it goes in the mail. */
export interface DigestTime {
  /** The day in Paris, YYYY-MM-DD: one mail at most carries it. */
  readonly day: string;
  readonly until: Date;
}

const ZONE = "Europe/Paris";
const HOUR = 7;

/** The latest time to write that has come, for each rhythm; the Monday of the week for the weekly one. */
export function digestTimes(now: Date): Readonly<Record<Exclude<NoticeRhythm, "never">, DigestTime>> {
  const local = DateTime.fromJSDate(now, { zone: ZONE });
  const seven = local.startOf("day").set({ hour: HOUR });
  const daily = local < seven ? seven.minus({ days: 1 }) : seven;
  const monday = daily.startOf("week").set({ hour: HOUR });
  return { daily: timeOf(daily), weekly: timeOf(monday) };
}

const timeOf = (at: DateTime): DigestTime => ({ day: at.toFormat("yyyy-MM-dd"), until: at.toJSDate() });

/** A mail that is late, because the worker was stopped, isn't written at night. */
export function isHourToWrite(now: Date): boolean {
  const { hour } = DateTime.fromJSDate(now, { zone: ZONE });
  return hour >= HOUR && hour < 21;
}
