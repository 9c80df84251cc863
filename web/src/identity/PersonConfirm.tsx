import type { ReactNode } from "react";
import { ActionButton, Dialog, QuietButton, useText } from "../kernel";
import { personMessages } from "./identity-people.messages";
import classes from "./identity-people.module.css";

interface PersonConfirmProps {
  title: string;
  /** What will happen, in numbers. */
  text: string;
  /** The verb of the button. */
  verb: string;
  /** The server's sentence; null when nothing was refused. */
  refusal: string | null;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asked before what can't be undone by a click: what will happen, then the verb itself. */
export function PersonConfirm(props: PersonConfirmProps) {
  const say = useText();
  return (
    <Dialog opened title={props.title} onClose={props.onClose}>
      <p>{props.text}</p>
      {props.children}
      {props.refusal !== null && (
        <p role="alert" className={classes["refusal"]}>
          {props.refusal}
        </p>
      )}
      <div className={classes["ends"]}>
        <QuietButton onClick={props.onClose}>{say(personMessages.cancel)}</QuietButton>
        <ActionButton aria-disabled={props.busy} onClick={props.onConfirm}>
          {props.verb}
        </ActionButton>
      </div>
    </Dialog>
  );
}
