import { policy } from "../kernel";

/** Rights on how models are taken up, and on the campaigns. */
export const templateAdoptionPolicy = {
  read: policy("template:read"),
  /** Says which version is in service, speaks for a team, checks a sample. */
  adopt: policy("template:adopt"),
  /** Says that one has read a version. */
  acknowledge: policy("template:acknowledge"),
  /** Reads how far a real document is from the model. */
  analyse: policy("template:analyse"),
  campaign: policy("template:campaign"),
} as const;
