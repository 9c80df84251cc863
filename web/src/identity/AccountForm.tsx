import { PasswordInput } from "@mantine/core";
import { useState, type FormEvent, type ReactNode } from "react";
import { QuietButton, sessionExpired, useText } from "../kernel";
import { post, type Reply } from "./account-request";
import { identityMessages } from "./identity.messages";
import classes from "./identity.module.css";
import { accountMessages } from "./identity-account.messages";

interface AccountFormProps<T> {
  /** False: the account has no password; having signed in recently is asked instead. */
  hasPassword: boolean;
  /** Where it is sent, with the current password. */
  url: string;
  /** What goes with the password; null: something is missing, and the form says it. */
  body: () => object | null;
  submit: string;
  onDone: (answer: T) => void;
  /** The fields; told what the server says of one of them. */
  children?: (faultOf: (field: string) => string | null) => ReactNode;
}

/** A change of what opens the account: the current password is asked each time. */
export function AccountForm<T>({ hasPassword, url, body, submit, onDone, children }: AccountFormProps<T>) {
  const say = useText();
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<Extract<Reply<T>, { ok: false }> | null>(null);
  const [missing, setMissing] = useState(false);
  const message = refusal === null ? null : (refusal.message ?? say(identityMessages.unreachable));
  const faultOf = (field: string) => (refusal?.field === field ? message : null);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = body();
    setMissing(hasPassword && password === "");
    setRefusal(null);
    if (wanted === null || (hasPassword && password === "")) return;
    const reply = await post<T>(url, { ...wanted, password });
    if (reply.ok) {
      setPassword("");
      onDone(reply.body);
      return;
    }
    if (reply.code === "UNAUTHENTICATED") sessionExpired();
    setRefusal(reply);
  };

  return (
    <form noValidate className={classes["narrow"]} onSubmit={(event) => void send(event)}>
      {hasPassword && (
        <PasswordInput
          label={say(accountMessages.current)}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={missing ? say(identityMessages.passwordMissing) : faultOf("password")}
        />
      )}
      {children?.(faultOf)}
      {refusal !== null && refusal.field === null && <p role="alert">{message}</p>}
      <div>
        <QuietButton type="submit">{submit}</QuietButton>
      </div>
    </form>
  );
}
