/** What an identity token says of the way the person signed in, its signature and its issuer already verified. */
export interface TokenClaims {
  readonly aud: unknown;
  readonly azp?: unknown;
  readonly acr?: unknown;
  readonly amr?: unknown;
  readonly iat: unknown;
  readonly auth_time?: unknown;
}

/** What a provider's settings ask of a token. */
export interface TokenDemand {
  readonly clientId: string;
  /** Levels asked; empty: any. */
  readonly acrValues: readonly string[];
  /** Methods of which one must have been used; empty: any. */
  readonly allowedAmr: readonly string[];
  /** Seconds since 1970: whoever comes must have proved who they are since then; null: whenever they did. */
  readonly authenticatedSince: number | null;
}

/** Why a token is refused, beyond what its signature says. */
export type TokenFault =
  | "AUDIENCE"
  | "AUTHORIZED_PARTY"
  | "ISSUED_IN_FUTURE"
  | "LEVEL_TOO_LOW"
  | "METHOD_NOT_ALLOWED"
  | "AUTHENTICATION_STALE";

/** Clocks of two houses differ a little. */
const TOLERANCE_SECONDS = 60;
const EIDAS = /^eidas([1-3])$/;

/** A level of the eIDAS scale also stands for the lower ones; any other word stands for itself alone. */
function reaches(level: string, asked: string): boolean {
  if (level === asked) return true;
  const [, has] = EIDAS.exec(level) ?? [];
  const [, wants] = EIDAS.exec(asked) ?? [];
  return has !== undefined && wants !== undefined && Number(has) >= Number(wants);
}

/**
 * Compares a token with what was asked.
 * @param nowSeconds seconds since 1970.
 * @returns null when it holds.
 */
export function tokenFault(claims: TokenClaims, demand: TokenDemand, nowSeconds: number): TokenFault | null {
  const { aud, azp, acr, amr, iat, auth_time: authenticatedAt } = claims;
  const audience: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  if (!audience.includes(demand.clientId)) return "AUDIENCE";
  if ((audience.length > 1 || azp !== undefined) && azp !== demand.clientId) return "AUTHORIZED_PARTY";
  if (typeof iat !== "number" || iat > nowSeconds + TOLERANCE_SECONDS) return "ISSUED_IN_FUTURE";
  if (demand.acrValues.length > 0) {
    if (typeof acr !== "string" || !demand.acrValues.some((asked) => reaches(acr, asked))) return "LEVEL_TOO_LOW";
  }
  if (demand.allowedAmr.length > 0) {
    const used: readonly unknown[] = Array.isArray(amr) ? amr : [];
    if (!demand.allowedAmr.some((method) => used.includes(method))) return "METHOD_NOT_ALLOWED";
  }
  if (demand.authenticatedSince !== null) {
    // A provider that doesn't say when may have asked nothing: it counts as too long ago.
    if (typeof authenticatedAt !== "number" || authenticatedAt < demand.authenticatedSince - TOLERANCE_SECONDS) {
      return "AUTHENTICATION_STALE";
    }
    if (authenticatedAt > nowSeconds + TOLERANCE_SECONDS) return "AUTHENTICATION_STALE";
  }
  return null;
}
