import type { FastifyRequest } from "fastify";
import * as v from "valibot";
import { ABSOLUTE_SESSION_MINUTES } from "@palier/domain/identity";
import type { IdentityProvider } from "@palier/store/identity";
import { heldIdentity, notSignedIn, openSession, Refusal, renewSession, sessionStateOf } from "../kernel";
import type { Attempt, Returning, Vouched } from "./oidc-exchange";
import { OidcRefused } from "./oidc-refusal";

/** The page of the window beside: it tells the page that waits, then closes itself. */
export const RETURN_PAGE = "/retour-connexion";

/** What a page that waits asks for: another session for its person, or its own one unlocked. */
export const returnWanted = v.variant("to", [
  v.object({ to: v.literal("resume"), personId: v.pipe(v.string(), v.uuid()) }),
  v.object({ to: v.literal("unlock") }),
]);

const notLocked = (): Refusal => new Refusal("NOT_LOCKED", "Ce poste n’est pas verrouillé. Rien n’a changé.", 409);

/**
 * Whom the page waits for. Once a session has ended only the page itself knows, and saying another name opens nothing more:
 * the name only narrows who may come in. Of a locked session the server knows.
 * @throws Refusal UNAUTHENTICATED or NOT_LOCKED.
 */
export function awaited(
  request: FastifyRequest,
  wanted: v.InferOutput<typeof returnWanted>,
  groupId: string,
): Returning {
  if (wanted.to === "resume") return { personId: wanted.personId, lockedRef: null };
  const held = heldIdentity(request);
  const { ref } = request.session;
  if (held === null || ref === undefined) throw notSignedIn();
  // What the provider of one group vouches for opens nothing of another.
  if (sessionStateOf(request)?.locked !== true || held.groupId !== groupId) throw notLocked();
  return { personId: held.personId, lockedRef: ref };
}

/**
 * Opens a session for who came, or lifts the lock of the one that waits. Unlocked by a provider, a session is held by it
 * from then on, as if born of it: it opens this group only, ends when the provider says so and no later than it allows.
 * @throws OidcRefused when the locked session has ended since.
 */
export async function admitVouched(
  request: FastifyRequest,
  provider: Pick<IdentityProvider, "id" | "groupId" | "maxSessionMinutes">,
  { returning, shared }: Pick<Attempt, "returning" | "shared">,
  { sid, subject: sub }: Vouched,
  personId: string,
): Promise<void> {
  const { id: providerId, groupId, maxSessionMinutes } = provider;
  const oidc = { providerId, sid, sub };
  const absoluteMs = (maxSessionMinutes ?? ABSOLUTE_SESSION_MINUTES) * 60_000;
  if (returning === null || returning.lockedRef === null) {
    const how = { method: "oidc", shared, oidc, providerGroupId: groupId, absoluteMs } as const;
    await openSession(request, { personId, groupId }, how);
    return;
  }
  const held = heldIdentity(request);
  const same = held?.personId === personId && held.groupId === groupId;
  if (!same || request.session.ref !== returning.lockedRef) {
    throw new OidcRefused("ATTEMPT_STALE", "the locked session has ended");
  }
  const { signedInAt = 0, absoluteMs: before = absoluteMs } = request.session;
  const sinceSignIn = request.server.sessions.now() - signedInAt;
  const changes = { oidc, providerGroupId: groupId, absoluteMs: Math.min(before, sinceSignIn + absoluteMs) };
  await renewSession(request, { locked: undefined, ...changes });
}
