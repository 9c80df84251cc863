export { serverError, stage, type Answers } from "./stage";
