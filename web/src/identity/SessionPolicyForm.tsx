import { useMutation, useQuery } from "@apollo/client/react";
import { Checkbox, NumberInput, Radio, Stack } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { SECOND_FACTOR_DEMANDS, SECOND_FACTOR_LABELS, parseSecondFactorDemand } from "@palier/domain/identity";
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
      secondFactor
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
        secondFactor
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
  const { idleMinutes, sharedAllowed, lockMinutes, pinAllowed, secondFactor } = kept;
  const [policy, setPolicy] = useState<Policy>({ idleMinutes, sharedAllowed, lockMinutes, pinAllowed, secondFactor });
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
      <Radio.Group
        label={say(accountMessages.policyFactor)}
        description={say(accountMessages.policyFactorHelp)}
        value={policy.secondFactor}
        onChange={(value) => change({ secondFactor: parseSecondFactorDemand(value) ?? policy.secondFactor })}
      >
        <Stack gap="xs" mt="xs">
          {SECOND_FACTOR_DEMANDS.map((demand) => (
            <Radio key={demand} value={demand} label={SECOND_FACTOR_LABELS[demand]} />
          ))}
        </Stack>
      </Radio.Group>
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
