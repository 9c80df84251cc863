import { useMutation } from "@apollo/client/react";
import { NativeSelect, Textarea } from "@mantine/core";
import { ANSWER_KIND_LABELS, ANSWER_KINDS } from "@palier/domain/request";
import { useState, type FormEvent } from "react";
import { DraftField, useDraft } from "../draft";
import type { CaseRequestFragment, ShownCaseFragment } from "../generated/graphql";
import { graphql, QuietButton, Section, useText } from "../kernel";
import { useCaseChange } from "./vendorcase-change";
import { requestMessages } from "./vendorcase-request.messages";
import styles from "./vendorcase.module.css";
import { VendorCaseFault } from "./VendorCaseFault";
import { VendorCaseRequest } from "./VendorCaseRequest";

const AnswerVendorCaseDocument = graphql(`
  mutation AnswerVendorCase($input: AnswerVendorCaseInput!) {
    answerVendorCase(input: $input) {
      ok
      error {
        code
        field
        message
      }
      vendorCase {
        id
        ...ShownCase
      }
    }
  }
`);

interface VendorCaseAnswersProps {
  kept: ShownCaseFragment;
  /** Those that wait for their answer. */
  requests: readonly CaseRequestFragment[];
  onChanged: () => void;
}

/** One answer a request, each adjustable: who asked reads it in their own request. */
export function VendorCaseAnswers({ kept, requests, onChanged }: VendorCaseAnswersProps) {
  const say = useText();
  const common = useDraft(`vendorcase:${kept.id}:answer`, { initial: "" });
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [kind, setKind] = useState<string>("done");
  const [answer] = useMutation(AnswerVendorCaseDocument);
  const change = useCaseChange();
  const answers = requests
    .map(({ id }) => ({ requestId: id, text: texts[id] ?? "", kind }))
    .filter(({ text }) => text.trim() !== "");
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = { id: kept.id, version: kept.version, answers };
    const payload = await change.run(async () => (await answer({ variables: { input } })).data?.answerVendorCase);
    if (payload?.ok === true) {
      setTexts({});
      common.setText("");
      await common.done();
    }
    onChanged();
  };
  const form = (
    <form noValidate className={styles["form"]} onSubmit={(event) => void submit(event)}>
      <NativeSelect
        label={say(requestMessages.answerKind)}
        value={kind}
        data={ANSWER_KINDS.map((value) => ({ value, label: ANSWER_KIND_LABELS[value] }))}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <DraftField draft={common} label={say(requestMessages.common)} rows={3} />
      <div className={styles["choices"]}>
        <QuietButton
          type="button"
          disabled={common.text.trim() === ""}
          onClick={() => setTexts(Object.fromEntries(requests.map(({ id }) => [id, common.text])))}
        >
          {say(requestMessages.copy)}
        </QuietButton>
      </div>
      <ul className={styles["cards"]}>
        {requests.map((request) => (
          <li key={request.id} className={styles["card"]}>
            <VendorCaseRequest request={request} />
            <Textarea
              autosize
              minRows={2}
              label={say(requestMessages.answerTo, { number: request.number })}
              value={texts[request.id] ?? ""}
              onChange={(event) => setTexts({ ...texts, [request.id]: event.currentTarget.value })}
            />
          </li>
        ))}
      </ul>
      <VendorCaseFault change={change} />
      <QuietButton type="submit" disabled={answers.length === 0} loading={change.busy}>
        {say(requestMessages.send, { count: answers.length })}
      </QuietButton>
    </form>
  );
  const ended = kept.state === "resolved" || kept.state === "refused";
  return (
    <div id="reponses">
      <Section title={say(requestMessages.answers)} lead={say(requestMessages.answersLead)}>
        {ended ? (
          form
        ) : (
          <details className={styles["more"]}>
            <summary>{say(requestMessages.early)}</summary>
            {form}
          </details>
        )}
      </Section>
    </div>
  );
}
