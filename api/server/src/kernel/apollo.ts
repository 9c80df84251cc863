import { randomUUID } from "node:crypto";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { unwrapResolverError } from "@apollo/server/errors";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "./context";
import { gatewayOf, type ExecutorKind } from "./executor";
import type { Metrics } from "./metrics";
import { Refusal, unexpected } from "./refusal";
import type { TrustedDocuments } from "./trusted-documents";

/** What the GraphQL endpoint is made of. */
export interface ApolloSettings {
  readonly schema: GraphQLSchema;
  readonly executor: ExecutorKind;
  /** null: any document is served, introspection included. */
  readonly trusted: TrustedDocuments | null;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** Longest document, in tokens; the introspection query has about 500. */
const MAX_TOKENS = 1_000;

/** What one request may cost, kept although our own client's documents are known beforehand. */
function limits(): ReturnType<ApolloArmor["protect"]> {
  return new ApolloArmor({
    maxDepth: { n: 8, flattenFragments: true },
    maxAliases: { n: 15, allowList: [] },
    maxDirectives: { n: 5 },
    costLimit: { maxCost: 5_000, flattenFragments: true },
    // Apollo does these two itself, with the right HTTP status.
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
}

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
class ErrorMask {
  private readonly incidents = new WeakMap<object, string>();

  constructor(
    private readonly log: Logger,
    private readonly metrics: Metrics,
  ) {}

  note(errors: readonly GraphQLError[], operation: string): void {
    for (const error of errors) {
      const cause = unwrapResolverError(error);
      if (cause instanceof Refusal) {
        if (cause.report) this.log.warn({ operation, code: cause.code }, cause.message);
      } else if (!CLIENT_CODES.has(String(error.extensions["code"]))) {
        this.log.error({ operation, path: error.path, incident: this.incidentOf(error), err: cause }, "unexpected error");
        this.metrics.incident();
      }
    }
  }

  format(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const cause = unwrapResolverError(error);
    const { path } = formatted;
    const place = path === undefined ? {} : { path };
    if (cause instanceof Refusal) return { message: cause.message, ...place, extensions: { code: cause.code } };
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

/** Ends the read of every operation, and times it. */
function operationEnd(mask: ErrorMask, metrics: Metrics): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart() {
      const started = performance.now();
      return Promise.resolve({
        async didEncounterErrors({ errors, operationName }) {
          mask.note(errors, operationName ?? "unnamed");
          await Promise.resolve();
        },
        async willSendResponse({ contextValue, operationName, errors }) {
          await contextValue.done();
          const outcome = errors === undefined || errors.length === 0 ? "ok" : "error";
          metrics.operation(operationName ?? "", outcome, (performance.now() - started) / 1_000);
        },
      });
    },
  };
}

/** The GraphQL endpoint, to be started. */
export function buildApollo({ schema, executor, trusted, metrics, log }: ApolloSettings): ApolloServer<RequestContext> {
  const mask = new ErrorMask(log, metrics);
  const armor = limits();
  return new ApolloServer<RequestContext>({
    gateway: gatewayOf(schema, executor),
    introspection: trusted === null,
    hideSchemaDetailsFromClientErrors: trusted !== null,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // The manifest is served by the preHandler of the route: nothing can be registered at run time.
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: armor.validationRules,
    stringifyResult: (value) => JSON.stringify(value),
    formatError: (formatted, error) => mask.format(formatted, error),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      operationEnd(mask, metrics),
      ...armor.plugins,
    ],
    logger: {
      debug: (text) => {
        log.debug(text);
      },
      info: (text) => {
        log.info(text);
      },
      warn: (text) => {
        log.warn(text);
      },
      error: (text) => {
        log.error(text);
      },
    },
    stopOnTerminationSignals: false,
  });
}
