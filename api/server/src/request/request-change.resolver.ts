import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import {
  addRequestMessage,
  answerRequest as answer,
  askClarification,
  countFoundAnswer,
  createRequest as create,
  moveRequestBy,
  qualifyRequest as qualify,
  type RequestOutcome,
  type StoredRequest,
} from "@palier/store/request";
import { badRequest, isIdentifier, onlyLooking, type Plain, type RequestContext, type Viewer } from "../kernel";
import {
  AnswerRequestInput,
  ClarifyRequestInput,
  CreateRequestInput,
  MoveRequestInput,
  QualifyRequestInput,
  ReplyToRequestInput,
} from "./request-change.type";
import { follows, requestOf } from "./request-view";
import { requestPolicy } from "./request.policy";
import { RequestPayloadType } from "./request.type";

type Payload = Omit<Plain<RequestPayloadType>, "request"> & { readonly request: StoredRequest | null };
type Side = "requester" | "referent";

const missing = (): Payload => ({
  ok: false,
  error: {
    code: "NOT_FOUND",
    field: null,
    message: "Cette demande est introuvable parmi celles que vous voyez.",
  },
  request: null,
});

const fault = (field: string, message: string): Payload => ({
  ok: false,
  error: { code: "REQUEST_INVALID", field, message },
  request: null,
});

/** Refused, the request as it is now goes back with the reason: the screen shows both texts. */
async function payloadOf(context: RequestContext, outcome: RequestOutcome, id: string | null): Promise<Payload> {
  if (outcome.ok) return { ok: true, error: null, request: outcome.value };
  return { ok: false, error: outcome.error, request: id === null ? null : await requestOf(context, id) };
}

/** The request, and who acts on it as a referent of its sector. @throws Refusal when they aren't. */
async function asReferent(
  context: RequestContext,
  id: string,
): Promise<{ readonly viewer: Viewer; readonly request: StoredRequest } | null> {
  await context.allow(requestPolicy.qualify);
  const request = await requestOf(context, id);
  if (request === null) return null;
  const { establishmentId, sector } = request;
  return { viewer: await context.allow(requestPolicy.qualify, { establishmentId, sector }), request };
}

/** On which side the viewer stands; an answer already made for whoever neither asked nor follows the request. */
async function onTheirSide(
  context: RequestContext,
  id: string,
): Promise<{ readonly viewer: Viewer; readonly side: Side } | { readonly refused: Payload }> {
  const viewer = await context.allow(requestPolicy.create);
  const request = await requestOf(context, id);
  if (request === null) return { refused: missing() };
  if (request.authorId === viewer.personId) return { viewer, side: "requester" };
  if (follows(viewer, request)) return { viewer, side: "referent" };
  // Whoever only looks is told so first, as for every other gesture.
  if (viewer.lookedAtBy !== null) throw onlyLooking(viewer.displayName);
  const message = "Ce geste revient à la personne qui a fait la demande, ou à son référent. Rien n’a changé.";
  return { refused: { ok: false, error: { code: "WRONG_SIDE", field: null, message }, request } };
}

@Resolver()
export class RequestChangeResolver {
  @Mutation(() => RequestPayloadType, { description: "Fait une demande ; le référent est prévenu." })
  async createRequest(
    @Ctx() context: RequestContext,
    @Arg("input", () => CreateRequestInput, { description: "La demande." }) input: CreateRequestInput,
  ): Promise<Payload> {
    const { establishmentId } = input;
    const known = isIdentifier(establishmentId);
    const viewer = await context.allow(requestPolicy.create, known ? { establishmentId } : {});
    const id = input.id ?? null;
    const productId = input.productId ?? null;
    const moduleId = input.moduleId ?? null;
    const pictureIds = input.pictureIds.filter(isIdentifier);
    if (!known) return fault("establishmentId", "Choisissez l’établissement pour lequel vous demandez.");
    if (id !== null && !isIdentifier(id)) return fault("id", "Rechargez la page, puis recommencez.");
    if (![productId, moduleId].every((each) => each === null || isIdentifier(each)))
      return fault("moduleId", "Choisissez une partie du logiciel de la liste, ou aucune.");
    const made = await context.write(viewer, (tx) =>
      create(tx, {
        id,
        establishmentId,
        productId,
        moduleId,
        pictureIds,
        kind: input.kind,
        sector: input.sector,
        body: input.body,
      }),
    );
    return payloadOf(context, made, null);
  }

  @Mutation(() => RequestPayloadType, { description: "Dit ce qu’est une demande : besoin, bug, réglage ou pratique." })
  async qualifyRequest(
    @Ctx() context: RequestContext,
    @Arg("input", () => QualifyRequestInput, { description: "La qualification." }) input: QualifyRequestInput,
  ): Promise<Payload> {
    const found = await asReferent(context, input.id);
    if (found === null) return missing();
    const given = { nature: input.nature, note: input.note };
    const { id, version } = input;
    const done = await context.write(found.viewer, (tx) => qualify(tx, { id, version }, given));
    return payloadOf(context, done, id);
  }

  @Mutation(() => RequestPayloadType, { description: "Demande une précision à la personne, dans le fil." })
  async askRequestClarification(
    @Ctx() context: RequestContext,
    @Arg("input", () => ClarifyRequestInput, { description: "La précision." }) input: ClarifyRequestInput,
  ): Promise<Payload> {
    const found = await asReferent(context, input.id);
    if (found === null) return missing();
    const { id, version, body } = input;
    const done = await context.write(found.viewer, (tx) => askClarification(tx, { id, version }, body));
    return payloadOf(context, done, id);
  }

  @Mutation(() => RequestPayloadType, { description: "Répond à une demande ; la personne est prévenue." })
  async answerRequest(
    @Ctx() context: RequestContext,
    @Arg("input", () => AnswerRequestInput, { description: "La réponse." }) input: AnswerRequestInput,
  ): Promise<Payload> {
    const found = await asReferent(context, input.id);
    if (found === null) return missing();
    const { id, version, kind, text } = input;
    const announcedNewsId = input.announcedNewsId ?? null;
    if (announcedNewsId !== null && !isIdentifier(announcedNewsId))
      return fault("announcedNewsId", "Choisissez une actualité de la liste, ou aucune.");
    const given = { kind, text, sharedTitle: input.sharedTitle ?? null, announcedNewsId };
    const done = await context.write(found.viewer, (tx) => answer(tx, { id, version }, given));
    return payloadOf(context, done, id);
  }

  @Mutation(() => RequestPayloadType, { description: "Clôt, rouvre ou retire une demande." })
  async moveRequest(
    @Ctx() context: RequestContext,
    @Arg("input", () => MoveRequestInput, { description: "Le geste." }) input: MoveRequestInput,
  ): Promise<Payload> {
    const { id, version, move } = input;
    if (move !== "close" && move !== "reopen" && move !== "withdraw")
      throw badRequest("Ce geste n’est pas de ceux que l’on fait sur une demande.", "move");
    const found = await onTheirSide(context, id);
    if ("refused" in found) return found.refused;
    const done = await context.write(found.viewer, (tx) => moveRequestBy(tx, { id, version }, move, found.side));
    return payloadOf(context, done, id);
  }

  @Mutation(() => RequestPayloadType, { description: "Écrit dans le fil d’une demande." })
  async replyToRequest(
    @Ctx() context: RequestContext,
    @Arg("input", () => ReplyToRequestInput, { description: "Le message." }) input: ReplyToRequestInput,
  ): Promise<Payload> {
    const { id, body } = input;
    const found = await onTheirSide(context, id);
    if ("refused" in found) return found.refused;
    const pictureIds = input.pictureIds.filter(isIdentifier);
    const done = await context.write(found.viewer, (tx) =>
      addRequestMessage(tx, { id, body, pictureIds, side: found.side }),
    );
    return payloadOf(context, done, id);
  }

  @Mutation(() => Boolean, {
    description: "Compte qu’une réponse ou une actualité a suffi, sans garder par qui ; faux si elle est introuvable.",
  })
  async countKnownAnswer(
    @Ctx() context: RequestContext,
    @Arg("kind", () => String, { description: "answer ou news." }) kind: string,
    @Arg("id", () => ID, { description: "La réponse ou l’actualité." }) id: string,
  ): Promise<boolean> {
    const viewer = await context.allow(requestPolicy.create);
    if ((kind !== "answer" && kind !== "news") || !isIdentifier(id)) return false;
    return context.write(viewer, (tx) => countFoundAnswer(tx, kind, id));
  }
}
