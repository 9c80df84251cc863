// Keeps the processes of the house alive: one that dies is started again, later each time it dies young.
import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";

const FIRST_DELAY_MS = 500;
const LAST_DELAY_MS = 10_000;
const GRACE_MS = 25_000;

/** Starts `script` and watches it; `onReady` is called each time it says it is ready. */
export function supervise({ name, script, env, logFile, onReady, onExit }) {
  let child;
  let delay = FIRST_DELAY_MS;
  let stopping = false;
  let timer;

  const start = () => {
    const log = openSync(logFile, "a");
    const started = Date.now();
    // Detached: the terminal's Ctrl-C reaches the launcher only, which stops everything in order. The channel tells the
    // child when the launcher is gone.
    child = spawn(process.execPath, ["--enable-source-maps", script], {
      env,
      detached: true,
      stdio: ["ignore", log, log, "ipc"],
    });
    closeSync(log);
    child.on("message", (message) => {
      if (message !== "ready") return;
      delay = FIRST_DELAY_MS;
      onReady(name);
    });
    child.once("exit", (code, signal) => {
      if (stopping) return;
      if (Date.now() - started > 60_000) delay = FIRST_DELAY_MS;
      onExit(name, code ?? signal, delay);
      timer = setTimeout(start, delay);
      delay = Math.min(delay * 2, LAST_DELAY_MS);
    });
  };
  start();

  return {
    name,
    pid: () => child.pid,
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
      await gone;
      clearTimeout(late);
    },
  };
}
