import type { Campaign } from "./campaign";
import { CaseLoad } from "./vendor-cases-load";

/** How many requests run at the same moment. */
const WIDTH = 200;

const told = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([what, times]) => `${what} ${String(times)}`)
    .join(", ");

export const vendorCasesCampaign: Campaign = {
  name: "vendor-cases",
  title: "Deux cents personnes à la fois sur les mêmes dossiers : aucune écriture perdue, un journal intact",
  whole: 4_000,
  async run({ count, seed }) {
    const load = await CaseLoad.open();
    try {
      const { attempts, done, refused, auditLines, faults } = await load.run(count, seed, WIDTH);
      return {
        attempts,
        faults,
        lines: [
          `${String(attempts)} changes on 4 cases, ${String(Math.min(WIDTH, count))} at once: done ${told(done)}`,
          `refused with a reason: ${told(refused)}`,
          `audit chain: ${String(auditLines)} lines verified, ${String(faults.length)} faults`,
        ],
      };
    } finally {
      await load.close();
    }
  },
};
