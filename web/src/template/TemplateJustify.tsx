import { useMutation } from "@apollo/client/react";
import { Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { ActionButton, Dialog, ErrorPanel, graphql, QuietButton, useText } from "../kernel";
import { realMessages as messages } from "./template-real.messages";
import styles from "./template.module.css";

const JustifyTemplateGapDocument = graphql(`
  mutation JustifyTemplateGap($input: RecordTemplateGapInput!) {
    recordTemplateGap(input: $input) {
      ok
      error {
        code
        field
        message
      }
      gap {
        id
        reason
        version
      }
    }
  }
`);

interface TemplateJustifyProps {
  place: { readonly templateId: string; readonly establishmentId: string };
  section: { readonly key: string; readonly title: string };
  onDone: () => void;
  onClose: () => void;
}

/** Says why a site does otherwise than a section of the model. */
export function TemplateJustify({ place, section, onDone, onClose }: TemplateJustifyProps) {
  const say = useText();
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [record, { loading, error }] = useMutation(JustifyTemplateGapDocument);
  const submit = async (): Promise<void> => {
    const input = { ...place, sectionKey: section.key, reason };
    // A failure stays in `error`, shown below; what was typed stays too.
    const answer = (await record({ variables: { input } }).catch(() => null))?.data?.recordTemplateGap;
    setFault(answer?.error?.message ?? null);
    if (answer?.ok === true) onDone();
  };
  return (
    <Dialog title={say(messages.justifyOf, { title: section.title })} opened onClose={onClose}>
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Textarea
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
          label={say(messages.reasonAsked)}
          value={reason}
          {...(fault !== null && { error: fault })}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        {error === undefined ? null : <ErrorPanel error={error} />}
        <div className={styles["actions"]}>
          <ActionButton type="submit" loading={loading}>
            {say(messages.keep)}
          </ActionButton>
          <QuietButton onClick={onClose}>{say(messages.cancel)}</QuietButton>
        </div>
      </form>
    </Dialog>
  );
}
