import type { ImportFactsFragment } from "../generated/graphql";
import { ActionButton, EmptyState, JobProgress, QuietButton, Section, useText } from "../kernel";
import { importMessages } from "./indicator-import.messages";
import styles from "./indicator.module.css";
import { ImportCounts } from "./IndicatorImportCheck";

interface IndicatorImportOutcomeProps {
  facts: ImportFactsFragment;
  /** The job that imports; null once it is no longer known. */
  jobId: string | null;
  /** Called when the job has ended, well or badly. */
  onOver: () => void;
  onAnother: () => void;
}

/** Third step: the import under way, then its result in numbers. */
export function IndicatorImportOutcome({ facts, jobId, onOver, onAnother }: IndicatorImportOutcomeProps) {
  const say = useText();
  const another = <QuietButton onClick={onAnother}>{say(importMessages.another)}</QuietButton>;
  if (facts.state === "failed" || facts.state === "refused") {
    return <EmptyState title={say(importMessages.failed)} why={say(importMessages.failedWhy)} action={another} />;
  }
  if (facts.state !== "done") {
    return (
      <Section title={say(importMessages.running, { name: facts.fileName })}>
        {jobId === null ? null : <JobProgress jobId={jobId} onEnd={onOver} />}
      </Section>
    );
  }
  const { createdCount: created, updatedCount: updated, unchangedCount: unchanged, refusedCount: refused } = facts;
  const same = created === 0 && updated === 0;
  return (
    <Section title={say(importMessages.doneTitle)}>
      <p role="status" className={styles["block"]}>
        {same ? say(importMessages.doneSame) : say(importMessages.doneCounts, { created, updated, unchanged })}{" "}
        {refused === 0 ? null : say(importMessages.doneRefused, { refused })}{" "}
        {same ? null : say(importMessages.doneLevels)}
      </p>
      <ImportCounts
        counts={[
          [say(importMessages.created), created],
          [say(importMessages.updated), updated],
          [say(importMessages.unchanged), unchanged],
          [say(importMessages.refused), refused],
        ]}
      />
      <div className={styles["row"]}>
        <ActionButton to="/paliers">{say(importMessages.levels)}</ActionButton>
        {another}
      </div>
    </Section>
  );
}
