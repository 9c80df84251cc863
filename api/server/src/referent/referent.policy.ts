import { policy } from "../kernel";

/** Rights on the referents. */
export const referentPolicy = {
  read: policy("referent:read"),
  update: policy("referent:update"),
  configure: policy("referent:configure"),
  handOver: policy("referent:handOver"),
  /** What a pack holds: requests, in the words of those who asked. */
  readRequests: policy("request:read"),
} as const;
