import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import * as v from "valibot";
import {
  closeProviderSessions,
  findGroupNamed,
  providerSecretPlace,
  readIdentityProvider,
  readProviderButtons,
  rememberToken,
  sealerOf,
  type IdentityProvider,
} from "@palier/store/identity";
import { readGroup, withGroup, type Database, type Origin } from "@palier/store/kernel";
import {
  accountSessionOf,
  AttemptLimit,
  badRequest,
  demandPreflight,
  isIdentifier,
  Refusal,
  sessionOf,
  type Installation,
  type Metrics,
} from "../kernel";
import {
  beginAttempt,
  callbackAddress,
  parseReference,
  publicOrigin,
  referenceText,
  safeReturnPath,
  takeAttempt,
  type ProviderReference,
} from "./oidc-attempt";
import { enter, linkAccount } from "./oidc-entry";
import { goodbyeAddress } from "./oidc-goodbye";
import { providerFetch } from "./oidc-fetch";
import { comeBack, leaveFor, refusalOf, type Attempt } from "./oidc-exchange";
import { readLogoutToken } from "./oidc-logout-token";
import { oidcSpeaker, type OidcSpeaker } from "./oidc-provider";
import { OidcRefused, type OidcRefusalCode } from "./oidc-refusal";
import { admitVouched, awaited, RETURN_PAGE, returnWanted } from "./oidc-return";

/** What the addresses of signing in elsewhere work with. */
export interface OidcDoor {
  readonly db: Database;
  readonly installation: Installation;
  readonly speaker: OidcSpeaker;
  readonly metrics: Metrics;
}

/** The door of an installation; it keeps what providers say of themselves for a while. */
export function oidcDoor(db: Database, installation: Installation, metrics: Metrics): OidcDoor {
  const { allowPrivateHosts } = installation;
  return { db, installation, metrics, speaker: oidcSpeaker(providerFetch(allowPrivateHosts), allowPrivateHosts) };
}

// A whole hospital may come from one address at the change of shift.
const WINDOW_MS = 5 * 60_000;
const MOST_ASKED = 600;

const noUrl = (): Refusal =>
  new Refusal(
    "PUBLIC_URL_MISSING",
    "L’adresse publique de Palier n’est pas réglée (PALIER_PUBLIC_URL)\u00a0: la connexion par un compte du groupe est impossible. Utilisez votre adresse et votre mot de passe.",
    503,
    true,
  );
const unreachable = (): Refusal =>
  new Refusal(
    "PROVIDER_UNREACHABLE",
    "Le service de connexion de votre groupe ne répond pas. Rien n’est perdu\u00a0: réessayez dans un instant, ou utilisez votre adresse et votre mot de passe.",
    503,
    true,
  );
const closed = (): Refusal =>
  new Refusal(
    "PROVIDER_CLOSED",
    "Ce moyen de connexion n’est pas ouvert. Utilisez votre adresse et votre mot de passe.",
    404,
  );
const tooMany = (): Refusal =>
  new Refusal("TOO_MANY_ATTEMPTS", "Trop de demandes de connexion. Attendez 5 minutes, puis recommencez.", 429, true);
const ownProvider = (): Refusal =>
  new Refusal(
    "LINK_REFUSED",
    "Un compte se relie depuis une session ouverte avec votre adresse et votre mot de passe. Rien n’a changé.",
    403,
  );

const leaving = v.object({
  returnPath: v.optional(v.pipe(v.string(), v.maxLength(2_000))),
  invitation: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}\.[\w-]{20,200}$/))),
  link: v.optional(v.boolean(), false),
  shared: v.optional(v.boolean(), false),
  returning: v.optional(returnWanted),
});

const originOf = (request: FastifyRequest): Origin => ({ channel: "web", ip: request.ip, apiKeyId: null });

async function openProvider(
  db: Database,
  { groupId, providerId }: ProviderReference,
): Promise<IdentityProvider | null> {
  const found = await readGroup(db, { groupId, viewerId: null }, (tx) => readIdentityProvider(tx, providerId));
  return found?.enabled === true ? found : null;
}

/** Whose account is being linked. @throws Refusal unless somebody of that group is signed in, themselves, by their own means. */
function linkingPerson(request: FastifyRequest, groupId: string): string {
  const session = sessionOf(request);
  const own = session !== null && session.groupId === groupId && session.viewAsId === null;
  if (!own || request.session.providerGroupId !== undefined) throw ownProvider();
  return session.personId;
}

/** The page that says why a sign-in stopped. */
function refusalPage(attempt: Attempt | null, code: OidcRefusalCode): string {
  if (attempt !== null && attempt.returning !== null) return `${RETURN_PAGE}?refus=${code}`;
  if (attempt?.linkPersonId != null) return `/mon-compte?refus=${code}`;
  if (attempt?.invitation != null) return `/invitation/${attempt.groupId}.${attempt.invitation}?refus=${code}`;
  const back =
    attempt === null || attempt.returnPath === "/" ? "" : `&retour=${encodeURIComponent(attempt.returnPath)}`;
  const group = attempt === null ? "" : `&groupe=${attempt.groupId}`;
  return `/connexion?refus=${code}${group}${back}`;
}

/** Adds `/auth/oidc/…`: the buttons of a group, leaving for a provider, coming back, signing out there and being told to. */
export async function addOidcRoutes(app: FastifyInstance, door: OidcDoor): Promise<void> {
  const { db, installation, speaker, metrics } = door;
  const sealer = sealerOf(installation.home);
  const limit = new AttemptLimit(MOST_ASKED, WINDOW_MS);
  const hasRoom = (request: FastifyRequest): boolean => {
    if (limit.take(request.ip)) return true;
    metrics.signIn("throttled");
    return false;
  };
  const demandRoom = async (request: FastifyRequest): Promise<void> => {
    await Promise.resolve();
    if (!hasRoom(request)) throw tooMany();
  };
  const secretOf = ({ clientSecretSealed, groupId, id }: IdentityProvider): string | null =>
    clientSecretSealed === null ? null : sealer.open(clientSecretSealed, providerSecretPlace(groupId, id));

  app.get<{ Querystring: { groupe?: unknown } }>(
    "/auth/oidc/buttons",
    { preHandler: demandRoom, config: { quiet: true } },
    async (request, reply) => {
      const { groupe } = request.query;
      if (typeof groupe !== "string" || groupe.trim() === "" || groupe.length > 200) {
        throw badRequest("Indiquez le numéro FINESS ou le nom entier de votre groupe.", "groupe");
      }
      const known = isIdentifier(groupe) ? groupe : await findGroupNamed(db, groupe);
      // A group without provider and a group that isn't one answer alike.
      const buttons =
        known === null ? [] : await readGroup(db, { groupId: known, viewerId: null }, readProviderButtons);
      void reply.header("cache-control", "no-store");
      return {
        providers: buttons.map(({ groupId, id, label, kind }) => ({
          ref: referenceText({ groupId, providerId: id }),
          label,
          kind,
        })),
      };
    },
  );

  app.post<{ Params: { ref: string } }>(
    "/auth/oidc/:ref/start",
    { preHandler: [demandPreflight, demandRoom], bodyLimit: 8 * 1_024 },
    async (request) => {
      const reference = parseReference(request.params.ref);
      const read = v.safeParse(leaving, request.body ?? {});
      if (!read.success) throw badRequest("La demande de connexion n’a pas pu être lue. Rechargez la page.");
      const provider = reference === null ? null : await openProvider(db, reference);
      if (reference === null || provider === null) throw closed();
      const origin = publicOrigin(installation, request.host);
      if (origin === null) throw noUrl();
      const { returnPath, invitation, link, shared, returning: wanted } = read.output;
      const [invitedTo, secret] = invitation?.split(".") ?? [];
      if (invitation !== undefined && invitedTo !== reference.groupId) throw closed();
      const returning = wanted === undefined ? null : awaited(request, wanted, reference.groupId);
      const path = link ? "/mon-compte?lien=fait" : safeReturnPath(returnPath);
      const attempt = beginAttempt(request, {
        ...reference,
        redirectUri: callbackAddress(origin, reference),
        returnPath: returning === null ? path : RETURN_PAGE,
        linkPersonId: link && returning === null ? linkingPerson(request, reference.groupId) : null,
        // Who comes back has an account already, and links nothing.
        invitation: returning === null ? (secret ?? null) : null,
        shared,
        returning,
      });
      try {
        return { ok: true, location: (await leaveFor(speaker, provider, attempt)).href };
      } catch (error) {
        const { why } = refusalOf(error);
        request.log.warn({ provider: provider.id, why }, "the identity provider could not be reached");
        throw unreachable();
      }
    },
  );

  app.get("/auth/oidc/goodbye", { preHandler: demandPreflight, config: { quiet: true } }, async (request, reply) => {
    void reply.header("cache-control", "no-store");
    return { location: await goodbyeAddress(request, door) };
  });

  const comingBack = async (
    request: FastifyRequest,
    reference: ProviderReference,
    attempt: Attempt,
  ): Promise<string> => {
    const provider = await openProvider(db, reference);
    if (provider === null) throw new OidcRefused("PROVIDER_CLOSED", "the provider is unknown or closed");
    const now = request.server.sessions.now();
    const query = new URL(request.url, "http://palier.invalid").searchParams;
    const vouched = await comeBack(speaker, provider, secretOf(provider), attempt, query, now / 1_000);
    const entry = { db, provider, origin: originOf(request) };
    if (attempt.linkPersonId !== null) {
      if (accountSessionOf(request)?.personId !== attempt.linkPersonId) {
        throw new OidcRefused("ATTEMPT_STALE", "the session that asked for the link has ended");
      }
      await linkAccount(entry, vouched, attempt.linkPersonId);
      return attempt.returnPath;
    }
    const personId = await enter(entry, vouched, attempt);
    await admitVouched(request, provider, attempt, vouched, personId);
    request.session.oidcIdToken = sealer.seal(vouched.idToken, "session");
    metrics.signIn("ok");
    return attempt.returnPath;
  };

  const see = (reply: FastifyReply, path: string): FastifyReply =>
    reply.header("cache-control", "no-store").header("referrer-policy", "no-referrer").redirect(path, 303);

  app.get<{ Params: { ref: string } }>("/auth/oidc/:ref/callback", async (request, reply) => {
    // A page is waited for here: the sentence is said by ours.
    if (!hasRoom(request)) return see(reply, refusalPage(null, "TOO_MANY_ATTEMPTS"));
    const reference = parseReference(request.params.ref);
    let attempt: Attempt | null = null;
    try {
      if (reference === null) throw new OidcRefused("PROVIDER_CLOSED", "no such provider");
      const { state } = request.query as { state?: unknown };
      attempt = takeAttempt(request, reference, typeof state === "string" ? state : null);
      return await see(reply, await comingBack(request, reference, attempt));
    } catch (error) {
      if (!(error instanceof OidcRefused)) throw error;
      request.log.warn({ provider: reference?.providerId, code: error.code, why: error.why }, "sign-in refused");
      metrics.signIn("refused");
      return see(reply, refusalPage(attempt, error.code));
    }
  });

  await app.register(async (form) => {
    await Promise.resolve();
    form.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    });
    form.post<{ Params: { ref: string } }>(
      "/auth/oidc/:ref/logout",
      { preHandler: demandRoom, bodyLimit: 32 * 1_024 },
      async (request, reply) => {
        void reply.header("cache-control", "no-store");
        const reference = parseReference(request.params.ref);
        const provider = reference === null ? null : await openProvider(db, reference);
        const token = (request.body as { logout_token?: unknown } | null)?.logout_token;
        try {
          if (provider === null || typeof token !== "string")
            throw new OidcRefused("TOKEN_REFUSED", "no provider or token");
          const { groupId, id: providerId } = provider;
          const now = request.server.sessions.now() / 1_000;
          const demand = await readLogoutToken(speaker, provider, token, now);
          const scope = { groupId, viewerId: null, origin: originOf(request) };
          const fresh = await withGroup(db, scope, (tx) => rememberToken(tx, { providerId, ...demand }));
          if (!fresh) throw new OidcRefused("TOKEN_REFUSED", "the logout token was already used");
          const { subject, sid } = demand;
          await closeProviderSessions(db, { groupId, providerId, subject, sid });
          return await reply.code(200).send();
        } catch (error) {
          const { why } = refusalOf(error);
          request.log.warn({ provider: provider?.id, why }, "back-channel logout refused");
          return reply.code(400).send({ error: "invalid_request" });
        }
      },
    );
  });
}
