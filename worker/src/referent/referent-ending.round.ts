import { tellEndingMandates } from "@palier/store/referent";
import type { Round } from "../kernel";

/** Tells whose mandate ends within sixty days, once. */
export const endingMandatesRound: Round = {
  name: "referent.tell-ending-mandates",
  everyMinutes: 360,
  async run({ db }) {
    await tellEndingMandates(db);
  },
};
