import { policy } from "./viewer";

/** Rights on background jobs. */
export const jobPolicy = {
  read: policy("job:read", "voir les traitements"),
  retry: policy("job:retry", "relancer un traitement"),
} as const;
