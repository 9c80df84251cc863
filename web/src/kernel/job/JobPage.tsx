import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect, Switch } from "@mantine/core";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { graphql } from "../../generated";
import type { JobState } from "../../generated/graphql";
import { useCan } from "../client/viewer";
import { QuietButton } from "../page/buttons";
import { PageHeader } from "../page/PageHeader";
import { EmptyState, ErrorPanel, LoadingState } from "../page/states";
import { useText } from "../text";
import { jobMessages } from "./job.messages";
import classes from "./job.module.css";
import { JobTable } from "./JobTable";

const PAGE_SIZE = 25;
const REFRESH_MS = 5_000;
const STATES: Readonly<Record<string, JobState>> = { attente: "WAITING", cours: "RUNNING", reprendre: "FAILED" };

const JobListDocument = graphql(`
  query JobList($first: Int!, $after: String, $state: JobState, $withSmall: Boolean!) {
    jobs(first: $first, after: $after, state: $state, withSmall: $withSmall) {
      totalCount
      waitingCount
      runningCount
      failedCount
      smallCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          ...JobRow
        }
      }
    }
  }
`);

const RetryJobDocument = graphql(`
  mutation RetryJob($id: ID!) {
    retryJob(id: $id) {
      ok
      error {
        code
        field
        message
      }
      job {
        id
        ...JobRow
      }
    }
  }
`);

/** Everything the workers do for the group, found again from any page; asked anew every 5 s while it is open. */
export function JobPage() {
  const say = useText();
  const canRetry = useCan("job:retry");
  const [params, setParams] = useSearchParams();
  const choice = params.get("etat") ?? "";
  const state = Object.hasOwn(STATES, choice) ? (STATES[choice] ?? null) : null;
  // Mails and deliveries leave by the hundred: folded, they don't drown the work that people follow.
  const withSmall = params.get("envois") === "oui";
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(JobListDocument, {
    variables: { first: PAGE_SIZE, after: null, state, withSmall },
    fetchPolicy: "cache-and-network",
    pollInterval: REFRESH_MS,
  });
  const [retry] = useMutation(RetryJobDocument);
  const [notice, setNotice] = useState("");
  const [retryError, setRetryError] = useState<unknown>(null);
  const list = (data ?? previousData)?.jobs;
  const filter = (key: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value === "") next.delete(key);
    else next.set(key, value);
    setParams(next, { replace: true });
  };

  const relaunch = async (id: string) => {
    setRetryError(null);
    try {
      const { data: answer } = await retry({ variables: { id } });
      setNotice(answer?.retryJob.error?.message ?? say(jobMessages.retried));
      await refetch();
    } catch (caught) {
      setRetryError(caught);
    }
  };
  const more = () =>
    fetchMore({
      variables: { after: list?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        jobs: { ...next.jobs, edges: [...before.jobs.edges, ...next.jobs.edges] },
      }),
    });

  return (
    <>
      <PageHeader title={say(jobMessages.title)} count={list?.totalCount} purpose={say(jobMessages.purpose)} />
      <div className={classes["filter"]}>
        <NativeSelect
          label={say(jobMessages.filter)}
          value={state === null ? "" : choice}
          onChange={({ currentTarget }) => {
            filter("etat", currentTarget.value);
          }}
          data={[
            { value: "", label: say(jobMessages.all) },
            { value: "attente", label: say(jobMessages.waitingFilter, { count: list?.waitingCount ?? 0 }) },
            { value: "cours", label: say(jobMessages.runningFilter, { count: list?.runningCount ?? 0 }) },
            { value: "reprendre", label: say(jobMessages.failedFilter, { count: list?.failedCount ?? 0 }) },
          ]}
        />
        <Switch
          label={say(jobMessages.withSmall, { count: list?.smallCount ?? 0 })}
          checked={withSmall}
          onChange={({ currentTarget }) => {
            filter("envois", currentTarget.checked ? "oui" : "");
          }}
        />
      </div>
      <p role="status" className={classes["notice"]}>
        {notice}
      </p>
      {retryError !== null && <ErrorPanel error={retryError} />}
      {error && !list && <ErrorPanel error={error} retry={() => void refetch()} />}
      {!list && loading && <LoadingState />}
      {list && (
        <JobTable
          caption={say(jobMessages.caption)}
          jobs={list.edges.map(({ node }) => node)}
          emptyState={<EmptyState title={say(jobMessages.emptyTitle)} why={say(jobMessages.emptyWhy)} />}
          onRetry={canRetry ? (id) => void relaunch(id) : undefined}
        />
      )}
      {list?.pageInfo.hasNextPage && (
        <p className={classes["more"]}>
          <QuietButton onClick={() => void more()}>{say(jobMessages.more)}</QuietButton>
        </p>
      )}
    </>
  );
}
