import type { FastifyInstance } from "fastify";
import * as v from "valibot";
import {
  personPasswordMatches,
  personPinMatches,
  readCredentials,
  readProviderButtonsOf,
} from "@palier/store/identity";
import { readGroup } from "@palier/store/kernel";
import {
  closeSession,
  heldIdentity,
  lockSession,
  notSignedIn,
  prolongSession,
  Refusal,
  renewSession,
  sessionPolicyOf,
  sessionStateOf,
} from "../kernel";
import { admitAttempt, BODY_LIMIT, demandHeld, ownAccount, readBody, type IdentityDesk } from "./identity-desk";
import { referenceText } from "./oidc-attempt";

const unlocking = v.union([
  v.strictObject({ pin: v.pipe(v.string(), v.regex(/^\d{4,8}$/)) }),
  v.strictObject({ password: v.pipe(v.string(), v.minLength(1), v.maxLength(512)) }),
]);

const wrong = (field: "pin" | "password", left: number): Refusal =>
  new Refusal(
    "WRONG_UNLOCK",
    field === "pin"
      ? `Ce code ne convient pas. Il reste ${String(left)} ${left > 1 ? "essais" : "essai"}, puis il faudra vous reconnecter.`
      : "Ce mot de passe ne convient pas. Vérifiez-le, puis recommencez.",
    403,
    false,
    field,
  );
const tooManyPins = (): Refusal =>
  new Refusal(
    "UNAUTHENTICATED",
    "Cinq codes faux\u00a0: votre session est fermée. Reconnectez-vous\u00a0: ce que vous aviez saisi reste à l’écran.",
    401,
    true,
  );
const notShared = (): Refusal =>
  new Refusal("NOT_SHARED", "Seul un poste partagé se verrouille. Rien n’a changé.", 409);
const sharingRefused = (): Refusal =>
  new Refusal("SHARING_REFUSED", "Votre groupe n’autorise pas les postes partagés. Rien n’a changé.", 403);
const pinRefused = (): Refusal =>
  new Refusal("PIN_REFUSED", "Votre groupe demande le mot de passe pour rouvrir un poste partagé.", 403, false, "pin");

/** Adds what a browser asks about its own session, without lengthening it, and what lengthens, locks and opens it. */
export function addSessionRoutes(app: FastifyInstance, desk: IdentityDesk): void {
  const { db, throttle } = desk;

  app.get("/auth/session", { config: { quiet: true } }, async (request) => {
    const identity = heldIdentity(request);
    const state = sessionStateOf(request);
    if (identity === null || state === null) return { signedIn: false };
    const { personId, groupId } = identity;
    const [policy, credentials, buttons] = await Promise.all([
      sessionPolicyOf(db, groupId),
      readCredentials(db, personId),
      readGroup(db, { groupId, viewerId: personId }, (tx) => readProviderButtonsOf(tx, personId)),
    ]);
    if (credentials === null) return { signedIn: false };
    return {
      signedIn: true,
      personId,
      groupId,
      displayName: credentials.displayName,
      // The browser's clock may be wrong by hours: it counts from here.
      now: app.sessions.now(),
      idleEndsAt: state.idleEndsAt,
      absoluteEndsAt: state.absoluteEndsAt,
      locked: state.locked,
      shared: request.session.shared ?? false,
      sharedAllowed: policy.sharedAllowed,
      lockMinutes: policy.lockMinutes,
      pinUsable: policy.pinAllowed && credentials.hasPin,
      passwordUsable: credentials.hasPassword,
      // Known to the page before it is needed: once the session has ended, nothing is said of a person any more.
      providers: buttons.map(({ id, label }) => ({ ref: referenceText({ groupId, providerId: id }), label })),
    };
  });

  app.post("/auth/session/keep", { bodyLimit: 1_024, config: { quiet: true } }, async (request) => {
    const state = sessionStateOf(request);
    if (state === null || state.locked) throw notSignedIn();
    await prolongSession(request);
    return { ok: true };
  });

  app.post("/auth/session/share", { bodyLimit: 1_024 }, async (request) => {
    const { shared } = readBody(v.object({ shared: v.boolean() }), request.body, '{ "shared": true }');
    const { identity } = await ownAccount(desk, request);
    if (shared && !(await sessionPolicyOf(db, identity.groupId)).sharedAllowed) throw sharingRefused();
    await renewSession(request, { shared });
    return { ok: true };
  });

  app.post("/auth/session/lock", { bodyLimit: 1_024, config: { quiet: true } }, async (request) => {
    demandHeld(request);
    if (request.session.shared !== true) throw notShared();
    await lockSession(request);
    return { ok: true };
  });

  app.post("/auth/session/unlock", { bodyLimit: BODY_LIMIT, config: { quiet: true } }, async (request) => {
    const proof = readBody(unlocking, request.body, '{ "pin": "4 à 8 chiffres" } ou { "password": "…" }');
    const { personId, groupId } = demandHeld(request);
    const credentials = await readCredentials(db, personId);
    if (credentials === null) throw notSignedIn();
    if ("pin" in proof) {
      if (!(await sessionPolicyOf(db, groupId)).pinAllowed) throw pinRefused();
      const tried = request.session.ref ?? personId;
      const { left } = await admitAttempt(desk, request, "pin", tried);
      if (!(await personPinMatches(db, personId, proof.pin))) {
        if (left > 0) throw wrong("pin", left);
        await closeSession(request);
        throw tooManyPins();
      }
      await throttle.forget("pin", tried, request.ip);
    } else {
      await admitAttempt(desk, request, "password", credentials.email);
      if (!(await personPasswordMatches(db, personId, proof.password))) throw wrong("password", 0);
      await throttle.forget("password", credentials.email, request.ip);
    }
    await renewSession(request, { locked: undefined });
    return { ok: true };
  });
}
