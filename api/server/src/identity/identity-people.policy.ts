import { policy } from "../kernel";

/** Rights on people, their roles and the review of rights. */
export const peoplePolicy = {
  read: policy("identity:read"),
  update: policy("identity:update"),
  review: policy("identity:review"),
  viewAs: policy("identity:viewAs"),
} as const;
