import type { RoomOperations } from "../tenancy/operation";

export const roiOperations: RoomOperations = {
  operations: {
    "Query.roiPlan": {
      document:
        "query Q { answer: roiPlan { id name version lines { id label assumption sourceLabel } result { totalCostCents } } }",
      action: "roi:read",
      takes: [],
    },
    "Mutation.saveRoiPlan": {
      document: `mutation M($input: SaveRoiPlanInput!) { answer: saveRoiPlan(input: $input) {
        ok error { code message } plan { id name version lines { id label } } } }`,
      variables: ({ planVersion, planName }) => ({
        input: {
          name: planName,
          firstYear: 2027,
          discountRate: 0.04,
          version: Number(planVersion),
          lines: [
            {
              kind: "cost",
              heading: "Formation",
              label: planName,
              amountCents: [100, 0, 0, 0, 0],
              proofGrade: "declared",
              assumption: planName,
              sourceLabel: planName,
            },
          ],
        },
      }),
      action: "roi:update",
      takes: [],
    },
  },
  async things({ owner }, { groupId }, canary) {
    await owner.query("delete from roi_line where group_id = $1", [groupId]);
    await owner.query("delete from roi_plan where group_id = $1", [groupId]);
    const { rows } = await owner.query<{ id: string }>(
      "insert into roi_plan (group_id, name, first_year, discount_rate) values ($1, $2, 2027, 0.04) returning id",
      [groupId, `Plan ${canary}`],
    );
    await owner.query(
      `insert into roi_line (group_id, plan_id, kind, heading, label, amount_cents, proof_grade, assumption, source_label, position)
       values ($1, $2, 'cost', 'Formation', $3, '{1,2,3,4,5}', 'declared', $3, $3, 0)`,
      [groupId, rows[0]!.id, canary],
    );
    return { planVersion: "1", planName: `Plan ${canary}` };
  },
};
