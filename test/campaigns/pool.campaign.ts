import { PoolLoad } from "./pool-load";
import type { Campaign } from "./campaign";

export const poolCampaign: Campaign = {
  name: "pool",
  title: "Sur trois connexions partagées et souvent rompues, chaque ligne rendue est à qui l’a demandée",
  whole: 100_000,
  async run({ count, seed }) {
    const load = await PoolLoad.open(seed);
    try {
      const baseline = await load.wrongWay(Math.min(count, 600));
      const { asked, rows, broken, leaks } = await load.rightWay(count);
      const faults = [...leaks];
      if (baseline === 0) faults.push("the wrong way leaked nothing: the checker is blind");
      if (rows === 0) faults.push("no row came back: nothing was tried");
      const kinds = Object.entries(broken).map(([kind, times]) => `${kind} ${String(times)}`);
      return {
        attempts: asked,
        faults,
        lines: [
          `${String(asked)} interleaved requests on a pool of 3, ${String(rows)} rows read, ${String(leaks.length)} leaks`,
          `broken on the way: ${kinds.join(", ")}`,
          `baseline, the group set for the session: ${String(baseline)} of ${String(Math.min(count, 600))} requests leaked`,
        ],
      };
    } finally {
      await load.close();
    }
  },
};
