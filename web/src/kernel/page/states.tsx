import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { kernelMessages } from "../kernel.messages";
import { useText } from "../text";
import { QuietButton } from "./buttons";
import { readError } from "./error";
import classes from "./page.module.css";

interface EmptyStateProps {
  /** What this will be. */
  title: string;
  /** Why it helps. */
  why: string;
  /** One action. */
  action?: ReactNode | undefined;
  /** An example to load or to look at. */
  example?: ReactNode | undefined;
}

export function EmptyState({ title, why, action, example }: EmptyStateProps) {
  return (
    <div className={classes["empty"]}>
      <p className={classes["emptyTitle"]}>{title}</p>
      <p className={classes["emptyWhy"]}>{why}</p>
      {action}
      {example}
    </div>
  );
}

interface ErrorPanelProps {
  /** What was caught, whatever it is. */
  error: unknown;
  /** What was kept or left untouched; « Rien n’a été modifié. » unless told. */
  kept?: string | undefined;
  retry?: (() => void) | undefined;
}

/** What happened, what was kept, what to do, a number to quote. */
export function ErrorPanel({ error, kept, retry }: ErrorPanelProps) {
  const say = useText();
  const { message, number, answered } = readError(error);
  const unknown = number === null ? kernelMessages.errorNotUnderstood : kernelMessages.errorUnknown;
  return (
    <div role="alert" className={classes["error"]}>
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <p className={classes["errorTitle"]}>{say(kernelMessages.errorTitle)}</p>
        <p>{message ?? say(answered ? unknown : kernelMessages.errorNetwork)}</p>
        <p>{kept ?? say(kernelMessages.errorKeptNothing)}</p>
        {number !== null && message?.includes(number) !== true && <p>{say(kernelMessages.errorNumber, { number })}</p>}
        {retry && <QuietButton onClick={retry}>{say(kernelMessages.retry)}</QuietButton>}
      </div>
    </div>
  );
}

/** Shown only after 200 ms (CSS): a quick answer must not flicker. */
export function LoadingState({ label }: { label?: string }) {
  const say = useText();
  return (
    <p role="status" className={classes["loading"]}>
      {label ?? say(kernelMessages.loading)}
    </p>
  );
}

/** Where figures show in a demonstration group; the frame puts it on every page, print included. */
export function DemoNotice() {
  const say = useText();
  return (
    <p className={classes["demo"]}>
      <IconInfoCircle size={18} aria-hidden />
      {say(kernelMessages.demo)}
    </p>
  );
}
