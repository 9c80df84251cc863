import type { FastifyRequest } from "fastify";
import * as v from "valibot";
import {
  personPasswordMatches,
  readCredentials,
  readEnterableGroups,
  readMember,
  type SignInThrottle,
  type Attempt,
  type AttemptKind,
  type Credentials,
  type Sealer,
} from "@palier/store/identity";
import { readGroup, recordAudit, withGroup, type AuditEntry, type Database } from "@palier/store/kernel";
import { queueMail } from "@palier/store/notification";
import {
  badRequest,
  heldIdentity,
  notSignedIn,
  onlyLooking,
  Refusal,
  accountSessionOf,
  tooManyAttempts,
  type Metrics,
  type SessionIdentity,
} from "../kernel";

/** What the addresses of signing in and of one's own account work with. */
export interface IdentityDesk {
  readonly db: Database;
  readonly metrics: Metrics;
  readonly throttle: SignInThrottle;
  readonly sealer: Sealer;
  /** How people reach the server; null when unknown: on this machine. */
  readonly publicUrl: URL | null;
}

/** Small bodies only: a password, a code, an answer of a passkey. */
export const BODY_LIMIT = 16 * 1_024;

/** Reads a body. @param expected in French, what was allowed. @throws Refusal BAD_REQUEST. */
export function readBody<const Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
  expected: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw badRequest(`Le corps attendu est ${expected}.`);
}

/** Counts an attempt before anything is worked out. @throws Refusal TOO_MANY_ATTEMPTS. */
export async function admitAttempt(
  desk: IdentityDesk,
  request: FastifyRequest,
  kind: AttemptKind,
  account: string,
): Promise<Extract<Attempt, { admitted: true }>> {
  const attempt = await desk.throttle.attempt(kind, account, request.ip);
  if (attempt.admitted) return attempt;
  desk.metrics.signIn("throttled");
  throw tooManyAttempts(attempt.waitMinutes);
}

/** The account of whoever asks, in their own name. */
export interface OwnAccount extends Credentials {
  readonly identity: SessionIdentity;
  /** Names the session that asks. */
  readonly sessionRef: string;
}

/**
 * Who asks about their own account.
 * @throws Refusal when nobody is signed in, the screen is locked, the person left the group, or somebody only looks.
 */
export async function ownAccount(desk: IdentityDesk, request: FastifyRequest): Promise<OwnAccount> {
  const identity = accountSessionOf(request);
  if (identity === null) throw notSignedIn();
  const { personId, groupId } = identity;
  const member = await readGroup(desk.db, { groupId, viewerId: personId }, (tx) => readMember(tx, personId));
  const credentials = await readCredentials(desk.db, personId);
  if (member === null || credentials === null) throw notSignedIn();
  if (identity.viewAsId !== null) throw onlyLooking("une autre personne");
  return { ...credentials, identity, sessionRef: request.session.ref ?? "" };
}

/** Without a password to ask for, having signed in this recently is the proof. */
const FRESH_MS = 10 * 60_000;

/**
 * Asks again who is there, before what opens the account changes: a screen left open for a minute must not be enough.
 * @source ASVS 5.0, 7.5.1
 * @throws Refusal WRONG_PASSWORD, SIGN_IN_AGAIN or TOO_MANY_ATTEMPTS.
 */
export async function demandProof(
  desk: IdentityDesk,
  request: FastifyRequest,
  account: OwnAccount,
  password: string,
): Promise<void> {
  const { personId } = account.identity;
  if (!account.hasPassword) {
    // What one group's provider vouches for opens that group: it gives no key that would open the others.
    if (request.session.providerGroupId !== undefined) throw bornElsewhere();
    const signedInAt = request.session.signedInAt ?? 0;
    if (request.server.sessions.now() - signedInAt <= FRESH_MS) return;
    const message =
      "Pour changer ce qui ouvre votre compte, déconnectez-vous puis reconnectez-vous\u00a0: votre connexion a plus de dix minutes. Rien n’a changé.";
    throw new Refusal("SIGN_IN_AGAIN", message, 403);
  }
  await admitAttempt(desk, request, "password", account.email);
  if (!(await personPasswordMatches(desk.db, personId, password))) throw wrongPassword();
  await desk.throttle.forget("password", account.email, request.ip);
}

const bornElsewhere = (): Refusal =>
  new Refusal(
    "SIGN_IN_AGAIN",
    "Vous êtes entré avec le compte de votre groupe\u00a0: pour changer ce qui ouvre votre compte Palier, choisissez d’abord un mot de passe par «\u00a0Mot de passe oublié\u00a0» sur la page de connexion. Rien n’a changé.",
    403,
  );

const wrongPassword = (): Refusal =>
  new Refusal(
    "WRONG_PASSWORD",
    "Ce n’est pas votre mot de passe actuel. Rien n’a changé\u00a0: vérifiez-le, puis recommencez.",
    403,
    false,
    "password",
  );

/** What a stranger would try first as this person's password. */
export async function ownWords(
  desk: IdentityDesk,
  person: { readonly personId: string; readonly email: string; readonly displayName: string },
): Promise<readonly string[]> {
  const groups = await readEnterableGroups(desk.db, person.personId);
  return [person.displayName, person.email, ...groups.map(({ name }) => name)];
}

/** What happened to an account, for the journal and, when it changes what opens it, for its owner. */
export interface AccountEvent extends AuditEntry {
  /** What the mail says, in French: « Votre mot de passe a été changé ». Left out: no mail. */
  readonly tells?: string;
}

/** Writes the line of the journal of the person's group and the mail that warns them, together. */
export async function recordAccount(
  desk: IdentityDesk,
  identity: Pick<SessionIdentity, "personId" | "groupId" | "origin">,
  { tells, ...entry }: AccountEvent,
  to: string | null = null,
): Promise<void> {
  const { personId, groupId, origin } = identity;
  await withGroup(desk.db, { groupId, viewerId: personId, origin }, async (tx) => {
    await recordAudit(tx, entry);
    if (tells === undefined || to === null) return;
    const text = `Bonjour,\n\n${tells}.\n\nSi ce n’est pas vous, choisissez un autre mot de passe depuis la page de connexion («\u00a0Mot de passe oublié\u00a0») et prévenez la personne qui administre Palier dans votre groupe.\n\nPalier`;
    await queueMail(tx, {
      to,
      subject: `Palier\u00a0: ${tells.charAt(0).toLowerCase()}${tells.slice(1)}`,
      text,
      kind: "accountChanged",
    });
  });
}

/** Where the request comes from, for what is recorded before anybody is signed in. */
export const originOf = (request: FastifyRequest): SessionIdentity["origin"] => ({
  channel: "web",
  ip: request.ip,
  apiKeyId: null,
});

/** Whose session it is, even locked. @throws Refusal when nobody is signed in. */
export function demandHeld(request: FastifyRequest): SessionIdentity {
  const identity = heldIdentity(request);
  if (identity === null) throw notSignedIn();
  return identity;
}
