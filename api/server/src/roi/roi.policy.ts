import { policy } from "../kernel";

/** Rights on the plan of costs and benefits. */
export const roiPolicy = {
  read: policy("roi:read", "voir le plan de coûts et de bénéfices"),
  update: policy("roi:update", "modifier le plan de coûts et de bénéfices"),
} as const;
