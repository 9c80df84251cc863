import type { Database } from "./database";
import { statement, withGroup, type Scope, type WriteTx } from "./transaction";

/** A kind of work: what it is called, how its payload is read, how often it may be tried. */
export interface JobDefinition<P> {
  /** Stable English code, `feature.verb`. */
  readonly kind: string;
  /** What people read in « Traitements ». */
  readonly label: string;
  /** Tries before the job is shown as failed. */
  readonly attempts: number;
  /** True for what leaves by the hundred, a mail for instance: « Traitements » folds it, unless it failed. */
  readonly small: boolean;
  /** Throws when the stored payload isn't one of this kind. */
  readonly parse: (raw: unknown) => P;
}

const definitions = new Map<string, JobDefinition<unknown>>();

/**
 * Defines a kind of job; the handler lives in the worker.
 * @throws when two definitions share a kind.
 */
export function defineJob<P>(
  definition: Omit<JobDefinition<P>, "attempts" | "small"> & { readonly attempts?: number; readonly small?: boolean },
): JobDefinition<P> {
  if (definitions.has(definition.kind)) throw new Error(`job kind defined twice: ${definition.kind}`);
  const complete: JobDefinition<P> = {
    ...definition,
    attempts: definition.attempts ?? 5,
    small: definition.small ?? false,
  };
  definitions.set(complete.kind, complete);
  return complete;
}

/** The French label of a kind; the kind itself when nothing defines it any more. */
export function jobLabel(kind: string): string {
  return definitions.get(kind)?.label ?? kind;
}

/** The kinds that « Traitements » folds. */
export const smallKinds = (): readonly string[] =>
  [...definitions.values()].filter(({ small }) => small).map(({ kind }) => kind);

const insertOutbox = statement<{ id: string }>(
  "kernel-insert-outbox",
  `with added as (
     insert into outbox (group_id, kind, payload, requested_by) values ($1, $2, $3, $4) returning id)
   select added.id, pg_notify('outbox', '') from added`,
);

/**
 * Asks for work to be done after commit.
 * @returns the id of the outbox row, which is also the id people see in « Traitements ».
 */
export async function enqueue<P>(
  tx: WriteTx,
  job: JobDefinition<P>,
  payload: P,
  requestedBy: string | null,
): Promise<string> {
  const [row] = await tx.rows(insertOutbox, [tx.groupId, job.kind, JSON.stringify(payload), requestedBy]);
  if (row === undefined) throw new Error("outbox insert returned no row");
  return row.id;
}

/** The states of a job as people see them. */
export type JobState = "waiting" | "running" | "done" | "failed";

const startJobRow = statement<{ kind: string; payload: unknown }>(
  "kernel-start-job",
  `with started as (
     update outbox set state = 'running', attempts = attempts + 1, started_at = coalesce(started_at, now()),
            failure_reason = null, finished_at = null
      where group_id = $1 and id = $2 and generation = $3 and state <> 'done'
      returning id, kind, payload)
   select kind, payload, pg_notify('job_progress', id::text) from started`,
);

/** Marks a job as running. @returns null when the row is gone, already done, or was asked again since. */
export async function startJob(
  db: Database,
  scope: Scope,
  jobId: string,
  generation: number,
): Promise<{ kind: string; payload: unknown } | null> {
  return withGroup(
    db,
    scope,
    async (tx) => (await tx.rows(startJobRow, [scope.groupId, jobId, generation]))[0] ?? null,
  );
}

const advanceJobRow = statement<unknown>(
  "kernel-advance-job",
  `with moved as (
     update outbox set progress_ratio = $3, step_label = $4 where group_id = $1 and id = $2 returning id)
   select pg_notify('job_progress', id::text) from moved`,
);

/** Writes how far a job is. @param ratio 0 to 1. @param step what is being done, in French. */
export async function advanceJob(
  db: Database,
  scope: Scope,
  jobId: string,
  ratio: number,
  step: string,
): Promise<void> {
  await withGroup(db, scope, (tx) => tx.rows(advanceJobRow, [scope.groupId, jobId, ratio.toFixed(4), step]));
}

const finishJobRow = statement<unknown>(
  "kernel-finish-job",
  `with ended as (
     update outbox set state = $3, failure_reason = $4, finished_at = case when $3 = 'waiting' then null else now() end,
            progress_ratio = case when $3 = 'done' then 1 else progress_ratio end
      where group_id = $1 and id = $2 returning id)
   select pg_notify('job_progress', id::text) from ended`,
);

/**
 * Ends a try.
 * @param state `waiting` when another try follows.
 * @param reason why it failed, in French; null when it didn't.
 */
export async function finishJob(
  db: Database,
  scope: Scope,
  jobId: string,
  state: JobState,
  reason: string | null,
): Promise<void> {
  await withGroup(db, scope, (tx) => tx.rows(finishJobRow, [scope.groupId, jobId, state, reason]));
}

const insertJobDone = statement<{ jobId: string }>(
  "kernel-insert-job-done",
  `insert into job_done (group_id, job_id) values ($1, $2) on conflict do nothing returning job_id as "jobId"`,
);

/**
 * The effect of a job, in one transaction whose first statement says the job is done: running twice equals running once.
 * @returns false when the effect was already there.
 */
export async function onceForJob(
  db: Database,
  scope: Scope,
  jobId: string,
  work: (tx: WriteTx) => Promise<void>,
): Promise<boolean> {
  return withGroup(db, scope, async (tx) => {
    const claimed = await tx.rows(insertJobDone, [scope.groupId, jobId]);
    if (claimed.length === 0) return false;
    await work(tx);
    return true;
  });
}

const retryJobRow = statement<{ id: string }>(
  "kernel-retry-job",
  `with again as (
     update outbox set state = 'waiting', relayed_at = null, generation = generation + 1, attempts = 0,
            progress_ratio = 0, step_label = null, failure_reason = null, started_at = null, finished_at = null
      where group_id = $1 and id = $2 and state = 'failed' returning id)
   select id, pg_notify('outbox', '') from again`,
);

/** Asks for a failed job again. @returns false when it isn't there or hasn't failed. */
export async function retryJob(tx: WriteTx, jobId: string): Promise<boolean> {
  return (await tx.rows(retryJobRow, [tx.groupId, jobId])).length > 0;
}
