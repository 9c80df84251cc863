export { dueCasesRound } from "./vendorcase-clock.round";
