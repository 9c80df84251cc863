import { poolCampaign } from "./pool.campaign";

jest.setTimeout(120_000);

it("trap 4: two thousand interleaved requests on three connections, some broken, never mix two groups", async () => {
  const { faults, lines } = await poolCampaign.run({ count: 2_000, seed: 20_261_122 });
  process.stdout.write(`${lines.join("\n")}\n`);
  expect(faults).toEqual([]);
});
