import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { fontFolders } from "./font";

/** A file carried inside the PDF. */
export interface Attachment {
  /** As the template names it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What makes a PDF. */
export interface TypstOptions {
  /** Path of the template; what it prints comes to it as `sys.inputs.data`, in JSON. */
  readonly template: string;
  readonly data: unknown;
  readonly attachments: readonly Attachment[];
  /** `ua-1` is accessible, `a-3a` is for archives; the compiler takes one at a time. */
  readonly standard: "ua-1" | "a-3a";
  /** Written as the date of creation, so that the same data makes the same file. */
  readonly createdAt: Date;
}

const THREAD = join(__dirname, "typst-thread.cjs");

interface Answer {
  readonly pdf?: Uint8Array;
  readonly error?: string;
}

/**
 * Makes the PDF in a thread of its own.
 * @throws with the compiler's words when the template breaks a rule of the standard: conformity fails closed.
 */
export async function printTypst(options: TypstOptions): Promise<Uint8Array> {
  const thread = new Worker(THREAD, {
    workerData: {
      template: options.template,
      fonts: fontFolders(),
      data: JSON.stringify(options.data),
      standard: options.standard,
      attachments: options.attachments,
      creationTimestamp: Math.floor(options.createdAt.getTime() / 1000),
    },
  });
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      thread.once("message", resolve);
      thread.once("error", reject);
      thread.once("exit", (code) => {
        reject(new Error(`typst thread ended before its answer (${String(code)})`));
      });
    });
    if (answer.pdf === undefined) throw new Error(`typst: ${answer.error ?? "no answer"}`);
    return answer.pdf;
  } finally {
    await thread.terminate();
  }
}
