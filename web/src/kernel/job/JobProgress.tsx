import { useEffect, useRef } from "react";
import { kernelMessages } from "../kernel.messages";
import { ProgressLine } from "../page/ProgressLine";
import { ErrorPanel, LoadingState } from "../page/states";
import { useText } from "../text";
import { isOver, useJobProgress, type FollowedJob } from "./job-progress";

interface JobProgressProps {
  jobId: string;
  /** Called once, when the job ends, well or badly. */
  onEnd?: ((job: FollowedJob) => void) | undefined;
}

/** A job's progress line, which may be left and found again in « Traitements ». Shows nothing more once the job is over. */
export function JobProgress({ jobId, onEnd }: JobProgressProps) {
  const say = useText();
  const { job, error } = useJobProgress(jobId);
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (job !== null && isOver(job) && told.current !== job.id) {
      told.current = job.id;
      onEnd?.(job);
    }
  }, [job, onEnd]);
  if (job === null) return error === null ? <LoadingState /> : <ErrorPanel error={error} />;
  return (
    <>
      <ProgressLine
        ratio={job.state === "DONE" ? 1 : job.progressRatio}
        step={job.failureReason ?? job.stepLabel ?? job.kindLabel}
        startedAt={job.startedAt ?? null}
      />
      {!isOver(job) && <p>{say(kernelMessages.leave)}</p>}
    </>
  );
}
