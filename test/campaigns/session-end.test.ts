import { sessionEndCampaign } from "./session-end.campaign";

jest.setTimeout(300_000);

describe("typing is interrupted", () => {
  it("once by each ending: less than two seconds of typing lost, nothing where the person can sign in again", async () => {
    const { attempts, faults, lines } = await sessionEndCampaign.run({ count: 7, seed: 20_261_122 });
    expect({ faults, lines: faults.length === 0 ? [] : lines }).toEqual({ faults: [], lines: [] });
    expect(attempts).toBe(7);
  });
});
