import { dayInFrance } from "@palier/domain/kernel";
import { withGroup } from "@palier/store/kernel";
import { readGroupIds } from "@palier/store/privacy";
import { remindReviews } from "@palier/store/template";
import type { Round } from "../kernel";

/** Tells which models are to be looked at again, 90, 30 and 0 days before; what it did once it doesn't do again. */
export const reviewTemplatesRound: Round = {
  name: "template.review",
  everyMinutes: 6 * 60,
  async run({ db, now }) {
    for (const groupId of await readGroupIds(db, "models whose review date comes"))
      await withGroup(db, { groupId, viewerId: null }, (tx) => remindReviews(tx, dayInFrance(now), now));
  },
};
