import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { ActionButton, ErrorPanel, graphql, JobProgress, useText } from "../kernel";
import { clockTime } from "./maturity-words";
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

/** Asks the workers for all the levels again, and shows how far they are. @param onDone called once they are new. */
export function MaturityRecompute({ onDone }: { onDone: () => void }) {
  const say = useText();
  const [compute, { loading, error }] = useMutation(ComputeMaturityDocument);
  const [jobId, setJobId] = useState<string | null>(null);
  const [doneAt, setDoneAt] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const start = async (): Promise<void> => {
    setRefusal(null);
    setDoneAt(null);
    const answer = (await compute().catch(() => null))?.data?.computeMaturity;
    setJobId(answer?.job?.id ?? null);
    setRefusal(answer?.error?.message ?? null);
  };
  return (
    <div className={styles["recompute"]}>
      {jobId !== null && doneAt === null ? (
        <JobProgress
          jobId={jobId}
          onEnd={(job) => {
            if (job.state === "DONE") {
              setDoneAt(clockTime(new Date()));
              onDone();
            }
          }}
        />
      ) : (
        <ActionButton loading={loading} onClick={() => void start()}>
          {say(maturityMessages.recompute)}
        </ActionButton>
      )}
      <p role="status" className={styles["quiet"]}>
        {doneAt === null ? null : say(maturityMessages.recomputed, { time: doneAt })}
      </p>
      {refusal === null ? null : <p role="alert">{refusal}</p>}
      {error === undefined ? null : <ErrorPanel error={error} kept={say(maturityMessages.recomputeKept)} />}
    </div>
  );
}
