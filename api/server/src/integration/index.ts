import { ApiKeyResolver } from "./integration-key.resolver";
import { WebhookResolver } from "./integration-webhook.resolver";

/** What this room brings to the schema. */
export const integrationResolvers = [ApiKeyResolver, WebhookResolver] as const;
