import { useMutation } from "@apollo/client/react";
import { Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { TemplateDriftQuery } from "../generated/graphql";
import {
  ActionButton,
  Dialog,
  ErrorPanel,
  formatPercent,
  graphql,
  LinkButton,
  QuietButton,
  Section,
  useText,
} from "../kernel";
import { driftMessages as messages } from "./template-drift.messages";
import styles from "./template-variant.module.css";
import { TemplateDiff } from "./TemplateDiff";

/** What many sites do alike. */
export type ShownDriftFinding = NonNullable<TemplateDriftQuery["templateDrift"]>["findings"][number];

const ProposeTemplateDriftDocument = graphql(`
  mutation ProposeTemplateDrift($input: ProposeTemplateDriftInput!) {
    proposeTemplateDrift(input: $input) {
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

interface Asked {
  readonly templateId: string;
  readonly revisionId: string;
  readonly leastPercent: number;
}
interface TemplateDriftFindingProps {
  finding: ShownDriftFinding;
  /** With what the finding was read: it is proposed only as long as it is the same. */
  asked: Asked;
  siteTotal: number;
}

type Change = "same" | "added" | "removed";
const changeOf = (change: string): Change => (change === "added" || change === "removed" ? change : "same");

/** What many sites do alike, as a question to the model, and what may be made of it. */
export function TemplateDriftFinding({ finding, asked, siteTotal }: TemplateDriftFindingProps) {
  const say = useText();
  const [proposing, setProposing] = useState(false);
  const { kind, sentence, establishmentNames, divergingCount, wording, agreement, diff } = finding;
  const others = divergingCount - establishmentNames.length;
  return (
    <Section title={sentence} lead={say(messages.question, { kind })}>
      {others > 0 ? <p className={styles["quiet"]}>{say(messages.others, { count: others })}</p> : null}
      {kind === "missing" ? null : (
        <div className={styles["side"]}>
          <h4>{say(messages.wording, { kind })}</h4>
          {wording === "" ? <p>{say(messages.noText)}</p> : null}
          {kind === "added" ? (
            <p className={styles["text"]}>{wording}</p>
          ) : (
            <TemplateDiff parts={diff.map(({ change, text }) => ({ change: changeOf(change), text }))} />
          )}
          <p className={styles["quiet"]}>{say(messages.agreement, { percent: formatPercent(agreement, 0) })}</p>
        </div>
      )}
      <details className={styles["details"]}>
        <summary>{say(messages.sites, { count: establishmentNames.length })}</summary>
        <ul>
          {establishmentNames.map((name, at) => (
            <li key={`${name}-${String(at)}`}>{name}</li>
          ))}
        </ul>
      </details>
      <div className={styles["actions"]}>
        {kind === "reworded" ? (
          <QuietButton
            onClick={() => {
              setProposing(true);
            }}
          >
            {say(messages.propose)}
          </QuietButton>
        ) : (
          <LinkButton to={`/modeles/${asked.templateId}/redaction`}>{say(messages.toWrite)}</LinkButton>
        )}
      </div>
      {proposing ? (
        <ProposeDialog
          finding={finding}
          asked={asked}
          siteTotal={siteTotal}
          onClose={() => {
            setProposing(false);
          }}
        />
      ) : null}
    </Section>
  );
}

function ProposeDialog({ finding, asked, siteTotal, onClose }: TemplateDriftFindingProps & { onClose: () => void }) {
  const say = useText();
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [sent, setSent] = useState(false);
  const [propose, { loading, error }] = useMutation(ProposeTemplateDriftDocument);
  const submit = async (): Promise<void> => {
    const input = { ...asked, findingId: finding.id, reason };
    // A failure stays in `error`, shown in the dialog.
    const answer = (await propose({ variables: { input } }).catch(() => null))?.data?.proposeTemplateDrift;
    setFault(answer?.error?.message ?? null);
    setSent(answer?.ok === true);
  };
  return (
    <Dialog title={say(messages.proposeTitle, { title: finding.title })} opened onClose={onClose}>
      {sent ? (
        <>
          <p role="status">{say(messages.sent)}</p>
          <LinkButton to={`/modeles/propositions?modele=${asked.templateId}`}>{say(messages.proposals)}</LinkButton>
        </>
      ) : (
        <form
          className={styles["choices"]}
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void submit();
          }}
        >
          <p>{say(messages.proposeWhy, { count: finding.establishmentNames.length, total: siteTotal })}</p>
          <Textarea
            autosize
            minRows={2}
            maxLength={2000}
            label={say(messages.reason)}
            value={reason}
            {...(fault !== null && { error: fault })}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          {error === undefined ? null : <ErrorPanel error={error} kept={say(messages.kept)} />}
          <div className={styles["actions"]}>
            <ActionButton type="submit" loading={loading}>
              {say(messages.send)}
            </ActionButton>
            <QuietButton onClick={onClose}>{say(messages.cancel)}</QuietButton>
          </div>
        </form>
      )}
    </Dialog>
  );
}
