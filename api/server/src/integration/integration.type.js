"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.IntegrationPayloadType = exports.WebhookDeliveryConnectionType = exports.WebhookDeliveryEdgeType = exports.WebhookDeliveryType = exports.WebhookPayloadType = exports.WebhookInput = exports.WebhookType = exports.ApiKeyPayloadType = exports.CreateApiKeyInput = exports.ApiKeyType = exports.WebhookDeliveryState = void 0;
const type_graphql_1 = require("type-graphql");
const kernel_1 = require("../kernel");
/** How a delivery stands. */
exports.WebhookDeliveryState = { WAITING: "waiting", DELIVERED: "delivered", FAILED: "failed" };
(0, type_graphql_1.registerEnumType)(exports.WebhookDeliveryState, {
    name: "WebhookDeliveryState",
    description: "Où en est un envoi.",
    valuesConfig: {
        WAITING: { description: "En attente, ou un nouvel essai suit." },
        DELIVERED: { description: "Reçu." },
        FAILED: { description: "Abandonné après tous ses essais." },
    },
});
let ApiKeyType = class ApiKeyType {
    id;
    label;
    actions;
    createdByName;
    createdAt;
    expiresAt;
    lastUsedAt;
    revokedAt;
};
exports.ApiKeyType = ApiKeyType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Identifiant interne." })
], ApiKeyType.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "À quoi elle sert." })
], ApiKeyType.prototype, "label", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [String], { description: "Ce qu’elle permet : codes des actions." })
], ApiKeyType.prototype, "actions", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Qui l’a créée ; null si la personne n’est plus connue." })
], ApiKeyType.prototype, "createdByName", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Date de création (ISO 8601)." })
], ApiKeyType.prototype, "createdAt", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Date à laquelle elle cesse de servir (ISO 8601)." })
], ApiKeyType.prototype, "expiresAt", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Dernier usage, à la minute (ISO 8601) ; null : jamais." })
], ApiKeyType.prototype, "lastUsedAt", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Date de révocation (ISO 8601) ; null : elle sert." })
], ApiKeyType.prototype, "revokedAt", void 0);
exports.ApiKeyType = ApiKeyType = __decorate([
    (0, type_graphql_1.ObjectType)("ApiKey", { description: "Clé d’accès d’un autre logiciel ; jamais son secret.", simpleResolvers: true })
], ApiKeyType);
let CreateApiKeyInput = class CreateApiKeyInput {
    label;
    actions;
    days;
};
exports.CreateApiKeyInput = CreateApiKeyInput;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "À quoi elle sert, de 1 à 100 caractères." })
], CreateApiKeyInput.prototype, "label", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [String], { description: "Ce qu’elle permet : codes d’actions que la personne a elle-même." })
], CreateApiKeyInput.prototype, "actions", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Durée en jours, de 1 à 365." })
], CreateApiKeyInput.prototype, "days", void 0);
exports.CreateApiKeyInput = CreateApiKeyInput = __decorate([
    (0, type_graphql_1.InputType)("CreateApiKeyInput", { description: "Clé d’accès à créer." })
], CreateApiKeyInput);
let ApiKeyPayloadType = class ApiKeyPayloadType {
    ok;
    error;
    key;
    secret;
};
exports.ApiKeyPayloadType = ApiKeyPayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si le changement est enregistré." })
], ApiKeyPayloadType.prototype, "ok", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
], ApiKeyPayloadType.prototype, "error", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => ApiKeyType, { nullable: true, description: "La clé ; null en cas d’erreur." })
], ApiKeyPayloadType.prototype, "key", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Le secret, donné une seule fois, à la création ; null sinon." })
], ApiKeyPayloadType.prototype, "secret", void 0);
exports.ApiKeyPayloadType = ApiKeyPayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("ApiKeyPayload", { description: "Réponse à un changement de clé.", simpleResolvers: true })
], ApiKeyPayloadType);
let WebhookType = class WebhookType {
    id;
    label;
    url;
    events;
    createdAt;
    failuresInRow;
    active;
    stoppedByFailures;
};
exports.WebhookType = WebhookType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Identifiant interne." })
], WebhookType.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "À quoi il sert." })
], WebhookType.prototype, "label", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Adresse appelée." })
], WebhookType.prototype, "url", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [String], { description: "Évènements envoyés : codes d’actions du journal." })
], WebhookType.prototype, "events", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Date de création (ISO 8601)." })
], WebhookType.prototype, "createdAt", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Envois abandonnés à la suite." })
], WebhookType.prototype, "failuresInRow", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai s’il envoie." })
], WebhookType.prototype, "active", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai s’il a été arrêté par Palier après trop d’échecs." })
], WebhookType.prototype, "stoppedByFailures", void 0);
exports.WebhookType = WebhookType = __decorate([
    (0, type_graphql_1.ObjectType)("Webhook", {
        description: "Adresse prévenue de ce qui se passe ; jamais son secret.",
        simpleResolvers: true,
    })
], WebhookType);
let WebhookInput = class WebhookInput {
    label;
    url;
    events;
};
exports.WebhookInput = WebhookInput;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "À quoi il sert, de 1 à 100 caractères." })
], WebhookInput.prototype, "label", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Adresse à appeler, en https." })
], WebhookInput.prototype, "url", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => [String], { description: "Évènements à envoyer." })
], WebhookInput.prototype, "events", void 0);
exports.WebhookInput = WebhookInput = __decorate([
    (0, type_graphql_1.InputType)("WebhookInput", { description: "Envoi automatique à créer ou à modifier." })
], WebhookInput);
let WebhookPayloadType = class WebhookPayloadType {
    ok;
    error;
    webhook;
    secret;
};
exports.WebhookPayloadType = WebhookPayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si le changement est enregistré." })
], WebhookPayloadType.prototype, "ok", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
], WebhookPayloadType.prototype, "error", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => WebhookType, { nullable: true, description: "L’envoi automatique ; null en cas d’erreur." })
], WebhookPayloadType.prototype, "webhook", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Le secret qui signe, donné une seule fois ; null sinon." })
], WebhookPayloadType.prototype, "secret", void 0);
exports.WebhookPayloadType = WebhookPayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("WebhookPayload", { description: "Réponse à un changement d’envoi automatique.", simpleResolvers: true })
], WebhookPayloadType);
let WebhookDeliveryType = class WebhookDeliveryType {
    id;
    webhookId;
    webhookLabel;
    event;
    eventLabel;
    state;
    attempts;
    httpStatus;
    durationMs;
    responseExcerpt;
    failureReason;
    createdAt;
};
exports.WebhookDeliveryType = WebhookDeliveryType;
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Identifiant de l’envoi, le même à chaque essai." })
], WebhookDeliveryType.prototype, "id", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.ID, { description: "Envoi automatique concerné." })
], WebhookDeliveryType.prototype, "webhookId", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Libellé de l’envoi automatique." })
], WebhookDeliveryType.prototype, "webhookLabel", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Évènement : code d’une action du journal." })
], WebhookDeliveryType.prototype, "event", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "L’évènement, en clair." })
], WebhookDeliveryType.prototype, "eventLabel", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => exports.WebhookDeliveryState, { description: "Où il en est." })
], WebhookDeliveryType.prototype, "state", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { description: "Essais faits." })
], WebhookDeliveryType.prototype, "attempts", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { nullable: true, description: "Code HTTP de la dernière réponse ; null s’il n’y en a pas eu." })
], WebhookDeliveryType.prototype, "httpStatus", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => type_graphql_1.Int, { nullable: true, description: "Durée du dernier essai, en millisecondes." })
], WebhookDeliveryType.prototype, "durationMs", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Début de la dernière réponse." })
], WebhookDeliveryType.prototype, "responseExcerpt", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { nullable: true, description: "Pourquoi le dernier essai a échoué ; null s’il a réussi." })
], WebhookDeliveryType.prototype, "failureReason", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Date de création (ISO 8601)." })
], WebhookDeliveryType.prototype, "createdAt", void 0);
exports.WebhookDeliveryType = WebhookDeliveryType = __decorate([
    (0, type_graphql_1.ObjectType)("WebhookDelivery", { description: "Un envoi et ce qu’il est devenu.", simpleResolvers: true })
], WebhookDeliveryType);
let WebhookDeliveryEdgeType = class WebhookDeliveryEdgeType {
    cursor;
    node;
};
exports.WebhookDeliveryEdgeType = WebhookDeliveryEdgeType;
__decorate([
    (0, type_graphql_1.Field)(() => String, { description: "Curseur à donner dans « after »." })
], WebhookDeliveryEdgeType.prototype, "cursor", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => WebhookDeliveryType, { description: "L’envoi." })
], WebhookDeliveryEdgeType.prototype, "node", void 0);
exports.WebhookDeliveryEdgeType = WebhookDeliveryEdgeType = __decorate([
    (0, type_graphql_1.ObjectType)("WebhookDeliveryEdge", { description: "Un envoi et son curseur.", simpleResolvers: true })
], WebhookDeliveryEdgeType);
let WebhookDeliveryConnectionType = class WebhookDeliveryConnectionType {
    edges;
    pageInfo;
};
exports.WebhookDeliveryConnectionType = WebhookDeliveryConnectionType;
__decorate([
    (0, type_graphql_1.Field)(() => [WebhookDeliveryEdgeType], { description: "Les envois, le plus récent d’abord." })
], WebhookDeliveryConnectionType.prototype, "edges", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.PageInfoType, { description: "De quoi demander la page suivante." })
], WebhookDeliveryConnectionType.prototype, "pageInfo", void 0);
exports.WebhookDeliveryConnectionType = WebhookDeliveryConnectionType = __decorate([
    (0, type_graphql_1.ObjectType)("WebhookDeliveryConnection", { description: "Une page des envois.", simpleResolvers: true })
], WebhookDeliveryConnectionType);
let IntegrationPayloadType = class IntegrationPayloadType {
    ok;
    error;
};
exports.IntegrationPayloadType = IntegrationPayloadType;
__decorate([
    (0, type_graphql_1.Field)(() => Boolean, { description: "Vrai si l’envoi est demandé." })
], IntegrationPayloadType.prototype, "ok", void 0);
__decorate([
    (0, type_graphql_1.Field)(() => kernel_1.UserErrorType, { nullable: true, description: "Erreur à montrer ; null si tout va bien." })
], IntegrationPayloadType.prototype, "error", void 0);
exports.IntegrationPayloadType = IntegrationPayloadType = __decorate([
    (0, type_graphql_1.ObjectType)("IntegrationPayload", { description: "Réponse à une demande d’envoi.", simpleResolvers: true })
], IntegrationPayloadType);
