import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "./database";

/** The newest migration this code was written for; a test compares it with the folder of migrations. */
export const SCHEMA_VERSION = "20261122113000-vendor-minutes";

/** The database and the code don't fit together; the message says what to do, in French. */
export class OpeningRefused extends Error {}

async function query<Row>(db: Database, text: string): Promise<Row[]> {
  const client = await db.readPool.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    client.release();
  }
}

/** @throws OpeningRefused when the schema is older, newer or unknown. */
export async function assertSchemaVersion(db: Database): Promise<void> {
  const found = await query<{ version: string }>(
    db,
    "select name as version from schema_migration order by timestamp desc limit 1",
  ).catch(() => []);
  const version = found[0]?.version ?? "aucune";
  const expected = migrationName(SCHEMA_VERSION);
  if (version !== expected) {
    throw new OpeningRefused(
      `La base de données n’est pas à la version attendue (trouvée : ${version} ; attendue : ${expected}). ` +
        "Rien n’a été modifié. Lancez la mise à jour de la base (node docker/migrate.mjs), ou installez la version de Palier qui lui correspond.",
    );
  }
}

/** The name under which TypeORM records a migration file. @param file `20261122010000-kernel-create`. */
export function migrationName(file: string): string {
  return file.replace(/^(\d{14})-(.*)$/, "$2-$1");
}

/** The holes in the walls between groups; empty when all is well. Run as the application. */
export async function tenantHoles(db: Database): Promise<readonly { trap: number; hole: string }[]> {
  return query(db, readFileSync(join(__dirname, "tenant-walls.sql"), "utf8"));
}

/** @throws OpeningRefused when a wall between groups has a hole: the house stays closed. */
export async function assertTenantWalls(db: Database): Promise<void> {
  const holes = await tenantHoles(db);
  if (holes.length > 0) {
    throw new OpeningRefused(
      "Palier ne s’ouvre pas : le cloisonnement entre groupes n’est pas assuré. " +
        holes.map(({ trap, hole }) => `[${String(trap)}] ${hole}`).join(" ; "),
    );
  }
}
