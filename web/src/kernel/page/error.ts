import { CombinedGraphQLErrors } from "@apollo/client/errors";

/** message: a sentence the server wrote for people, null when there is none. number: to quote, null when the server was not reached. */
export interface ReadableError {
  message: string | null;
  number: string | null;
}

/** What may be shown of an error: the server's French sentence and incident number, never a stack. */
export function readError(error: unknown): ReadableError {
  if (!CombinedGraphQLErrors.is(error)) return { message: null, number: null };
  const [first] = error.errors;
  const extensions = first?.extensions ?? {};
  const incident = extensions["incident"] ?? extensions["incidentNumber"] ?? extensions["incidentId"];
  return {
    message: first?.message ?? null,
    number: typeof incident === "string" || typeof incident === "number" ? String(incident) : null,
  };
}
