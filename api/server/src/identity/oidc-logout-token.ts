import { createLocalJWKSet, jwtVerify, type JSONWebKeySet, type JWTPayload } from "jose";
import type { OidcSpeaker, SpokenProvider } from "./oidc-provider";
import { OidcRefused } from "./oidc-refusal";

/** Whose sessions a provider asks to close. */
export interface LogoutDemand {
  readonly jti: string;
  readonly expiresAt: Date;
  /** null: the session alone is named. */
  readonly subject: string | null;
  /** null: every session of the account. */
  readonly sid: string | null;
}

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
/** A logout token is acted upon at once: an old one is a replay. */
const MOST_SECONDS = 10 * 60;

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function demandOf(claims: JWTPayload, nowSeconds: number): LogoutDemand {
  const refuse = (why: string) => new OidcRefused("TOKEN_REFUSED", why);
  const events = claims["events"];
  const event: unknown =
    typeof events === "object" && events !== null
      ? Object.entries(events).find(([name]) => name === EVENT)?.[1]
      : undefined;
  if (typeof event !== "object" || event === null) throw refuse("the token names no logout event");
  // An identity token has a nonce: it must not serve to close sessions.
  if (claims["nonce"] !== undefined) throw refuse("a logout token has no nonce");
  const jti = textOf(claims.jti);
  const subject = textOf(claims.sub);
  const sid = textOf(claims["sid"]);
  if (jti === null || jti.length > 500) throw refuse("the token has no number");
  if (subject === null && sid === null) throw refuse("the token names nobody");
  if (typeof claims.iat !== "number" || Math.abs(nowSeconds - claims.iat) > MOST_SECONDS)
    throw refuse("the token is not of now");
  // Kept longer than it can be accepted.
  return { jti, subject, sid, expiresAt: new Date((claims.iat + 2 * MOST_SECONDS) * 1_000) };
}

/**
 * Verifies a logout token (OpenID Connect Back-Channel Logout 1.0, §2.6), but for its having been seen.
 * @param nowSeconds seconds since 1970.
 * @throws OidcRefused, ProviderUnreachable, DiscoveryRefused.
 */
export async function readLogoutToken(
  speaker: OidcSpeaker,
  provider: SpokenProvider,
  token: string,
  nowSeconds: number,
): Promise<LogoutDemand> {
  const { jwks_uri: address } = await speaker.documentOf(provider);
  const answer = await speaker.fetch(address, { headers: { accept: "application/json" } });
  const keys = (await answer.json().catch(() => null)) as JSONWebKeySet | null;
  try {
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(keys ?? { keys: [] }), {
      issuer: provider.issuer,
      audience: provider.clientId,
      algorithms: ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"],
      clockTolerance: 60,
      currentDate: new Date(nowSeconds * 1_000),
    });
    // Some providers leave the type out; none may give another.
    const { typ } = protectedHeader;
    if (typ !== undefined && !["logout+jwt", "jwt"].includes(typ.toLowerCase().replace(/^application\//, ""))) {
      throw new OidcRefused("TOKEN_REFUSED", "the token is of another type");
    }
    return demandOf(payload, nowSeconds);
  } catch (error) {
    if (error instanceof OidcRefused) throw error;
    throw new OidcRefused("TOKEN_REFUSED", error instanceof Error ? error.message : "unreadable token", {
      cause: error,
    });
  }
}
