import { assertSchemaVersion, assertTenantWalls, Database, OpeningRefused } from "@palier/store/kernel";
import { entities } from "@palier/store/schema";
import { Metrics, openLog, startRuntime } from "../kernel";
import { readEnvironment } from "./environment";
import { handlersFor } from "./handlers";
import { rounds } from "./rounds";

// The back door as a process: opens only on a schema it knows and with every wall standing; ends when its launcher does.
async function main(): Promise<void> {
  const env = readEnvironment(process.env);
  const log = openLog(env.logLevel);
  const fail = (error: unknown): never => {
    log.fatal({ err: error }, error instanceof OpeningRefused ? error.message : "worker can't go on");
    process.exit(1);
  };
  try {
    const db = await Database.open({
      appUrl: env.appUrl,
      entities,
      onAcross: (reason) => {
        log.info({ reason }, "cross-group door opened");
      },
    });
    await assertSchemaVersion(db);
    await assertTenantWalls(db);
    const metrics = new Metrics();
    const endMetrics = env.metricsPort === undefined ? undefined : await metrics.serve(env.metricsPort);
    const runtime = await startRuntime({
      db,
      home: env.home,
      appUrl: env.appUrl,
      queueUrl: env.queueUrl,
      handlers: handlersFor(env),
      rounds,
      log,
      metrics,
      onFatal: fail,
    });
    let closing = false;
    const close = async (): Promise<void> => {
      // A second signal means now.
      if (closing) process.exit(1);
      closing = true;
      await runtime.close();
      await endMetrics?.();
      await db.close();
      process.exit(0);
    };
    for (const event of ["SIGTERM", "SIGINT", "disconnect"] as const) {
      process.on(event, () => {
        close().catch(fail);
      });
    }
    process.send?.("ready");
    log.info("worker ready");
  } catch (error) {
    fail(error);
  }
}

void main();
