import type { FastifyInstance, FastifyRequest } from "fastify";
import * as v from "valibot";
import { assessPassword, finishReset, readEnterableGroups, readReset, startReset } from "@palier/store/identity";
import { withGroup } from "@palier/store/kernel";
import { linkInMail, queueMail } from "@palier/store/notification";
import { Refusal } from "../kernel";
import {
  admitAttempt,
  BODY_LIMIT,
  originOf,
  ownWords,
  readBody,
  recordAccount,
  type IdentityDesk,
} from "./identity-desk";

const worthless = (): Refusal =>
  new Refusal(
    "RESET_WORTHLESS",
    "Ce lien ne vaut plus rien\u00a0: il a déjà servi, a plus d’une heure, ou un autre l’a remplacé. Votre mot de passe n’a pas changé\u00a0: demandez un nouveau lien.",
    410,
  );

async function sendReset(desk: IdentityDesk, request: FastifyRequest, email: string): Promise<void> {
  const reset = await startReset(desk.db, email);
  if (reset === null) return;
  const { personId, groupId } = reset;
  const identity = { personId, groupId, origin: originOf(request) };
  await withGroup(desk.db, { groupId, viewerId: personId, origin: identity.origin }, async (tx) => {
    const text = `Bonjour ${reset.displayName},\n\nQuelqu’un, sans doute vous, a demandé un nouveau mot de passe pour ce compte. Choisissez-le ici dans l’heure\u00a0:\n\n${linkInMail(`/mot-de-passe/${reset.token}`)}\n\nSi vous n’avez rien demandé, ne faites rien\u00a0: votre mot de passe reste le même.\n\nPalier`;
    await queueMail(tx, {
      to: reset.email,
      subject: "Palier\u00a0: choisir un nouveau mot de passe",
      text,
      kind: "passwordReset",
    });
  });
  await recordAccount(desk, identity, {
    action: "identity:passwordResetAsk",
    objectKind: "person",
    objectId: personId,
  });
}

/** Adds `POST /auth/forgotten` and `POST /auth/reset`. */
export function addResetRoutes(app: FastifyInstance, desk: IdentityDesk): void {
  const { db } = desk;

  app.post("/auth/forgotten", { bodyLimit: 4_096 }, async (request) => {
    const email = v.pipe(v.string(), v.trim(), v.email(), v.maxLength(320));
    const body = readBody(v.object({ email }), request.body, '{ "email": "prenom.nom@association.fr" }');
    await admitAttempt(desk, request, "reset", body.email);
    // After the answer: what is written for a known address must show neither in its words nor in its time.
    sendReset(desk, request, body.email).catch((error: unknown) => {
      request.log.error({ err: error }, "a new password could not be offered");
    });
    return { ok: true };
  });

  app.post("/auth/reset", { bodyLimit: BODY_LIMIT }, async (request) => {
    const body = readBody(
      v.object({ token: v.pipe(v.string(), v.maxLength(100)), newPassword: v.pipe(v.string(), v.maxLength(512)) }),
      request.body,
      '{ "token": "…", "newPassword": "…" }',
    );
    await admitAttempt(desk, request, "resetToken", request.ip);
    const owner = await readReset(db, body.token);
    if (owner === null) throw worthless();
    const reason = await assessPassword(body.newPassword, await ownWords(desk, owner));
    if (reason !== null) throw new Refusal("WEAK_PASSWORD", reason, 422, false, "newPassword");
    const personId = await finishReset(db, body.token, body.newPassword);
    if (personId === null) throw worthless();
    const tells = "Votre mot de passe a été changé depuis le lien reçu par courrier électronique";
    const [first, ...others] = await readEnterableGroups(db, personId);
    const entry = { action: "identity:passwordReset", objectKind: "person", objectId: personId };
    const origin = originOf(request);
    // Each group the person enters is concerned; one mail is enough.
    if (first !== undefined)
      await recordAccount(desk, { personId, groupId: first.id, origin }, { ...entry, tells }, owner.email);
    for (const { id } of others) await recordAccount(desk, { personId, groupId: id, origin }, entry);
    return { ok: true };
  });
}
