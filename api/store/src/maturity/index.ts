export { answerQuestion, type AnswerFault, type AnswerInput } from "./maturity-answer.store";
export { insertAnswersOfDemo, type DemoAnswer } from "./maturity-demo.store";
export { computeMaturity, type MaturityCounts } from "./maturity-compute.store";
export { builtInFramework } from "./maturity-framework";
export { maturityEntities, type StoredExplanation } from "./maturity.entity";
export { maturityComputeJob, requestMaturity, type MaturityComputePayload } from "./maturity.jobs";
export {
  readAnswers,
  readDistribution,
  readMaturities,
  readMaturityBoard,
  type DeclaredAnswer,
  type EstablishmentMaturity,
  type MaturityBoardLine,
} from "./maturity.store";
export { readLevels, type EstablishmentLevel } from "./maturity-level.store";
