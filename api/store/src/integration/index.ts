export { integrationEntities } from "./integration.entity";
export { ApiKeyRate, KEY_REQUESTS_PER_MINUTE } from "./api-key-rate";
export { groupOfKey } from "./api-key-text";
export {
  createApiKey,
  findApiKey,
  readApiKey,
  readApiKeyLabels,
  readApiKeys,
  revokeApiKey,
  type ApiKey,
  type GoodKey,
} from "./integration-key.store";
export {
  createWebhook,
  readWebhook,
  readWebhooks,
  switchWebhook,
  testWebhook,
  updateWebhook,
  type Webhook,
} from "./integration-webhook.store";
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
} from "./integration-delivery.store";
export { deliverJob } from "./integration.jobs";
