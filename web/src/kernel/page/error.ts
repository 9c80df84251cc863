import { CombinedGraphQLErrors } from "@apollo/client/errors";

/** What may be shown of an error. */
export interface ReadableError {
  /** A sentence the server wrote for people; null when there is none. */
  message: string | null;
  /** To quote; null when there is none. */
  number: string | null;
  /** True when the server answered: it is not a matter of network. */
  answered: boolean;
}

/** Codes of the GraphQL libraries, whose messages are English and speak of the document, not of the work. */
const LIBRARY_CODES: ReadonlySet<unknown> = new Set([
  undefined,
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/** Is this sentence ours? `BAD_REQUEST` is ours and the library's: its own sentences are plain ASCII, ours never are. */
function isOurs(code: unknown, message: string): boolean {
  if (LIBRARY_CODES.has(code)) return false;
  return code !== "BAD_REQUEST" || /[^\u0020-\u007e]/.test(message);
}

/** What may be shown of an error: the server's French sentence and incident number, never a stack nor a library's words. */
export function readError(error: unknown): ReadableError {
  if (!CombinedGraphQLErrors.is(error)) return { message: null, number: null, answered: false };
  const [first] = error.errors;
  const extensions = first?.extensions ?? {};
  const incident = extensions["incident"] ?? extensions["incidentNumber"] ?? extensions["incidentId"];
  return {
    message: first !== undefined && isOurs(extensions["code"], first.message) ? first.message : null,
    number: typeof incident === "string" || typeof incident === "number" ? String(incident) : null,
    answered: true,
  };
}
