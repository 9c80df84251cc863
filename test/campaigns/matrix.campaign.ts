import { Matrix } from "../tenancy/matrix";
import { rooms } from "../tenancy/operations";
import type { Campaign } from "./campaign";

/** Fewer documents than this are a test's: ids of others are then tried by some of those who may, not by all. */
const WHOLE = 5_000;

export const matrixCampaign: Campaign = {
  name: "matrix",
  title: "Chaque opération, demandée par chacun avec les identifiants de tous, ne montre rien de ce qui est à d’autres",
  whole: WHOLE,
  async run({ count, seed }) {
    const matrix = await Matrix.open(rooms);
    try {
      await matrix.table(count >= WHOLE);
      await matrix.chance(count, seed);
      if (count >= WHOLE) await matrix.injected();
      await matrix.aftermath();
      const { operations, identities, attempts, faults } = matrix.found;
      return {
        attempts,
        faults,
        lines: [
          `${String(operations)} operations × ${String(identities)} identities, ${String(attempts)} attempts, ${String(
            faults.filter((fault) => fault.includes("LEAK")).length,
          )} leaks`,
        ],
      };
    } finally {
      await matrix.close();
    }
  },
};
