import { useMutation } from "@apollo/client/react";
import { Radio } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { FrameworkQuestionFragment, GivenAnswerFragment } from "../generated/graphql";
import { formatDate, graphql, QuietButton, useText } from "../kernel";
import { maturityMessages } from "./maturity.messages";
import styles from "./maturity.module.css";

export const FrameworkQuestion = graphql(`
  fragment FrameworkQuestion on MaturityQuestion {
    code
    label
    help
    choices {
      value
      label
    }
  }
`);

const AnswerQuestionDocument = graphql(`
  mutation AnswerMaturityQuestion($input: AnswerMaturityQuestionInput!) {
    answerMaturityQuestion(input: $input) {
      ok
      error {
        code
        field
        message
      }
      establishment {
        id
        ...MaturityState
      }
    }
  }
`);

/** Arrow keys walk over the choices: only where they rest is sent. */
const REST_MS = 500;

type SaveState =
  { kind: "idle" } | { kind: "saving" } | { kind: "saved"; time: string } | { kind: "failed"; reason: string };

interface MaturityQuestionProps {
  establishmentId: string;
  question: FrameworkQuestionFragment;
  answer: GivenAnswerFragment | null;
  /** False: the answer is shown, not asked. */
  canAnswer: boolean;
  /** Called once the answer is kept by the server. */
  onAnswered: () => void;
}

/** One declared question. The choice stays on screen whatever happens to the network. */
export function MaturityQuestion({ establishmentId, question, answer, canAnswer, onAnswered }: MaturityQuestionProps) {
  const say = useText();
  const [send] = useMutation(AnswerQuestionDocument);
  const [chosen, setChosen] = useState<string | null>(null);
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const rest = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(0);
  useEffect(
    () => () => {
      if (rest.current !== null) clearTimeout(rest.current);
    },
    [],
  );
  const value = chosen ?? answer?.answer ?? "";
  const save = async (picked: string): Promise<void> => {
    latest.current += 1;
    const turn = latest.current;
    setState({ kind: "saving" });
    const input = { establishmentId, questionCode: question.code, answer: picked };
    const result = (await send({ variables: { input } }).catch(() => null))?.data?.answerMaturityQuestion;
    // A later choice is already on its way: its own outcome will be the one to show.
    if (turn !== latest.current) return;
    if (result?.ok === true) {
      setState({ kind: "saved", time: formatDate(new Date(), "clock") });
      onAnswered();
    } else setState({ kind: "failed", reason: result?.error?.message ?? say(maturityMessages.notSavedNetwork) });
  };
  const pick = (picked: string): void => {
    setChosen(picked);
    setState({ kind: "saving" });
    if (rest.current !== null) clearTimeout(rest.current);
    rest.current = setTimeout(() => void save(picked), REST_MS);
  };
  if (!canAnswer) {
    const label = question.choices.find((choice) => choice.value === value)?.label;
    return (
      <div className={styles["question"]} id={`question-${question.code}`}>
        <p className={styles["criterionLabel"]}>{question.label}</p>
        <p className={styles["finding"]}>{label ?? say(maturityMessages.noAnswer)}</p>
        <AnsweredBy answer={answer} />
      </div>
    );
  }
  return (
    <div className={styles["question"]} id={`question-${question.code}`}>
      <Radio.Group
        name={`${establishmentId}-${question.code}`}
        label={question.label}
        description={question.help}
        value={value}
        onChange={pick}
      >
        <div className={styles["choices"]}>
          {question.choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} label={choice.label} size="md" />
          ))}
        </div>
      </Radio.Group>
      <p role="status" className={styles["saveState"]}>
        {state.kind === "saving" ? say(maturityMessages.saving) : null}
        {state.kind === "saved" ? say(maturityMessages.saved, { time: state.time }) : null}
        {state.kind === "failed" ? say(maturityMessages.notSaved, { reason: state.reason }) : null}
      </p>
      {state.kind === "failed" ? (
        <QuietButton onClick={() => void save(value)}>{say(maturityMessages.retry)}</QuietButton>
      ) : null}
      {state.kind === "idle" ? <AnsweredBy answer={answer} /> : null}
    </div>
  );
}

function AnsweredBy({ answer }: { answer: GivenAnswerFragment | null }) {
  const say = useText();
  if (answer === null) return null;
  const date = formatDate(answer.answeredAt);
  return (
    <p className={styles["quiet"]}>
      {answer.answeredByName == null
        ? say(maturityMessages.answeredOn, { date })
        : say(maturityMessages.answeredBy, { date, name: answer.answeredByName })}
    </p>
  );
}
