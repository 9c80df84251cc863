// The database of an installation: the one named by the environment, or an embedded PostgreSQL in PALIER_HOME.
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { refuse, root } from "./prepare.mjs";

const require = createRequire(import.meta.url);

/** Folder that holds the database and the files. */
export const home = resolve(process.env.PALIER_HOME ?? join(root, ".palier"));

function external() {
  const { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl } = process.env;
  if (ownerUrl === undefined && appUrl === undefined) return null;
  if (!ownerUrl || !appUrl)
    refuse(
      "DATABASE_URL (propriétaire de la base) et DATABASE_APP_URL (compte qui ne possède rien) vont ensemble : indiquez les deux, ou aucun pour la base embarquée.",
      2,
    );
  return {
    ownerUrl,
    appUrl,
    appUser: decodeURIComponent(new URL(appUrl).username),
    startedHere: false,
    embedded: false,
    stop: async () => undefined,
  };
}

/** Finds or starts the database. */
export async function openDatabase() {
  const given = external();
  if (given !== null) return given;
  const { startEmbedded } = require("@palier/migrations/embedded");
  return { ...(await startEmbedded({ home })), embedded: true };
}

/** Brings the schema and the queue's tables up to date; returns the names of the migrations applied. */
export async function migrateDatabase(database) {
  const { migrate } = require("@palier/migrations/schema");
  const { migrateQueue } = require("@palier/store/kernel");
  const { applied } = await migrate(database.ownerUrl, database.appUser);
  await migrateQueue(database.ownerUrl);
  return applied;
}

/** The environment of the processes of the house. */
export function environmentFor(database) {
  return {
    ...process.env,
    NODE_ENV: process.env.NODE_ENV ?? "production",
    PALIER_HOME: home,
    DATABASE_APP_URL: database.appUrl,
    PORT: process.env.PORT ?? "3000",
  };
}

/** A stop that leaves alone a database which somebody else started. */
export async function leaveDatabase(database) {
  if (database.startedHere) await database.stop();
}
