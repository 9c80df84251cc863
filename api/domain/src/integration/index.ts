export {
  actionsFault,
  API_KEY_MOST_DAYS,
  eventsFault,
  expiryFault,
  labelFault,
  signedText,
  WEBHOOK_EVENTS,
  WEBHOOK_TEST_EVENT,
  type IntegrationFault,
} from "./integration";
