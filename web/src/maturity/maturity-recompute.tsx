import { useMutation } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { ActionButton, ErrorPanel, formatDate, graphql, JobProgress, useText, type FollowedJob } from "../kernel";
import { maturityMessages } from "./maturity.messages";
import styles from "./maturity.module.css";

const ComputeMaturityDocument = graphql(`
  mutation ComputeMaturity {
    computeMaturity {
      ok
      error {
        code
        field
        message
      }
      job {
        id
      }
    }
  }
`);

/** The button that asks the workers for all the levels again, and how far they are, to be placed under the header. */
export interface MaturityRecompute {
  button: ReactNode;
  progress: ReactNode;
}

/** @param onDone called once the levels are new. */
export function useMaturityRecompute(onDone: () => void): MaturityRecompute {
  const say = useText();
  const [compute, { loading, error }] = useMutation(ComputeMaturityDocument);
  const [jobId, setJobId] = useState<string | null>(null);
  const [doneAt, setDoneAt] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const running = jobId !== null && doneAt === null;
  const start = async (): Promise<void> => {
    setRefusal(null);
    setDoneAt(null);
    // A failure stays in `error`, shown below.
    const answer = (await compute().catch(() => null))?.data?.computeMaturity;
    setJobId(answer?.job?.id ?? null);
    setRefusal(answer?.error?.message ?? null);
  };
  const end = (job: FollowedJob): void => {
    if (job.state !== "DONE") {
      setJobId(null);
      setRefusal(job.failureReason ?? say(maturityMessages.recomputeKept));
      return;
    }
    setDoneAt(formatDate(new Date(), "clock"));
    onDone();
  };
  return {
    button: (
      <ActionButton loading={loading} disabled={running} onClick={() => void start()}>
        {say(maturityMessages.recompute)}
      </ActionButton>
    ),
    progress: (
      <div className={styles["recompute"]}>
        {running ? <JobProgress jobId={jobId} onEnd={end} /> : null}
        <p role="status" className={styles["quiet"]}>
          {doneAt === null ? null : say(maturityMessages.recomputed, { time: doneAt })}
        </p>
        {refusal === null ? null : <p role="alert">{refusal}</p>}
        {error === undefined ? null : <ErrorPanel error={error} kept={say(maturityMessages.recomputeKept)} />}
      </div>
    ),
  };
}
