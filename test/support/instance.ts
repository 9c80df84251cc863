import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./free-port";

/** The folder of the checkout, from the sources as from what is built of them. */
const checkout = ((): string => {
  let folder = __dirname;
  while (!/"name": "palier"/.test(readIfThere(join(folder, "package.json")))) folder = join(folder, "..");
  return folder;
})();

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** What a command of the operator printed. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built house, running: server, worker and the operator's door, each a process of its own. */
export interface Instance {
  readonly url: string;
  readonly home: string;
  /** Runs `npm run palier -- …` without the launcher's preparation. */
  palier(...args: string[]): Promise<CommandResult>;
  /** The worker's process, to be killed by a fault test; `startWorker` gives another one. */
  worker(): ChildProcess;
  startWorker(): Promise<void>;
  /** The server's process, to be killed by a fault test; `startServer` gives another one at the same address. */
  server(): ChildProcess;
  startServer(): Promise<void>;
  close(): Promise<void>;
}

/** Where the instance keeps its rows and files. */
export interface InstanceOptions {
  readonly appUrl: string;
  readonly home: string;
  readonly queueUrl?: string;
  /** Loads the demonstration groups before the server starts. */
  readonly demo?: boolean;
  /** Further environment of every process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built house on a database that is migrated already. @throws when a process doesn't get ready within 30 s. */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
  const { home } = options;
  mkdirSync(home, { recursive: true });
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_APP_URL: options.appUrl,
    PALIER_HOME: home,
    PORT: String(port),
    ...(options.queueUrl === undefined ? {} : { QUEUE_URL: options.queueUrl }),
    ...options.env,
  };
  const palier = (...args: string[]): Promise<CommandResult> => runCommand(env, args);
  if (options.demo === true) {
    const seeded = await palier("seed-demo", "--if-empty");
    if (seeded.code !== 0) throw new Error(`seed-demo ended with ${String(seeded.code)}: ${seeded.stderr}`);
  }
  let worker = await startProcess("worker/dist/door/main.js", env, join(home, "worker.log"));
  let server = await startProcess("api/server/dist/door/main.js", env, join(home, "server.log"));
  return {
    url: `http://127.0.0.1:${String(port)}`,
    home,
    palier,
    worker: () => worker,
    async startWorker() {
      worker = await startProcess("worker/dist/door/main.js", env, join(home, "worker.log"));
    },
    server: () => server,
    async startServer() {
      server = await startProcess("api/server/dist/door/main.js", env, join(home, "server.log"));
    },
    async close() {
      await Promise.all([endProcess(server), endProcess(worker)]);
    },
  };
}

/** Runs a command of the operator's door. */
function runCommand(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<CommandResult> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(checkout, "worker/dist/door/command.js"), ...args], { env });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.once("error", failed);
    child.once("close", (code) => {
      done({ code: code ?? -1, stdout, stderr });
    });
  });
}

async function startProcess(script: string, env: NodeJS.ProcessEnv, logFile: string): Promise<ChildProcess> {
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, [join(checkout, script)], { env, stdio: ["ignore", log, log, "ipc"] });
  closeSync(log);
  await new Promise<void>((ready, failed) => {
    const timer = setTimeout(() => {
      failed(new Error(`${script} isn't ready after 30 s; see ${logFile}\n${readIfThere(logFile).slice(-2_000)}`));
    }, 30_000);
    child.once("message", () => {
      clearTimeout(timer);
      ready();
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      failed(new Error(`${script} ended with ${String(code)}\n${readIfThere(logFile).slice(-2_000)}`));
    });
  });
  return child;
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await gone;
}
