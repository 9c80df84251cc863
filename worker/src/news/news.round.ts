import { publishDueNews, remindReferents } from "@palier/store/news";
import { withGroup } from "@palier/store/kernel";
import { readGroupIds } from "@palier/store/privacy";
import type { Round } from "../kernel";

/** Publishes, at their hour and once, the news that were written for later. */
export const publishNewsRound: Round = {
  name: "news.publish",
  everyMinutes: 1,
  async run({ db, now }) {
    for (const groupId of await readGroupIds(db, "news whose hour has come")) await publishDueNews(db, groupId, now);
  },
};

/** Tells referents what their places haven't seen; a place is told of a news once a week at most, whatever this rhythm. */
export const remindNewsRound: Round = {
  name: "news.remind",
  everyMinutes: 24 * 60,
  async run({ db, now }) {
    for (const groupId of await readGroupIds(db, "news that places haven't seen"))
      await withGroup(db, { groupId, viewerId: null }, (tx) => remindReferents(tx, null, now));
  },
};
