import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { EstablishmentWithPlaces } from "@palier/domain/group";
import { parseSector } from "@palier/domain/identity";
import { caseInPlainWords, movesOf, requestOrigin } from "@palier/domain/request";
import { readOpenEstablishments } from "@palier/store/group";
import {
  countRequests,
  readLastOrigin,
  readPictures,
  readRequestMessages,
  readRequests,
  readRequestSteps,
  readSharedAnswer,
  type StoredRequest,
} from "@palier/store/request";
import { searchGroup } from "@palier/store/search";
import { establishmentById, EstablishmentType } from "../group";
import { allows, isIdentifier, pageOf, pageRequest, type Page, type Plain, type RequestContext } from "../kernel";
import { requestPictureUrl } from "./request-picture.route";
import { filterOf, follows, requestOf } from "./request-view";
import { requestPolicy } from "./request.policy";
import {
  KnownAnswerType,
  RequestCaseType,
  RequestConnectionType,
  RequestMessageType,
  RequestOriginType,
  RequestPictureType,
  RequestStateCountType,
  RequestStepType,
  RequestType,
  SharedAnswerType,
} from "./request.type";

/** Fewer characters say nothing that a search could know. */
const FEWEST_CHARACTERS = 8;
const KNOWN_AT_MOST = 4;

@Resolver(() => RequestType)
export class RequestResolver {
  @Query(() => RequestConnectionType, { description: "Les demandes que l’on voit, les plus récentes d’abord." })
  async requests(
    @Ctx() context: RequestContext,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "Nombre voulu, de 1 à 200." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Curseur de la page précédente." })
    after?: string | null,
    @Arg("states", () => [String], { nullable: true, description: "États voulus, par leurs codes ; tous par défaut." })
    states?: string[] | null,
    @Arg("kind", () => String, { nullable: true, description: "De quoi il s’agit, par son code." })
    kind?: string | null,
    @Arg("sector", () => String, { nullable: true, description: "Secteur, par son code." })
    sector?: string | null,
    @Arg("establishmentId", () => ID, { nullable: true, description: "Établissement." })
    establishmentId?: string | null,
    @Arg("mine", () => Boolean, { nullable: true, description: "Vrai : seulement celles que l’on a faites." })
    mine?: boolean | null,
  ): Promise<Page<StoredRequest>> {
    const viewer = await context.allow(requestPolicy.read);
    const page = pageRequest(first, after);
    const filter = filterOf(
      {
        states: states ?? null,
        kind: kind ?? null,
        sector: sector ?? null,
        establishmentId: establishmentId ?? null,
        mine: mine === true,
      },
      viewer,
    );
    if (filter === null) return pageOf([], false);
    const { requests, more } = await readRequests(context.read(), filter, page);
    return pageOf(requests, more);
  }

  @Query(() => [RequestStateCountType], {
    description: "Combien de demandes dans chaque état, pour les mêmes filtres.",
  })
  async requestCounts(
    @Ctx() context: RequestContext,
    @Arg("kind", () => String, { nullable: true, description: "De quoi il s’agit, par son code." })
    kind?: string | null,
    @Arg("sector", () => String, { nullable: true, description: "Secteur, par son code." })
    sector?: string | null,
    @Arg("establishmentId", () => ID, { nullable: true, description: "Établissement." })
    establishmentId?: string | null,
    @Arg("mine", () => Boolean, { nullable: true, description: "Vrai : seulement celles que l’on a faites." })
    mine?: boolean | null,
  ): Promise<readonly Plain<RequestStateCountType>[]> {
    const viewer = await context.allow(requestPolicy.read);
    const given = { kind: kind ?? null, sector: sector ?? null, establishmentId: establishmentId ?? null };
    const filter = filterOf({ states: null, ...given, mine: mine === true }, viewer);
    return filter === null ? [] : countRequests(context.read(), filter);
  }

  @Query(() => RequestType, { nullable: true, description: "Une demande ; null si elle est introuvable." })
  async request(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La demande." }) id: string,
  ): Promise<StoredRequest | null> {
    await context.allow(requestPolicy.read);
    return requestOf(context, id);
  }

  @Query(() => SharedAnswerType, {
    nullable: true,
    description: "Une réponse que tout le groupe peut lire ; null si elle est introuvable ou ne l’est plus.",
  })
  async sharedAnswer(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La réponse." }) id: string,
  ): Promise<Plain<SharedAnswerType> | null> {
    await context.allow(requestPolicy.read);
    const answer = isIdentifier(id) ? await readSharedAnswer(context.read(), id) : null;
    return answer === null ? null : { ...answer, answeredAt: answer.answeredAt.toISOString() };
  }

  @Query(() => RequestOriginType, { description: "Pour qui la personne qui regarde fait ses demandes." })
  async requestOrigin(@Ctx() context: RequestContext): Promise<Plain<RequestOriginType>> {
    const viewer = await context.allow(requestPolicy.create);
    const tx = context.read();
    const [establishments, last] = await Promise.all([readOpenEstablishments(tx), readLastOrigin(tx, viewer.personId)]);
    const places = establishments
      .filter(({ id }) => allows(requestPolicy.create, viewer, { establishmentId: id }))
      .map(({ id, name }) => ({ id, name }));
    const guess = requestOrigin(
      viewer.grants,
      places.map(({ id }) => id),
      last,
    );
    return { ...guess, places };
  }

  @Query(() => [KnownAnswerType], {
    description: "Réponses et actualités qui ressemblent au texte d’une demande, avant qu’elle soit envoyée.",
  })
  async knownAnswers(
    @Ctx() context: RequestContext,
    @Arg("text", () => String, { description: "Le texte, même inachevé." }) text: string,
    @Arg("sector", () => String, {
      nullable: true,
      description: "Secteur, par son code : ce qui en est vient d’abord.",
    })
    sector?: string | null,
  ): Promise<readonly Plain<KnownAnswerType>[]> {
    const { rights, grants } = await context.allow(requestPolicy.create);
    if (text.trim().length < FEWEST_CHARACTERS) return [];
    const hits = await searchGroup(
      context.read(),
      { rights, grants },
      { text, kinds: ["answer", "news"], sector: parseSector(sector ?? ""), limit: KNOWN_AT_MOST },
    );
    return hits.map(({ objectKind, objectId, title, extract, path }) => ({
      kind: objectKind,
      id: objectId,
      title,
      extract,
      path,
    }));
  }

  @FieldResolver(() => EstablishmentType, { nullable: true })
  establishment(
    @Ctx() context: RequestContext,
    @Root() { establishmentId }: StoredRequest,
  ): Promise<EstablishmentWithPlaces | null> {
    return context.load(establishmentById, establishmentId);
  }

  @FieldResolver(() => Boolean)
  async mine(@Ctx() context: RequestContext, @Root() { authorId }: StoredRequest): Promise<boolean> {
    const { personId } = await context.allow(requestPolicy.read);
    return authorId === personId;
  }

  @FieldResolver(() => Boolean)
  async followed(@Ctx() context: RequestContext, @Root() request: StoredRequest): Promise<boolean> {
    return follows(await context.allow(requestPolicy.read), request);
  }

  @FieldResolver(() => [String])
  async moves(@Ctx() context: RequestContext, @Root() request: StoredRequest): Promise<readonly string[]> {
    const viewer = await context.allow(requestPolicy.read);
    const mine = request.authorId === viewer.personId ? movesOf(request.state, "requester") : [];
    const followed = follows(viewer, request) ? movesOf(request.state, "referent") : [];
    return [...new Set([...mine, ...followed])];
  }

  @FieldResolver(() => RequestCaseType, { nullable: true })
  case(@Root() { caseNumber, caseState }: StoredRequest): Plain<RequestCaseType> | null {
    if (caseNumber === null || caseState === null) return null;
    return { number: caseNumber, state: caseState, says: caseInPlainWords(caseState) };
  }

  @FieldResolver(() => [RequestMessageType])
  async messages(
    @Ctx() context: RequestContext,
    @Root() { id, authorId }: StoredRequest,
  ): Promise<readonly Plain<RequestMessageType>[]> {
    const messages = await readRequestMessages(context.read(), id);
    return messages.map((message) => ({
      id: message.id,
      authorName: message.authorName,
      fromRequester: message.authorId === authorId,
      body: message.body,
      createdAt: message.createdAt.toISOString(),
    }));
  }

  @FieldResolver(() => [RequestStepType])
  async steps(
    @Ctx() context: RequestContext,
    @Root() { id }: StoredRequest,
  ): Promise<readonly Plain<RequestStepType>[]> {
    const steps = await readRequestSteps(context.read(), id);
    return steps.map((step) => ({ ...step, movedAt: step.movedAt.toISOString() }));
  }

  @FieldResolver(() => [RequestPictureType])
  async pictures(
    @Ctx() context: RequestContext,
    @Root() { id }: StoredRequest,
  ): Promise<readonly Plain<RequestPictureType>[]> {
    const pictures = await readPictures(context.read(), id);
    return pictures.map((picture) => ({ ...picture, url: requestPictureUrl(picture.id) }));
  }

  @FieldResolver(() => String, { nullable: true })
  qualifiedAt(@Root() { qualifiedAt }: StoredRequest): string | null {
    return qualifiedAt?.toISOString() ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  answeredAt(@Root() { answeredAt }: StoredRequest): string | null {
    return answeredAt?.toISOString() ?? null;
  }

  @FieldResolver(() => String)
  createdAt(@Root() { createdAt }: StoredRequest): string {
    return createdAt.toISOString();
  }

  @FieldResolver(() => String)
  updatedAt(@Root() { updatedAt }: StoredRequest): string {
    return updatedAt.toISOString();
  }
}
