import { policy } from "../kernel";

/** Rights on the group's ways of signing in. */
export const providerPolicy = {
  configure: policy("identity:configure"),
} as const;
