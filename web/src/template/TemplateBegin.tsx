import { useMutation } from "@apollo/client/react";
import { Radio } from "@mantine/core";
import { useState } from "react";
import { DraftField, useDraft } from "../draft";
import type { ShownRevisionFragment } from "../generated/graphql";
import { ActionButton, Dialog, ErrorPanel, graphql, QuietButton, useText } from "../kernel";
import { circuitMessages as messages } from "./template-circuit.messages";
import styles from "./template.module.css";

const BeginTemplateRevisionDocument = graphql(`
  mutation BeginTemplateRevision($templateId: ID!, $major: Boolean!) {
    beginTemplateRevision(templateId: $templateId, major: $major) {
      ok
      error {
        code
        field
        message
      }
      template {
        id
        ...ShownTemplate
      }
    }
  }
`);

const SaveTemplateSummaryDocument = graphql(`
  mutation SaveTemplateSummary($input: SaveTemplateSummaryInput!) {
    saveTemplateSummary(input: $input) {
      ok
      error {
        code
        field
        message
      }
      template {
        id
        ...ShownTemplate
      }
    }
  }
`);

function SizeChoice({ value, onChange }: { value: string; onChange: (size: string) => void }) {
  const say = useText();
  return (
    <Radio.Group label={say(messages.size)} value={value} onChange={onChange}>
      <Radio value="major" label={say(messages.major)} />
      <Radio value="minor" label={say(messages.minor)} />
    </Radio.Group>
  );
}

/** Begins the version after the one in force. */
export function TemplateBegin({ templateId, onDone }: { templateId: string; onDone: () => void }) {
  const say = useText();
  const [send, { loading, error }] = useMutation(BeginTemplateRevisionDocument);
  const [opened, setOpened] = useState(false);
  const [size, setSize] = useState("major");
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const { data } = await send({ variables: { templateId, major: size === "major" } });
    setFault(data?.beginTemplateRevision.error?.message ?? null);
    if (data?.beginTemplateRevision.ok !== true) return;
    setOpened(false);
    onDone();
  };
  return (
    <>
      <QuietButton
        onClick={() => {
          setOpened(true);
        }}
      >
        {say(messages.begin)}
      </QuietButton>
      <Dialog
        title={say(messages.begin)}
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
      >
        <form
          className={styles["form"]}
          onSubmit={(event) => {
            event.preventDefault();
            submit().catch(() => undefined);
          }}
        >
          <p>{say(messages.beginLead)}</p>
          {error === undefined ? null : <ErrorPanel error={error} />}
          {fault === null ? null : (
            <p role="alert" className={styles["fault"]}>
              {fault}
            </p>
          )}
          <SizeChoice value={size} onChange={setSize} />
          <div className={styles["actions"]}>
            <ActionButton type="submit" loading={loading}>
              {say(messages.beginDo)}
            </ActionButton>
          </div>
        </form>
      </Dialog>
    </>
  );
}

/** What the version being written changes for the sites. */
export function TemplateSummary({ revision, onDone }: { revision: ShownRevisionFragment; onDone: () => void }) {
  const say = useText();
  const [send, { loading, error }] = useMutation(SaveTemplateSummaryDocument);
  const summary = useDraft(`template:${revision.id}:summary`, { initial: revision.summary });
  const [size, setSize] = useState(revision.minor === 0 ? "major" : "minor");
  const [said, setSaid] = useState<{ ok: boolean; message: string } | null>(null);
  const submit = async (): Promise<void> => {
    const { data } = await send({
      variables: {
        input: { revisionId: revision.id, version: revision.version, summary: summary.text, major: size === "major" },
      },
    });
    const answer = data?.saveTemplateSummary;
    if (answer === undefined) return;
    setSaid({ ok: answer.ok, message: answer.error?.message ?? say(messages.summarySaved) });
    if (!answer.ok) return;
    await summary.done();
    onDone();
  };
  // The first version of all has nothing before it to correct.
  const first = revision.major === 1 && revision.minor === 0;
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        submit().catch(() => undefined);
      }}
    >
      {error === undefined ? null : <ErrorPanel error={error} />}
      <DraftField
        id="template-summary"
        draft={summary}
        label={say(messages.summary)}
        description={say(messages.summaryHelp)}
      />
      {first ? null : <SizeChoice value={size} onChange={setSize} />}
      <div className={styles["actions"]}>
        <QuietButton type="submit" loading={loading}>
          {say(messages.summarySave)}
        </QuietButton>
        <span
          role={said?.ok === false ? "alert" : "status"}
          className={said?.ok === false ? styles["fault"] : styles["quiet"]}
        >
          {said?.message}
        </span>
      </div>
    </form>
  );
}
