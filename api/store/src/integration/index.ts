export { integrationEntities } from "./integration.entity";
export {
  createApiKey,
  findApiKey,
  readApiKey,
  readApiKeyLabels,
  readApiKeys,
  revokeApiKey,
  type ApiKey,
  type GoodKey,
} from "./api-key.store";
export {
  createWebhook,
  readWebhook,
  readWebhooks,
  switchWebhook,
  testWebhook,
  updateWebhook,
  type Webhook,
} from "./webhook.store";
export {
  endTry,
  MOST_FAILURES,
  MOST_TRIES,
  readDeliveryPage,
  replayDelivery,
  takeDelivery,
  type DeliveryOutcome,
  type DeliveryToSend,
  type StoppedWebhook,
  type WebhookDelivery,
} from "./webhook-delivery.store";
export { deliverJob } from "./integration.jobs";
