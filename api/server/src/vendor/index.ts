import { VendorResolver } from "./vendor.resolver";

/** The resolvers of this room. */
export const vendorResolvers = [VendorResolver] as const;
