import { policy } from "./viewer";

/** Rights on background jobs. */
export const jobPolicy = {
  read: policy("job:read"),
  retry: policy("job:retry"),
} as const;
