import { policy } from "../kernel";

/** Rights on personal data and on the group's data as a whole. */
export const privacyPolicy = {
  read: policy("privacy:read"),
  erase: policy("privacy:erase"),
  exportGroup: policy("privacy:exportGroup"),
  deleteGroup: policy("privacy:deleteGroup"),
} as const;
