"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.graphqlKey = graphqlKey;
exports.graphqlWebhook = graphqlWebhook;
exports.graphqlDelivery = graphqlDelivery;
exports.webhookUrlFault = webhookUrlFault;
const node_net_1 = require("node:net");
const audit_1 = require("@palier/domain/audit");
/** A key as GraphQL shows it. */
function graphqlKey(key) {
    return {
        ...key,
        createdAt: key.createdAt.toISOString(),
        expiresAt: key.expiresAt.toISOString(),
        lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
        revokedAt: key.revokedAt?.toISOString() ?? null,
    };
}
/** A webhook as GraphQL shows it. */
function graphqlWebhook(webhook) {
    return {
        ...webhook,
        createdAt: webhook.createdAt.toISOString(),
        active: webhook.disabledAt === null,
        stoppedByFailures: webhook.disabledReason === "failures",
    };
}
/** A delivery as GraphQL shows it. */
function graphqlDelivery(delivery) {
    const eventLabel = (0, audit_1.deedLabel)(delivery.event);
    return { ...delivery, eventLabel, createdAt: delivery.createdAt.toISOString() };
}
const LONGEST_URL = 2_000;
const urlFault = (message) => ({ code: "URL_INVALID", field: "url", message });
/**
 * What is wrong with an address at first sight; where its name leads is only known, and checked, when it is called.
 * @param allowPrivate the installation may call private addresses, and http.
 */
function webhookUrlFault(text, allowPrivate) {
    let url;
    try {
        url = new URL(text);
    }
    catch {
        return urlFault("Cette adresse n’en est pas une\u00a0: attendu, par exemple, https://entrepot.exemple.fr/palier.");
    }
    if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:"))
        return urlFault("L’adresse doit commencer par https://\u00a0: ce qui est envoyé ne doit pas être lu en chemin.");
    if (url.username !== "" || url.password !== "" || text.length > LONGEST_URL)
        return urlFault("L’adresse ne doit contenir ni compte ni mot de passe, et au plus 2\u00a0000 caractères.");
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if (!allowPrivate && ((0, node_net_1.isIP)(host) !== 0 || !host.includes(".") || /\.(localhost|local|internal)$/.test(host)))
        return urlFault("L’adresse doit porter un nom public, pas un nom du réseau interne ni un numéro.");
    return null;
}
