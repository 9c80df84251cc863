import { policy } from "../kernel";

/** Rights on the cases sent to vendors. */
export const vendorcasePolicy = {
  read: policy("case:read"),
  update: policy("case:update"),
  send: policy("case:send"),
  support: policy("case:support"),
  portal: policy("vendorPortal:use"),
  readScorecard: policy("scorecard:read"),
  generateScorecard: policy("scorecard:generate"),
} as const;
