import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import type { ShownAccessRuleFragment } from "../generated/graphql";
import { ActionButton, Dialog, ErrorPanel, graphql, QuietButton, useText } from "../kernel";
import { ruleMessages } from "./accessrule-form.messages";
import styles from "./accessrule.module.css";

const RetireDocument = graphql(`
  mutation RetireAccessRule($input: RetireAccessRuleInput!) {
    retireAccessRule(input: $input) {
      ok
      error {
        code
        field
        message
      }
    }
  }
`);

/** Takes a rule out of force, once its consequence was read. */
export function AccessRuleRetire({ rule, onRetired }: { rule: ShownAccessRuleFragment; onRetired: () => void }) {
  const say = useText();
  const [opened, setOpened] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [retire, { loading, error }] = useMutation(RetireDocument);
  const close = (): void => {
    setOpened(false);
  };
  const confirm = async (): Promise<void> => {
    // A failure stays in `error`, shown in the dialog.
    const sent = await retire({ variables: { input: { id: rule.id, version: rule.version } } }).catch(() => null);
    const answer = sent?.data?.retireAccessRule;
    setRefusal(answer?.error?.message ?? null);
    if (answer?.ok === true) onRetired();
  };
  return (
    <>
      <QuietButton
        type="button"
        onClick={() => {
          setOpened(true);
        }}
      >
        {say(ruleMessages.retire)}
      </QuietButton>
      <Dialog title={say(ruleMessages.retireTitle)} opened={opened} onClose={close}>
        <p>{say(ruleMessages.retireWhy)}</p>
        {refusal === null ? null : <p role="alert">{refusal}</p>}
        {error === undefined ? null : <ErrorPanel error={error} />}
        <div className={styles["choices"]}>
          <ActionButton loading={loading} onClick={() => void confirm()}>
            {say(ruleMessages.retire)}
          </ActionButton>
          <QuietButton onClick={close}>{say(ruleMessages.keep)}</QuietButton>
        </div>
      </Dialog>
    </>
  );
}
