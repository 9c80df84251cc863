export { dayInFrance } from "./day";
export { fail, ok, type Result } from "./result";
export {
  comparePeriods,
  currentPeriod,
  firstDay,
  FREQUENCIES,
  frenchPeriod,
  hasBegun,
  lastDay,
  nextPeriod,
  parsePeriod,
  periodsBack,
  periodShift,
  previousPeriod,
  type Frequency,
  type Period,
} from "./period";
export {
  frenchCount,
  frenchDate,
  frenchEuros,
  frenchList,
  frenchNumber,
  frenchPercent,
  frenchText,
} from "./french-format";
export { divideByHundred, parseFrenchNumber, type DecimalText } from "./french-number";
export { centsOfEuros, sumCents, type Cents } from "./money";
export { median, ratioOf, weightedRatio, type Fraction } from "./ratio";
