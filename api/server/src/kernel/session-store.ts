import { createHash } from "node:crypto";
import session, { type FastifySessionOptions } from "@fastify/session";
import connectPgSimple from "connect-pg-simple";
import { saveNewSession, saveSession } from "@palier/store/identity";
import { namedQueries, type Database } from "@palier/store/kernel";

/** The id of a session as the table holds it: who reads the table can't forge a cookie. */
export const storedSessionId = (sid: string): string => createHash("sha256").update(sid).digest("hex");

/** Where sessions are kept. */
export interface SessionStore {
  readonly store: NonNullable<FastifySessionOptions["store"]>;
  /** Says of a session that it is to be written for the first time, and until when. @param expiresAt milliseconds since 1970. */
  readonly born: (held: object, expiresAt: number) => void;
  readonly close: () => void;
}

/**
 * Sessions in PostgreSQL, by the hash of their id. Reading, closing and sweeping are the library's; writing is ours: a
 * session that was closed while a request was under way must not come back with its answer.
 */
export function sessionStore(db: Database): SessionStore {
  const PgStore = connectPgSimple({ Store: session.MemoryStore } as never);
  const kept = new PgStore({
    pool: namedQueries(db, "session") as never,
    tableName: "session",
    disableTouch: true,
    errorLog: () => undefined,
  });
  const newborn = new WeakMap<object, number>();
  const write = async (sid: string, held: object): Promise<void> => {
    const expiresAt = newborn.get(held);
    newborn.delete(held);
    if (expiresAt === undefined) await saveSession(db, storedSessionId(sid), held);
    else await saveNewSession(db, storedSessionId(sid), held, expiresAt);
  };
  return {
    store: {
      get: (sid, done) => {
        kept.get(storedSessionId(sid), done as never);
      },
      set: (sid, held, done) => {
        write(sid, held).then(() => {
          done();
        }, done);
      },
      destroy: (sid, done) => {
        kept.destroy(storedSessionId(sid), done);
      },
    },
    born: (held, expiresAt) => {
      newborn.set(held, expiresAt);
    },
    close: () => {
      kept.close();
    },
  };
}
