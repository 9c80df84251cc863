import { policy } from "../kernel";

/** Rights on what sites make of the models: adaptations, justified gaps, proposals. */
export const templateVariantPolicy = {
  read: policy("template:read"),
  adapt: policy("template:adapt"),
  /** Says why a site does otherwise. */
  justify: policy("template:adopt"),
  /** Answers what sites propose. */
  answer: policy("template:update"),
} as const;
