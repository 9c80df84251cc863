import { readJobs, type JobRow } from "@palier/store/kernel";
import { batchedRows } from "./context";
import type { JobType } from "./job.type";
import type { Plain } from "./plain";

/** A job as GraphQL shows it: instants as ISO 8601 texts. */
export function graphqlJob(row: JobRow): Plain<JobType> {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** Jobs of the group by id; null where there is none. */
export const jobById = batchedRows(
  readJobs,
  (row) => row.id,
  ([row]) => (row === undefined ? null : graphqlJob(row)),
);
