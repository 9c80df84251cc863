import { fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { array, object, parse, string, union } from "valibot";
import type { RealDocumentFormat, RealSection } from "@palier/domain/template";
import { damaged, tooHeavy } from "./template-real-refused";

// A process of its own runs what was built, even where a test runs this file from its source.
const CHILD = join(__dirname, "../../dist/template/template-real-child.js");
const HEAP_MB = 192;
const MOST_RESIDENT_KB = 280 * 1_024;
const WATCH_MS = 20;
/** Of the processor; by the clock a busy machine, which serves people first, may take three times as long. */
const LONGEST_MS = 20_000;

const answer = union([
  object({ sections: array(object({ title: string(), text: string() })) }),
  object({ refusal: string() }),
]);

/** What came of reading a file; the refusal is a French sentence for who sent it. */
export type Reading = { readonly sections: readonly RealSection[] } | { readonly refusal: string };

/** What the reading of a file took. */
export interface ReadingCost {
  /** The most memory it held, in kB; 0 where the system doesn't say. */
  residentKb: number;
  /** Of the processor, in milliseconds, as last seen. */
  processorMs: number;
}

/** Clock ticks of Linux are hundredths of a second. */
async function watch(pid: number, cost: ReadingCost): Promise<void> {
  const [status, stat] = await Promise.all([
    readFile(`/proc/${String(pid)}/status`, "utf8").catch(() => ""),
    readFile(`/proc/${String(pid)}/stat`, "utf8").catch(() => ""),
  ]);
  const resident = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  cost.residentKb = Math.max(cost.residentKb, resident);
  cost.processorMs = Math.max(cost.processorMs, ((user ?? 0) + (system ?? 0)) * 10);
}

/**
 * Reads a file in a process of its own, with little memory, little time and none of our settings.
 * @param cost filled while the process runs.
 * @returns never rejects for what the file holds: too heavy, too long or unreadable is a refusal.
 */
export async function readRealDocument(
  content: Readable,
  format: RealDocumentFormat,
  cost: ReadingCost = { residentKb: 0, processorMs: 0 },
): Promise<Reading> {
  const child = fork(CHILD, [format], {
    env: {},
    execArgv: [`--max-old-space-size=${String(HEAP_MB)}`, "--max-semi-space-size=8", "--no-warnings"],
    stdio: ["pipe", "ignore", "ignore", "ipc"],
  });
  const end = { heavy: false };
  const stop = (): void => {
    end.heavy = true;
    child.kill("SIGKILL");
  };
  const time = setTimeout(stop, LONGEST_MS * 3);
  const look = setInterval(() => {
    if (child.pid === undefined) return;
    void watch(child.pid, cost).then(() => {
      if (cost.residentKb > MOST_RESIDENT_KB || cost.processorMs > LONGEST_MS) stop();
    });
  }, WATCH_MS);
  try {
    const said = new Promise<unknown>((resolve, reject) => {
      child.once("message", resolve);
      child.once("error", reject);
      child.once("exit", (code, signal) => {
        // Out of memory, the process ends by itself with a signal, or with the code that stands for it.
        if (signal !== null || code === 134) end.heavy = true;
        resolve(null);
      });
    });
    // Others are served first.
    if (child.pid !== undefined) lower(child.pid);
    if (child.stdin === null) throw new Error("the reading process has no input");
    // It may have ended before it read everything: what it said counts, not the broken pipe.
    await pipeline(content, child.stdin).catch(() => undefined);
    const message = await said;
    if (message === null) return { refusal: (end.heavy ? tooHeavy() : damaged()).message };
    return parse(answer, message);
  } finally {
    clearTimeout(time);
    clearInterval(look);
    child.kill("SIGKILL");
  }
}

function lower(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has already ended, or the system doesn't allow it: it is read all the same.
  }
}
