export { endingMandatesRound } from "./referent-ending.round";
export { handoverPackHandler } from "./referent.worker";
export { loadDemoReferents } from "./referent-demo";
