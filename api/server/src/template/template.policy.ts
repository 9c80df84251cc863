import { allows, policy, type Policy, type Viewer } from "../kernel";

/** Rights on the library and the circuit of a version. */
export const templatePolicy = {
  read: policy("template:read"),
  update: policy("template:update"),
  comment: policy("template:comment"),
  approve: policy("template:approve"),
  publish: policy("template:publish"),
} as const;

const PREPARES: readonly Policy[] = [templatePolicy.update, templatePolicy.comment, templatePolicy.approve];

/** May this person see what is being written? The others see what was published. */
export const prepares = (viewer: Pick<Viewer, "rights">): boolean => PREPARES.some((each) => allows(each, viewer));
