import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import session from "@fastify/session";
import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  ABSOLUTE_SESSION_MINUTES,
  activityCounts,
  DEFAULT_SESSION_POLICY,
  sessionState,
  type SessionClock,
  type SessionPolicy,
  type SessionState,
} from "@palier/domain/identity";
import { changeSession, owesSecondFactor, readSessionPolicy } from "@palier/store/identity";
import { readGroup, recordAudit, withGroup, type Database } from "@palier/store/kernel";
import type { SessionIdentity } from "./context";
import { secondFactorOwed } from "./refusal";
import { sessionStore, storedSessionId, type SessionStore } from "./session-store";

/** By what a person proved who they are. */
export type SignInMethod = "password" | "totp" | "recoveryCode" | "passkey" | "oidc" | "invitation";

/** Where a session born of another house comes from. */
export interface OidcOrigin {
  readonly providerId: string;
  /** The provider's own session; null when it names none. */
  readonly sid: string | null;
  readonly sub: string;
}

/** Who gave the right password and still has to give a one-time code. It opens nothing. */
export interface PendingSignIn {
  readonly personId: string;
  readonly groupId: string;
  readonly shared: boolean;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

declare module "fastify" {
  interface Session {
    /** Names the session to people; worth nothing in a cookie. */
    ref?: string;
    personId?: string;
    groupId?: string;
    /** The person an administrator looks as. */
    viewAsId?: string;
    /** Milliseconds since 1970. */
    signedInAt?: number;
    /** Last activity written down; milliseconds since 1970. */
    seenAt?: number;
    idleMs?: number;
    absoluteMs?: number;
    /** Without activity, the screen of a shared workstation locks after this long. */
    lockMs?: number;
    shared?: boolean;
    locked?: boolean;
    /** The group asks for a second factor that isn't set up yet. */
    secondFactorOwed?: boolean;
    method?: SignInMethod;
    ip?: string;
    agent?: string;
    oidc?: OidcOrigin;
    /** The group whose provider vouched for the person: the session opens no other. */
    providerGroupId?: string;
    pending?: PendingSignIn;
    /** What a passkey has to sign, and until when. */
    challenge?: { readonly text: string; readonly endsAt: number };
  }
  interface FastifyInstance {
    sessions: SessionKit;
  }
  interface FastifyContextConfig {
    /** True: asking here is no activity, so it doesn't lengthen the session. */
    quiet?: boolean;
  }
}

/** What opening and judging sessions needs. */
interface SessionKit {
  readonly db: Database;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly born: SessionStore["born"];
}

/** Minutes to find one's telephone, or one's key, between the two steps of a sign-in. */
const PENDING_MINUTES = 5;

type Held = FastifyRequest["session"];

const clockOf = (held: Held): SessionClock | null =>
  held.personId === undefined || held.signedInAt === undefined || held.seenAt === undefined
    ? null
    : {
        signedInAt: held.signedInAt,
        seenAt: held.seenAt,
        idleMs: held.idleMs ?? DEFAULT_SESSION_POLICY.idleMinutes * 60_000,
        absoluteMs: held.absoluteMs ?? ABSOLUTE_SESSION_MINUTES * 60_000,
        lockMs: held.shared === true ? (held.lockMs ?? DEFAULT_SESSION_POLICY.lockMinutes * 60_000) : null,
        locked: held.locked ?? false,
      };

/** What addSessions is told. */
export interface SessionSettings {
  readonly secret: string;
  /** True when people come by https. */
  readonly secure: boolean;
  /** Milliseconds since 1970; the system's clock unless a test has its own. */
  readonly now?: () => number;
}

/** Adds cookies and sessions to a part of the application. */
export async function addSessions(app: FastifyInstance, db: Database, settings: SessionSettings): Promise<void> {
  const { secret, secure, now = Date.now } = settings;
  const { store, born, close } = sessionStore(db);
  app.decorate("sessions", { db, now, born });
  await app.register(cookie);
  await app.register(session, {
    secret,
    cookieName: secure ? "__Host-palier" : "palier",
    cookie: { path: "/", httpOnly: true, sameSite: "lax", secure },
    saveUninitialized: false,
    rolling: false,
    store,
  });
  app.addHook("onRequest", async (request) => {
    const clock = clockOf(request.session);
    if (clock === null) return;
    const state = sessionState(clock, now());
    if (state.ended) await request.session.regenerate();
    else if (!state.locked && request.routeOptions.config.quiet !== true && activityCounts(clock, now())) {
      await prolongSession(request);
    }
  });
  app.addHook("onClose", (_, done) => {
    close();
    done();
  });
}

// Written apart from the session of the request: saving the whole of it would undo what another tab changes meanwhile.
async function change(request: FastifyRequest, changes: object): Promise<void> {
  await changeSession(request.server.sessions.db, storedSessionId(request.session.sessionId), changes);
}

/** Somebody is there: the session ends later. */
export async function prolongSession(request: FastifyRequest): Promise<void> {
  await change(request, { seenAt: request.server.sessions.now() });
}

/** Locks the session: nothing is answered any more but how to open it again. */
export async function lockSession(request: FastifyRequest): Promise<void> {
  await change(request, { locked: true });
}

/** The policy of a group, or the defaults. */
export async function sessionPolicyOf(db: Database, groupId: string): Promise<SessionPolicy> {
  const kept = await readGroup(db, { groupId, viewerId: null }, readSessionPolicy);
  return kept ?? DEFAULT_SESSION_POLICY;
}

const delaysOf = (policy: SessionPolicy, shared: boolean): Pick<Held, "idleMs" | "lockMs" | "shared"> => ({
  idleMs: policy.idleMinutes * 60_000,
  ...(shared && policy.sharedAllowed ? { shared: true, lockMs: policy.lockMinutes * 60_000 } : {}),
});

/** How a session is opened. */
export interface SessionOpening {
  /** `password` unless told. */
  readonly method?: SignInMethod;
  /** On a workstation that several people use; counts where the group allows it. */
  readonly shared?: boolean;
  readonly oidc?: OidcOrigin;
  /** The group whose provider vouched for the person. */
  readonly providerGroupId?: string;
  /** Ends sooner than 12 hours after signing in; what the provider allows. */
  readonly absoluteMs?: number;
}

/**
 * Opens a session under a new id, saved with the answer: an id known before signing in is worth nothing after. The one way
 * in, whatever proved who the person is; leaves a line in the journal of the group.
 */
export async function openSession(
  request: FastifyRequest,
  identity: Pick<SessionIdentity, "personId" | "groupId">,
  how: SessionOpening = {},
): Promise<void> {
  const { db, now, born } = request.server.sessions;
  const { method = "password", shared = false, absoluteMs = ABSOLUTE_SESSION_MINUTES * 60_000 } = how;
  const { personId, groupId } = identity;
  const policy = await sessionPolicyOf(db, groupId);
  await request.session.regenerate();
  const held: Partial<Held> = {
    ...delaysOf(policy, shared),
    ref: randomUUID(),
    personId,
    groupId,
    method,
    signedInAt: now(),
    seenAt: now(),
    absoluteMs: Math.min(absoluteMs, ABSOLUTE_SESSION_MINUTES * 60_000),
    ip: request.ip,
    agent: (request.headers["user-agent"] ?? "").slice(0, 300),
    ...(how.oidc === undefined ? {} : { oidc: how.oidc }),
    ...(how.providerGroupId === undefined ? {} : { providerGroupId: how.providerGroupId }),
  };
  Object.assign(request.session, held);
  const owed = await owing(request, policy);
  request.session.secondFactorOwed = owed;
  born(request.session, now() + ABSOLUTE_SESSION_MINUTES * 60_000);
  await recordSession(request, "identity:signIn", {
    method: [null, method],
    shared: [null, held.shared ?? false],
    ...(owed ? { secondFactorOwed: [null, true] } : {}),
  });
}

/** Does the person of the session still have to set up what their group asks? A provider answers for its own sign-ins. */
async function owing({ server, session: held }: FastifyRequest, { secondFactor }: SessionPolicy): Promise<boolean> {
  const { personId, groupId, method } = held;
  if (personId === undefined || groupId === undefined || method === "oidc") return false;
  return owesSecondFactor(server.sessions.db, { personId, groupId }, secondFactor);
}

/** What a session keeps under its new id. */
const LASTING = [
  ...["ref", "personId", "groupId", "viewAsId", "signedInAt", "seenAt", "idleMs", "absoluteMs", "lockMs", "shared"],
  ...["locked", "method", "ip", "agent", "oidc", "providerGroupId"],
] as const;

/**
 * Gives the session another id, with changes: whenever what it may do changes. Another group brings its own delays.
 * @param changes undefined takes a field away.
 */
export async function renewSession(
  request: FastifyRequest,
  changes: { [Key in keyof Held]?: Held[Key] | undefined } = {},
): Promise<void> {
  const { db, now, born } = request.server.sessions;
  const { shared = false, groupId } = { ...request.session, ...changes };
  const policy = groupId === undefined ? DEFAULT_SESSION_POLICY : await sessionPolicyOf(db, groupId);
  await request.session.regenerate([...LASTING]);
  Object.assign(request.session, { shared: undefined, lockMs: undefined, ...delaysOf(policy, shared) });
  Object.assign(request.session, changes, { shared: shared && policy.sharedAllowed, seenAt: now() });
  request.session.secondFactorOwed = await owing(request, policy);
  born(request.session, now() + ABSOLUTE_SESSION_MINUTES * 60_000);
}

/** Keeps under a new id that the password was right; a one-time code is still to come. */
export async function awaitSecondStep(request: FastifyRequest, pending: Omit<PendingSignIn, "endsAt">): Promise<void> {
  const { now, born } = request.server.sessions;
  await request.session.regenerate();
  const endsAt = now() + PENDING_MINUTES * 60_000;
  request.session.pending = { ...pending, endsAt };
  born(request.session, endsAt);
}

/** Who gave the right password a moment ago; null when nobody did, or too long ago. */
export function pendingSignIn(request: FastifyRequest): PendingSignIn | null {
  const { pending } = request.session;
  return pending === undefined || pending.endsAt < request.server.sessions.now() ? null : pending;
}

/** Keeps what a passkey has to sign, whether somebody is signed in or not. */
export function awaitSignature(request: FastifyRequest, text: string): void {
  const { now, born } = request.server.sessions;
  const endsAt = now() + PENDING_MINUTES * 60_000;
  if (request.session.personId === undefined) born(request.session, endsAt);
  request.session.challenge = { text, endsAt };
}

/** What a passkey had to sign; it counts once, and not for long. */
export function takeChallenge(request: FastifyRequest): string | null {
  const { challenge } = request.session;
  delete request.session.challenge;
  return challenge === undefined || challenge.endsAt < request.server.sessions.now() ? null : challenge.text;
}

/** Ends the session of the request, if there is one. */
export async function closeSession(request: FastifyRequest): Promise<void> {
  const { personId, pending } = request.session;
  if (personId !== undefined) await recordSession(request, "identity:signOut", {});
  if (personId !== undefined || pending !== undefined) await request.session.destroy();
}

/** Leaves a line about the session in the journal of its group, in the name of the person it belongs to. */
async function recordSession(
  request: FastifyRequest,
  action: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { personId, groupId, ref } = request.session;
  if (personId === undefined || groupId === undefined || ref === undefined) return;
  const origin = { channel: "web", ip: request.ip, apiKeyId: null } as const;
  await withGroup(request.server.sessions.db, { groupId, viewerId: personId, origin }, (tx) =>
    recordAudit(tx, { action, objectKind: "session", objectId: ref, changes }),
  );
}

/** When the session of the request ends and whether it is locked; null when nobody is signed in. */
export function sessionStateOf(request: FastifyRequest): SessionState | null {
  const clock = clockOf(request.session);
  return clock === null ? null : sessionState(clock, request.server.sessions.now());
}

/**
 * Who the session of the request says is asking; null when nobody is signed in, or the screen is locked: what a locked
 * session may ask is asked by its own addresses alone.
 * @throws Refusal SECOND_FACTOR_OWED until the person has set up the second factor of their group.
 */
export function sessionOf(request: FastifyRequest): SessionIdentity | null {
  const identity = accountSessionOf(request);
  if (identity?.secondFactorOwed === true) throw secondFactorOwed();
  return identity;
}

/** The same for one's own account, where a second factor is set up, and for what refuses in its own words. */
export function accountSessionOf(request: FastifyRequest): SessionIdentity | null {
  return sessionStateOf(request)?.locked === false ? heldIdentity(request) : null;
}

/** Whose session it is, locked or not; null when nobody is signed in. Only for what opens or closes the session. */
export function heldIdentity(request: FastifyRequest): SessionIdentity | null {
  const { personId, groupId, viewAsId, secondFactorOwed: owed = false } = request.session;
  if (personId === undefined || groupId === undefined) return null;
  const origin = { channel: "web", ip: request.ip, apiKeyId: null } as const;
  return { personId, groupId, origin, viewAsId: viewAsId ?? null, keyActions: null, secondFactorOwed: owed };
}
