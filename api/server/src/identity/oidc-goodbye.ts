import type { FastifyRequest } from "fastify";
import { buildEndSessionUrl } from "openid-client";
import { readIdentityProvider, sealerOf } from "@palier/store/identity";
import { readGroup, type Database } from "@palier/store/kernel";
import type { Installation } from "../kernel";
import { publicOrigin } from "./oidc-attempt";
import type { OidcSpeaker } from "./oidc-provider";

/**
 * Where the person of this session signs out of the provider that opened it: otherwise the next one at a shared
 * workstation would come in with the same account.
 * @returns null when no provider opened it, or it has no such page, or it doesn't answer: signing out of Palier never waits.
 */
export async function goodbyeAddress(
  request: FastifyRequest,
  door: { readonly db: Database; readonly installation: Installation; readonly speaker: OidcSpeaker },
): Promise<string | null> {
  const { providerGroupId: groupId, oidc, oidcIdToken } = request.session;
  const origin = publicOrigin(door.installation, request.host);
  if (groupId === undefined || oidc === undefined || origin === null) return null;
  try {
    const provider = await readGroup(door.db, { groupId, viewerId: null }, (tx) =>
      readIdentityProvider(tx, oidc.providerId),
    );
    if (provider === null) return null;
    const client = await door.speaker.clientOf(provider, null);
    if (client.serverMetadata().end_session_endpoint === undefined) return null;
    const hint =
      oidcIdToken === undefined ? {} : { id_token_hint: sealerOf(door.installation.home).open(oidcIdToken, "session") };
    return buildEndSessionUrl(client, { post_logout_redirect_uri: `${origin}/connexion`, ...hint }).href;
  } catch (error) {
    request.log.warn({ err: error, provider: oidc.providerId }, "the provider's sign-out page could not be found");
    return null;
  }
}
