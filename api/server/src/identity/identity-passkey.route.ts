import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from "@simplewebauthn/server";
import type { FastifyInstance, FastifyRequest } from "fastify";
import * as v from "valibot";
import { findPasskey, notePasskeyUse, readPasskeys, removePasskey, savePasskey } from "@palier/store/identity";
import { awaitSignature, isIdentifier, notFound, openSession, Refusal, renewSession, takeChallenge } from "../kernel";
import {
  admitAttempt,
  BODY_LIMIT,
  demandProof,
  ownAccount,
  readBody,
  recordAccount,
  type IdentityDesk,
} from "./identity-desk";

const refused = (): Refusal =>
  new Refusal(
    "PASSKEY_REFUSED",
    "Cette clé d’accès n’a pas pu être reconnue. Recommencez, ou connectez-vous avec votre mot de passe.",
    401,
  );

const response = v.looseObject({
  id: v.pipe(v.string(), v.maxLength(2_000)),
  rawId: v.string(),
  type: v.literal("public-key"),
  response: v.looseObject({ clientDataJSON: v.string() }),
});

/** Where the browser says it is: a signature made for another site is worth nothing here. */
function siteOf({ publicUrl }: IdentityDesk, request: FastifyRequest): { origin: string; rpID: string } {
  if (publicUrl !== null) return { origin: publicUrl.origin, rpID: publicUrl.hostname };
  return { origin: `http://localhost:${String(request.socket.localPort ?? "")}`, rpID: "localhost" };
}

/** Adds signing in by passkey, `/auth/passkey/options` and `/auth/passkey`, and one's own passkeys under `/account/passkeys`. */
export function addPasskeyRoutes(app: FastifyInstance, desk: IdentityDesk): void {
  const { db, metrics } = desk;

  app.post("/auth/passkey/options", { bodyLimit: 1_024 }, async (request) => {
    const { rpID } = siteOf(desk, request);
    // No list of keys: it would tell whether an address exists. The device knows which it holds.
    const options = await generateAuthenticationOptions({ rpID, userVerification: "required" });
    awaitSignature(request, options.challenge);
    return options;
  });

  app.post("/auth/passkey", { bodyLimit: BODY_LIMIT }, async (request) => {
    const body = readBody(
      v.object({ response, shared: v.optional(v.boolean(), false) }),
      request.body,
      '{ "response": { … } }',
    );
    const expectedChallenge = takeChallenge(request);
    await admitAttempt(desk, request, "password", body.response.id);
    const key = await findPasskey(db, body.response.id);
    if (expectedChallenge === null || key === null) {
      metrics.signIn("refused");
      throw refused();
    }
    const { origin, rpID } = siteOf(desk, request);
    const checked = await verifyAuthenticationResponse({
      response: body.response as unknown as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, "base64url")),
        counter: key.signCount,
        transports: [...key.transports] as AuthenticatorTransport[],
      },
    }).catch(() => null);
    if (checked?.verified !== true || !(await notePasskeyUse(db, key.id, checked.authenticationInfo.newCounter))) {
      metrics.signIn("refused");
      throw refused();
    }
    await desk.throttle.forget("password", body.response.id, request.ip);
    await openSession(request, key, { method: "passkey", shared: body.shared });
    metrics.signIn("ok");
    return { ok: true };
  });

  app.post("/account/passkeys/options", { bodyLimit: BODY_LIMIT }, async (request) => {
    const { password } = readBody(
      v.object({ password: v.optional(v.pipe(v.string(), v.maxLength(512)), "") }),
      request.body,
      '{ "password": "…" }',
    );
    const account = await ownAccount(desk, request);
    const { personId } = account.identity;
    await demandProof(desk, request, account, password);
    const held = await readPasskeys(db, personId);
    const options = await generateRegistrationOptions({
      rpName: "Palier",
      rpID: siteOf(desk, request).rpID,
      userName: account.email,
      userDisplayName: account.displayName,
      userID: new TextEncoder().encode(personId),
      attestationType: "none",
      excludeCredentials: held.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports] as AuthenticatorTransport[],
      })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    awaitSignature(request, options.challenge);
    return options;
  });

  app.post("/account/passkeys", { bodyLimit: BODY_LIMIT }, async (request) => {
    const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
    const body = readBody(v.object({ name, response }), request.body, '{ "name": "…", "response": { … } }');
    const account = await ownAccount(desk, request);
    const { personId } = account.identity;
    const expectedChallenge = takeChallenge(request);
    const { origin, rpID } = siteOf(desk, request);
    const checked =
      expectedChallenge === null
        ? null
        : await verifyRegistrationResponse({
            response: body.response as unknown as RegistrationResponseJSON,
            expectedChallenge,
            expectedOrigin: origin,
            expectedRPID: rpID,
            requireUserVerification: true,
          }).catch(() => null);
    if (checked?.verified !== true) throw refused();
    const { credential } = checked.registrationInfo;
    const id = await savePasskey(db, {
      personId,
      name: body.name,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString("base64url"),
      signCount: credential.counter,
      transports: credential.transports ?? [],
    });
    if (id === null) throw refused();
    await renewSession(request);
    const entry = { action: "identity:passkeyAdd", objectKind: "passkey", objectId: id };
    await recordAccount(
      desk,
      account.identity,
      { ...entry, tells: "Une clé d’accès a été ajoutée à votre compte" },
      account.email,
    );
    return { ok: true, id };
  });

  app.post<{ Params: { id: string } }>("/account/passkeys/:id/remove", { bodyLimit: 1_024 }, async (request) => {
    const account = await ownAccount(desk, request);
    const { id } = request.params;
    if (!isIdentifier(id) || !(await removePasskey(db, account.identity.personId, id)))
      throw notFound("Cette clé d’accès");
    // It may have been the second factor that the group asks for.
    await renewSession(request);
    const entry = { action: "identity:passkeyRemove", objectKind: "passkey", objectId: id };
    await recordAccount(
      desk,
      account.identity,
      { ...entry, tells: "Une clé d’accès a été retirée de votre compte" },
      account.email,
    );
    return { ok: true };
  });
}
