import { policy } from "../kernel";

/** Rights on the group and its establishments. */
export const groupPolicy = {
  read: policy("group:read"),
  readEstablishments: policy("establishment:read"),
} as const;
