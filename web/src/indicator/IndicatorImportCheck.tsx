import { useMutation } from "@apollo/client/react";
import { Anchor } from "@mantine/core";
import { useState } from "react";
import type { ImportFactsFragment } from "../generated/graphql";
import { ActionButton, DataTable, ErrorPanel, formatNumber, graphql, Section, useText } from "../kernel";
import { importMessages } from "./indicator-import.messages";
import styles from "./indicator.module.css";
import { IndicatorImportUpload } from "./IndicatorImportUpload";

export const ImportFacts = graphql(`
  fragment ImportFacts on IndicatorImport {
    id
    fileName
    state
    rowCount
    acceptedCount
    refusedCount
    createdCount
    updatedCount
    unchangedCount
    refusals {
      line
      column
      value
      reason
    }
  }
`);

const ConfirmImportDocument = graphql(`
  mutation ConfirmIndicatorImport($input: ConfirmIndicatorImportInput!) {
    confirmIndicatorImport(input: $input) {
      ok
      error {
        code
        field
        message
      }
      import {
        id
        state
        job {
          id
        }
      }
    }
  }
`);

interface IndicatorImportCheckProps {
  facts: ImportFactsFragment;
  /** Called with the job that imports (null when it was over at once). */
  onStarted: (jobId: string | null) => void;
  /** Called with another import, when a corrected file was sent. */
  onRead: (importId: string) => void;
}

/** Second step: what the file holds, in numbers, before anything is written. */
export function IndicatorImportCheck({ facts, onStarted, onRead }: IndicatorImportCheckProps) {
  const say = useText();
  const [confirm, { loading, error }] = useMutation(ConfirmImportDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { acceptedCount: accepted, refusedCount: refused } = facts;
  const start = async (): Promise<void> => {
    setRefusal(null);
    const input = { id: facts.id, acceptValid: refused > 0 };
    // A failure stays in `error`, shown below.
    const answer = (await confirm({ variables: { input } }).catch(() => null))?.data?.confirmIndicatorImport;
    if (answer === undefined) return;
    if (answer.ok) onStarted(answer.import?.job?.id ?? null);
    else setRefusal(answer.error?.message ?? null);
  };
  return (
    <>
      <Section title={say(importMessages.readAs, { name: facts.fileName })}>
        <p className={styles["block"]}>
          {refused === 0
            ? say(importMessages.summaryAll, { accepted })
            : say(importMessages.summarySome, { accepted, refused })}
        </p>
        <ImportCounts
          counts={[
            [say(importMessages.rows), facts.rowCount],
            [say(importMessages.accepted), accepted],
            [say(importMessages.refused), refused],
          ]}
        />
        {error === undefined ? null : (
          <ErrorPanel error={error} kept={say(importMessages.keptPreview)} retry={() => void start()} />
        )}
        {refusal === null ? null : (
          <p role="alert" className={styles["warning"]}>
            {refusal}
          </p>
        )}
        {accepted === 0 ? null : (
          <ActionButton loading={loading} onClick={() => void start()}>
            {say(refused === 0 ? importMessages.confirmAll : importMessages.confirmValid, { accepted })}
          </ActionButton>
        )}
      </Section>
      {refused === 0 ? null : (
        <Section
          title={say(importMessages.refusals)}
          lead={say(importMessages.refusalsLead)}
          aside={
            <Anchor href={`/imports/${facts.id}/refus.csv`} download>
              {say(importMessages.refusalsFile)}
            </Anchor>
          }
        >
          <ImportRefusals facts={facts} />
        </Section>
      )}
      <IndicatorImportUpload
        main={accepted === 0}
        label={say(refused === 0 ? importMessages.another : importMessages.again)}
        onRead={onRead}
      />
    </>
  );
}

/** Figures of an import, side by side. */
export function ImportCounts({ counts }: { counts: readonly (readonly [string, number])[] }) {
  return (
    <dl className={styles["counts"]}>
      {counts.map(([term, count]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{formatNumber(count, 0)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Enough to see what is wrong with a file; all of them are in the CSV. */
const SHOWN_REFUSALS = 100;

function ImportRefusals({ facts }: { facts: ImportFactsFragment }) {
  const say = useText();
  const rows = facts.refusals.slice(0, SHOWN_REFUSALS).map((refusal, at) => ({ ...refusal, key: String(at) }));
  return (
    <>
      {rows.length < facts.refusedCount ? <p>{say(importMessages.refusalsMore, { shown: rows.length })}</p> : null}
      <DataTable
        caption={say(importMessages.refusals)}
        hideCaption
        phone="stack"
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: "line",
            header: say(importMessages.line),
            cell: (row) => formatNumber(row.line, 0),
            sortValue: (row) => row.line,
          },
          {
            key: "column",
            header: say(importMessages.column),
            cell: (row) => <code>{row.column}</code>,
            sortValue: (row) => row.column,
          },
          {
            key: "value",
            header: say(importMessages.read),
            cell: (row) =>
              row.value == null || row.value === "" ? say(importMessages.empty) : <code>{row.value}</code>,
          },
          {
            key: "reason",
            header: say(importMessages.reason),
            cell: (row) => row.reason,
            sortValue: (row) => row.reason,
          },
        ]}
      />
    </>
  );
}
