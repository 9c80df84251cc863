import * as oidc from "openid-client";
import * as v from "valibot";
import { PROVIDER_PRESETS, type ProviderSettings } from "@palier/domain/identity";
import { ProviderUnreachable, type ProviderFetch } from "./oidc-fetch";

/** What is needed of a provider to speak with it. */
export type SpokenProvider = Pick<ProviderSettings, "issuer" | "kind" | "clientId">;

/** The discovery document isn't one, or speaks of another issuer. */
export class DiscoveryRefused extends Error {}

/** Discovery is asked again after this long. */
const FRESH_MS = 10 * 60_000;
const MOST_KEPT = 500;

const address = v.pipe(v.string(), v.url());
const document = v.looseObject({
  issuer: v.string(),
  authorization_endpoint: address,
  token_endpoint: address,
  jwks_uri: address,
  userinfo_endpoint: v.optional(address),
  end_session_endpoint: v.optional(address),
  id_token_signing_alg_values_supported: v.optional(v.array(v.string())),
  token_endpoint_auth_methods_supported: v.optional(v.array(v.string())),
  authorization_response_iss_parameter_supported: v.optional(v.boolean()),
});

/** What a provider says of itself. */
export type ProviderDocument = v.InferOutput<typeof document>;

/** Signatures that only the provider can make: `none` and the shared-secret ones are never among them. */
const ASYMMETRIC = /^(RS|PS|ES)(256|384|512)$|^EdDSA$|^Ed25519$/;

/** Where the discovery document of a provider lies. */
export const discoveryAddress = ({ issuer, kind }: Pick<SpokenProvider, "issuer" | "kind">): string =>
  `${issuer.replace(/\/$/, "")}/.well-known/${PROVIDER_PRESETS[kind].discoveryName}`;

async function discover(provider: SpokenProvider, fetch: ProviderFetch): Promise<ProviderDocument> {
  const answer = await fetch(discoveryAddress(provider), { headers: { accept: "application/json" } });
  if (answer.status >= 500) throw new ProviderUnreachable("silent", `discovery answered ${String(answer.status)}`);
  if (answer.status !== 200) throw new DiscoveryRefused(`discovery answered ${String(answer.status)}`);
  const read = v.safeParse(document, await answer.json().catch(() => null));
  if (!read.success) throw new DiscoveryRefused("the discovery document lacks what signing in needs");
  // To the letter: a document that names another issuer could hand our codes to it.
  if (read.output.issuer !== provider.issuer) throw new DiscoveryRefused("the discovery document names another issuer");
  return read.output;
}

/** Speaks with providers; keeps their discovery documents for a while, never their keys. */
export interface OidcSpeaker {
  readonly fetch: ProviderFetch;
  /** @throws ProviderUnreachable, DiscoveryRefused. */
  readonly documentOf: (provider: SpokenProvider) => Promise<ProviderDocument>;
  /** What was kept of a provider is asked again next time. */
  readonly forget: (provider: SpokenProvider) => void;
  /**
   * A fresh client: it has no keys yet, so they are asked after the token has come, and a key that was changed during
   * the sign-in is found.
   * @param secret null: a public client.
   */
  readonly clientOf: (provider: SpokenProvider, secret: string | null) => Promise<oidc.Configuration>;
}

function authenticationOf(methods: readonly string[] | undefined, secret: string | null): oidc.ClientAuth {
  if (secret === null) return oidc.None();
  // Without a list, the standard says basic.
  const posts = methods?.includes("client_secret_post") === true && !methods.includes("client_secret_basic");
  return posts ? oidc.ClientSecretPost(secret) : oidc.ClientSecretBasic(secret);
}

/** @param allowHttp true where the operator allows private hosts. */
export function oidcSpeaker(fetch: ProviderFetch, allowHttp: boolean): OidcSpeaker {
  const kept = new Map<string, { readonly until: number; readonly found: Promise<ProviderDocument> }>();
  const keyOf = (provider: SpokenProvider): string => discoveryAddress(provider);
  const documentOf = (provider: SpokenProvider): Promise<ProviderDocument> => {
    const key = keyOf(provider);
    const known = kept.get(key);
    if (known !== undefined && known.until > Date.now()) return known.found;
    if (kept.size >= MOST_KEPT) kept.clear();
    const found = discover(provider, fetch);
    kept.set(key, { until: Date.now() + FRESH_MS, found });
    found.catch(() => kept.delete(key));
    return found;
  };
  return {
    fetch,
    documentOf,
    forget: (provider) => void kept.delete(keyOf(provider)),
    async clientOf(provider, secret) {
      const found = await documentOf(provider);
      const algorithms = (found.id_token_signing_alg_values_supported ?? ["RS256"]).filter((name) =>
        ASYMMETRIC.test(name),
      );
      const client = new oidc.Configuration(
        { ...(found as oidc.ServerMetadata), id_token_signing_alg_values_supported: algorithms },
        provider.clientId,
        {},
        authenticationOf(found.token_endpoint_auth_methods_supported, secret),
      );
      client[oidc.customFetch] = fetch;
      // The library trusts the channel unless told: here every signature is verified.
      oidc.enableNonRepudiationChecks(client);
      if (allowHttp) oidc.allowInsecureRequests(client);
      return client;
    },
  };
}
