import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import type { Database } from "@palier/store/kernel";
import { ApiKeys, bearerOf } from "./api-key";
import { requestContext, type Installation, type RequestContext } from "./context";
import { demandPreflight } from "./http";
import { badRequest, unknownDocument } from "./refusal";
import { accountSessionOf } from "./session";
import { knownText, trustedRequest, type TrustedDocuments } from "./trusted-documents";

/** How the GraphQL addresses take documents. */
export interface DocumentRules {
  readonly documents: TrustedDocuments;
  /** `trusted`: only by hash; `open`: any text, and known hashes. */
  readonly accept: "trusted" | "open";
  /** The public audit sends no header of ours: Apollo's own guard remains. */
  readonly conformance: boolean;
}

/** Longest body of an operation, in bytes. */
const BODY_LIMIT = 256 * 1_024;

/**
 * Refuses before Apollo what isn't ours, and gives Apollo the text of what is.
 * @throws Refusal.
 */
export function admitDocument(rules: DocumentRules, method: string, body: unknown): unknown {
  if (rules.accept === "trusted") {
    if (method !== "POST") throw unknownDocument();
    return trustedRequest(rules.documents, body);
  }
  const query = knownText(rules.documents, body);
  return query === null ? body : trustedRequest(rules.documents, body);
}

/** Serves GraphQL at `/graphql` to whoever the session or the key says is asking. */
export function addGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  db: Database,
  rules: DocumentRules,
  installation: Installation,
): void {
  const keys = new ApiKeys(db);
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    bodyLimit: BODY_LIMIT,
    preHandler: async (request) => {
      const key = bearerOf(request);
      if (key !== null) {
        // No page of another site can send this header, and a program writes its own documents: what they may cost is
        // limited as for everyone, and what they may name by the rights of the key.
        if (request.method !== "POST") throw badRequest("Avec une clé d’API, seules les requêtes POST sont admises.");
        await keys.recognise(request, key);
        return;
      }
      if (!rules.conformance) await demandPreflight(request);
      request.body = admitDocument(rules, request.method, request.body);
    },
    handler: fastifyApolloHandler<RequestContext>(apollo, {
      context: (request, reply) => {
        const context = requestContext(db, keys.of(request) ?? accountSessionOf(request), installation);
        // The operation gives its connection back itself; a client that leaves in the middle must not keep it.
        reply.raw.once("close", () => void context.done());
        return Promise.resolve(context);
      },
    }),
  });
}
