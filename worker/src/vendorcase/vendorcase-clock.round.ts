import { readGroupIds } from "@palier/store/privacy";
import { tellDueCases } from "@palier/store/vendorcase";
import type { Round } from "../kernel";

/** Tells the referents of each group, once, which promises of a contract are about to end or are late. */
export const dueCasesRound: Round = {
  name: "vendorcase.tell-due",
  everyMinutes: 10,
  async run({ db, now }) {
    for (const groupId of await readGroupIds(db, "promises of contracts that end soon"))
      await tellDueCases(db, groupId, now);
  },
};
