import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { formatDate, useText } from "../kernel";
import type { AccountPartProps } from "./account";
import { AccountFold } from "./AccountFold";
import { AccountForm } from "./AccountForm";
import { accountMessages } from "./identity-account.messages";

/** My password; changing it closes my other sessions. */
export function AccountPassword({ account, onChanged }: AccountPartProps) {
  const say = useText();
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const [closed, setClosed] = useState<number | null>(null);
  const { hasPassword, passwordChangedAt } = account;
  const state = !hasPassword
    ? say(accountMessages.passwordNone)
    : passwordChangedAt === null
      ? say(accountMessages.passwordNever)
      : say(accountMessages.passwordSince, { date: formatDate(passwordChangedAt) });
  const body = () => {
    setMissing(password === "");
    setClosed(null);
    return password === "" ? null : { newPassword: password };
  };
  return (
    <AccountFold title={say(accountMessages.passwordTitle)} state={state}>
      <AccountForm<{ sessionsClosed: number }>
        hasPassword={hasPassword}
        url="/account/password"
        body={body}
        submit={say(accountMessages.passwordSubmit)}
        onDone={({ sessionsClosed }) => {
          setPassword("");
          setClosed(sessionsClosed);
          onChanged();
        }}
      >
        {(faultOf) => (
          <PasswordInput
            label={say(accountMessages.newPassword)}
            description={say(accountMessages.passwordRule)}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={missing ? say(accountMessages.newPasswordMissing) : faultOf("newPassword")}
          />
        )}
      </AccountForm>
      <p role="status">{closed !== null && say(accountMessages.passwordDone, { count: closed })}</p>
    </AccountFold>
  );
}
