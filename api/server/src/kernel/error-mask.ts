import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import type { Metrics } from "./metrics";
import { refusalOf, unexpected } from "./refusal";

/** Codes that say something about the request itself: their message may leave. */
const CLIENT_CODES = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/** Gives each unexpected error a number, tells the log, and lets only the number out. */
export class ErrorMask {
  private readonly incidents = new WeakMap<object, string>();

  constructor(
    private readonly log: Logger,
    private readonly metrics: Metrics,
  ) {}

  note(errors: readonly GraphQLError[], operation: string): void {
    for (const error of errors) {
      const cause = unwrapResolverError(error);
      const refusal = refusalOf(cause);
      if (refusal !== null) {
        if (refusal.report) this.log.warn({ operation, code: refusal.code }, refusal.message);
      } else if (!CLIENT_CODES.has(String(error.extensions["code"]))) {
        this.log.error(
          { operation, path: error.path, incident: this.incidentOf(error), err: cause },
          "unexpected error",
        );
        this.metrics.incident();
      }
    }
  }

  format(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const refusal = refusalOf(unwrapResolverError(error));
    const { path } = formatted;
    const place = path === undefined ? {} : { path };
    if (refusal !== null) {
      const field = refusal.field === null ? {} : { field: refusal.field };
      return { message: refusal.message, ...place, extensions: { code: refusal.code, ...field } };
    }
    if (CLIENT_CODES.has(String(formatted.extensions?.["code"]))) return formatted;
    const incident = this.incidentOf(error);
    return { message: unexpected(incident), ...place, extensions: { code: "INTERNAL_SERVER_ERROR", incident } };
  }

  private incidentOf(error: unknown): string {
    if (typeof error !== "object" || error === null) return randomUUID();
    const known = this.incidents.get(error) ?? randomUUID();
    this.incidents.set(error, known);
    return known;
  }
}
