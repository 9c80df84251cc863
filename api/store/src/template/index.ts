export { templateEntities } from "./template.entity";
export { templateRevisionEntities } from "./template-revision.entity";
export { templateRealEntities } from "./template-real.entity";
export { templateVariantEntities } from "./template-variant.entity";
