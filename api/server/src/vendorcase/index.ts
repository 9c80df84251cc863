import { VendorCaseChangeResolver } from "./vendorcase-change.resolver";
import { VendorCaseResolver } from "./vendorcase.resolver";

/** The resolvers of this room. */
export const vendorcaseResolvers = [VendorCaseResolver, VendorCaseChangeResolver] as const;
