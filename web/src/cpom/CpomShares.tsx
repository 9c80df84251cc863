import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import type { CpomSharesQuery } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  Dialog,
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LoadingState,
  QuietButton,
  Section,
  useText,
  type Column,
} from "../kernel";
import { shareMessages } from "./cpom-share.messages";
import styles from "./cpom-share.module.css";
import { CpomShareDialog } from "./CpomShareDialog";

const CpomSharesDocument = graphql(`
  query CpomShares {
    cpomShares {
      id
      dossierTitle
      label
      createdByName
      createdAt
      expiresAt
      revokedAt
      openedCount
      lastOpenedAt
    }
  }
`);

const RevokeShareDocument = graphql(`
  mutation RevokeCpomShare($id: ID!) {
    revokeCpomShare(id: $id) {
      ok
      error {
        code
        message
      }
      share {
        id
        revokedAt
      }
    }
  }
`);

type Share = CpomSharesQuery["cpomShares"][number];

const opens = ({ revokedAt, expiresAt }: Share): boolean => revokedAt == null && new Date(expiresAt) > new Date();

/** The links by which dossiers are shown outside, and the way to make and to close one. */
export function CpomShares({ dossiers }: { dossiers: readonly { id: string; title: string }[] }) {
  const say = useText();
  const { data, error, refetch } = useQuery(CpomSharesDocument, { fetchPolicy: "cache-and-network" });
  const [making, setMaking] = useState(false);
  const [closing, setClosing] = useState<Share | null>(null);
  const columns: Column<Share>[] = [
    {
      key: "label",
      header: say(shareMessages.forWhom),
      cell: ({ label, dossierTitle, createdAt, createdByName }) => (
        <div>
          <strong>{label}</strong>
          <div>{dossierTitle}</div>
          <div className={styles["quiet"]}>
            {createdByName == null
              ? say(shareMessages.madeOn, { date: formatDate(createdAt, "time") })
              : say(shareMessages.madeBy, { date: formatDate(createdAt, "time"), name: createdByName })}
          </div>
        </div>
      ),
    },
    {
      key: "state",
      header: say(shareMessages.state),
      cell: (share) => {
        if (share.revokedAt != null) return say(shareMessages.revoked, { date: formatDate(share.revokedAt, "time") });
        const date = formatDate(share.expiresAt, "time");
        return say(opens(share) ? shareMessages.open : shareMessages.expired, { date });
      },
    },
    {
      key: "openings",
      header: say(shareMessages.openings),
      cell: ({ openedCount, lastOpenedAt }) =>
        lastOpenedAt == null
          ? say(shareMessages.neverOpened)
          : say(shareMessages.opened, { count: openedCount, date: formatDate(lastOpenedAt, "time") }),
    },
    {
      key: "gestures",
      header: say(shareMessages.gestures),
      cell: (share) =>
        opens(share) ? (
          <QuietButton
            aria-label={say(shareMessages.revokeTitle, { label: share.label })}
            onClick={() => setClosing(share)}
          >
            {say(shareMessages.revoke)}
          </QuietButton>
        ) : null,
    },
  ];
  const make =
    dossiers.length === 0 ? undefined : (
      <QuietButton onClick={() => setMaking(true)}>{say(shareMessages.title)}</QuietButton>
    );
  return (
    <div className={styles["shares"]}>
      <Section title={say(shareMessages.title)} lead={say(shareMessages.lead)} aside={make}>
        {data === undefined && error === undefined && <LoadingState />}
        {data === undefined && error !== undefined && <ErrorPanel error={error} retry={() => void refetch()} />}
        {data !== undefined && (
          <DataTable
            caption={say(shareMessages.caption)}
            hideCaption
            phone="stack"
            rows={data.cpomShares}
            rowKey={({ id }) => id}
            columns={columns}
            emptyState={<EmptyState title={say(shareMessages.empty)} why={say(shareMessages.emptyWhy)} />}
          />
        )}
        {making && (
          <CpomShareDialog
            dossiers={dossiers}
            onMade={() => void refetch()}
            onClose={() => {
              setMaking(false);
            }}
          />
        )}
        {closing !== null && (
          <RevokeDialog
            share={closing}
            onClose={() => {
              setClosing(null);
            }}
          />
        )}
      </Section>
    </div>
  );
}

function RevokeDialog({ share: { id, label }, onClose }: { share: Share; onClose: () => void }) {
  const say = useText();
  const [revoke, { loading, error }] = useMutation(RevokeShareDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const close = async (): Promise<void> => {
    // A failure stays in `error`, shown below.
    const sent = await revoke({ variables: { id } }).catch(() => null);
    const answer = sent?.data?.revokeCpomShare;
    if (answer?.ok === true) onClose();
    else setRefusal(answer?.error?.message ?? null);
  };
  return (
    <Dialog opened title={say(shareMessages.revokeTitle, { label })} onClose={onClose}>
      <div className={styles["form"]}>
        <p>{say(shareMessages.revokeWhat)}</p>
        {refusal !== null && (
          <p role="alert" className={styles["refusal"]}>
            {refusal}
          </p>
        )}
        {error === undefined ? null : <ErrorPanel error={error} kept={say(shareMessages.notRevoked)} />}
        <div className={styles["ends"]}>
          <QuietButton onClick={onClose}>{say(shareMessages.cancel)}</QuietButton>
          <ActionButton loading={loading} onClick={() => void close()}>
            {say(shareMessages.revoke)}
          </ActionButton>
        </div>
      </div>
    </Dialog>
  );
}
