import type { FastifyInstance, FastifyRequest } from "fastify";
import {
  getOperationAST,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type ValidationRule,
} from "graphql";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { Database, JobProgressListener } from "@palier/store/kernel";
import type { SessionIdentity } from "./context";
import type { ErrorMask } from "./error-mask";
import { admitDocument, type DocumentRules } from "./graphql-route";
import { demandPreflight } from "./http";
import type { StreamContext } from "./job.resolver";
import { badRequest, notSignedIn } from "./refusal";
import { sessionOf } from "./session";
import { storedSessionId } from "./session-store";

/** What the address of streams is made of. */
export interface StreamSettings {
  readonly schema: GraphQLSchema;
  readonly db: Database;
  readonly listener: JobProgressListener;
  readonly rules: DocumentRules;
  readonly limits: readonly ValidationRule[];
  readonly mask: ErrorMask;
}

/** Streams open at once for one person; beyond, the browser's polling serves as well. */
const MOST_STREAMS = 20;

function subscriptionOf(text: unknown): DocumentNode {
  if (typeof text !== "string") throw badRequest("Le corps attendu est { query, variables }.", "query");
  try {
    const document = parse(text, { maxTokens: 1_000 });
    if (getOperationAST(document)?.operation === OperationTypeNode.SUBSCRIPTION) return document;
  } catch {
    throw badRequest("Le document GraphQL n’a pas pu être lu.", "query");
  }
  throw badRequest(
    "Cette adresse ne sert que les abonnements\u00a0: envoyez les autres opérations à /graphql.",
    "query",
  );
}

/** Serves subscriptions at `/graphql/stream`, as server-sent events, to whoever is signed in. */
export function addStream(app: FastifyInstance, settings: StreamSettings): void {
  const closing = new AbortController();
  const streams = new Map<string, number>();

  app.addHook("preClose", async () => {
    closing.abort();
    await Promise.resolve();
  });
  app.post(
    "/graphql/stream",
    {
      bodyLimit: 64 * 1_024,
      preHandler: async (request) => {
        await demandPreflight(request);
        if (sessionOf(request) === null) throw notSignedIn();
        request.body = admitDocument(settings.rules, request.method, request.body);
        subscriptionOf((request.body as { query?: unknown } | null)?.query);
      },
    },
    async (request, reply) => {
      const session = sessionOf(request);
      if (session === null) throw notSignedIn();
      const open = streams.get(session.personId) ?? 0;
      if (open >= MOST_STREAMS)
        throw badRequest(`Déjà ${String(MOST_STREAMS)} suivis ouverts\u00a0: fermez des onglets.`);
      streams.set(session.personId, open + 1);
      const left = new AbortController();
      reply.raw.once("close", () => {
        left.abort();
      });
      reply.hijack();
      try {
        await serve(settings, request, session, AbortSignal.any([left.signal, closing.signal]))(request, reply);
      } catch (error) {
        request.log.error({ err: error }, "stream ended by an error");
        reply.raw.destroy();
      } finally {
        const remaining = (streams.get(session.personId) ?? 1) - 1;
        if (remaining === 0) streams.delete(session.personId);
        else streams.set(session.personId, remaining);
      }
      return reply;
    },
  );
}

function serve(settings: StreamSettings, request: FastifyRequest, session: SessionIdentity, signal: AbortSignal) {
  const { schema, db, listener, mask } = settings;
  const storedSid = storedSessionId(request.session.sessionId);
  const contextValue: StreamContext & Record<PropertyKey, unknown> = {
    stream: { db, listener, session, storedSid, signal },
  };
  return createHandler({
    validate: (_, document) => validate(schema, document, [...specifiedRules, ...settings.limits]),
    onSubscribe: (_, { query, variables, operationName }) => ({
      schema,
      document: subscriptionOf(query),
      variableValues: variables ?? {},
      operationName: operationName ?? null,
      contextValue,
    }),
    onNext: (_, __, result) => {
      if (result.errors === undefined) return undefined;
      mask.note(result.errors, "jobProgress");
      return {
        ...result,
        errors: result.errors.map((error) => mask.format(error.toJSON(), error)) as unknown as GraphQLError[],
      };
    },
  });
}
