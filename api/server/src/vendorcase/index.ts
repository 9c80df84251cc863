import { VendorCaseChangeResolver } from "./vendorcase-change.resolver";
import { VendorCaseClockResolver } from "./vendorcase-clock.resolver";
import { VendorCaseLinkResolver } from "./vendorcase-link.resolver";
import { VendorCasePortalResolver } from "./vendorcase-portal.resolver";
import { VendorCaseScorecardResolver } from "./vendorcase-scorecard.resolver";
import { VendorCaseResolver } from "./vendorcase.resolver";

export { addCaseFileRoutes } from "./vendorcase-file.route";
export { addVendorLinkRoutes } from "./vendorcase-link.route";
export { addScorecardRoutes } from "./vendorcase-scorecard.route";
export { openMailDoor } from "./vendorcase-mail.door";

/** The resolvers of this room. */
export const vendorcaseResolvers = [
  VendorCaseResolver,
  VendorCaseChangeResolver,
  VendorCaseClockResolver,
  VendorCasePortalResolver,
  VendorCaseLinkResolver,
  VendorCaseScorecardResolver,
] as const;
