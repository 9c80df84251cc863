import { policy } from "../kernel";

/** Rights on the documents that sites really use. */
export const templateRealPolicy = {
  /** Leaves one, and reads what it does with the model. */
  analyse: policy("template:analyse"),
} as const;
