import { policy } from "../kernel";

/** What many sites do alike: for those who write the models of the whole group. */
export const templateDriftPolicy = {
  ask: policy("template:update"),
} as const;
