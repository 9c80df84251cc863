import { purgeOldDrafts } from "@palier/store/draft";
import { readGroupIds } from "@palier/store/privacy";
import type { Round } from "../kernel";

/** Takes away, in each group, the drafts that nobody touched for 90 days. */
export const draftRound: Round = {
  name: "draft.purge",
  everyMinutes: 24 * 60,
  async run({ db }) {
    for (const groupId of await readGroupIds(db, "drafts left for 90 days")) await purgeOldDrafts(db, { groupId });
  },
};
