import { purgeGroup, readGroupIds } from "@palier/store/privacy";
import type { Round } from "../kernel";

/** Takes away, in each group, the mails, invitations, deliveries and small jobs whose time has passed. */
export const purgeRound: Round = {
  name: "privacy.purge",
  everyMinutes: 24 * 60,
  async run({ db, now }) {
    for (const groupId of await readGroupIds(db, "rows past their retention")) await purgeGroup(db, groupId, now);
  },
};
