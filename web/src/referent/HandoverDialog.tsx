import { useMutation, useQuery } from "@apollo/client/react";
import { Checkbox, Textarea } from "@mantine/core";
import { useState } from "react";
import { ActionButton, Dialog, ErrorPanel, graphql, QuietButton, useCan, useText } from "../kernel";
import { PersonSelect } from "./PersonSelect";
import { handoverMessages } from "./referent-handover.messages";
import { referentMessages } from "./referent.messages";
import styles from "./referent.module.css";

const WorkHandoverPreviewDocument = graphql(`
  query WorkHandoverPreview($fromId: ID!, $toId: ID) {
    workHandoverPreview(fromId: $fromId, toId: $toId) {
      text
      rolesText
    }
  }
`);

const HandOverWorkDocument = graphql(`
  mutation HandOverWork($input: HandOverWorkInput!) {
    handOverWork(input: $input) {
      ok
      error {
        code
        field
        message
      }
      handover {
        id
      }
    }
  }
`);

interface HandoverDialogProps {
  /** Who leaves; null: to be chosen. */
  fromId: string | null;
  onDone: () => void;
  onClose: () => void;
}

/** Everything under way to another person in one move; what will happen is said in numbers before. */
export function HandoverDialog({ fromId: asked, onDone, onClose }: HandoverDialogProps) {
  const say = useText();
  const canRoles = useCan("identity:update");
  const [fromId, setFromId] = useState(asked);
  const [toId, setToId] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [roles, setRoles] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const preview = useQuery(WorkHandoverPreviewDocument, {
    variables: { fromId: fromId ?? "", toId },
    skip: fromId === null,
    fetchPolicy: "network-only",
  });
  const [handOver, { loading, error }] = useMutation(HandOverWorkDocument);
  const ready = fromId !== null && toId !== null;
  const confirm = async (): Promise<void> => {
    if (!ready) return;
    // A failure stays in `error`, shown in the dialog.
    const sent = await handOver({ variables: { input: { fromId, toId, reason, roles } } }).catch(() => null);
    const answer = sent?.data?.handOverWork;
    setRefusal(answer?.error?.message ?? null);
    if (answer?.ok === true) onDone();
  };
  const told = preview.data?.workHandoverPreview;
  return (
    <Dialog title={say(handoverMessages.nothingBefore)} opened onClose={onClose}>
      <div className={styles["form"]}>
        <PersonSelect label={say(handoverMessages.from)} value={fromId} onChange={setFromId} />
        <PersonSelect label={say(handoverMessages.to)} value={toId} except={fromId} onChange={setToId} />
        <p role="status">{told?.text ?? (preview.loading ? null : say(handoverMessages.choose))}</p>
        {preview.error === undefined ? null : <ErrorPanel error={preview.error} retry={() => void preview.refetch()} />}
        {canRoles && told?.rolesText != null && (
          <Checkbox
            label={say(handoverMessages.roles)}
            description={told.rolesText}
            checked={roles}
            onChange={(event) => setRoles(event.currentTarget.checked)}
          />
        )}
        <Textarea
          label={say(handoverMessages.reason)}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {refusal === null ? null : <p role="alert">{refusal}</p>}
        {error === undefined ? null : <ErrorPanel error={error} kept={say(referentMessages.kept)} />}
        <div className={styles["choices"]}>
          <ActionButton loading={loading} aria-disabled={!ready} onClick={() => void confirm()}>
            {say(handoverMessages.start)}
          </ActionButton>
          <QuietButton onClick={onClose}>{say(referentMessages.cancel)}</QuietButton>
        </div>
      </div>
    </Dialog>
  );
}
