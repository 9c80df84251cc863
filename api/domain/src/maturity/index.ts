export { STARTING_POINT, levelName } from "./maturity";
export type {
  Answers,
  Assessment,
  CriterionResult,
  Fact,
  Facts,
  Framework,
  FrameworkCriterion,
  FrameworkLevel,
  FrameworkLevelNumber,
  FrameworkQuestion,
  MaturityLevelNumber,
  NextStep,
} from "./maturity";
