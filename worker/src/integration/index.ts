export { deliverHandler } from "./integration.worker";
export { sendDelivery, type CallRules } from "./webhook-request";
