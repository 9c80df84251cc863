import { policy } from "../kernel";

/** Rights on the register of access rules. */
export const accessRulePolicy = {
  read: policy("accessRule:read"),
  update: policy("accessRule:update"),
  declare: policy("accessRule:declare"),
} as const;
