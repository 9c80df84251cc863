import { policy } from "../kernel";

/** Rights on indicators. */
export const indicatorPolicy = {
  read: policy("indicator:read"),
  import: policy("indicator:import"),
} as const;
