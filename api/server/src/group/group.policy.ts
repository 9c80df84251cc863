import { policy } from "../kernel";

/** Rights on the group and its establishments. */
export const groupPolicy = {
  read: policy("group:read", "voir le groupe"),
  readEstablishments: policy("establishment:read", "voir les établissements"),
} as const;
