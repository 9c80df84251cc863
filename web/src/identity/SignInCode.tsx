import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { ActionButton, LinkButton, useText } from "../kernel";
import { identityMessages } from "./identity.messages";
import classes from "./identity.module.css";
import { giveCode } from "./sign-in";

interface SignInCodeProps {
  onDone: () => void;
  /** Back to the first step. @param why to show there; null: the person chose to. */
  onBack: (why: string | null) => void;
}

/** The second step: a code of the authenticator application, or a recovery code. */
export function SignInCode({ onDone, onBack }: SignInCodeProps) {
  const say = useText();
  const [code, setCode] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === "") {
      setFault(say(identityMessages.codeMissing));
      return;
    }
    setSending(true);
    const outcome = await giveCode(code.trim());
    setSending(false);
    if (outcome.ok) onDone();
    else {
      setFault(outcome.message ?? say(identityMessages[outcome.reason === "totp" ? "refused" : outcome.reason]));
      field.current?.focus();
    }
  };

  return (
    <form noValidate className={classes["form"]} onSubmit={(event) => void submit(event)}>
      <p className={classes["lead"]}>{say(identityMessages.codeLead)}</p>
      <TextInput
        ref={field}
        name="code"
        autoComplete="one-time-code"
        label={say(identityMessages.code)}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={fault}
      />
      <ActionButton type="submit" fullWidth aria-disabled={sending}>
        {say(sending ? identityMessages.submitting : identityMessages.codeSubmit)}
      </ActionButton>
      <LinkButton onClick={() => onBack(null)}>{say(identityMessages.codeBack)}</LinkButton>
    </form>
  );
}
