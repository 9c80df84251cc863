import { useMutation, useQuery } from "@apollo/client/react";
import { Radio } from "@mantine/core";
import { RELEASE_DECISION_LABELS, RELEASE_DECISIONS } from "@palier/domain/vendor";
import { useState } from "react";
import { DraftField, useDraft } from "../draft";
import type { ShownReleaseFragment } from "../generated/graphql";
import { ActionButton, Dialog, ErrorPanel, graphql, LoadingState, useText } from "../kernel";
import { releaseMessages as messages } from "./vendor-release.messages";
import styles from "./vendor.module.css";
import { VendorFault, type Fault } from "./VendorFault";

const DecideReleaseDocument = graphql(`
  mutation DecideRelease($input: DecideReleaseInput!) {
    decideRelease(input: $input) {
      ok
      error {
        code
        field
        message
      }
      release {
        id
        ...ShownRelease
      }
    }
  }
`);

const InstallReleaseDocument = graphql(`
  mutation InstallRelease($input: InstallReleaseInput!) {
    installRelease(input: $input) {
      ok
      error {
        code
        field
        message
      }
      release {
        id
        ...ShownRelease
      }
    }
  }
`);

const ReleaseInstallPreviewDocument = graphql(`
  query ReleaseInstallPreview($id: ID!) {
    releaseInstallPreview(id: $id) {
      changedCount
      unchangedCount
    }
  }
`);

interface ReleaseDialogProps {
  release: ShownReleaseFragment;
  onClose: () => void;
}

/** Go, go with reserves or no go, with what the establishments said and the reason. */
export function ReleaseDecideDialog({ release, onClose }: ReleaseDialogProps) {
  const say = useText();
  const [send, { loading, error }] = useMutation(DecideReleaseDocument);
  const [fault, setFault] = useState<Fault | null>(null);
  const [decision, setDecision] = useState("");
  const reason = useDraft(`vendor:livraison:${release.id}:decision`, { initial: "" });
  const save = async (): Promise<void> => {
    const input = { id: release.id, version: release.version, decision, reason: reason.text };
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.decideRelease;
    if (answer == null) return;
    setFault(answer.error ?? null);
    if (!answer.ok) return;
    await reason.done();
    onClose();
  };
  const { siteCount, readyCount, reserveCount, notReadyCount } = release;
  return (
    <Dialog opened title={say(messages.decide)} onClose={onClose}>
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          if (decision !== "") void save();
        }}
      >
        <VendorFault fault={fault} error={error} />
        <p>
          {say(messages.verdictCounts, {
            total: siteCount,
            ready: readyCount,
            reserves: reserveCount,
            notReady: notReadyCount,
          })}
        </p>
        <Radio.Group label={say(messages.decision)} value={decision} onChange={setDecision}>
          {RELEASE_DECISIONS.map((one) => (
            <Radio key={one} value={one} label={RELEASE_DECISION_LABELS[one]} />
          ))}
        </Radio.Group>
        <DraftField
          draft={reason}
          rows={2}
          label={say(messages.reason)}
          {...(fault?.field === "reason" ? { error: fault.message } : {})}
        />
        <div className={styles["choices"]}>
          <ActionButton type="submit" loading={loading} aria-disabled={decision === ""}>
            {say(messages.saveDecision)}
          </ActionButton>
        </div>
      </form>
    </Dialog>
  );
}

/** Puts the release in, once the person has read how many establishments change. */
export function ReleaseInstallDialog({ release, onClose }: ReleaseDialogProps) {
  const say = useText();
  const { data, error: unread } = useQuery(ReleaseInstallPreviewDocument, {
    variables: { id: release.id },
    fetchPolicy: "network-only",
  });
  const [send, { loading, error }] = useMutation(InstallReleaseDocument);
  const [fault, setFault] = useState<Fault | null>(null);
  const counts = data?.releaseInstallPreview;
  const install = async (): Promise<void> => {
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input: { id: release.id, version: release.version } } }).catch(() => null);
    const answer = sent?.data?.installRelease;
    if (answer == null) return;
    setFault(answer.error ?? null);
    if (answer.ok) onClose();
  };
  const name = say(messages.name, { product: release.product.name, version: release.versionLabel });
  return (
    <Dialog opened title={say(messages.installTitle, { name })} onClose={onClose}>
      <VendorFault fault={fault} error={error} />
      {unread === undefined ? null : <ErrorPanel error={unread} />}
      {data === undefined && unread === undefined ? <LoadingState /> : null}
      {counts == null ? null : (
        <>
          <p>{say(messages.installCounts, { changed: counts.changedCount, unchanged: counts.unchangedCount })}</p>
          <ActionButton loading={loading} onClick={() => void install()}>
            {say(messages.confirmInstall, { changed: counts.changedCount })}
          </ActionButton>
        </>
      )}
    </Dialog>
  );
}
