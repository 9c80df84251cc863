import { useMutation, useQuery } from "@apollo/client/react";
import { Checkbox, NumberInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { SessionPolicyPageQuery } from "../generated/graphql";
import { ActionButton, ErrorPanel, graphql, LoadingState, Section, useText } from "../kernel";
import classes from "./identity.module.css";
import { accountMessages } from "./identity-account.messages";

const PolicyDocument = graphql(`
  query SessionPolicyPage {
    sessionPolicy {
      idleMinutes
      sharedAllowed
      lockMinutes
      pinAllowed
    }
  }
`);

const SaveDocument = graphql(`
  mutation SaveSessionPolicy($input: SessionPolicyInput!) {
    saveSessionPolicy(input: $input) {
      ok
      error {
        code
        field
        message
      }
      policy {
        idleMinutes
        sharedAllowed
        lockMinutes
        pinAllowed
      }
    }
  }
`);

type Policy = Omit<SessionPolicyPageQuery["sessionPolicy"], "__typename">;

/** When the sessions of the group end, and how its shared workstations lock. */
export function SessionPolicyForm() {
  const say = useText();
  const { data, error, refetch } = useQuery(PolicyDocument);
  return (
    <Section title={say(accountMessages.policyTitle)} lead={say(accountMessages.policyLead)}>
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {data === undefined ? !error && <LoadingState /> : <PolicyFields kept={data.sessionPolicy} />}
    </Section>
  );
}

function PolicyFields({ kept }: { kept: Policy }) {
  const say = useText();
  const { idleMinutes, sharedAllowed, lockMinutes, pinAllowed } = kept;
  const [policy, setPolicy] = useState<Policy>({ idleMinutes, sharedAllowed, lockMinutes, pinAllowed });
  const [save, { data, error, loading, reset }] = useMutation(SaveDocument);
  const answer = data?.saveSessionPolicy;
  const fault = answer?.error ?? null;
  const change = (part: Partial<Policy>) => {
    reset();
    setPolicy({ ...policy, ...part });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!loading) save({ variables: { input: policy } }).catch(() => undefined);
  };
  const minutes = (field: "idleMinutes" | "lockMinutes") => ({
    value: policy[field],
    onChange: (value: number | string) => change({ [field]: typeof value === "number" ? value : 0 }),
    allowDecimal: false,
    allowNegative: false,
    hideControls: true,
    ...(fault?.field === field && { error: fault.message }),
  });
  return (
    <form noValidate className={classes["narrow"]} onSubmit={submit}>
      <NumberInput label={say(accountMessages.policyIdle)} {...minutes("idleMinutes")} />
      <Checkbox
        label={say(accountMessages.policyShared)}
        checked={policy.sharedAllowed}
        onChange={(event) => change({ sharedAllowed: event.currentTarget.checked })}
      />
      {policy.sharedAllowed && (
        <>
          <NumberInput label={say(accountMessages.policyLock)} {...minutes("lockMinutes")} />
          <Checkbox
            label={say(accountMessages.policyPin)}
            checked={policy.pinAllowed}
            onChange={(event) => change({ pinAllowed: event.currentTarget.checked })}
          />
        </>
      )}
      {error && <ErrorPanel error={error} />}
      <div>
        <ActionButton type="submit" aria-disabled={loading}>
          {say(accountMessages.policySave)}
        </ActionButton>
      </div>
      <p role="status">{answer?.ok === true && say(accountMessages.policySaved)}</p>
    </form>
  );
}
