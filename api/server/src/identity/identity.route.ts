import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { sealerOf, SignInThrottle } from "@palier/store/identity";
import type { Database } from "@palier/store/kernel";
import { demandPreflight, missingPreflight, tooManyAttempts, type Metrics } from "../kernel";
import { addAccountRoutes } from "./identity-account.route";
import type { IdentityDesk } from "./identity-desk";
import { addInvitationRoutes } from "./identity-invitation.route";
import { addPasskeyRoutes } from "./identity-passkey.route";
import { addResetRoutes } from "./identity-reset.route";
import { addSessionRoutes } from "./identity-session.route";
import { addSignInRoutes } from "./identity-sign-in.route";
import { addTotpRoutes } from "./identity-totp.route";

/** Requests a minute from one address on all that is below: a whole site behind one address passes, a machine doesn't. */
const MOST_A_MINUTE = 600;

/** Scripts sign in without our header; a browser says which site sends it there, and JSON is never sent across sites unasked. */
const OPEN_TO_SCRIPTS = "/auth/sign-in";

/** Refuses what a page of another site could have sent. @throws Refusal MISSING_HEADER. */
async function demandOwnSite(request: FastifyRequest): Promise<void> {
  if (request.method === "GET") return;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") throw missingPreflight();
  if (request.routeOptions.url !== OPEN_TO_SCRIPTS) await demandPreflight(request);
}

/** Adds what people sign in with, under `/auth`, and their own account, under `/account`. */
export async function addIdentityRoutes(
  app: FastifyInstance,
  db: Database,
  metrics: Metrics,
  { home, publicUrl }: { readonly home: string; readonly publicUrl: URL | null },
): Promise<void> {
  const desk: IdentityDesk = { db, metrics, throttle: new SignInThrottle(db), sealer: sealerOf(home), publicUrl };
  // A part of its own: its limits and its guard aren't those of the rooms beside it.
  await app.register(async (part) => {
    await part.register(rateLimit, {
      max: MOST_A_MINUTE,
      timeWindow: 60_000,
      errorResponseBuilder: () => tooManyAttempts(1),
    });
    part.addHook("onRequest", demandOwnSite);
    addSignInRoutes(part, desk);
    addSessionRoutes(part, desk);
    addAccountRoutes(part, desk);
    addTotpRoutes(part, desk);
    addPasskeyRoutes(part, desk);
    addResetRoutes(part, desk);
    addInvitationRoutes(part, desk);
  });
}
