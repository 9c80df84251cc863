export { integrationEntities } from "./integration.entity";
