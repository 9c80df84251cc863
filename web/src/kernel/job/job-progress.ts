import { useApolloClient } from "@apollo/client/react";
import { createClient, type Client } from "graphql-sse";
import { print } from "graphql";
import { useEffect, useState } from "react";
import { graphql } from "../../generated";
import type { JobProgressQuery } from "../../generated/graphql";
import { documentHash } from "../client/hash";

export type FollowedJob = NonNullable<JobProgressQuery["job"]>;

/** job: null until the first answer. live: false when progress is asked every 5 s instead of being pushed. */
export interface JobFollow {
  job: FollowedJob | null;
  live: boolean;
  error: unknown;
}

const POLL_MS = 5_000;

const JobProgressDocument = graphql(`
  query JobProgress($id: ID!) {
    job(id: $id) {
      id
      kind
      kindLabel
      state
      progressRatio
      stepLabel
      failureReason
      attempts
      createdAt
      startedAt
      finishedAt
    }
  }
`);

const JobProgressStream = graphql(`
  subscription JobProgressStream($id: ID!) {
    jobProgress(id: $id) {
      id
      kind
      kindLabel
      state
      progressRatio
      stepLabel
      failureReason
      attempts
      createdAt
      startedAt
      finishedAt
    }
  }
`);

export function isOver(job: FollowedJob | null): boolean {
  return job?.state === "DONE" || job?.state === "FAILED";
}

function openStream(): Client {
  return createClient({
    url: "/graphql/stream",
    credentials: "same-origin",
    headers: { "apollo-require-preflight": "1" },
    retryAttempts: 1,
  });
}

/** In production the text stays home and the hash leaves, as for every other document. */
function streamRequest(id: string) {
  const hash = documentHash(JobProgressStream);
  return hash !== null
    ? { query: "", variables: { id }, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }
    : { query: print(JobProgressStream), variables: { id } };
}

/**
 * Follows a job to its end, pushed by the server or, behind a proxy that holds streams back, asked every 5 s.
 * @param jobId null while there is nothing to follow.
 */
export function useJobProgress(jobId: string | null): JobFollow {
  const client = useApolloClient();
  const [follow, setFollow] = useState<JobFollow>({ job: null, live: false, error: null });

  useEffect(() => {
    setFollow({ job: null, live: false, error: null });
    if (jobId === null) return undefined;
    let over = false;
    const seen = (job: FollowedJob, live: boolean) => {
      over = over || isOver(job);
      setFollow((before) => ({ job, live: live || before.live, error: null }));
    };
    const ask = async () => {
      if (over) return;
      try {
        const { data } = await client.query({
          query: JobProgressDocument,
          variables: { id: jobId },
          fetchPolicy: "network-only",
        });
        if (data?.job) seen(data.job, false);
      } catch (error) {
        setFollow((before) => ({ ...before, error }));
      }
    };
    const stream = openStream();
    const stop = stream.subscribe<{ jobProgress: FollowedJob }>(streamRequest(jobId), {
      next: ({ data }) => data && seen(data.jobProgress, true),
      error: () => setFollow((before) => ({ ...before, live: false })),
      complete: () => undefined,
    });
    // Asked as well as pushed: the first answer doesn't wait for a change, and a silent stream costs one question per 5 s.
    void ask();
    const timer = setInterval(() => void ask(), POLL_MS);
    return () => {
      clearInterval(timer);
      stop();
      stream.dispose();
    };
  }, [client, jobId]);

  return follow;
}
