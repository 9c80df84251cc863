import { IconAlertTriangle, IconCheck, IconClock, IconLoader } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { graphql, readFragment, type FragmentType } from "../../generated";
import type { JobRowFragment } from "../../generated/graphql";
import { formatDate, formatPercent, MISSING } from "../format/format";
import { QuietButton } from "../page/buttons";
import { DataTable, type Column } from "../table/DataTable";
import { useText, type Say } from "../text";
import { jobMessages } from "./job.messages";
import classes from "./job.module.css";

export const JobRow = graphql(`
  fragment JobRow on Job {
    id
    kind
    kindLabel
    state
    progressRatio
    stepLabel
    failureReason
    attempts
    requestedByName
    createdAt
    startedAt
    finishedAt
  }
`);

interface JobTableProps {
  caption: string;
  jobs: readonly FragmentType<typeof JobRow>[];
  emptyState?: ReactNode;
  /** Shows « Relancer » on what failed; omit for those who may not. */
  onRetry?: ((id: string) => void) | undefined;
}

const ICONS = { WAITING: IconClock, RUNNING: IconLoader, DONE: IconCheck, FAILED: IconAlertTriangle };

/** Jobs with their state in words, the reason of what failed, how long they took. */
export function JobTable({ caption, jobs, emptyState, onRetry }: JobTableProps) {
  const say = useText();
  const rows = jobs.map((job) => readFragment(JobRow, job));
  const columns: Column<JobRowFragment>[] = [
    { key: "kind", header: say(jobMessages.kind), cell: ({ kindLabel }) => kindLabel },
    { key: "state", header: say(jobMessages.state), cell: (job) => <JobStateWords job={job} /> },
    {
      key: "requestedBy",
      header: say(jobMessages.requestedBy),
      wideOnly: true,
      cell: ({ requestedByName }) => requestedByName ?? say(jobMessages.system),
    },
    {
      key: "createdAt",
      header: say(jobMessages.createdAt),
      nowrap: true,
      cell: ({ createdAt }) => formatDate(createdAt, "time"),
    },
    {
      key: "duration",
      header: say(jobMessages.duration),
      align: "right",
      wideOnly: true,
      cell: (job) => durationOf(job, say),
    },
  ];
  if (onRetry && rows.some(({ state }) => state === "FAILED")) {
    columns.push({
      key: "action",
      header: say(jobMessages.action),
      cell: ({ id, state, kindLabel, createdAt }) =>
        state === "FAILED" && (
          <QuietButton
            size="compact-sm"
            aria-label={say(jobMessages.retryOf, { kind: kindLabel, date: formatDate(createdAt, "time") })}
            onClick={() => onRetry(id)}
          >
            {say(jobMessages.retry)}
          </QuietButton>
        ),
    });
  }
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      emptyState={emptyState}
      phone="stack"
    />
  );
}

function JobStateWords({ job }: { job: JobRowFragment }) {
  const say = useText();
  const Icon = ICONS[job.state];
  return (
    <span className={classes["state"]} data-state={job.state}>
      <Icon size={18} aria-hidden />
      <span>
        <span className={classes["stateWord"]}>{say(jobMessages[job.state])}</span>
        {job.state === "RUNNING" && (
          <span className={classes["detail"]}>
            {[formatPercent(job.progressRatio, 0), job.stepLabel].filter((part) => part != null).join(" · ")}
          </span>
        )}
        {job.state === "FAILED" && job.failureReason != null && (
          <span className={classes["detail"]}>
            {say(jobMessages.failedBecause, { reason: job.failureReason, attempts: job.attempts })}
          </span>
        )}
      </span>
    </span>
  );
}

function durationOf({ startedAt, finishedAt }: JobRowFragment, say: Say): string {
  if (startedAt == null || finishedAt == null) return MISSING;
  const seconds = Math.max(0, Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000));
  if (seconds === 0) return say(jobMessages.instant);
  return seconds < 90
    ? say(jobMessages.seconds, { count: seconds })
    : say(jobMessages.minutes, { count: Math.round(seconds / 60) });
}
