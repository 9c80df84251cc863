import { pino } from "pino";
import { OpeningRefused } from "@palier/store/kernel";
import { readSettings, SettingsRefused } from "../kernel";
import { startServer, type RunningServer } from "./start-server";

/** Longest time given to the requests under way when asked to stop. */
const STOP_MS = 20_000;

async function main(): Promise<void> {
  const log = pino({ level: process.env["LOG_LEVEL"] ?? "info" });
  let server: RunningServer;
  try {
    server = await startServer({ ...readSettings(process.env), log });
  } catch (error) {
    // A message written for people leaves as it is; anything else with what a developer needs.
    if (error instanceof SettingsRefused || error instanceof OpeningRefused) process.stderr.write(`${error.message}\n`);
    else {
      process.stderr.write("Le serveur n’a pas pu démarrer\u00a0: la raison est dans le journal, ligne suivante.\n");
      log.fatal({ err: error }, "the server could not start");
    }
    process.exit(1);
  }
  log.info({ url: server.url }, "the front door is open");
  process.send?.("ready");

  let stopping = false;
  const stop = (reason: string): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ reason }, "the front door closes");
    setTimeout(() => process.exit(1), STOP_MS).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "closing failed");
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, stop);
  // The launcher is gone: nobody would start us again or stop us.
  process.on("disconnect", () => {
    stop("disconnect");
  });
}

void main();
