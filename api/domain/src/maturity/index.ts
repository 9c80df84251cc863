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
  IndicatorWords,
  MaturityLevelNumber,
  NextStep,
} from "./maturity";
export { assess, explain, judge } from "./maturity-assess";
export type { HeldBefore, Judgement } from "./maturity-assess";
export { compileFramework } from "./maturity-compile";
export type { CompiledCriterion, CompiledFramework } from "./maturity-compile";
export { FrameworkInvalid, parseFramework } from "./maturity-framework";
