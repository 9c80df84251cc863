import { createHash } from "node:crypto";
import cookie from "@fastify/cookie";
import session, { type FastifySessionOptions } from "@fastify/session";
import connectPgSimple from "connect-pg-simple";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { namedQueries, type Database } from "@palier/store/kernel";
import type { SessionIdentity } from "./context";

declare module "fastify" {
  interface Session {
    personId?: string;
    groupId?: string;
    /** The person an administrator looks as. */
    viewAsId?: string;
    /** Milliseconds since 1970. */
    signedInAt?: number;
    /** Last activity written down; milliseconds since 1970. */
    seenAt?: number;
  }
}

/** A session ends after this long without activity… */
const IDLE_MS = 4 * 3_600_000;
/** …and after this long in any case. */
const ABSOLUTE_MS = 12 * 3_600_000;
/** Activity is written at most this often: a write at every request would cost more than the request. */
const SEEN_EVERY_MS = 60_000;

/** The id of a session as the table holds it: who reads the table can't forge a cookie. */
export const storedSessionId = (sid: string): string => createHash("sha256").update(sid).digest("hex");

function sessionStore(db: Database) {
  const PgStore = connectPgSimple({ Store: session.MemoryStore } as never);
  const store = new PgStore({
    pool: namedQueries(db, "session") as never,
    tableName: "session",
    ttl: ABSOLUTE_MS / 1_000,
    disableTouch: true,
    errorLog: () => undefined,
  });
  const hashed: NonNullable<FastifySessionOptions["store"]> = {
    get: (sid, done) => {
      store.get(storedSessionId(sid), done as never);
    },
    set: (sid, value, done) => {
      store.set(storedSessionId(sid), value, done);
    },
    destroy: (sid, done) => {
      store.destroy(storedSessionId(sid), done);
    },
  };
  return { hashed, store };
}

/** Adds cookies and sessions to a part of the application. @param secure true when people come by https. */
export async function addSessions(app: FastifyInstance, db: Database, secret: string, secure: boolean): Promise<void> {
  const { hashed, store } = sessionStore(db);
  await app.register(cookie);
  await app.register(session, {
    secret,
    cookieName: secure ? "__Host-palier" : "palier",
    cookie: { path: "/", httpOnly: true, sameSite: "lax", secure },
    saveUninitialized: false,
    rolling: false,
    store: hashed,
  });
  app.addHook("onRequest", async ({ session: held }) => {
    const { signedInAt, seenAt } = held;
    if (signedInAt === undefined || seenAt === undefined) return;
    const now = Date.now();
    if (now - signedInAt > ABSOLUTE_MS || now - seenAt > IDLE_MS) await held.regenerate();
    else if (now - seenAt > SEEN_EVERY_MS) held.seenAt = now;
  });
  app.addHook("onClose", (_, done) => {
    store.close();
    done();
  });
}

/** Opens a session under a new id, saved with the answer: an id known before signing in is worth nothing after. */
export async function openSession(
  request: FastifyRequest,
  identity: Pick<SessionIdentity, "personId" | "groupId">,
): Promise<void> {
  await request.session.regenerate();
  const now = Date.now();
  request.session.personId = identity.personId;
  request.session.groupId = identity.groupId;
  request.session.signedInAt = now;
  request.session.seenAt = now;
}

/** Ends the session of the request, if there is one. */
export async function closeSession(request: FastifyRequest): Promise<void> {
  if (request.session.personId !== undefined) await request.session.destroy();
}

/** Who the session of the request says is asking; null when nobody is signed in. */
export function sessionOf(request: FastifyRequest): SessionIdentity | null {
  const { personId, groupId, viewAsId } = request.session;
  if (personId === undefined || groupId === undefined) return null;
  const origin = { channel: "web", ip: request.ip, apiKeyId: null } as const;
  return { personId, groupId, origin, viewAsId: viewAsId ?? null, keyActions: null };
}
