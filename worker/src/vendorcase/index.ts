export { dueCasesRound } from "./vendorcase-clock.round";
export { scorecardHandler } from "./vendorcase.worker";
