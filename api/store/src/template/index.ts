export { templateRealEntities } from "./template-real.entity";
