import type { FastifyRequest } from "fastify";
import type { Database } from "@palier/store/kernel";
import { requestContext } from "./context";
import { sessionOf } from "./session";
import type { Policy, Viewer } from "./viewer";

/** Who asks a plain HTTP address, allowed. @throws Refusal when signed out or not permitted. */
export async function allowedViewer(request: FastifyRequest, db: Database, asked: Policy): Promise<Viewer> {
  const context = requestContext(db, sessionOf(request));
  try {
    return await context.allow(asked);
  } finally {
    await context.done();
  }
}
