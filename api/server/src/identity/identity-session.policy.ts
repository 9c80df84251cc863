import { policy } from "../kernel";

/** Rights on the sessions of a group. */
export const sessionPolicy = {
  configure: policy("identity:configure"),
  close: policy("identity:update"),
} as const;
