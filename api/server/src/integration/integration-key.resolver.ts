import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { actionsFault, expiryFault, labelFault } from "@palier/domain/integration";
import { createApiKey, readApiKey, readApiKeys, revokeApiKey } from "@palier/store/integration";
import { isIdentifier, notFound, userError, type Plain, type RequestContext } from "../kernel";
import { graphqlKey } from "./integration-view";
import { integrationPolicy } from "./integration.policy";
import { ApiKeyPayloadType, ApiKeyType, CreateApiKeyInput } from "./integration.type";

const DAY_MS = 86_400_000;

@Resolver(() => ApiKeyType)
export class ApiKeyResolver {
  @Query(() => [ApiKeyType], { description: "Les clés d’API du groupe ; celles qui servent d’abord." })
  async apiKeys(@Ctx() context: RequestContext): Promise<Plain<ApiKeyType>[]> {
    await context.allow(integrationPolicy.read);
    return (await readApiKeys(context.read())).map(graphqlKey);
  }

  @Mutation(() => ApiKeyPayloadType, { description: "Crée une clé d’API ; son secret n’est donné qu’ici." })
  async createApiKey(
    @Ctx() context: RequestContext,
    @Arg("input", () => CreateApiKeyInput, { description: "La clé." }) { label, actions, days }: CreateApiKeyInput,
  ): Promise<Plain<ApiKeyPayloadType>> {
    const viewer = await context.allow(integrationPolicy.update);
    const wanted = [...new Set(actions)];
    const fault = labelFault(label) ?? actionsFault(wanted, viewer.rights.actions) ?? expiryFault(days);
    if (fault !== null) return { ok: false, error: fault, key: null, secret: null };
    const expiresAt = new Date(Date.now() + days * DAY_MS);
    const made = { label, actions: wanted, createdBy: viewer.personId, expiresAt };
    const { id, key: secret } = await context.write(viewer, (tx) => createApiKey(tx, made));
    const key = await readApiKey(context.read(), id);
    return { ok: true, error: null, key: key === null ? null : graphqlKey(key), secret };
  }

  @Mutation(() => ApiKeyPayloadType, { description: "Révoque une clé d’API : elle cesse de servir à l’instant." })
  async revokeApiKey(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Clé à révoquer." }) id: string,
  ): Promise<Plain<ApiKeyPayloadType>> {
    const viewer = await context.allow(integrationPolicy.update);
    const revoked = isIdentifier(id) && (await context.write(viewer, (tx) => revokeApiKey(tx, id, new Date())));
    const key = revoked ? await readApiKey(context.read(), id) : null;
    if (key === null) return { ok: false, error: userError(notFound("Cette clé")), key: null, secret: null };
    return { ok: true, error: null, key: graphqlKey(key), secret: null };
  }
}
