"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.integrationResolvers = void 0;
const integration_key_resolver_1 = require("./integration-key.resolver");
const integration_webhook_resolver_1 = require("./integration-webhook.resolver");
/** What this room brings to the schema. */
exports.integrationResolvers = [integration_key_resolver_1.ApiKeyResolver, integration_webhook_resolver_1.WebhookResolver];
