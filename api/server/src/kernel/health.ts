import { setTimeout as delay } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { assertSchemaVersion, namedQueries, openQueue, type Database, type OpenedQueue } from "@palier/store/kernel";
import type { Metrics } from "./metrics";

/** How long one part may take to answer before it counts as away. */
const PATIENCE_MS = 2_000;

async function answers(work: Promise<unknown>): Promise<boolean> {
  const late = new AbortController();
  try {
    return await Promise.race([work.then(() => true), delay(PATIENCE_MS, false, { signal: late.signal, ref: false })]);
  } catch {
    return false;
  } finally {
    late.abort();
  }
}

/** The queue, opened when first asked for and again after a failure: the server works without it, only later. */
function queueProbe(queueUrl: string | undefined, appUrl: string) {
  let opening: Promise<OpenedQueue> | undefined;
  return {
    async ask(): Promise<void> {
      opening ??= openQueue({ queueUrl, appUrl }).catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      await (await opening).queue.getWaitingCount();
    },
    async close(): Promise<void> {
      await (await opening?.catch(() => undefined))?.close();
    },
  };
}

/** `/healthz`: the process lives. `/readyz`: it can serve. `/metrics`: what the operator watches, without tenant data. */
export function addHealth(
  app: FastifyInstance,
  parts: {
    readonly db: Database;
    readonly queueUrl: string | undefined;
    readonly appUrl: string;
    readonly metrics: Metrics;
  },
): void {
  const { query: ask } = namedQueries(parts.db, "health");
  const probe = queueProbe(parts.queueUrl, parts.appUrl);
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_, reply) => {
    // A database that doesn't answer makes the version unknown as well.
    const [database, schema, queue] = await Promise.all([
      answers(ask("select 1", [])),
      answers(assertSchemaVersion(parts.db)),
      answers(probe.ask()),
    ]);
    const ready = database && schema && queue;
    return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready", database, schema, queue });
  });
  app.get("/metrics", async (_, reply) =>
    reply.type(parts.metrics.registry.contentType).send(await parts.metrics.registry.metrics()),
  );
  app.addHook("onClose", () => probe.close());
}
