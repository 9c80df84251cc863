export { newsEntities } from "./news.entity";
