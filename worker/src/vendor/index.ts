export { minutesHandler } from "./vendor.worker";
