import { policy } from "../kernel";

/** Rights on produced files: those of the dossiers they belong to. */
export const filePolicy = {
  read: policy("cpom:read"),
} as const;
