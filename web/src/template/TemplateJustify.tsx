import { Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { ActionButton, Dialog, ErrorPanel, QuietButton, useText } from "../kernel";
import { realMessages as messages } from "./template-real.messages";
import styles from "./template.module.css";
import { useTemplateGap } from "./use-template-gap";

interface TemplateJustifyProps {
  place: { readonly templateId: string; readonly establishmentId: string };
  section: { readonly key: string; readonly title: string };
  onDone: () => void;
  onClose: () => void;
}

/** Says why a site does otherwise than a section of the model. */
export function TemplateJustify({ place, section, onDone, onClose }: TemplateJustifyProps) {
  const say = useText();
  const { reason, setReason, fault, loading, error, submit } = useTemplateGap(place, onDone);
  return (
    <Dialog title={say(messages.justifyOf, { title: section.title })} opened onClose={onClose}>
      <form
        noValidate
        className={styles["form"]}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit(section.key);
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
