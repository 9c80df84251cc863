import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { fontFolders } from "./cpom-font";
import type { DossierView } from "./cpom-view";

/** A file carried inside the PDF. */
export interface Attachment {
  /** The template names them: `annexe.xlsx`, `lignage.json`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What makes a PDF of a dossier. */
export interface PdfOptions {
  readonly view: DossierView;
  readonly attachments: readonly Attachment[];
  /** `ua-1` is accessible, `a-3a` is for archives; the compiler takes one at a time. */
  readonly standard: "ua-1" | "a-3a";
  /** Written as the date of creation, so that one snapshot makes one file. */
  readonly createdAt: Date;
}

const TEMPLATE = join(__dirname, "dossier.typ");
const THREAD = join(__dirname, "typst-thread.cjs");

interface Answer {
  readonly pdf?: Uint8Array;
  readonly error?: string;
}

/**
 * Makes the PDF in a thread of its own.
 * @throws with the compiler's words when the template breaks a rule of the standard: conformity fails closed.
 */
export async function printPdf(options: PdfOptions): Promise<Uint8Array> {
  const thread = new Worker(THREAD, {
    workerData: {
      template: TEMPLATE,
      fonts: fontFolders(),
      data: JSON.stringify(options.view),
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
