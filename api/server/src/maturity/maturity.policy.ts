import { policy } from "../kernel";

/** Rights on levels of maturity. */
export const maturityPolicy = {
  read: policy("maturity:read"),
  answer: policy("maturity:answer"),
  compute: policy("maturity:compute"),
} as const;
