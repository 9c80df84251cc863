import { policy } from "../kernel";

/** Rights on keys and webhooks. */
export const integrationPolicy = {
  read: policy("integration:read"),
  update: policy("integration:update"),
} as const;
