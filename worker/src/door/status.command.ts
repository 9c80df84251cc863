import { isRedis, openQueue, SCHEMA_VERSION, statement, acrossGroups } from "@palier/store/kernel";
import type { Command } from "../kernel";

const groupCount = statement<{ groups: string; version: string }>(
  "door-status",
  "select count(*) as groups, current_setting('server_version') as version from care_group",
);

/** `status`: database, queue, worker and versions, in one glance. */
export const statusCommand: Command = {
  name: "status",
  summary: "État de la base, de la file de traitements, des processus et des versions",
  usage:
    "npm run palier -- status\nCode de sortie : 0 si tout répond, 1 si la file ne répond pas ou si aucun processus ne traite.",
  options: {},
  async run(ctx) {
    const [row] = await acrossGroups(ctx.db, "operator status", (tx) => tx.rows(groupCount, []));
    ctx.print(`Base de données : PostgreSQL ${row?.version ?? "?"}, schéma ${SCHEMA_VERSION}`);
    ctx.print(`Groupes : ${row?.groups ?? "0"}`);
    ctx.print(`Node : ${process.versions.node}`);
    ctx.print(`File de traitements : ${isRedis(ctx.queueUrl) ? "Redis ou Valkey" : "PostgreSQL"}`);
    try {
      const queue = await openQueue(ctx);
      try {
        const counts = await queue.queue.getJobCounts("waiting", "active", "delayed", "failed");
        const workers = await queue.queue.getWorkersCount();
        ctx.print(
          `  en attente : ${String(counts["waiting"] ?? 0)} ; en cours : ${String(counts["active"] ?? 0)} ; ` +
            `différés : ${String(counts["delayed"] ?? 0)} ; en échec : ${String(counts["failed"] ?? 0)}`,
        );
        ctx.print(
          workers > 0
            ? `Processus de traitement : ${String(workers)}`
            : "Processus de traitement : aucun. Lancez « npm start ».",
        );
        return workers > 0 ? 0 : 1;
      } finally {
        await queue.close();
      }
    } catch (error) {
      ctx.warn(`La file ne répond pas : ${error instanceof Error ? error.message : String(error)}`);
      return 1;
    }
  },
};
