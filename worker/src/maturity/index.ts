export { computeMaturityCommand } from "./maturity.command";
export { maturityHandler, maturitySentence } from "./maturity.worker";
