import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "@palier/migrations/embedded";
import { migrate } from "@palier/migrations/schema";
import { migrateQueue } from "@palier/store/kernel";
import { databaseUrl, TEMPLATE } from "./urls";

/** One PostgreSQL server for the whole run, and one migrated database that every test file clones. */
export default async function globalSetup(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "palier-test-"));
  // As root, PostgreSQL runs under another account, which must be able to enter.
  chmodSync(home, 0o755);
  // Tests wait for no disk; a bench measures what production does.
  const durability = process.env["PALIER_DURABLE"] === "1" ? [] : ["fsync=off"];
  const server = await startEmbedded({ home, settings: [...durability, "max_connections=300"] });
  const pg = await import("pg");
  const client = new pg.default.Client({ connectionString: databaseUrl(server.ownerUrl, "postgres") });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const templateUrl = databaseUrl(server.ownerUrl, TEMPLATE);
  await migrate(templateUrl, server.appUser);
  await migrateQueue(templateUrl);
  process.env["PALIER_TEST_OWNER_URL"] = server.ownerUrl;
  process.env["PALIER_TEST_APP_URL"] = server.appUrl;
  Object.assign(globalThis, { palierTestServer: { server, home } });
}
