import { policy } from "../kernel";

/** Rights on funding dossiers. */
export const cpomPolicy = {
  read: policy("cpom:read"),
  generate: policy("cpom:generate"),
  share: policy("cpom:share"),
} as const;
