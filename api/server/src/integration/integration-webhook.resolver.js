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
exports.WebhookResolver = void 0;
const type_graphql_1 = require("type-graphql");
const integration_1 = require("@palier/domain/integration");
const identity_1 = require("@palier/store/identity");
const integration_2 = require("@palier/store/integration");
const kernel_1 = require("../kernel");
const integration_view_1 = require("./integration-view");
const integration_policy_1 = require("./integration.policy");
const integration_type_1 = require("./integration.type");
const refused = (error) => ({
    ok: false,
    error,
    webhook: null,
    secret: null,
});
const missing = () => ({
    ok: false,
    error: (0, kernel_1.userError)((0, kernel_1.notFound)("Cet envoi automatique")),
    webhook: null,
    secret: null,
});
async function kept(context, id, secret) {
    const webhook = await (0, integration_2.readWebhook)(context.read(), id);
    return webhook === null ? missing() : { ok: true, error: null, webhook: (0, integration_view_1.graphqlWebhook)(webhook), secret };
}
const faultOf = (context, { label, url, events }) => (0, integration_1.labelFault)(label) ?? (0, integration_view_1.webhookUrlFault)(url, context.installation().allowPrivateHosts) ?? (0, integration_1.eventsFault)(events);
const savedFrom = ({ label, url, events }) => ({ label, url, events: [...new Set(events)] });
let WebhookResolver = class WebhookResolver {
    async webhooks(context) {
        await context.allow(integration_policy_1.integrationPolicy.read);
        return (await (0, integration_2.readWebhooks)(context.read())).map(integration_view_1.graphqlWebhook);
    }
    async webhookDeliveries(context, webhookId, first = 50, after) {
        await context.allow(integration_policy_1.integrationPolicy.read);
        const wanted = (0, kernel_1.pageRequest)(first, after);
        if (webhookId != null && !(0, kernel_1.isIdentifier)(webhookId))
            return (0, kernel_1.pageOf)([], false);
        const { rows, hasNextPage } = await (0, integration_2.readDeliveryPage)(context.read(), webhookId ?? null, wanted);
        return (0, kernel_1.pageOf)(rows.map(integration_view_1.graphqlDelivery), hasNextPage);
    }
    async createWebhook(context, input) {
        const viewer = await context.allow(integration_policy_1.integrationPolicy.update);
        const fault = faultOf(context, input);
        if (fault !== null)
            return refused(fault);
        const sealer = (0, identity_1.sealerOf)(context.installation().home);
        const wanted = { ...savedFrom(input), createdBy: viewer.personId };
        const { id, secret } = await context.write(viewer, (tx) => (0, integration_2.createWebhook)(tx, sealer, wanted));
        return kept(context, id, secret);
    }
    async updateWebhook(context, id, input) {
        const viewer = await context.allow(integration_policy_1.integrationPolicy.update);
        const fault = faultOf(context, input);
        if (fault !== null)
            return refused(fault);
        const wanted = savedFrom(input);
        const done = (0, kernel_1.isIdentifier)(id) && (await context.write(viewer, (tx) => (0, integration_2.updateWebhook)(tx, id, wanted)));
        return done ? kept(context, id, null) : missing();
    }
    async switchWebhook(context, id, active) {
        const viewer = await context.allow(integration_policy_1.integrationPolicy.update);
        if (!(0, kernel_1.isIdentifier)(id))
            return missing();
        await context.write(viewer, (tx) => (0, integration_2.switchWebhook)(tx, id, active, new Date()));
        return kept(context, id, null);
    }
    async testWebhook(context, id) {
        const viewer = await context.allow(integration_policy_1.integrationPolicy.update);
        const sent = (0, kernel_1.isIdentifier)(id) ? await context.write(viewer, (tx) => (0, integration_2.testWebhook)(tx, id, new Date())) : null;
        return sent === null
            ? { ok: false, error: (0, kernel_1.userError)((0, kernel_1.notFound)("Cet envoi automatique")) }
            : { ok: true, error: null };
    }
    async replayWebhookDelivery(context, id) {
        const viewer = await context.allow(integration_policy_1.integrationPolicy.update);
        const sent = (0, kernel_1.isIdentifier)(id) && (await context.write(viewer, (tx) => (0, integration_2.replayDelivery)(tx, id)));
        return sent ? { ok: true, error: null } : { ok: false, error: (0, kernel_1.userError)((0, kernel_1.notFound)("Cet envoi terminé")) };
    }
};
exports.WebhookResolver = WebhookResolver;
__decorate([
    (0, type_graphql_1.Query)(() => [integration_type_1.WebhookType], { description: "Les envois automatiques du groupe, le plus récent d’abord." }),
    __param(0, (0, type_graphql_1.Ctx)())
], WebhookResolver.prototype, "webhooks", null);
__decorate([
    (0, type_graphql_1.Query)(() => integration_type_1.WebhookDeliveryConnectionType, { description: "Les envois et ce qu’ils sont devenus." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("webhookId", () => type_graphql_1.ID, { nullable: true, description: "Seulement cet envoi automatique." })),
    __param(2, (0, type_graphql_1.Arg)("first", () => type_graphql_1.Int, { nullable: true, defaultValue: 50, description: "Nombre voulu, de 1 à 200." })),
    __param(3, (0, type_graphql_1.Arg)("after", () => String, { nullable: true, description: "Curseur de la page précédente." }))
], WebhookResolver.prototype, "webhookDeliveries", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => integration_type_1.WebhookPayloadType, { description: "Crée un envoi automatique ; son secret n’est donné qu’ici." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("input", () => integration_type_1.WebhookInput, { description: "L’envoi automatique." }))
], WebhookResolver.prototype, "createWebhook", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => integration_type_1.WebhookPayloadType, { description: "Modifie un envoi automatique ; son secret reste." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("id", () => type_graphql_1.ID, { description: "Envoi automatique à modifier." })),
    __param(2, (0, type_graphql_1.Arg)("input", () => integration_type_1.WebhookInput, { description: "Ce qu’il devient." }))
], WebhookResolver.prototype, "updateWebhook", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => integration_type_1.WebhookPayloadType, { description: "Arrête un envoi automatique, ou le remet en marche." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("id", () => type_graphql_1.ID, { description: "Envoi automatique." })),
    __param(2, (0, type_graphql_1.Arg)("active", () => Boolean, { description: "Vrai : il envoie ; faux : il est arrêté." }))
], WebhookResolver.prototype, "switchWebhook", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => integration_type_1.IntegrationPayloadType, { description: "Envoie un essai à l’adresse, une seule fois." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("id", () => type_graphql_1.ID, { description: "Envoi automatique à essayer." }))
], WebhookResolver.prototype, "testWebhook", null);
__decorate([
    (0, type_graphql_1.Mutation)(() => integration_type_1.IntegrationPayloadType, { description: "Refait un envoi terminé, sous le même identifiant." }),
    __param(0, (0, type_graphql_1.Ctx)()),
    __param(1, (0, type_graphql_1.Arg)("id", () => type_graphql_1.ID, { description: "Envoi à refaire." }))
], WebhookResolver.prototype, "replayWebhookDelivery", null);
exports.WebhookResolver = WebhookResolver = __decorate([
    (0, type_graphql_1.Resolver)(() => integration_type_1.WebhookType)
], WebhookResolver);
