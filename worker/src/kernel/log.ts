import { pino, type Logger } from "pino";

/** Structured log lines on standard output; ids only, no tenant data. */
export type Log = Logger;

/** @param level pino level; `silent` in tests. */
export function openLog(level: string): Log {
  return pino({ name: "palier-worker", level });
}
