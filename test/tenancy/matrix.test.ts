import { matrixCampaign } from "../campaigns/matrix.campaign";
import { groupOperations } from "../group/group.operations";
import { linesOf, Matrix, rootFields } from "./matrix";
import { rooms } from "./operations";

jest.setTimeout(300_000);

describe("every operation, asked by everyone", () => {
  it("each root field of the schema has its line, and no line is left over", () => {
    expect([...linesOf(rooms).map(({ name }) => name)].sort()).toEqual([...rootFields()].sort());
  });

  it("sees a text of the other group, and a right that the table doesn't give", async () => {
    const wrongly = { ...groupOperations.operations["Query.group"]!, action: "roi:update" as const };
    const matrix = await Matrix.open([{ ...groupOperations, operations: { "Query.group": wrongly } }]);
    try {
      await matrix.database.owner.query(
        "update care_group set source_label = (select string_agg(name, ' ') from care_group)",
      );
      await matrix.table(false);
      const { faults } = matrix.found;
      expect(faults.some((fault) => fault.startsWith("Query.group by director of the group: LEAK"))).toBe(true);
      expect(
        faults.some((fault) => fault.startsWith("Query.group by reader of the group: done instead of FORBIDDEN")),
      ).toBe(true);
    } finally {
      await matrix.close();
    }
  });

  it("answers as the table of rights says, and never with what belongs to others", async () => {
    const { faults, lines, attempts } = await matrixCampaign.run({ count: 40, seed: 20_261_122 });
    expect(faults).toEqual([]);
    expect(attempts).toBeGreaterThan(500);
    process.stdout.write(`${lines.join("\n")}\n`);
  });
});
