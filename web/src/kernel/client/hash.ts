import type { DocumentNode } from "graphql";

/** @returns the bare hex hash that codegen wrote beside the document; null for a document it didn't make. */
export function documentHash(document: DocumentNode): string | null {
  const meta = (document as { __meta__?: { hash?: unknown } }).__meta__;
  return typeof meta?.hash === "string" ? meta.hash.replace(/^sha256:/, "") : null;
}
