import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Metrics } from "./metrics";
import { missingPreflight, refusalOf, unexpected } from "./refusal";

/** What plain HTTP answers when it refuses. */
export interface HttpFailure {
  readonly error: { readonly code: string; readonly field: string | null; readonly message: string };
}

const failure = (code: string, message: string, field: string | null = null): HttpFailure => ({
  error: { code, field, message },
});

/** What fastify itself refuses, said in French. */
const FRAMEWORK: Readonly<Record<number, string>> = {
  400: "La requête n’a pas pu être lue\u00a0: vérifiez qu’elle est bien formée.",
  404: "Cette adresse n’existe pas.",
  405: "Cette adresse n’accepte pas ce verbe HTTP.",
  413: "L’envoi est trop volumineux pour cette adresse.",
  415: "Ce type de contenu n’est pas accepté à cette adresse.",
};

/** Answers every error as `{ error: { code, field, message } }`, in French, and keeps the unknown ones to the log. */
export function answerErrors(app: FastifyInstance, metrics: Metrics): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal !== null) {
      const { code, status, message, field } = refusal;
      if (refusal.report) request.log.warn({ code, route: request.routeOptions.url }, message);
      return reply.code(status).send(failure(code, message, field));
    }
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      return reply.code(status).send(failure(error.code, FRAMEWORK[status] ?? "La requête a été refusée."));
    }
    const incident = randomUUID();
    metrics.incident();
    request.log.error({ err: error, incident, route: request.routeOptions.url }, "unexpected error");
    return reply
      .code(500)
      .send({ error: { ...failure("INTERNAL_SERVER_ERROR", unexpected(incident)).error, incident } });
  });
}

/** Refuses what a page of another site could have sent without asking first. */
export async function demandPreflight(request: FastifyRequest): Promise<void> {
  await Promise.resolve();
  if (request.headers["apollo-require-preflight"] === undefined) throw missingPreflight();
}

/** Sends a refusal outside the usual flow, as the not-found handler does. */
export async function refuse(reply: FastifyReply, status: number): Promise<FastifyReply> {
  return reply.code(status).send(failure("NOT_FOUND", FRAMEWORK[status] ?? "La requête a été refusée."));
}
