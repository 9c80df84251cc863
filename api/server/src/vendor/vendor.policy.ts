import { policy } from "../kernel";

/** Rights on the register of vendors, contracts, releases and incidents. */
export const vendorPolicy = {
  read: policy("vendor:read"),
  update: policy("vendor:update"),
  readContracts: policy("contract:read"),
} as const;

/** Rights on the releases of a vendor. */
export const releasePolicy = {
  read: policy("release:read"),
  update: policy("release:update"),
  test: policy("release:test"),
  conclude: policy("release:conclude"),
  decide: policy("release:decide"),
} as const;

/** Rights on incidents; joining one to a case is the right on cases. */
export const incidentPolicy = {
  read: policy("incident:read"),
  declare: policy("incident:declare"),
  readCases: policy("case:read"),
  join: policy("case:update"),
} as const;

/** Rights on the meetings with a vendor. */
export const meetingPolicy = {
  read: policy("meeting:read"),
  update: policy("meeting:update"),
  cascade: policy("meeting:cascade"),
} as const;
