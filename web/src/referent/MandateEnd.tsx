import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import type { ShownMandateFragment } from "../generated/graphql";
import { ActionButton, Dialog, ErrorPanel, graphql, QuietButton, useText } from "../kernel";
import { mandateMessages, referentMessages } from "./referent.messages";
import styles from "./referent.module.css";

const EndMandateDocument = graphql(`
  mutation EndMandate($id: ID!, $version: Int!) {
    endMandate(id: $id, version: $version) {
      ok
      error {
        code
        field
        message
      }
      mandate {
        id
        ...ShownMandate
      }
    }
  }
`);

/** Ends a mandate, once its consequence was read. */
export function MandateEnd({ mandate, onEnded }: { mandate: ShownMandateFragment; onEnded: () => void }) {
  const say = useText();
  const [opened, setOpened] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [end, { loading, error }] = useMutation(EndMandateDocument);
  const close = (): void => setOpened(false);
  const confirm = async (): Promise<void> => {
    // A failure stays in `error`, shown in the dialog.
    const sent = await end({ variables: { id: mandate.id, version: mandate.version } }).catch(() => null);
    const answer = sent?.data?.endMandate;
    setRefusal(answer?.error?.message ?? null);
    if (answer?.ok !== true) return;
    close();
    onEnded();
  };
  return (
    <div>
      <QuietButton type="button" onClick={() => setOpened(true)}>
        {say(mandateMessages.end)}
      </QuietButton>
      <Dialog title={say(mandateMessages.endTitle, { name: mandate.personName })} opened={opened} onClose={close}>
        <p>{say(mandateMessages.endWhy)}</p>
        {refusal === null ? null : <p role="alert">{refusal}</p>}
        {error === undefined ? null : <ErrorPanel error={error} />}
        <div className={styles["choices"]}>
          <ActionButton loading={loading} onClick={() => void confirm()}>
            {say(mandateMessages.end)}
          </ActionButton>
          <QuietButton onClick={close}>{say(referentMessages.cancel)}</QuietButton>
        </div>
      </Dialog>
    </div>
  );
}
