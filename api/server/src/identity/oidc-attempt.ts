import type { FastifyRequest } from "fastify";
import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import type { Installation } from "../kernel";
import type { Attempt } from "./oidc-exchange";
import { OidcRefused } from "./oidc-refusal";

declare module "fastify" {
  interface Session {
    /** Sign-ins that left for a provider and have not come back. */
    oidcAttempts?: readonly Attempt[];
    /** Sealed: what the provider wants to see again when the person signs out there. */
    oidcIdToken?: string;
  }
}

/** Minutes to sign in at the provider. */
const ATTEMPT_MINUTES = 10;
/** Tabs that may be on their way at the same time. */
const MOST_ATTEMPTS = 5;

/** A provider as addresses name it: its group, then itself. */
export interface ProviderReference {
  readonly groupId: string;
  readonly providerId: string;
}

const REFERENCE = /^([0-9a-f-]{36})\.([0-9a-f-]{36})$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** `<group>.<provider>`. */
export const referenceText = ({ groupId, providerId }: ProviderReference): string => `${groupId}.${providerId}`;

/** @returns null for any other text. */
export function parseReference(text: string): ProviderReference | null {
  const [, groupId, providerId] = REFERENCE.exec(text) ?? [];
  if (groupId === undefined || providerId === undefined) return null;
  return UUID.test(groupId) && UUID.test(providerId) ? { groupId, providerId } : null;
}

/** @returns a path of this site; `/` for anything that could lead elsewhere. */
export function safeReturnPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > 2_000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted))
    return "/";
  const here = "http://palier.invalid";
  const url = new URL(wanted, here);
  // Once its « .. » are worked out, a path may begin with two slashes: a browser would read a host there.
  const leads = url.origin === here && !/^\/(\/|(auth|connexion|graphql|files|shares)(\/|$))/.test(url.pathname);
  return leads ? `${url.pathname}${url.search}${url.hash}` : "/";
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/**
 * The address by which people reach the server. What the request says of it only counts on this very machine: elsewhere a
 * forged header would send the code to somebody else.
 * @returns null when it isn't known.
 */
export function publicOrigin({ publicUrl }: Pick<Installation, "publicUrl">, host: string): string | null {
  if (publicUrl !== null) return publicUrl.origin;
  return LOOPBACK.test(host) ? `http://${host}` : null;
}

/** Where a provider sends people back. */
export const callbackAddress = (origin: string, reference: ProviderReference): string =>
  `${origin}/auth/oidc/${referenceText(reference)}/callback`;

/** Begins an attempt, kept in the session of this browser. */
export function beginAttempt(
  request: FastifyRequest,
  what: Pick<
    Attempt,
    "groupId" | "providerId" | "redirectUri" | "returnPath" | "linkPersonId" | "invitation" | "shared" | "returning"
  >,
): Attempt {
  const { now, born } = request.server.sessions;
  const beganAt = now();
  const endsAt = beganAt + ATTEMPT_MINUTES * 60_000;
  const own = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const attempt = { ...what, ...own, beganAt, endsAt };
  const others = (request.session.oidcAttempts ?? []).filter((one) => one.endsAt > now());
  if (request.session.personId === undefined) born(request.session, endsAt);
  request.session.oidcAttempts = [...others, attempt].slice(-MOST_ATTEMPTS);
  return attempt;
}

/**
 * The attempt that the browser comes back from; it counts once, whatever comes of it.
 * @throws OidcRefused when this browser began none of this state at this provider.
 */
export function takeAttempt(request: FastifyRequest, reference: ProviderReference, state: string | null): Attempt {
  const attempts = request.session.oidcAttempts ?? [];
  const found = attempts.find((one) => one.state === state);
  if (found === undefined) {
    throw new OidcRefused("ATTEMPT_STALE", attempts.length === 0 ? "no attempt in this browser" : "wrong state");
  }
  request.session.oidcAttempts = attempts.filter((one) => one !== found);
  if (found.groupId !== reference.groupId || found.providerId !== reference.providerId) {
    throw new OidcRefused("ATTEMPT_STALE", "the attempt is of another provider");
  }
  if (found.endsAt < request.server.sessions.now()) throw new OidcRefused("ATTEMPT_STALE", "the attempt took too long");
  return found;
}
