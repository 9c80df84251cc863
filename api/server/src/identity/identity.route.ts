import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import * as v from "valibot";
import { readDemoAccounts, signIn } from "@palier/store/identity";
import type { Database } from "@palier/store/kernel";
import { badRequest, closeSession, openSession, tooManyAttempts, wrongCredentials, type Metrics } from "../kernel";
import { MOST_FAILURES, SignInThrottle, WINDOW_MINUTES } from "./sign-in-throttle";

const credentials = v.object({
  email: v.pipe(v.string(), v.trim(), v.maxLength(320)),
  password: v.pipe(v.string(), v.maxLength(1_000)),
});

function readCredentials(body: unknown): v.InferOutput<typeof credentials> {
  const result = v.safeParse(credentials, body);
  if (result.success) return result.output;
  throw badRequest('Le corps attendu est { "email": "…", "password": "…" }.', "email");
}

/** The address typed and where it comes from; both, so that nobody locks out somebody else from afar. */
function throttleKey(request: FastifyRequest): string {
  const email = (request.body as { email?: unknown } | null)?.email;
  return `${request.ip} ${typeof email === "string" ? email.trim().toLowerCase() : ""}`;
}

/** Adds `POST /auth/sign-in`, `POST /auth/sign-out` and, for the demonstration, `GET /auth/demo-accounts`. */
export async function addIdentityRoutes(app: FastifyInstance, db: Database, metrics: Metrics): Promise<void> {
  const throttle = new SignInThrottle();
  await app.register(rateLimit, { global: false, store: throttle.store() });

  app.post(
    "/auth/sign-in",
    {
      bodyLimit: 16 * 1_024,
      config: {
        rateLimit: {
          max: MOST_FAILURES,
          timeWindow: WINDOW_MINUTES * 60_000,
          hook: "preHandler",
          keyGenerator: throttleKey,
          errorResponseBuilder: () => {
            metrics.signIn("throttled");
            return tooManyAttempts(WINDOW_MINUTES);
          },
        },
      },
    },
    async (request) => {
      const { email, password } = readCredentials(request.body);
      const identity = await signIn(db, email, password);
      metrics.signIn(identity === null ? "refused" : "ok");
      if (identity === null) throw wrongCredentials();
      throttle.forget(throttleKey(request));
      await openSession(request, identity);
      return { ok: true };
    },
  );

  app.post("/auth/sign-out", { bodyLimit: 1_024 }, async (request) => {
    await closeSession(request);
    return { ok: true };
  });

  app.get("/auth/demo-accounts", async () => readDemoAccounts(db));
}
