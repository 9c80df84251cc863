import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect, Textarea } from "@mantine/core";
import type { TemplateDocument } from "@palier/domain/template";
import { useState, type FormEvent } from "react";
import type { TemplateGapsQuery } from "../generated/graphql";
import {
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  QuietButton,
  Section,
  useCan,
  useText,
} from "../kernel";
import { variantMessages as messages } from "./template-variant.messages";
import styles from "./template-variant.module.css";
import { useTemplateGap } from "./use-template-gap";

const TemplateGapsDocument = graphql(`
  query TemplateGaps($templateId: ID!, $establishmentId: ID) {
    templateGaps(templateId: $templateId, establishmentId: $establishmentId) {
      id
      sectionKey
      sectionTitle
      reason
      recordedOn
      recordedByName
      endedOn
      version
    }
  }
`);
const EndTemplateGapDocument = graphql(`
  mutation EndTemplateGap($input: EndTemplateGapInput!) {
    endTemplateGap(input: $input) {
      ok
      error {
        code
        field
        message
      }
      gap {
        id
        endedOn
        version
      }
    }
  }
`);

type Gap = TemplateGapsQuery["templateGaps"][number];

interface TemplateGapsProps {
  place: { readonly templateId: string; readonly establishmentId: string };
  /** The version of which a section may be departed from. */
  model: TemplateDocument;
}

/** Where a site does otherwise than the model, and why. */
export function TemplateGaps({ place, model }: TemplateGapsProps) {
  const say = useText();
  const canJustify = useCan("template:adopt", { establishmentId: place.establishmentId });
  const { data, error, refetch } = useQuery(TemplateGapsDocument, { variables: place, fetchPolicy: "network-only" });
  const [end, ending] = useMutation(EndTemplateGapDocument);
  const [fault, setFault] = useState<string | null>(null);
  const [opened, setOpened] = useState(false);
  const gaps = data?.templateGaps;
  const close = async ({ id, version }: Gap): Promise<void> => {
    // A failure stays in `ending.error`, shown below.
    const sent = await end({ variables: { input: { id, version } } }).catch(() => null);
    setFault(sent?.data?.endTemplateGap.error?.message ?? null);
    await refetch();
  };
  return (
    <Section title={say(messages.gapsTitle)} lead={say(messages.gapsLead)}>
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {gaps === undefined && error === undefined ? <LoadingState /> : null}
      {gaps?.length === 0 ? <p className={styles["quiet"]}>{say(messages.gapNone)}</p> : null}
      <ul className={styles["list"]}>
        {(gaps ?? []).map((gap) => (
          <li key={gap.id}>
            <strong>{gap.sectionTitle}</strong>
            <p className={styles["text"]}>{gap.reason}</p>
            <p className={styles["quiet"]}>
              {gap.endedOn == null
                ? say(messages.gapSince, { date: formatDate(gap.recordedOn), who: gap.recordedByName ?? "none" })
                : say(messages.gapEnded, { from: formatDate(gap.recordedOn), to: formatDate(gap.endedOn) })}
            </p>
            {canJustify && gap.endedOn == null ? (
              <LinkButton onClick={() => void close(gap)}>
                {say(messages.gapEnd, { title: gap.sectionTitle })}
              </LinkButton>
            ) : null}
          </li>
        ))}
      </ul>
      {ending.error === undefined ? null : <ErrorPanel error={ending.error} />}
      {fault === null ? null : <p role="alert">{fault}</p>}
      {canJustify && !opened ? (
        <div className={styles["actions"]}>
          <QuietButton
            onClick={() => {
              setOpened(true);
            }}
          >
            {say(messages.gapRecord)}
          </QuietButton>
        </div>
      ) : null}
      {opened ? (
        <GapForm
          place={place}
          model={model}
          onDone={() => {
            setOpened(false);
            void refetch();
          }}
          onClose={() => {
            setOpened(false);
          }}
        />
      ) : null}
    </Section>
  );
}

interface GapFormProps extends TemplateGapsProps {
  onDone: () => void;
  onClose: () => void;
}

function GapForm({ place, model, onDone, onClose }: GapFormProps) {
  const say = useText();
  const [sectionKey, setSectionKey] = useState(model.content[0]?.attrs.key ?? "");
  const { reason, setReason, fault, loading, error, submit } = useTemplateGap(place, onDone);
  return (
    <form
      noValidate
      className={styles["choices"]}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(sectionKey);
      }}
    >
      <NativeSelect
        label={say(messages.section)}
        value={sectionKey}
        data={model.content.map(({ attrs }) => ({ value: attrs.key, label: attrs.title }))}
        onChange={(event) => {
          setSectionKey(event.currentTarget.value);
        }}
      />
      <Textarea
        autosize
        minRows={2}
        maxLength={2000}
        label={say(messages.reasonAsked)}
        value={reason}
        {...(fault !== null && { error: fault })}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      {error === undefined ? null : <ErrorPanel error={error} />}
      <div className={styles["actions"]}>
        <QuietButton type="submit" loading={loading}>
          {say(messages.gapKeep)}
        </QuietButton>
        <LinkButton onClick={onClose}>{say(messages.cancel)}</LinkButton>
      </div>
    </form>
  );
}
