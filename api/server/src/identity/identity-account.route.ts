import type { FastifyInstance } from "fastify";
import * as v from "valibot";
import { deviceWords } from "@palier/domain/identity";
import {
  assessPassword,
  changePassword,
  changePin,
  closeOneSession,
  closeOtherSessions,
  readEnterableGroups,
  readPasskeys,
  readSessions,
} from "@palier/store/identity";
import { notFound, Refusal, renewSession, sessionPolicyOf } from "../kernel";
import {
  BODY_LIMIT,
  demandProof,
  ownAccount,
  ownWords,
  readBody,
  recordAccount,
  type IdentityDesk,
} from "./identity-desk";

const password = v.pipe(v.string(), v.maxLength(512));
const weakPassword = (reason: string): Refusal => new Refusal("WEAK_PASSWORD", reason, 422, false, "newPassword");

/** Digits that everybody tries first: all alike, or in order. */
function isPlainPin(pin: string): boolean {
  const steps = new Set(Array.from(pin.slice(1), (digit, index) => Number(digit) - Number(pin[index])));
  const [only] = steps;
  return steps.size === 1 && only !== undefined && Math.abs(only) <= 1;
}

/** Adds `GET /account` and what its owner changes there: password, code of locked screens, sessions. */
export function addAccountRoutes(app: FastifyInstance, desk: IdentityDesk): void {
  const { db } = desk;

  app.get("/account", { config: { quiet: true } }, async (request) => {
    const account = await ownAccount(desk, request);
    const { personId, groupId } = account.identity;
    const [passkeys, sessions, groups, policy] = await Promise.all([
      readPasskeys(db, personId),
      readSessions(db, personId, null, app.sessions.now()),
      readEnterableGroups(db, personId),
      sessionPolicyOf(db, groupId),
    ]);
    const nameOf = new Map(groups.map(({ id, name }) => [id, name]));
    return {
      email: account.email,
      displayName: account.displayName,
      hasPassword: account.hasPassword,
      passwordChangedAt: account.passwordChangedAt,
      hasPin: account.hasPin,
      pinAllowed: policy.pinAllowed && policy.sharedAllowed,
      totpSince: account.totpSince,
      recoveryCodesLeft: account.recoveryCodesLeft,
      passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
      sessions: sessions.map((one) => ({
        id: one.ref,
        here: one.ref === account.sessionRef,
        device: deviceWords(one.agent),
        ip: one.ip,
        groupName: nameOf.get(one.groupId) ?? null,
        signedInAt: new Date(one.signedInAt),
        seenAt: new Date(one.seenAt),
        shared: one.shared,
      })),
    };
  });

  app.post("/account/password", { bodyLimit: BODY_LIMIT }, async (request) => {
    const body = readBody(
      v.object({ password: v.optional(password, ""), newPassword: password }),
      request.body,
      '{ "password": "…", "newPassword": "…" }',
    );
    const account = await ownAccount(desk, request);
    const { personId } = account.identity;
    await demandProof(desk, request, account, body.password);
    if (account.hasPassword && body.password === body.newPassword) {
      throw weakPassword("C’est votre mot de passe actuel. Choisissez-en un autre.");
    }
    const reason = await assessPassword(body.newPassword, await ownWords(desk, { ...account, personId }));
    if (reason !== null) throw weakPassword(reason);
    await changePassword(db, personId, body.newPassword);
    const closed = await closeOtherSessions(db, personId, account.sessionRef);
    await renewSession(request);
    const entry = { action: "identity:passwordChange", objectKind: "person", objectId: personId };
    const tells = "Votre mot de passe a été changé";
    await recordAccount(
      desk,
      account.identity,
      { ...entry, changes: { sessionsClosed: [0, closed] }, tells },
      account.email,
    );
    return { ok: true, sessionsClosed: closed };
  });

  app.post("/account/pin", { bodyLimit: BODY_LIMIT }, async (request) => {
    const body = readBody(
      v.object({ password: v.optional(password, ""), pin: v.nullable(v.pipe(v.string(), v.regex(/^\d{4,8}$/))) }),
      request.body,
      '{ "password": "…", "pin": "4 à 8 chiffres" }',
    );
    const account = await ownAccount(desk, request);
    const { personId, groupId } = account.identity;
    await demandProof(desk, request, account, body.password);
    if (body.pin !== null && !(await sessionPolicyOf(db, groupId)).pinAllowed) {
      throw new Refusal("PIN_REFUSED", "Votre groupe n’autorise pas le code de déverrouillage.", 403, false, "pin");
    }
    if (body.pin !== null && isPlainPin(body.pin)) {
      const message =
        "Ce code est l’un des premiers qu’on essaierait\u00a0: évitez les suites et les chiffres répétés.";
      throw new Refusal("WEAK_PIN", message, 422, false, "pin");
    }
    await changePin(db, personId, body.pin);
    const changes = { pin: [account.hasPin, body.pin !== null] };
    await recordAccount(desk, account.identity, {
      action: "identity:pinChange",
      objectKind: "person",
      objectId: personId,
      changes,
    });
    return { ok: true };
  });

  app.post("/account/sessions/close-others", { bodyLimit: 1_024 }, async (request) => {
    const { identity, sessionRef } = await ownAccount(desk, request);
    const closed = await closeOtherSessions(db, identity.personId, sessionRef);
    const entry = { action: "identity:sessionsClose", objectKind: "person", objectId: identity.personId };
    await recordAccount(desk, identity, { ...entry, changes: { sessionsClosed: [0, closed] } });
    return { ok: true, sessionsClosed: closed };
  });

  app.post<{ Params: { id: string } }>("/account/sessions/:id/close", { bodyLimit: 1_024 }, async (request) => {
    const { identity } = await ownAccount(desk, request);
    if (!(await closeOneSession(db, identity.personId, request.params.id))) throw notFound("Cette session");
    const entry = { action: "identity:sessionsClose", objectKind: "session", objectId: request.params.id };
    await recordAccount(desk, identity, { ...entry, changes: { sessionsClosed: [0, 1] } });
    return { ok: true };
  });
}
