/** Why signing in by a provider stopped, as the address of the page that says so carries it. */
export const OIDC_REFUSALS = [
  "PROVIDER_UNREACHABLE",
  "PROVIDER_CLOSED",
  "PROVIDER_DENIED",
  "ATTEMPT_STALE",
  "TOKEN_REFUSED",
  "LEVEL_TOO_LOW",
  "METHOD_NOT_ALLOWED",
  "AUTHENTICATION_STALE",
  "OTHER_PERSON",
  "ACCOUNT_EXISTS",
  "ACCOUNT_UNKNOWN",
  "ACCOUNT_CLOSED",
  "LINK_TAKEN",
  "INVITATION_REFUSED",
  "TOO_MANY_ATTEMPTS",
] as const;

/** A code of the list; the web has the sentence. */
export type OidcRefusalCode = (typeof OIDC_REFUSALS)[number];

/** A sign-in that stops here; nothing was opened. */
export class OidcRefused extends Error {
  constructor(
    readonly code: OidcRefusalCode,
    /** For the log: what exactly was wrong. Never a secret, a token or an address. */
    readonly why: string,
    options?: ErrorOptions,
  ) {
    super(why, options);
    this.name = "OidcRefused";
  }
}
