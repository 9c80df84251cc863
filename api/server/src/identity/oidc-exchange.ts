import { AuthorizationResponseError, ClientError, ResponseBodyError } from "openid-client";
import * as oidc from "openid-client";
import { tokenFault, type ProviderSettings } from "@palier/domain/identity";
import { ProviderUnreachable } from "./oidc-fetch";
import { DiscoveryRefused, type OidcSpeaker } from "./oidc-provider";
import { OidcRefused } from "./oidc-refusal";

/** What is kept, between leaving for the provider and coming back, in the session of the browser that left. */
export interface Attempt {
  readonly groupId: string;
  readonly providerId: string;
  readonly state: string;
  readonly nonce: string;
  /** PKCE. */
  readonly verifier: string;
  readonly redirectUri: string;
  /** A path of this site. */
  readonly returnPath: string;
  /** The person who links their account; null: somebody signs in. */
  readonly linkPersonId: string | null;
  /** An invitation that is accepted by signing in; null: none. */
  readonly invitation: string | null;
  /** On a workstation that several people use. */
  readonly shared: boolean;
  /** Somebody comes back to a page that waits for them; null: a page of its own follows. */
  readonly returning: Returning | null;
  /** Milliseconds since 1970. */
  readonly beganAt: number;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** For whom a page stays mounted while they prove again who they are, in a window beside it. */
export interface Returning {
  readonly personId: string;
  /** The session whose lock is to be opened; null: it has ended, and a new one is opened. */
  readonly lockedRef: string | null;
}

/** Who the provider says has come. */
export interface Vouched {
  /** `sub`. */
  readonly subject: string;
  /** The provider's own session; null when it names none. */
  readonly sid: string | null;
  readonly idToken: string;
  /** Only to say that an account exists already: nobody is ever found by it. */
  readonly email: string | null;
  readonly name: string | null;
}

type Spoken = Pick<ProviderSettings, "issuer" | "kind" | "clientId" | "scopes" | "acrValues" | "allowedAmr">;

/** Turns what went wrong while speaking with a provider into what people are told. */
export function refusalOf(error: unknown): OidcRefused {
  if (error instanceof OidcRefused) return error;
  let cause: unknown = error;
  for (let depth = 0; depth < 5 && cause instanceof Error; depth += 1) {
    if (cause instanceof ProviderUnreachable) return new OidcRefused("PROVIDER_UNREACHABLE", cause.message, { cause });
    if (cause instanceof DiscoveryRefused) return new OidcRefused("PROVIDER_UNREACHABLE", cause.message, { cause });
    cause = cause.cause;
  }
  if (error instanceof AuthorizationResponseError) {
    return new OidcRefused("PROVIDER_DENIED", `the provider answered ${error.error}`, { cause: error });
  }
  if (error instanceof ResponseBodyError) {
    const code = error.status >= 500 ? "PROVIDER_UNREACHABLE" : "TOKEN_REFUSED";
    return new OidcRefused(code, `the provider answered ${error.error}`, { cause: error });
  }
  if (error instanceof ClientError) {
    const inner = error.cause instanceof Error && error.cause !== error ? ` (${error.cause.message})` : "";
    return new OidcRefused("TOKEN_REFUSED", `${error.message}${inner}`, { cause: error });
  }
  throw error;
}

/** Where the browser goes to sign in. @throws ProviderUnreachable, DiscoveryRefused. */
export async function leaveFor(
  speaker: OidcSpeaker,
  provider: Spoken,
  attempt: Pick<Attempt, "state" | "nonce" | "verifier" | "redirectUri" | "linkPersonId" | "returning">,
): Promise<URL> {
  const client = await speaker.clientOf(provider, null);
  return oidc.buildAuthorizationUrl(client, {
    redirect_uri: attempt.redirectUri,
    scope: provider.scopes,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
    ...(provider.acrValues.length === 0 ? {} : { acr_values: provider.acrValues.join(" ") }),
    // On a shared workstation the provider may still hold a colleague: a link is made by who signs in now.
    ...(attempt.linkPersonId === null && attempt.returning === null ? {} : { prompt: "login" }),
    // With this the provider also says when it asked: the request travels by the browser, which may change it.
    ...(attempt.returning === null ? {} : { max_age: "0" }),
  });
}

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/**
 * Exchanges the code that came back for who has come, everything verified.
 * @param query as the browser brought it.
 * @param nowSeconds seconds since 1970.
 * @throws OidcRefused.
 */
export async function comeBack(
  speaker: OidcSpeaker,
  provider: Spoken,
  secret: string | null,
  attempt: Attempt,
  query: URLSearchParams,
  nowSeconds: number,
): Promise<Vouched> {
  try {
    const client = await speaker.clientOf(provider, secret);
    const back = new URL(attempt.redirectUri);
    back.search = query.toString();
    const tokens = await oidc.authorizationCodeGrant(client, back, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) throw new OidcRefused("TOKEN_REFUSED", "no id_token");
    const authenticatedSince = attempt.returning === null ? null : attempt.beganAt / 1_000;
    const { clientId, acrValues, allowedAmr } = provider;
    const fault = tokenFault(claims, { clientId, acrValues, allowedAmr, authenticatedSince }, nowSeconds);
    if (fault === "LEVEL_TOO_LOW" || fault === "METHOD_NOT_ALLOWED" || fault === "AUTHENTICATION_STALE") {
      throw new OidcRefused(fault, fault);
    }
    if (fault !== null) throw new OidcRefused("TOKEN_REFUSED", fault);
    const about =
      client.serverMetadata().userinfo_endpoint === undefined
        ? {}
        : await oidc.fetchUserInfo(client, tokens.access_token, claims.sub);
    const said: Readonly<Record<string, unknown>> = { ...claims, ...about };
    return {
      subject: claims.sub,
      sid: textOf(claims["sid"]),
      idToken: tokens.id_token,
      email: textOf(said["email"]),
      name: textOf(said["name"]),
    };
  } catch (error) {
    // What was kept of the provider may be what is wrong.
    speaker.forget(provider);
    throw refusalOf(error);
  }
}
