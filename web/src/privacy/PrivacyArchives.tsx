import { useQuery } from "@apollo/client/react";
import type { PrivacyArchivesQuery } from "../generated/graphql";
import {
  DataTable,
  formatDate,
  formatNumber,
  graphql,
  JobProgress,
  QuietButton,
  Section,
  useText,
  type Column,
} from "../kernel";
import { privacyMessages } from "./privacy.messages";

export const PrivacyArchivesDocument = graphql(`
  query PrivacyArchives {
    privacyExports {
      id
      kind
      personName
      createdAt
      expiresAt
      byteCount
      url
      job {
        id
        state
      }
    }
  }
`);

type Archive = PrivacyArchivesQuery["privacyExports"][number];

/** The archives that I asked for, ready or being made; nothing is drawn while there is none. */
export function PrivacyArchives() {
  const say = useText();
  const { data, refetch } = useQuery(PrivacyArchivesDocument, { fetchPolicy: "cache-and-network" });
  const archives = data?.privacyExports ?? [];
  if (archives.length === 0) return null;
  const nameOf = (archive: Archive): string => archive.personName ?? say(privacyMessages.archiveOfGroup);
  const file = (archive: Archive) => {
    const { url, job } = archive;
    if (url != null) {
      return (
        <QuietButton
          aria-label={`${say(privacyMessages.download)} : ${nameOf(archive)}`}
          onClick={() => {
            window.location.assign(url);
          }}
        >
          {say(privacyMessages.download)}
        </QuietButton>
      );
    }
    if (job?.state === "FAILED") return say(privacyMessages.failed);
    if (job != null && job.state !== "DONE") return <JobProgress jobId={job.id} onEnd={() => void refetch()} />;
    return say(privacyMessages.gone);
  };
  const columns: Column<Archive>[] = [
    { key: "of", header: say(privacyMessages.archive), cell: nameOf },
    {
      key: "asked",
      header: say(privacyMessages.askedOn),
      nowrap: true,
      cell: ({ createdAt }) => formatDate(createdAt),
    },
    {
      key: "until",
      header: say(privacyMessages.until),
      nowrap: true,
      cell: ({ expiresAt }) => (expiresAt == null ? "–" : formatDate(expiresAt)),
    },
    {
      key: "size",
      header: say(privacyMessages.size),
      align: "right",
      nowrap: true,
      cell: ({ byteCount }) =>
        byteCount == null
          ? "–"
          : say(privacyMessages.kilobytes, { count: formatNumber(Math.max(1, Math.round(byteCount / 1_024))) }),
    },
    { key: "file", header: say(privacyMessages.file), cell: file },
  ];
  return (
    <Section title={say(privacyMessages.archives)} lead={say(privacyMessages.archivesLead)}>
      <DataTable
        caption={say(privacyMessages.archives)}
        hideCaption
        columns={columns}
        rows={archives}
        rowKey={({ id }) => id}
        phone="stack"
      />
    </Section>
  );
}
