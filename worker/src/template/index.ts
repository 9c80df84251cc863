export { readRealDocument, type ReadingCost } from "./template-real-reader";
export { reviewTemplatesRound } from "./template-review.round";
