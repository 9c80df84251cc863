import { print, type DocumentNode } from "graphql";
import { documentHash } from "./hash";

/** Bytes that a request which outlives its page may carry, all of them together: the browsers' own limit is 64 KiB. */
const MOST_BYTES = 60 * 1_024;

/**
 * Sends one operation by a request that the page's end doesn't cut, for what must leave at the very last moment.
 * @returns the body of the answer, if the page is still there to read it.
 * @throws TypeError when the server can't be reached.
 */
export async function askWhileLeaving(document: DocumentNode, variables: Record<string, unknown>): Promise<unknown> {
  const sha256Hash = documentHash(document);
  const body = JSON.stringify(
    sha256Hash === null
      ? { query: print(document), variables }
      : { extensions: { persistedQuery: { version: 1, sha256Hash } }, variables },
  );
  const response = await fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json", "apollo-require-preflight": "1" },
    body,
    // Beyond the limit the browser would refuse the request at once: an ordinary one may still arrive.
    keepalive: new Blob([body]).size <= MOST_BYTES,
  });
  return (await response.json()) as unknown;
}
