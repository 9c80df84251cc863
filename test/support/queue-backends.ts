import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Redis } from "ioredis";
import { freePort } from "./free-port";

/** A place where the queue may live, started for a test. */
export interface QueueBackend {
  /** undefined: PostgreSQL. */
  readonly queueUrl: string | undefined;
  close(): Promise<void>;
}

/** True when this machine has redis-server; the CI installs it and must have it. */
const hasRedis: boolean = spawnSync("redis-server", ["--version"]).status === 0;
if (!hasRedis && process.env["CI"] === "true") throw new Error("redis-server is missing: .ci/run installs it");

/** The back ends a job test runs on: PostgreSQL always, Redis where redis-server is installed. */
export const backends: [name: string, start: () => Promise<QueueBackend>][] = [
  ["PostgreSQL", () => Promise.resolve({ queueUrl: undefined, close: () => Promise.resolve() })],
];
if (hasRedis) backends.push(["Redis", startRedis]);

/** A Redis of its own that keeps what it acknowledged (append-only file), as in production. */
async function startRedis(): Promise<QueueBackend> {
  const folder = mkdtempSync(join(tmpdir(), "palier-redis-"));
  const port = await freePort();
  const child = spawn(
    "redis-server",
    ["--port", String(port), "--bind", "127.0.0.1", "--appendonly", "yes", "--save", "", "--dir", folder],
    { stdio: "ignore" },
  );
  const exited = new Promise((done) => child.once("exit", done));
  const queueUrl = `redis://127.0.0.1:${String(port)}`;
  const probe = new Redis(queueUrl, { lazyConnect: true, retryStrategy: () => 50 });
  probe.on("error", () => undefined);
  for (let attempt = 0; (await probe.ping().catch(() => "")) !== "PONG"; attempt += 1) {
    if (attempt > 100) throw new Error("redis-server doesn't answer");
    await delay(50);
  }
  probe.disconnect();
  return {
    queueUrl,
    async close() {
      child.kill("SIGTERM");
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
