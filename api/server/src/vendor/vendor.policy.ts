import { policy } from "../kernel";

/** Rights on the register of vendors, contracts, releases and incidents. */
export const vendorPolicy = {
  read: policy("vendor:read"),
  update: policy("vendor:update"),
  readContracts: policy("contract:read"),
} as const;
