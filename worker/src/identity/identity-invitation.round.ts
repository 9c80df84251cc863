import { remindDueInvitations } from "@palier/store/identity";
import type { Round } from "../kernel";

const hourInFrance = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", hourCycle: "h23", timeZone: "Europe/Paris" });

/** Nobody is reminded at night. */
const FIRST_HOUR = 8;
const LAST_HOUR = 18;

/** Reminds whoever was invited three, then seven days ago and hasn't answered. */
export const remindInvitationsRound: Round = {
  name: "identity.remind-invitations",
  everyMinutes: 30,
  async run({ db, now }) {
    const hour = Number.parseInt(hourInFrance.format(now), 10);
    if (hour >= FIRST_HOUR && hour <= LAST_HOUR) await remindDueInvitations(db, now);
  },
};
