import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { fault, reviewText, rolePlacesText, type PeopleFault, type ReviewDecision } from "@palier/domain/identity";
import { dayInFrance } from "@palier/domain/kernel";
import {
  closeAccessReview,
  closeGroupSessions,
  decideReviewLine,
  openAccessReview,
  readAccessReview,
  readAccessReviewLines,
  readAccessReviews,
  type AccessReview,
  type AccessReviewLine,
} from "@palier/store/identity";
import { isIdentifier, type Plain, type RequestContext } from "../kernel";
import { peoplePolicy } from "./identity-people.policy";
import {
  AccessReviewLineType,
  AccessReviewPayloadType,
  AccessReviewType,
  ReviewDecisionEnum,
} from "./identity-review.type";

type Payload = Omit<Plain<AccessReviewPayloadType>, "review"> & { readonly review: AccessReview | null };

const refused = (error: PeopleFault): Payload => ({ ok: false, error, review: null });

async function done(context: RequestContext, id: string): Promise<Payload> {
  return { ok: true, error: null, review: await readAccessReview(context.read(), id) };
}

@Resolver(() => AccessReviewType)
export class AccessReviewResolver {
  @Query(() => [AccessReviewType], { description: "Les revues de droits du groupe, la plus récente d’abord." })
  async accessReviews(@Ctx() context: RequestContext): Promise<AccessReview[]> {
    await context.allow(peoplePolicy.review);
    return readAccessReviews(context.read());
  }

  @Query(() => AccessReviewType, { nullable: true, description: "Une revue ; null si elle n’est pas du groupe." })
  async accessReview(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Revue voulue." }) id: string,
  ): Promise<AccessReview | null> {
    await context.allow(peoplePolicy.review);
    return isIdentifier(id) ? readAccessReview(context.read(), id) : null;
  }

  @Mutation(() => AccessReviewPayloadType, {
    description: "Ouvre une revue : tous les droits du groupe à cet instant.",
  })
  async openAccessReview(
    @Ctx() context: RequestContext,
    @Arg("dueOn", () => String, { description: "Jour où elle doit être terminée (AAAA-MM-JJ)." }) dueOn: string,
  ): Promise<Payload> {
    const viewer = await context.allow(peoplePolicy.review);
    const opened = await context.write(viewer, (tx) => openAccessReview(tx, dueOn, dayInFrance(new Date())));
    return opened.ok ? done(context, opened.value) : refused(opened.error);
  }

  @Mutation(() => AccessReviewPayloadType, {
    description: "Décide d’un droit en revue. Retirer retire vraiment le rôle, aussitôt.",
  })
  async decideAccessReviewLine(
    @Ctx() context: RequestContext,
    @Arg("lineId", () => ID, { description: "Le droit en revue." }) lineId: string,
    @Arg("decision", () => ReviewDecisionEnum, { description: "La décision." }) decision: ReviewDecision,
    @Arg("reason", () => String, { nullable: true, description: "Pourquoi le droit est retiré." })
    reason?: string | null,
  ): Promise<Payload> {
    const viewer = await context.allow(peoplePolicy.review);
    if (!isIdentifier(lineId))
      return refused(fault("NOT_FOUND", "lineId", "Ce droit est introuvable dans les revues de votre groupe."));
    const decided = await context.write(viewer, (tx) => decideReviewLine(tx, lineId, decision, reason ?? null));
    if (!decided.ok) return refused(decided.error);
    const { reviewId, closes } = decided.value;
    await closeGroupSessions(context.db, viewer.groupId, closes);
    return done(context, reviewId);
  }

  @Mutation(() => AccessReviewPayloadType, { description: "Clôt et date une revue dont chaque droit est décidé." })
  async closeAccessReview(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "La revue." }) id: string,
  ): Promise<Payload> {
    const viewer = await context.allow(peoplePolicy.review);
    if (!isIdentifier(id)) return refused(fault("NOT_FOUND", "id", "Cette revue est introuvable dans votre groupe."));
    const closed = await context.write(viewer, (tx) => closeAccessReview(tx, id));
    return closed.ok ? done(context, closed.value) : refused(closed.error);
  }

  @FieldResolver(() => String)
  openedAt(@Root() { openedAt }: AccessReview): string {
    return openedAt.toISOString();
  }

  @FieldResolver(() => String, { nullable: true })
  closedAt(@Root() { closedAt }: AccessReview): string | null {
    return closedAt?.toISOString() ?? null;
  }

  @FieldResolver(() => String)
  text(@Root() { leftCount, totalCount }: AccessReview): string {
    return reviewText(leftCount, totalCount);
  }

  @FieldResolver(() => [AccessReviewLineType])
  lines(@Root() { id }: AccessReview, @Ctx() context: RequestContext): Promise<AccessReviewLine[]> {
    return readAccessReviewLines(context.read(), id);
  }
}

@Resolver(() => AccessReviewLineType)
export class AccessReviewLineResolver {
  @FieldResolver(() => String)
  where(@Root() { wholeGroup, places }: AccessReviewLine): string {
    const of = (kind: string) => places.filter((place) => place.kind === kind);
    return rolePlacesText(wholeGroup, of("legalEntity"), of("establishment"));
  }

  @FieldResolver(() => String, { nullable: true })
  decidedAt(@Root() { decidedAt }: AccessReviewLine): string | null {
    return decidedAt?.toISOString() ?? null;
  }
}
