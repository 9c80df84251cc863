import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { eventsFault, labelFault, type IntegrationFault } from "@palier/domain/integration";
import { sealerOf } from "@palier/store/identity";
import {
  createWebhook,
  readDeliveryPage,
  readWebhook,
  readWebhooks,
  replayDelivery,
  switchWebhook,
  testWebhook,
  updateWebhook,
} from "@palier/store/integration";
import { isIdentifier, notFound, pageOf, pageRequest, userError, type Plain, type RequestContext } from "../kernel";
import { graphqlDelivery, graphqlWebhook, webhookUrlFault } from "./integration-view";
import { integrationPolicy } from "./integration.policy";
import {
  IntegrationPayloadType,
  WebhookDeliveryConnectionType,
  WebhookInput,
  WebhookPayloadType,
  WebhookType,
} from "./integration.type";

const refused = (error: IntegrationFault): Plain<WebhookPayloadType> => ({
  ok: false,
  error,
  webhook: null,
  secret: null,
});

const missing = (): Plain<WebhookPayloadType> => ({
  ok: false,
  error: userError(notFound("Cet envoi automatique")),
  webhook: null,
  secret: null,
});

async function kept(context: RequestContext, id: string, secret: string | null): Promise<Plain<WebhookPayloadType>> {
  const webhook = await readWebhook(context.read(), id);
  return webhook === null ? missing() : { ok: true, error: null, webhook: graphqlWebhook(webhook), secret };
}

const faultOf = (context: RequestContext, { label, url, events }: WebhookInput): IntegrationFault | null =>
  labelFault(label) ?? webhookUrlFault(url, context.installation().allowPrivateHosts) ?? eventsFault(events);

const savedFrom = ({ label, url, events }: WebhookInput) => ({ label, url, events: [...new Set(events)] });

@Resolver(() => WebhookType)
export class WebhookResolver {
  @Query(() => [WebhookType], { description: "Les envois automatiques du groupe, le plus récent d’abord." })
  async webhooks(@Ctx() context: RequestContext): Promise<Plain<WebhookType>[]> {
    await context.allow(integrationPolicy.read);
    return (await readWebhooks(context.read())).map(graphqlWebhook);
  }

  @Query(() => WebhookDeliveryConnectionType, { description: "Les envois et ce qu’ils sont devenus." })
  async webhookDeliveries(
    @Ctx() context: RequestContext,
    @Arg("webhookId", () => ID, { nullable: true, description: "Seulement cet envoi automatique." })
    webhookId?: string | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "Nombre voulu, de 1 à 200." })
    first: number | null = 50,
    @Arg("after", () => String, { nullable: true, description: "Curseur de la page précédente." })
    after?: string | null,
  ): Promise<Plain<WebhookDeliveryConnectionType>> {
    await context.allow(integrationPolicy.read);
    const wanted = pageRequest(first, after);
    if (webhookId != null && !isIdentifier(webhookId)) return pageOf([], false);
    const { rows, hasNextPage } = await readDeliveryPage(context.read(), webhookId ?? null, wanted);
    return pageOf(rows.map(graphqlDelivery), hasNextPage);
  }

  @Mutation(() => WebhookPayloadType, { description: "Crée un envoi automatique ; son secret n’est donné qu’ici." })
  async createWebhook(
    @Ctx() context: RequestContext,
    @Arg("input", () => WebhookInput, { description: "L’envoi automatique." }) input: WebhookInput,
  ): Promise<Plain<WebhookPayloadType>> {
    const viewer = await context.allow(integrationPolicy.update);
    const fault = faultOf(context, input);
    if (fault !== null) return refused(fault);
    const sealer = sealerOf(context.installation().home);
    const wanted = { ...savedFrom(input), createdBy: viewer.personId };
    const { id, secret } = await context.write(viewer, (tx) => createWebhook(tx, sealer, wanted));
    return kept(context, id, secret);
  }

  @Mutation(() => WebhookPayloadType, { description: "Modifie un envoi automatique ; son secret reste." })
  async updateWebhook(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Envoi automatique à modifier." }) id: string,
    @Arg("input", () => WebhookInput, { description: "Ce qu’il devient." }) input: WebhookInput,
  ): Promise<Plain<WebhookPayloadType>> {
    const viewer = await context.allow(integrationPolicy.update);
    const fault = faultOf(context, input);
    if (fault !== null) return refused(fault);
    const wanted = savedFrom(input);
    const done = isIdentifier(id) && (await context.write(viewer, (tx) => updateWebhook(tx, id, wanted)));
    return done ? kept(context, id, null) : missing();
  }

  @Mutation(() => WebhookPayloadType, { description: "Arrête un envoi automatique, ou le remet en marche." })
  async switchWebhook(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Envoi automatique." }) id: string,
    @Arg("active", () => Boolean, { description: "Vrai : il envoie ; faux : il est arrêté." }) active: boolean,
  ): Promise<Plain<WebhookPayloadType>> {
    const viewer = await context.allow(integrationPolicy.update);
    if (!isIdentifier(id)) return missing();
    await context.write(viewer, (tx) => switchWebhook(tx, id, active, new Date()));
    return kept(context, id, null);
  }

  @Mutation(() => IntegrationPayloadType, { description: "Envoie un essai à l’adresse, une seule fois." })
  async testWebhook(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Envoi automatique à essayer." }) id: string,
  ): Promise<Plain<IntegrationPayloadType>> {
    const viewer = await context.allow(integrationPolicy.update);
    const sent = isIdentifier(id) ? await context.write(viewer, (tx) => testWebhook(tx, id, new Date())) : null;
    return sent === null
      ? { ok: false, error: userError(notFound("Cet envoi automatique")) }
      : { ok: true, error: null };
  }

  @Mutation(() => IntegrationPayloadType, { description: "Refait un envoi terminé, sous le même identifiant." })
  async replayWebhookDelivery(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Envoi à refaire." }) id: string,
  ): Promise<Plain<IntegrationPayloadType>> {
    const viewer = await context.allow(integrationPolicy.update);
    const sent = isIdentifier(id) && (await context.write(viewer, (tx) => replayDelivery(tx, id)));
    return sent ? { ok: true, error: null } : { ok: false, error: userError(notFound("Cet envoi terminé")) };
  }
}
