import type { DocumentNode } from "graphql";

let hashesOnly = false;

/** Called once by a production build: from then on a document leaves as its hash, never as its text. */
export function sendHashesOnly(): void {
  hashesOnly = true;
}

/** @returns the bare hex hash that codegen wrote beside the document; null when the text itself may leave. */
export function documentHash(document: DocumentNode): string | null {
  const meta = (document as { __meta__?: { hash?: unknown } }).__meta__;
  return hashesOnly && typeof meta?.hash === "string" ? meta.hash.replace(/^sha256:/, "") : null;
}
