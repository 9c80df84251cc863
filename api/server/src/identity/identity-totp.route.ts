import type { FastifyInstance } from "fastify";
import * as v from "valibot";
import { acceptTotp, removeTotp, renewRecoveryCodes, startTotp, totpAddress } from "@palier/store/identity";
import { Refusal, renewSession } from "../kernel";
import {
  admitAttempt,
  BODY_LIMIT,
  demandProof,
  ownAccount,
  readBody,
  recordAccount,
  type IdentityDesk,
} from "./identity-desk";

const proof = v.object({ password: v.optional(v.pipe(v.string(), v.maxLength(512)), "") });
const EXPECTED = '{ "password": "…" }';

/** Adds what the owner of an account does with one-time codes: `/account/totp/start`, `/confirm`, `/remove`, `/account/recovery-codes`. */
export function addTotpRoutes(app: FastifyInstance, desk: IdentityDesk): void {
  const { db, sealer, throttle } = desk;

  app.post("/account/totp/start", { bodyLimit: BODY_LIMIT }, async (request) => {
    const { password } = readBody(proof, request.body, EXPECTED);
    const account = await ownAccount(desk, request);
    await demandProof(desk, request, account, password);
    const secret = await startTotp(db, sealer, account.identity.personId);
    if (secret === null) {
      const message = "La double vérification est déjà en place. Retirez-la d’abord pour changer d’appareil.";
      throw new Refusal("TOTP_ALREADY", message, 409);
    }
    return { ok: true, secret, address: totpAddress(secret, account.email) };
  });

  app.post("/account/totp/confirm", { bodyLimit: BODY_LIMIT }, async (request) => {
    const body = readBody(
      v.object({ code: v.pipe(v.string(), v.trim(), v.maxLength(20)) }),
      request.body,
      '{ "code": "…" }',
    );
    const account = await ownAccount(desk, request);
    const { personId } = account.identity;
    await admitAttempt(desk, request, "totp", personId);
    const code = body.code.replaceAll(" ", "");
    if (!(await acceptTotp(db, sealer, { personId, code, confirmed: false, nowMs: app.sessions.now() }))) {
      const message =
        "Ce code ne convient pas. Vérifiez l’heure de votre téléphone, attendez le code suivant, puis recommencez.";
      throw new Refusal("WRONG_CODE", message, 422, false, "code");
    }
    await throttle.forget("totp", personId, request.ip);
    const recoveryCodes = await renewRecoveryCodes(db, personId);
    await renewSession(request);
    const entry = { action: "identity:totpEnable", objectKind: "person", objectId: personId };
    const tells = "La double vérification a été mise en place sur votre compte";
    await recordAccount(desk, account.identity, { ...entry, changes: { totp: [false, true] }, tells }, account.email);
    return { ok: true, recoveryCodes };
  });

  app.post("/account/totp/remove", { bodyLimit: BODY_LIMIT }, async (request) => {
    const { password } = readBody(proof, request.body, EXPECTED);
    const account = await ownAccount(desk, request);
    const { personId } = account.identity;
    await demandProof(desk, request, account, password);
    await removeTotp(db, personId);
    await renewSession(request);
    const entry = { action: "identity:totpRemove", objectKind: "person", objectId: personId };
    const tells = "La double vérification a été retirée de votre compte";
    await recordAccount(
      desk,
      account.identity,
      { ...entry, changes: { totp: [account.totpSince !== null, false] }, tells },
      account.email,
    );
    return { ok: true };
  });

  app.post("/account/recovery-codes", { bodyLimit: BODY_LIMIT }, async (request) => {
    const { password } = readBody(proof, request.body, EXPECTED);
    const account = await ownAccount(desk, request);
    const { personId } = account.identity;
    await demandProof(desk, request, account, password);
    if (account.totpSince === null) {
      throw new Refusal(
        "NO_TOTP",
        "Les codes de secours vont avec la double vérification\u00a0: mettez-la d’abord en place.",
        409,
      );
    }
    const recoveryCodes = await renewRecoveryCodes(db, personId);
    const entry = { action: "identity:recoveryCodesRenew", objectKind: "person", objectId: personId };
    const tells = "Vos codes de secours ont été renouvelés\u00a0: les précédents ne valent plus rien";
    await recordAccount(
      desk,
      account.identity,
      { ...entry, changes: { recoveryCodes: [account.recoveryCodesLeft, recoveryCodes.length] }, tells },
      account.email,
    );
    return { ok: true, recoveryCodes };
  });
}
