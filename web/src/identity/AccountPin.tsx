import { PasswordInput, Switch } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { QuietButton, Section, useText } from "../kernel";
import type { AccountPartProps } from "./account";
import { AccountFold } from "./AccountFold";
import { AccountForm } from "./AccountForm";
import { post } from "./account-request";
import { accountMessages } from "./identity-account.messages";
import { sessionWatch } from "./session-watch-here";

/** The code of locked screens, and whether this workstation is shared. */
export function AccountPin({ account, onChanged }: AccountPartProps) {
  const say = useText();
  const [pin, setPin] = useState("");
  const [wrong, setWrong] = useState(false);
  const [saved, setSaved] = useState(false);
  const done = () => {
    setPin("");
    setSaved(true);
    onChanged();
    void sessionWatch().ask();
  };
  const body = () => {
    const fits = /^\d{4,8}$/.test(pin);
    setWrong(!fits);
    setSaved(false);
    return fits ? { pin } : null;
  };
  return (
    <>
      <ThisWorkstation />
      {account.pinAllowed && (
        <AccountFold
          title={say(accountMessages.pinTitle)}
          state={say(account.hasPin ? accountMessages.pinHeld : accountMessages.pinNone)}
        >
          <p>{say(accountMessages.pinLead)}</p>
          <AccountForm
            hasPassword={account.hasPassword}
            url="/account/pin"
            body={body}
            submit={say(accountMessages.pinSet)}
            onDone={done}
          >
            {(faultOf) => (
              <PasswordInput
                label={say(accountMessages.pinNew)}
                inputMode="numeric"
                autoComplete="off"
                value={pin}
                onChange={(event) => setPin(event.currentTarget.value)}
                error={wrong ? say(accountMessages.pinWrong) : faultOf("pin")}
              />
            )}
          </AccountForm>
          {account.hasPin && (
            <AccountForm
              hasPassword={account.hasPassword}
              url="/account/pin"
              body={() => ({ pin: null })}
              submit={say(accountMessages.pinRemove)}
              onDone={done}
            />
          )}
          <p role="status">{saved && say(accountMessages.saved)}</p>
        </AccountFold>
      )}
    </>
  );
}

function ThisWorkstation() {
  const say = useText();
  const watch = sessionWatch();
  const { facts } = useSyncExternalStore(watch.subscribe, watch.snapshot);
  if (facts === null || !facts.sharedAllowed) return null;
  const share = async (shared: boolean) => {
    await post("/auth/session/share", { shared });
    await watch.ask();
  };
  return (
    <Section
      title={say(accountMessages.sharedTitle)}
      lead={say(accountMessages.sharedLead, { minutes: facts.lockMinutes })}
      aside={
        facts.shared && <QuietButton onClick={() => void watch.lock()}>{say(accountMessages.lockNow)}</QuietButton>
      }
    >
      <Switch
        label={say(accountMessages.sharedSwitch)}
        checked={facts.shared}
        onChange={(event) => void share(event.currentTarget.checked)}
      />
    </Section>
  );
}
