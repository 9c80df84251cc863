import { vendorCasesCampaign } from "./vendor-cases.campaign";

jest.setTimeout(180_000);

it("two hundred changes at once on the same cases: no lost update, a valid chain", async () => {
  const { faults, lines } = await vendorCasesCampaign.run({ count: 200, seed: 20_261_122 });
  process.stdout.write(`${lines.join("\n")}\n`);
  expect(faults).toEqual([]);
});
