import { jobLabel, smallKinds, type JobState } from "./job";
import { statement, type ReadTx } from "./transaction";

/** A job as « Traitements » shows it. */
export interface JobRow {
  /** The outbox id. */
  readonly id: string;
  readonly kind: string;
  /** What people read for the kind. */
  readonly kindLabel: string;
  readonly state: JobState;
  /** 0 to 1. */
  readonly progressRatio: number;
  /** null: not told yet. */
  readonly stepLabel: string | null;
  /** null: it hasn't failed. */
  readonly failureReason: string | null;
  /** Tries begun. */
  readonly attempts: number;
  /** null: asked by the system. */
  readonly requestedByName: string | null;
  readonly createdAt: Date;
  /** null: not begun. */
  readonly startedAt: Date | null;
  /** null: not ended. */
  readonly finishedAt: Date | null;
}

type StoredJob = Omit<JobRow, "kindLabel">;

const COLUMNS = `o.id, o.kind, o.state, o.progress_ratio::float8 as "progressRatio", o.step_label as "stepLabel",
  o.failure_reason as "failureReason", o.attempts, p.display_name as "requestedByName",
  o.created_at as "createdAt", o.started_at as "startedAt", o.finished_at as "finishedAt"`;

const selectJobs = statement<StoredJob>(
  "kernel-select-jobs",
  `select ${COLUMNS} from outbox o left join member p on p.group_id = o.group_id and p.person_id = o.requested_by
    where o.group_id = $1 and o.id = any ($2::uuid[])`,
);

const selectJobPage = statement<StoredJob>(
  "kernel-select-job-page",
  `select ${COLUMNS} from outbox o left join member p on p.group_id = o.group_id and p.person_id = o.requested_by
    where o.group_id = $1 and ($2::text is null or o.state = $2)
      and (o.state = 'failed' or o.kind <> all ($5::text[]))
      and ($3::uuid is null
           or (o.created_at, o.id) < (select a.created_at, a.id from outbox a where a.group_id = $1 and a.id = $3))
    order by o.created_at desc, o.id desc
    limit $4`,
);

const countJobRows = statement<{ state: JobState; small: boolean; count: number }>(
  "kernel-count-jobs",
  `select state, kind = any ($2::text[]) as small, count(*)::int as count from outbox where group_id = $1 group by 1, 2`,
);

const labelled = (row: StoredJob): JobRow => ({ ...row, kindLabel: jobLabel(row.kind) });

/** The jobs of those ids in the group, in no order; an id of another group gives nothing. */
export async function readJobs(tx: ReadTx, ids: readonly string[]): Promise<JobRow[]> {
  return (await tx.rows(selectJobs, [tx.groupId, ids])).map(labelled);
}

/** @returns null when there is no such job in the group. */
export async function readJob(tx: ReadTx, id: string): Promise<JobRow | null> {
  return (await readJobs(tx, [id]))[0] ?? null;
}

/** One page of jobs, the newest first. */
export interface JobPage {
  readonly rows: readonly JobRow[];
  readonly hasNextPage: boolean;
}

/**
 * @param page.after id of the last job of the page before; null for the first page.
 * @param page.withSmall false: without the small jobs that haven't failed.
 */
export async function readJobPage(
  tx: ReadTx,
  page: {
    readonly first: number;
    readonly after: string | null;
    readonly state: JobState | null;
    readonly withSmall: boolean;
  },
): Promise<JobPage> {
  const folded = page.withSmall ? [] : smallKinds();
  const rows = await tx.rows(selectJobPage, [tx.groupId, page.state, page.after, page.first + 1, folded]);
  return { rows: rows.slice(0, page.first).map(labelled), hasNextPage: rows.length > page.first };
}

/** How many jobs of the group are in each state, and how many of them are small ones that haven't failed. */
export interface JobCounts extends Readonly<Record<JobState, number>> {
  readonly small: Readonly<Record<JobState, number>>;
}

/** How many jobs of the group are in each state. */
export async function countJobs(tx: ReadTx): Promise<JobCounts> {
  const none = { waiting: 0, running: 0, done: 0, failed: 0 };
  const [counts, folded] = [{ ...none }, { ...none }];
  for (const { state, small, count } of await tx.rows(countJobRows, [tx.groupId, smallKinds()])) {
    counts[state] += count;
    if (small && state !== "failed") folded[state] += count;
  }
  return { ...counts, small: folded };
}
