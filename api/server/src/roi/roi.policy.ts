import { policy } from "../kernel";

/** Rights on the plan of costs and benefits. */
export const roiPolicy = {
  read: policy("roi:read"),
  update: policy("roi:update"),
} as const;
