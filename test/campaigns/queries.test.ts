import { campaign } from "./queries.campaign";

jest.setTimeout(120_000);

it("300 random documents, wrong and rude ones among them, meet no incident and learn nothing", async () => {
  const { attempts, faults } = await campaign.run({ count: 300, seed: 20_261_122 });
  expect(attempts).toBe(300);
  expect(faults.filter((fault) => !fault.startsWith("memory"))).toEqual([]);
});
