export { PROOF_GRADE_LABELS, ROI_YEARS } from "./roi";
export type { InternalRate, ProofGrade, RoiLine, RoiLineKind, RoiPlan, RoiResult, RoiYear } from "./roi";
