import { policy } from "../kernel";

/** Rights on the journal of the group. */
export const auditPolicy = {
  read: policy("audit:read"),
} as const;
