export { readRealDocument, type ReadingCost } from "./template-real-reader";
export { reviewTemplatesRound } from "./template-review.round";
export { realDocumentHandler } from "./template-real.worker";
