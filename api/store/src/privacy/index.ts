export { privacyEntities } from "./privacy.entity";
