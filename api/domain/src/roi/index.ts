export { PROOF_GRADE_LABELS, ROI_YEARS } from "./roi";
export type { InternalRate, ProofGrade, RoiLine, RoiLineKind, RoiPlan, RoiResult, RoiYear } from "./roi";
export {
  checkRoiPlan,
  ROI_MOST_CENTS,
  ROI_MOST_DISCOUNT_RATE,
  ROI_MOST_LINES,
  type RoiFault,
  type RoiLineInput,
  type RoiPlanInput,
} from "./roi-check";
export { computeRoi } from "./roi-compute";
export { defaultRoiLines } from "./roi-default";
export { freesTime, isUnder, ROI_HEADINGS, type RoiHeading } from "./roi-heading";
