import type { TemplateFiles } from "@palier/store/template";
import { allows, type Viewer } from "../kernel";
import { prepares, templatePolicy } from "./template.policy";

/** May this person have these files? Those of a text being written are for who prepares models. */
export const filesInSight = (
  viewer: Pick<Viewer, "rights">,
  { establishmentId, published }: Pick<TemplateFiles, "establishmentId" | "published">,
): boolean =>
  (published || prepares(viewer)) &&
  allows(templatePolicy.read, viewer, establishmentId === null ? {} : { establishmentId });
