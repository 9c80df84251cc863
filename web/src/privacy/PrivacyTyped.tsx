import { TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { ActionButton, Dialog, QuietButton, useText } from "../kernel";
import { privacyMessages } from "./privacy.messages";
import classes from "./privacy.module.css";

interface PrivacyTypedProps {
  title: string;
  text: string;
  /** The name to type; the server compares again. */
  name: string;
  verb: string;
  refusal: string | null;
  busy: boolean;
  onConfirm: (typed: string) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asked before what nothing brings back: what will happen, then a name typed in full. */
export function PrivacyTyped({
  title,
  text,
  name,
  verb,
  refusal,
  busy,
  onConfirm,
  onClose,
  children,
}: PrivacyTypedProps) {
  const say = useText();
  const [typed, setTyped] = useState("");
  return (
    <Dialog opened title={title} onClose={onClose}>
      <p>{text}</p>
      {children}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onConfirm(typed);
        }}
      >
        <TextInput
          label={say(privacyMessages.typeName, { name })}
          value={typed}
          autoComplete="off"
          {...(refusal !== null && { error: refusal })}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        <div className={classes["ends"]}>
          <QuietButton onClick={onClose}>{say(privacyMessages.cancel)}</QuietButton>
          <ActionButton type="submit" loading={busy}>
            {verb}
          </ActionButton>
        </div>
      </form>
    </Dialog>
  );
}
