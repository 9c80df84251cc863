import { isHourToWrite } from "@palier/domain/notification";
import { purgeOldNotices, writeDigests } from "@palier/store/notification";
import { readGroupIds } from "@palier/store/privacy";
import type { Round } from "../kernel";

/** Gathers what happened in one mail a person, at 7 h in Paris or as soon as a worker is there. */
export const digestRound: Round = {
  name: "notification.digest",
  everyMinutes: 10,
  async run({ db, now }) {
    if (!isHourToWrite(now)) return;
    for (const groupId of await readGroupIds(db, "mails that gather notices")) await writeDigests(db, groupId, now);
  },
};

/** Takes away, in each group, the notices read three months ago and those of last year. */
export const purgeNoticesRound: Round = {
  name: "notification.purge",
  everyMinutes: 24 * 60,
  async run({ db }) {
    for (const groupId of await readGroupIds(db, "notices past their time")) await purgeOldNotices(db, groupId);
  },
};
