import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { GraphQLSchema, ValidationRule } from "graphql";
import type { Logger } from "pino";
import type { RequestContext } from "./context";
import type { ErrorMask } from "./error-mask";
import { gatewayOf, type ExecutorKind } from "./executor";
import { identifierGuard } from "./identifier-guard";
import type { Metrics } from "./metrics";
import type { TrustedDocuments } from "./trusted-documents";

/** What the GraphQL endpoint is made of. */
export interface ApolloSettings {
  readonly schema: GraphQLSchema;
  readonly executor: ExecutorKind;
  /** null: any document is served, introspection included. */
  readonly trusted: TrustedDocuments | null;
  readonly metrics: Metrics;
  readonly mask: ErrorMask;
  readonly log: Logger;
}

/** Longest document, in tokens; the introspection query has about 500. */
const MAX_TOKENS = 1_000;

/** Faults told of one document. */
const MAX_FAULTS = 5;

/** What one request may cost, kept although our own client's documents are known beforehand. */
export function requestLimits(): readonly ValidationRule[] {
  const { validationRules } = new ApolloArmor({
    maxDepth: { n: 8, flattenFragments: true },
    maxAliases: { n: 15, allowList: [] },
    maxDirectives: { n: 5 },
    costLimit: { maxCost: 5_000, flattenFragments: true },
    // Apollo does these two itself, with the right HTTP status.
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  return validationRules;
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
export function buildApollo({
  schema,
  executor,
  trusted,
  metrics,
  mask,
  log,
}: ApolloSettings): ApolloServer<RequestContext> {
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
    validationRules: [...requestLimits()],
    // One fault is enough to mend a document; a long list is work done for whoever sends nonsense.
    validationOptions: { maxErrors: MAX_FAULTS },
    stringifyResult: (value) => JSON.stringify(value),
    formatError: (formatted, error) => mask.format(formatted, error),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      identifierGuard(),
      operationEnd(mask, metrics),
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
