import { Arg, Ctx, ID, Int, Mutation, Query, Resolver, Root, Subscription } from "type-graphql";
import { countJobs, readJobPage, retryJob as askAgain, recordAudit } from "@palier/store/kernel";
import type { RequestContext } from "./context";
import { isIdentifier } from "./identifier";
import { followJob, type JobStreamSource } from "./job-stream";
import { graphqlJob, jobById } from "./job-view";
import { jobPolicy } from "./job.policy";
import { JobConnectionType, JobPayloadType, JobState, JobType } from "./job.type";
import type { Plain } from "./plain";
import { pageOf, pageRequest } from "./page";
import { notFound, Refusal, userError } from "./refusal";

/** What a subscription may use beside what a query may. */
export interface StreamContext {
  readonly stream: JobStreamSource;
}

type State = (typeof JobState)[keyof typeof JobState];

@Resolver(() => JobType)
export class JobResolver {
  @Query(() => JobConnectionType, { description: "Les traitements du groupe, du plus récent au plus ancien." })
  async jobs(
    @Ctx() context: RequestContext,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "Nombre voulu, de 1 à 200." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "Curseur de la page précédente." })
    after?: string | null,
    @Arg("state", () => JobState, { nullable: true, description: "Seulement cet état." }) state?: State | null,
    @Arg("withSmall", () => Boolean, {
      nullable: true,
      defaultValue: true,
      description: "Faux : sans les courriels et les envois automatiques, sauf ceux qui n’ont pas abouti.",
    })
    withSmall: boolean | null = true,
  ): Promise<Plain<JobConnectionType>> {
    await context.allow(jobPolicy.read);
    const wanted = pageRequest(first, after);
    const [{ rows, hasNextPage }, counts] = await Promise.all([
      readJobPage(context.read(), { ...wanted, state: state ?? null, withSmall: withSmall !== false }),
      countJobs(context.read()),
    ]);
    const { small } = counts;
    const shown = (each: State): number => counts[each] - (withSmall === false ? small[each] : 0);
    return {
      ...pageOf(rows.map(graphqlJob), hasNextPage),
      totalCount: state == null ? shown("waiting") + shown("running") + shown("done") + shown("failed") : shown(state),
      waitingCount: shown("waiting"),
      runningCount: shown("running"),
      failedCount: shown("failed"),
      smallCount: small.waiting + small.running + small.done,
    };
  }

  @Query(() => JobType, { nullable: true, description: "Un traitement du groupe ; null s’il n’y est pas." })
  async job(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Traitement voulu." }) id: string,
  ): Promise<Plain<JobType> | null> {
    await context.allow(jobPolicy.read);
    return isIdentifier(id) ? context.load(jobById, id) : null;
  }

  @Mutation(() => JobPayloadType, { description: "Relance un traitement en échec." })
  async retryJob(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Traitement en échec." }) id: string,
  ): Promise<Plain<JobPayloadType>> {
    const viewer = await context.allow(jobPolicy.retry);
    const asked =
      isIdentifier(id) &&
      (await context.write(viewer, async (tx) => {
        if (!(await askAgain(tx, id))) return false;
        const changes = { state: ["failed", "waiting"] };
        await recordAudit(tx, { action: jobPolicy.retry.action, objectKind: "job", objectId: id, changes });
        return true;
      }));
    const job = isIdentifier(id) ? await context.load(jobById, id) : null;
    if (asked) return { ok: true, error: null, job };
    const refusal =
      job === null
        ? notFound("Ce traitement")
        : new Refusal("JOB_NOT_FAILED", "Ce traitement n’est pas en échec\u00a0: il n’y a rien à relancer.", 409);
    return { ok: false, error: userError(refusal), job: null };
  }

  @Subscription(() => JobType, {
    description: "Avancement d’un traitement, jusqu’à sa fin.",
    subscribe: ({ args, context }: { args: { id: string }; context: StreamContext }) =>
      followJob(context.stream, args.id),
  })
  jobProgress(
    @Root() job: Plain<JobType>,
    @Arg("id", () => ID, { description: "Traitement à suivre." }) id: string,
  ): Plain<JobType> {
    if (job.id !== id) throw notFound("Ce traitement");
    return job;
  }
}
