import { useMutation } from "@apollo/client/react";
import { Checkbox, NativeSelect, Stack, Textarea } from "@mantine/core";
import type { TemplateSection } from "@palier/domain/template";
import { useRef, useState } from "react";
import { ActionButton, Dialog, ErrorPanel, graphql, useText } from "../kernel";
import { remarkMessages } from "./template-writing.messages";
import styles from "./template-writing.module.css";
import { TemplateEditor, type TemplateEditorHandle } from "./TemplateEditor";

const AddTemplateCommentDocument = graphql(`
  mutation AddTemplateComment($input: AddTemplateCommentInput!) {
    addTemplateComment(input: $input) {
      ok
      error {
        field
        message
      }
      comment {
        id
      }
    }
  }
`);

interface RemarkDialogProps {
  revisionId: string;
  sections: readonly TemplateSection[];
  /** The section that is proposed first. */
  sectionKey: string;
  onClose: () => void;
  onSent: () => void;
}

/** A remark on a section, with another wording if one has one. */
export function TemplateRemarkDialog({ revisionId, sections, sectionKey, onClose, onSent }: RemarkDialogProps) {
  const say = useText();
  const [key, setKey] = useState(sectionKey);
  const [body, setBody] = useState("");
  const [suggests, setSuggests] = useState(false);
  const desk = useRef<TemplateEditorHandle>(null);
  const [add, { data, loading, error }] = useMutation(AddTemplateCommentDocument);
  const fault = data?.addTemplateComment.error ?? null;
  const section = sections.find(({ attrs }) => attrs.key === key);

  const send = async (): Promise<void> => {
    const read = suggests ? desk.current?.read() : undefined;
    const suggestion = read?.ok === true ? JSON.stringify(read.value.content[0]?.content) : null;
    try {
      const answer = await add({ variables: { input: { revisionId, sectionKey: key, body, suggestion } } });
      if (answer.data?.addTemplateComment.ok === true) onSent();
    } catch {
      // Shown below; nothing typed is erased.
    }
  };

  return (
    <Dialog wide opened onClose={onClose} title={say(remarkMessages.write)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack>
          <NativeSelect
            label={say(remarkMessages.section)}
            value={key}
            data={sections.map(({ attrs }) => ({ value: attrs.key, label: attrs.title }))}
            onChange={(event) => {
              setKey(event.currentTarget.value);
            }}
          />
          <Textarea
            data-autofocus
            required
            autosize
            minRows={3}
            maxLength={4_000}
            label={say(remarkMessages.body)}
            value={body}
            onChange={(event) => {
              setBody(event.currentTarget.value);
            }}
            {...(fault?.field === "body" && { error: fault.message })}
          />
          <Checkbox
            label={say(remarkMessages.suggest)}
            checked={suggests}
            onChange={(event) => {
              setSuggests(event.currentTarget.checked);
            }}
          />
          {suggests && section !== undefined && (
            <TemplateEditor
              key={key}
              alone
              // The wording only: its title and its rule stay those of the model.
              contract="site"
              label={say(remarkMessages.suggestion)}
              document={{ type: "doc", content: [{ ...section, attrs: { ...section.attrs, mode: "free" } }] }}
              contents={[]}
              onChange={() => undefined}
              handle={desk}
            />
          )}
          {fault !== null && fault.field !== "body" && (
            <p role="alert" className={styles["fault"]}>
              {fault.message}
            </p>
          )}
          {error !== undefined && <ErrorPanel error={error} retry={() => void send()} />}
          <div className={styles["choices"]}>
            <ActionButton type="submit" loading={loading}>
              {say(remarkMessages.send)}
            </ActionButton>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
