import type { ProofGrade, RoiLineKind, RoiPlan } from "@palier/domain/roi";
import type { EditedRoiPlanFragment } from "../generated/graphql";
import { graphql } from "../kernel";

export const EditedRoiPlan = graphql(`
  fragment EditedRoiPlan on RoiPlan {
    id
    name
    firstYear
    discountRate
    version
    lines {
      id
      kind
      heading
      label
      amountCents
      proofGrade
      assumption
      sourceLabel
      position
    }
  }
`);

/** The plan as the server gives it, in the words of the domain. */
export function planOf({ name, firstYear, discountRate, lines }: EditedRoiPlanFragment): RoiPlan {
  return {
    name,
    firstYear,
    discountRate,
    lines: [...lines]
      .sort((left, right) => left.position - right.position)
      .map((line) => ({ ...line, kind: line.kind as RoiLineKind, proofGrade: line.proofGrade as ProofGrade })),
  };
}
