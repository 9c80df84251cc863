import { useMutation } from "@apollo/client/react";
import { NativeSelect, Textarea } from "@mantine/core";
import type { Result } from "@palier/domain/kernel";
import type { TemplateDocument, TemplateSection } from "@palier/domain/template";
import { useState, type FormEvent } from "react";
import { ActionButton, Dialog, ErrorPanel, graphql, QuietButton, useText } from "../kernel";
import { variantMessages as messages } from "./template-variant.messages";
import styles from "./template-variant.module.css";
import { TemplateBlocks } from "./TemplateText";

const ProposeTemplateSectionDocument = graphql(`
  mutation ProposeTemplateSection($input: ProposeTemplateSectionInput!) {
    proposeTemplateSection(input: $input) {
      ok
      error {
        code
        field
        message
      }
      proposal {
        id
        state
      }
    }
  }
`);

interface TemplateProposeProps {
  place: { readonly templateId: string; readonly establishmentId: string };
  /** The group's text: what differs from it is what may be proposed. */
  group: TemplateDocument;
  /** The site's text as it stands. */
  read: () => Result<TemplateDocument> | null;
  onClose: () => void;
}

/** Sends a section of the site's text up to the group, with why. */
export function TemplatePropose({ place, group, read, onClose }: TemplateProposeProps) {
  const say = useText();
  const [mine] = useState<readonly TemplateSection[]>(() => {
    const now = read();
    if (now?.ok !== true) return [];
    const before = new Map(group.content.map((section) => [section.attrs.key, JSON.stringify(section.content)]));
    return now.value.content.filter(({ attrs, content }) => before.get(attrs.key) !== JSON.stringify(content));
  });
  const [key, setKey] = useState(mine[0]?.attrs.key ?? "");
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const [sent, setSent] = useState(false);
  const [propose, { loading, error }] = useMutation(ProposeTemplateSectionDocument);
  const section = mine.find(({ attrs }) => attrs.key === key);
  const submit = async (): Promise<void> => {
    if (section === undefined) return;
    const input = { ...place, sectionKey: key, blocks: JSON.stringify(section.content), reason };
    // A failure stays in `error`, shown in the dialog.
    const answer = (await propose({ variables: { input } }).catch(() => null))?.data?.proposeTemplateSection;
    setSaid(answer?.error?.message ?? null);
    setSent(answer?.ok === true);
  };
  return (
    <Dialog wide title={say(messages.propose)} opened onClose={onClose}>
      {sent ? (
        <p role="status">{say(messages.sent)}</p>
      ) : (
        <form
          className={styles["choices"]}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void submit();
          }}
        >
          <p>{say(section === undefined ? messages.stateNone : messages.proposeWhy)}</p>
          {section === undefined ? null : (
            <>
              <NativeSelect
                label={say(messages.section)}
                value={key}
                data={mine.map(({ attrs }) => ({ value: attrs.key, label: attrs.title }))}
                onChange={(event) => {
                  setKey(event.currentTarget.value);
                }}
              />
              <div className={styles["side"]}>
                <TemplateBlocks blocks={section.content} />
              </div>
              <Textarea
                autosize
                minRows={2}
                maxLength={2000}
                label={say(messages.reason)}
                value={reason}
                onChange={(event) => {
                  setReason(event.currentTarget.value);
                }}
              />
              {said === null ? null : <p role="alert">{said}</p>}
              {error === undefined ? null : <ErrorPanel error={error} />}
              <div className={styles["actions"]}>
                <ActionButton type="submit" loading={loading}>
                  {say(messages.send)}
                </ActionButton>
                <QuietButton type="button" onClick={onClose}>
                  {say(messages.cancel)}
                </QuietButton>
              </div>
            </>
          )}
        </form>
      )}
    </Dialog>
  );
}
