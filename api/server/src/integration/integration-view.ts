import { isIP } from "node:net";
import { deedLabel } from "@palier/domain/audit";
import type { IntegrationFault } from "@palier/domain/integration";
import type { ApiKey, Webhook, WebhookDelivery } from "@palier/store/integration";
import type { Plain } from "../kernel";
import type { ApiKeyType, WebhookDeliveryType, WebhookType } from "./integration.type";

/** A key as GraphQL shows it. */
export function graphqlKey(key: ApiKey): Plain<ApiKeyType> {
  return {
    ...key,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
  };
}

/** A webhook as GraphQL shows it. */
export function graphqlWebhook(webhook: Webhook): Plain<WebhookType> {
  return {
    ...webhook,
    createdAt: webhook.createdAt.toISOString(),
    active: webhook.disabledAt === null,
    stoppedByFailures: webhook.disabledReason === "failures",
  };
}

/** A delivery as GraphQL shows it. */
export function graphqlDelivery(delivery: WebhookDelivery): Plain<WebhookDeliveryType> {
  const eventLabel = deedLabel(delivery.event);
  return { ...delivery, eventLabel, createdAt: delivery.createdAt.toISOString() };
}

const LONGEST_URL = 2_000;

const urlFault = (message: string): IntegrationFault => ({ code: "URL_INVALID", field: "url", message });

/**
 * What is wrong with an address at first sight; where its name leads is only known, and checked, when it is called.
 * @param allowPrivate the installation may call private addresses, and http.
 */
export function webhookUrlFault(text: string, allowPrivate: boolean): IntegrationFault | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return urlFault("Cette adresse n’en est pas une\u00a0: attendu, par exemple, https://entrepot.exemple.fr/palier.");
  }
  if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:"))
    return urlFault("L’adresse doit commencer par https://\u00a0: ce qui est envoyé ne doit pas être lu en chemin.");
  if (url.username !== "" || url.password !== "" || text.length > LONGEST_URL)
    return urlFault("L’adresse ne doit contenir ni compte ni mot de passe, et au plus 2\u00a0000 caractères.");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!allowPrivate && (isIP(host) !== 0 || !host.includes(".") || /\.(localhost|local|internal)$/.test(host)))
    return urlFault("L’adresse doit porter un nom public, pas un nom du réseau interne ni un numéro.");
  return null;
}
