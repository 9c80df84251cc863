"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.ApiKeyResolver = void 0;
const type_graphql_1 = require("type-graphql");
const integration_1 = require("@palier/domain/integration");
const integration_2 = require("@palier/store/integration");
const kernel_1 = require("../kernel");
const integration_view_1 = require("./integration-view");
const integration_policy_1 = require("./integration.policy");
const integration_type_1 = require("./integration.type");
const DAY_MS = 86_400_000;
let ApiKeyResolver = class ApiKeyResolver {
    async apiKeys(context) {
        await context.allow(integration_policy_1.integrationPolicy.read);
        return (await (0, integration_2.readApiKeys)(context.read())).map(integration_view_1.graphqlKey);
    }
    async createApiKey(context, { label, actions, days }) {
        const viewer = await context.allow(integration_policy_1.integrationPolicy.update);
        const wanted = [...new Set(actions)];
        const fault = (0, integration_1.labelFault)(label) ?? (0, integration_1.actionsFault)(wanted, viewer.rights.actions) ?? (0, integration_1.expiryFault)(days);
        if (fault !== null)
            return { ok: false, error: fault, key: null, secret: null };
        const expiresAt = new Date(Date.now() + days * DAY_MS);
        const made = { label, actions: wanted, createdBy: viewer.personId, expiresAt };
        const { id, key: secret } = await context.write(viewer, (tx) => (0, integration_2.createApiKey)(tx, made));
        const key = await (0, integration_2.readApiKey)(context.read(), id);
        return { ok: true, error: null, key: key === null ? null : (0, integration_view_1.graphqlKey)(key), secret };
    }
    async revokeApiKey(context, id) {
        const viewer = await context.allow(integration_policy_1.integrationPolicy.update);
        const revoked = (0, kernel_1.isIdentifier)(id) && (await context.write(viewer, (tx) => (0, integration_2.revokeApiKey)(tx, id, new Date())));
        const key = revoked ? await (0, integration_2.readApiKey)(context.read(), id) : null;
        if (key === null)
            return { ok: false, error: (0, kernel_1.userError)((0, kernel_1.notFound)("Cette clé")), key: null, secret: null };
        return { ok: true, error: null, key: (0, integration_view_1.graphqlKey)(key), secret: null };
    }
};
exports.ApiKeyResolver = ApiKeyResolver;
__decorate([
    (0, type_graphql_1.Query)(() => [integration_type_1.ApiKeyType], { description: "Les clés d’API du groupe ; celles qui servent d’abord." }),
    __param(0, (0, type_graphql_1.Ctx)())
], ApiKeyResolver.prototype, "apiKeys", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => integration_type_1.ApiKeyPayloadType, { description: "Crée une clé d’API ; son secret n’est donné qu’ici." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("input", () => integration_type_1.CreateApiKeyInput, { description: "La clé." }))
], ApiKeyResolver.prototype, "createApiKey", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => integration_type_1.ApiKeyPayloadType, { description: "Révoque une clé d’API : elle cesse de servir à l’instant." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("id", () => type_graphql_1.ID, { description: "Clé à révoquer." }))
], ApiKeyResolver.prototype, "revokeApiKey", null);
exports.ApiKeyResolver = ApiKeyResolver = __decorate([
    (0, type_graphql_1.Resolver)(() => integration_type_1.ApiKeyType)
], ApiKeyResolver);
