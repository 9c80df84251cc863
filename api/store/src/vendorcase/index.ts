export { vendorcaseEntities } from "./vendorcase.entity";
export { vendorcaseThreadEntities } from "./vendorcase-thread.entity";
export { vendorcaseLinkEntities } from "./vendorcase-link.entity";
export { vendorcaseScorecardEntities } from "./vendorcase-scorecard.entity";
