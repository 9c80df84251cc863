import { useMutation } from "@apollo/client/react";
import { Textarea } from "@mantine/core";
import { diffText, sectionText } from "@palier/domain/template";
import { useState } from "react";
import type { TemplateProposalsQuery } from "../generated/graphql";
import { ErrorPanel, formatDate, graphql, QuietButton, Section, useText } from "../kernel";
import { blocksFrom } from "./template-variant-read";
import { proposalMessages as messages } from "./template-variant.messages";
import styles from "./template-variant.module.css";
import { TemplateDiff } from "./TemplateDiff";
import { TemplateBlocks } from "./TemplateText";

/** A wording that sites send up to the group. */
export type ShownProposal = TemplateProposalsQuery["templateProposals"][number];

const AnswerTemplateProposalDocument = graphql(`
  mutation AnswerTemplateProposal($input: AnswerTemplateProposalInput!) {
    answerTemplateProposal(input: $input) {
      ok
      error {
        code
        field
        message
      }
      proposal {
        id
        state
        answer
        answeredByName
        answeredAt
        version
      }
    }
  }
`);

const STATES = { open: messages.stateOpen, taken: messages.stateTaken, declined: messages.stateDeclined } as const;

interface TemplateProposalItemProps {
  proposal: ShownProposal;
  canAnswer: boolean;
  onAnswered: () => void;
}

/** One proposal: the wording beside the group's, why, and its answer. */
export function TemplateProposalItem({ proposal, canAnswer, onAnswered }: TemplateProposalItemProps) {
  const say = useText();
  const { sectionTitle, templateTitle, establishmentName, siteCount, siteTotal, reason, state, answer } = proposal;
  const blocks = blocksFrom(proposal.blocks);
  const group = proposal.groupBlocks == null ? null : blocksFrom(proposal.groupBlocks);
  const date = formatDate(proposal.createdAt);
  const known = state === "taken" || state === "declined" ? state : "open";
  return (
    <Section
      title={say(messages.heading, { section: sectionTitle, model: templateTitle })}
      lead={
        establishmentName == null
          ? say(messages.fromMany, { count: siteCount, total: siteTotal ?? "none", date })
          : say(messages.from, { site: establishmentName, who: proposal.proposedByName ?? "none", date })
      }
      aside={say(STATES[known])}
    >
      {reason === "" ? null : (
        <p className={styles["text"]}>
          <strong>{say(messages.why)}</strong>
          {"\u00a0: "}
          {reason}
        </p>
      )}
      {group === null ? (
        <div className={styles["side"]}>
          <TemplateBlocks blocks={blocks} />
        </div>
      ) : (
        <div className={styles["side"]}>
          <h4>{say(messages.diff)}</h4>
          <TemplateDiff parts={diffText(sectionText({ content: group }), sectionText({ content: blocks }))} />
        </div>
      )}
      {known === "open" || answer === "" ? null : (
        <p className={styles["text"]}>
          <strong>{say(messages.answered, { who: proposal.answeredByName ?? "none" })}</strong>
          {"\u00a0: "}
          {answer}
        </p>
      )}
      {known === "open" && canAnswer ? <Answer proposal={proposal} onAnswered={onAnswered} /> : null}
    </Section>
  );
}

function Answer({ proposal, onAnswered }: { proposal: ShownProposal; onAnswered: () => void }) {
  const say = useText();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [send, { loading, error }] = useMutation(AnswerTemplateProposalDocument);
  const submit = async (taken: boolean): Promise<void> => {
    const input = { id: proposal.id, version: proposal.version, taken, answer: text };
    // A failure stays in `error`, shown below; what was typed stays too.
    const answer = (await send({ variables: { input } }).catch(() => null))?.data?.answerTemplateProposal;
    setFault(answer?.error?.message ?? null);
    if (answer?.ok === true) onAnswered();
  };
  return (
    <div className={styles["choices"]}>
      <Textarea
        autosize
        minRows={2}
        maxLength={2000}
        label={say(messages.answer)}
        description={say(messages.answerHelp)}
        value={text}
        {...(fault !== null && { error: fault })}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {error === undefined ? null : <ErrorPanel error={error} kept={say(messages.kept)} />}
      <p className={styles["quiet"]}>{say(messages.takeHelp)}</p>
      <div className={styles["actions"]}>
        <QuietButton loading={loading} onClick={() => void submit(true)}>
          {say(messages.take)}
        </QuietButton>
        <QuietButton loading={loading} onClick={() => void submit(false)}>
          {say(messages.decline)}
        </QuietButton>
      </div>
    </div>
  );
}
