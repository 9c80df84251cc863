import { policyMutantsCampaign } from "./policy-mutants.campaign";

jest.setTimeout(120_000);

it("forty policies made wrong, drawn by chance, are all seen by reads and writes", async () => {
  const { faults, lines } = await policyMutantsCampaign.run({ count: 40, seed: 20_261_122 });
  process.stdout.write(`${lines.join("\n")}\n`);
  expect(faults).toEqual([]);
});
