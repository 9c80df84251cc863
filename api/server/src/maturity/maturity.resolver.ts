import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { levelName, type Framework, type NextStep } from "@palier/domain/maturity";
import type { EstablishmentWithPlaces } from "@palier/domain/group";
import {
  answerQuestion,
  builtInFramework,
  readDistribution,
  requestMaturity,
  type EstablishmentLevel,
  type EstablishmentMaturity,
} from "@palier/store/maturity";
import { establishmentById, EstablishmentType } from "../group";
import { jobById, JobPayloadType, type Plain, type RequestContext } from "../kernel";
import { answersOf, explainedLevelOf, levelOf } from "./maturity-loader";
import { maturityPolicy } from "./maturity.policy";
import {
  AnswerMaturityQuestionInput,
  MaturityAnswerPayloadType,
  MaturityAnswerType,
  MaturityCountType,
  MaturityCriterionResultType,
  MaturityFrameworkType,
  MaturityHistoryPointType,
  MaturityNextStepType,
  MaturityType,
} from "./maturity.type";

async function explained(level: EstablishmentLevel, context: RequestContext): Promise<EstablishmentMaturity> {
  const found = await context.load(explainedLevelOf, level.establishmentId);
  if (found === null) throw new Error("a level was read, its explanation wasn't");
  return found;
}

@Resolver(() => MaturityType)
export class MaturityResolver {
  @Query(() => MaturityFrameworkType, { description: "Le référentiel des paliers." })
  async maturityFramework(@Ctx() context: RequestContext): Promise<Framework> {
    await context.allow(maturityPolicy.read);
    return builtInFramework().framework;
  }

  @Query(() => [MaturityCountType], { description: "Nombre d’établissements ouverts par palier, de 0 à 4." })
  async maturityDistribution(@Ctx() context: RequestContext): Promise<Plain<MaturityCountType>[]> {
    await context.allow(maturityPolicy.read);
    return readDistribution(context.read(), builtInFramework());
  }

  @Mutation(() => MaturityAnswerPayloadType, {
    description: "Enregistre la réponse d’un établissement, puis fait recalculer les paliers.",
  })
  async answerMaturityQuestion(
    @Ctx() context: RequestContext,
    @Arg("input", () => AnswerMaturityQuestionInput, { description: "La réponse." }) input: AnswerMaturityQuestionInput,
  ): Promise<
    Omit<Plain<MaturityAnswerPayloadType>, "establishment"> & { establishment: EstablishmentWithPlaces | null }
  > {
    const viewer = await context.allow(maturityPolicy.answer);
    const kept = await context.write(viewer, (tx) => answerQuestion(tx, builtInFramework(), input, new Date()));
    if (!kept.ok) return { ok: false, error: kept.error, establishment: null };
    return { ok: true, error: null, establishment: await context.load(establishmentById, input.establishmentId) };
  }

  @Mutation(() => JobPayloadType, { description: "Lance le calcul des paliers de tout le groupe." })
  async computeMaturity(@Ctx() context: RequestContext): Promise<Plain<JobPayloadType>> {
    const viewer = await context.allow(maturityPolicy.compute);
    const jobId = await context.write(viewer, requestMaturity);
    return { ok: true, error: null, job: await context.load(jobById, jobId) };
  }

  @FieldResolver(() => String)
  levelName(@Root() { level }: EstablishmentLevel): string {
    return levelName(builtInFramework().framework, level);
  }

  @FieldResolver(() => String)
  computedAt(@Root() { computedAt }: EstablishmentLevel): string {
    return computedAt.toISOString();
  }

  @FieldResolver(() => [MaturityCriterionResultType])
  async criteria(
    @Root() level: EstablishmentLevel,
    @Ctx() context: RequestContext,
  ): Promise<EstablishmentMaturity["criteria"]> {
    return (await explained(level, context)).criteria;
  }

  @FieldResolver(() => MaturityNextStepType, { nullable: true })
  async nextStep(@Root() level: EstablishmentLevel, @Ctx() context: RequestContext): Promise<NextStep | null> {
    return (await explained(level, context)).nextStep;
  }

  @FieldResolver(() => [MaturityHistoryPointType])
  async history(
    @Root() level: EstablishmentLevel,
    @Ctx() context: RequestContext,
  ): Promise<EstablishmentMaturity["history"]> {
    return (await explained(level, context)).history;
  }

  @FieldResolver(() => [MaturityAnswerType])
  async answers(
    @Root() { establishmentId }: EstablishmentLevel,
    @Ctx() context: RequestContext,
  ): Promise<Plain<MaturityAnswerType>[]> {
    const answers = await context.load(answersOf, establishmentId);
    return answers.map((answer) => ({ ...answer, answeredAt: answer.answeredAt.toISOString() }));
  }
}

/** What this room adds to an establishment. */
@Resolver(() => EstablishmentType)
export class EstablishmentMaturityResolver {
  @FieldResolver(() => MaturityType, {
    nullable: true,
    description: "Palier de l’établissement ; null s’il n’a pas encore été calculé.",
  })
  maturity(
    @Root() { id }: EstablishmentWithPlaces,
    @Ctx() context: RequestContext,
  ): Promise<EstablishmentLevel | null> {
    return context.load(levelOf, id);
  }
}
