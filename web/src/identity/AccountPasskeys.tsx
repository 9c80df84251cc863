import { TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDate, QuietButton, useText } from "../kernel";
import type { AccountPartProps } from "./account";
import { AccountFold } from "./AccountFold";
import { AccountForm } from "./AccountForm";
import { post } from "./account-request";
import classes from "./identity.module.css";
import { accountMessages } from "./identity-account.messages";

/** The keys of my devices. */
export function AccountPasskeys({ account, onChanged, unfolded = false }: AccountPartProps) {
  const say = useText();
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const body = () => {
    setMissing(name.trim() === "");
    setFault(null);
    return name.trim() === "" ? null : {};
  };
  const register = async (options: object) => {
    try {
      const { startRegistration } = await import("@simplewebauthn/browser");
      const response = await startRegistration({ optionsJSON: options as never });
      const reply = await post("/account/passkeys", { name: name.trim(), response });
      setFault(reply.ok ? null : (reply.message ?? say(accountMessages.passkeyFailed)));
      if (reply.ok) setName("");
    } catch {
      // Refused by the person, by the device, or after too long a wait: the browser doesn't say which.
      setFault(say(accountMessages.passkeyFailed));
    }
    onChanged();
  };
  const remove = async (id: string) => {
    await post(`/account/passkeys/${id}/remove`);
    onChanged();
  };
  return (
    <AccountFold
      title={say(accountMessages.passkeyTitle)}
      state={say(accountMessages.passkeyCount, { count: account.passkeys.length })}
      unfolded={unfolded}
    >
      <p>{say(accountMessages.passkeyLead)}</p>
      {account.passkeys.length > 0 && (
        <ul className={classes["keys"]}>
          {account.passkeys.map((key) => (
            <li key={key.id}>
              <span>
                <strong>{key.name}</strong>{" "}
                {key.lastUsedAt === null
                  ? say(accountMessages.passkeyUnused, { date: formatDate(key.createdAt) })
                  : say(accountMessages.passkeyUsed, {
                      date: formatDate(key.createdAt),
                      used: formatDate(key.lastUsedAt),
                    })}
              </span>
              <QuietButton onClick={() => void remove(key.id)}>
                {say(accountMessages.passkeyRemove, { name: key.name })}
              </QuietButton>
            </li>
          ))}
        </ul>
      )}
      {typeof PublicKeyCredential !== "undefined" && (
        <AccountForm<object>
          hasPassword={account.hasPassword}
          url="/account/passkeys/options"
          body={body}
          submit={say(accountMessages.passkeyAdd)}
          onDone={(options) => void register(options)}
        >
          {() => (
            <TextInput
              label={say(accountMessages.passkeyName)}
              value={name}
              maxLength={60}
              onChange={(event) => setName(event.currentTarget.value)}
              error={missing ? say(accountMessages.passkeyNameMissing) : fault}
            />
          )}
        </AccountForm>
      )}
    </AccountFold>
  );
}
