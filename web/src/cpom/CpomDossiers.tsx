import { Anchor } from "@mantine/core";
import type { CpomDossierRowFragment } from "../generated/graphql";
import { DataTable, EmptyState, formatDate, graphql, Section, useText } from "../kernel";
import { sizeWords } from "./cpom-words";
import { cpomMessages } from "./cpom.messages";
import styles from "./cpom.module.css";

export const CpomDossierRow = graphql(`
  fragment CpomDossierRow on CpomDossier {
    id
    title
    createdAt
    finishedAt
    snapshotSha256
    requestedByName
    job {
      id
      state
      failureReason
    }
    files {
      id
      name
      byteCount
      sha256
      url
    }
  }
`);

/** Every dossier with its files; the most recent first. */
export function CpomDossiers({ dossiers }: { dossiers: readonly CpomDossierRowFragment[] }) {
  const say = useText();
  const rows = [...dossiers].sort((left, right) => right.createdAt.localeCompare(left.createdAt));
  return (
    <Section title={say(cpomMessages.dossiers)} lead={say(cpomMessages.dossiersLead)}>
      <DataTable
        caption={say(cpomMessages.caption)}
        hideCaption
        phone="stack"
        rows={rows}
        rowKey={(row) => row.id}
        emptyState={<EmptyState title={say(cpomMessages.empty)} why={say(cpomMessages.emptyWhy)} />}
        columns={[
          {
            key: "dossier",
            header: say(cpomMessages.dossier),
            cell: (row) => (
              <div>
                <strong>{row.title}</strong>
                <div className={styles["quiet"]}>
                  {row.requestedByName == null
                    ? say(cpomMessages.createdOn, { date: formatDate(row.createdAt, "time") })
                    : say(cpomMessages.createdBy, {
                        date: formatDate(row.createdAt, "time"),
                        name: row.requestedByName,
                      })}
                </div>
              </div>
            ),
          },
          { key: "state", header: say(cpomMessages.state), cell: (row) => <DossierState dossier={row} /> },
          {
            key: "files",
            header: say(cpomMessages.files),
            nowrap: true,
            cell: (row) => (
              <ul className={styles["files"]}>
                {row.files.map((file) => (
                  <li key={file.id}>
                    <Anchor href={file.url} download={file.name}>
                      {say(cpomMessages.file, { name: file.name, size: sizeWords(say, file.byteCount) })}
                    </Anchor>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: "hash",
            header: say(cpomMessages.hash),
            cell: (row) =>
              row.snapshotSha256 == null ? (
                <span className={styles["quiet"]}>{say(cpomMessages.noHash)}</span>
              ) : (
                <code className={styles["hash"]}>{row.snapshotSha256}</code>
              ),
          },
        ]}
      />
    </Section>
  );
}

function DossierState({ dossier }: { dossier: CpomDossierRowFragment }) {
  const say = useText();
  switch (dossier.job.state) {
    case "WAITING":
      return say(cpomMessages.waiting);
    case "RUNNING":
      return say(cpomMessages.inProgress);
    case "DONE":
      return dossier.finishedAt == null
        ? say(cpomMessages.doneNoDate)
        : say(cpomMessages.done, { date: formatDate(dossier.finishedAt, "time") });
    case "FAILED":
      return (
        <div className={styles["failed"]}>
          <strong>{say(cpomMessages.failed)}</strong>
          {dossier.job.failureReason == null ? null : (
            <div>{say(cpomMessages.failedWhy, { reason: dossier.job.failureReason })}</div>
          )}
        </div>
      );
  }
}
