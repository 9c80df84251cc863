import { policy } from "../kernel";

/** Rights on requests and on how they circulate. */
export const requestPolicy = {
  read: policy("request:read"),
  create: policy("request:create"),
  qualify: policy("request:qualify"),
  circulation: policy("circulation:read"),
} as const;
