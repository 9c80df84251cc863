import { FileStore } from "@palier/store/file";
import { withGroup } from "@palier/store/kernel";
import { readGroupIds } from "@palier/store/privacy";
import { removeAbandonedPictures } from "@palier/store/request";
import type { Round } from "../kernel";

/** Takes away, in each group, the pictures that were chosen for a request and never sent. */
export const abandonedPicturesRound: Round = {
  name: "request.pictures",
  everyMinutes: 6 * 60,
  async run({ db, home, now }) {
    const files = new FileStore(home);
    for (const groupId of await readGroupIds(db, "pictures that no request took")) {
      const keys = await withGroup(db, { groupId, viewerId: null }, (tx) => removeAbandonedPictures(tx, now));
      for (const key of keys) await files.remove(groupId, key);
    }
  },
};
