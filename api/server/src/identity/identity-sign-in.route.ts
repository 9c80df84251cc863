import type { FastifyInstance, FastifyRequest } from "fastify";
import * as v from "valibot";
import {
  acceptRecoveryCode,
  acceptTotp,
  checkPassword,
  PASSWORD_MAX_LENGTH,
  readDemoAccounts,
  type SignedIn,
} from "@palier/store/identity";
import {
  awaitSecondStep,
  badRequest,
  closeSession,
  openSession,
  pendingSignIn,
  Refusal,
  wrongCredentials,
  type SessionOpening,
} from "../kernel";
import { admitAttempt, BODY_LIMIT, originOf, readBody, recordAccount, type IdentityDesk } from "./identity-desk";

const credentials = v.object({
  email: v.pipe(v.string(), v.trim(), v.maxLength(320)),
  password: v.pipe(v.string(), v.maxLength(PASSWORD_MAX_LENGTH * 4)),
  shared: v.optional(v.boolean(), false),
});

function readCredentials(body: unknown): v.InferOutput<typeof credentials> {
  const result = v.safeParse(credentials, body);
  if (result.success) return result.output;
  throw badRequest('Le corps attendu est { "email": "…", "password": "…" }.', "email");
}

const code = v.object({ code: v.pipe(v.string(), v.trim(), v.maxLength(40)) });

const noPassword = (): Refusal =>
  new Refusal(
    "SECOND_STEP_OVER",
    "Le délai pour donner le code est passé. Recommencez avec votre adresse et votre mot de passe.",
    401,
  );
const wrongCode = (): Refusal =>
  new Refusal(
    "WRONG_CODE",
    "Ce code ne convient pas, ou il a déjà servi. Attendez le suivant, ou donnez un code de secours.",
    401,
    false,
    "code",
  );

/** Adds `POST /auth/sign-in`, `/auth/totp`, `/auth/sign-out` and, for the demonstration, `GET /auth/demo-accounts`. */
export function addSignInRoutes(app: FastifyInstance, desk: IdentityDesk): void {
  const { db, metrics, throttle, sealer } = desk;

  const enter = async (request: FastifyRequest, who: SignedIn, how: SessionOpening): Promise<{ ok: true }> => {
    await openSession(request, who, how);
    metrics.signIn("ok");
    return { ok: true };
  };
  const refuse = async (request: FastifyRequest, known: SignedIn | null, step: string): Promise<void> => {
    metrics.signIn("refused");
    if (known === null) return;
    const entry = { action: "identity:signInRefused", objectKind: "person", objectId: known.personId };
    await recordAccount(desk, { ...known, origin: originOf(request) }, { ...entry, changes: { step: [null, step] } });
  };

  app.post("/auth/sign-in", { bodyLimit: BODY_LIMIT }, async (request) => {
    const { email, password, shared } = readCredentials(request.body);
    const account = email.toLowerCase();
    await admitAttempt(desk, request, "password", account);
    const { known, accepted, needsTotp } = await checkPassword(db, email, password);
    if (!accepted || known === null) {
      // Not awaited with the answer: only a known address has a line to write, and the clock would tell.
      refuse(request, known, "password").catch((error: unknown) => {
        request.log.error({ err: error }, "a refused sign-in could not be recorded");
      });
      throw wrongCredentials();
    }
    await throttle.forget("password", account, request.ip);
    if (!needsTotp) return enter(request, known, { method: "password", shared });
    await awaitSecondStep(request, { ...known, shared });
    return { ok: false, next: "totp" };
  });

  app.post("/auth/totp", { bodyLimit: BODY_LIMIT }, async (request) => {
    const given = readBody(code, request.body, '{ "code": "…" }');
    const pending = pendingSignIn(request);
    if (pending === null) throw noPassword();
    const { personId, shared } = pending;
    await admitAttempt(desk, request, "totp", personId);
    const oneTime = /^\d{3} ?\d{3}$/.test(given.code);
    const digits = given.code.replaceAll(" ", "");
    const accepted = oneTime
      ? await acceptTotp(db, sealer, { personId, code: digits, confirmed: true, nowMs: app.sessions.now() })
      : await acceptRecoveryCode(db, personId, given.code);
    if (!accepted) {
      await refuse(request, pending, oneTime ? "totp" : "recoveryCode");
      throw wrongCode();
    }
    await throttle.forget("totp", personId, request.ip);
    return enter(request, pending, { method: oneTime ? "totp" : "recoveryCode", shared });
  });

  app.post("/auth/sign-out", { bodyLimit: 1_024 }, async (request) => {
    await closeSession(request);
    return { ok: true };
  });

  app.get("/auth/demo-accounts", async () => readDemoAccounts(db));
}
