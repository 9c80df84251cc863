import { createHash } from "node:crypto";
import { accessSync, constants, cpSync, chmodSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The account PostgreSQL runs under; null when the current one will do. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: the account `postgres`, else `nobody`, takes its place. */
export function databaseAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error(
    "PostgreSQL ne peut pas être lancé en tant que « root » et aucun compte « postgres » ni « nobody » n’existe. " +
      "Relancez la commande avec un compte ordinaire, ou indiquez une base avec DATABASE_URL.",
  );
}

/** True when the account may pass through every folder above `path`. */
export function canReach(account: Account, path: string): boolean {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = statSync(folder);
      const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}

/** A folder that the account can reach, named after `path` so that the same installation finds it again. */
function refuge(path: string): string {
  const name = createHash("sha256").update(resolve(path)).digest("hex").slice(0, 12);
  const folder = join("/var/lib/palier", name);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const parent of ["/var/lib/palier", folder]) chmodSync(parent, 0o755);
  return folder;
}

/** Where the data of an installation is kept: beside its other files when the account can reach them. */
export function dataFolder(account: Account | null, home: string): string {
  const wanted = join(home, "database");
  if (account === null || canReach(account, wanted)) return wanted;
  return join(refuge(home), "database");
}

/** The binaries, copied once to a folder the account can reach when the installation stands in a closed one. */
export function reachableBinaries(account: Account | null, binFolder: string): string {
  if (account === null) {
    accessSync(binFolder, constants.X_OK);
    return binFolder;
  }
  if (canReach(account, join(binFolder, "postgres"))) return binFolder;
  const native = dirname(binFolder);
  const copy = join(refuge(native), "native");
  if (!existsSync(join(copy, "bin", "postgres"))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, "bin");
}
