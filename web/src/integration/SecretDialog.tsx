import { useState } from "react";
import { ActionButton, Dialog, QuietButton, useText } from "../kernel";
import { integrationMessages as messages } from "./integration.messages";
import classes from "./integration.module.css";

/** A secret, shown this once. */
export function SecretDialog({ secret, why, onClose }: { secret: string; why: string; onClose: () => void }) {
  const say = useText();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    navigator.clipboard.writeText(secret).then(
      () => {
        setCopied(true);
      },
      () => undefined,
    );
  };
  return (
    <Dialog opened title={say(messages.secretTitle)} onClose={null}>
      <div className={classes["form"]}>
        <p>{why}</p>
        <code className={classes["secret"]} aria-label={say(messages.secret)}>
          {secret}
        </code>
        <p role="status">{copied ? say(messages.copied) : ""}</p>
        <div className={classes["gestures"]}>
          <QuietButton onClick={copy}>{say(messages.copy)}</QuietButton>
          <ActionButton onClick={onClose}>{say(messages.close)}</ActionButton>
        </div>
      </div>
    </Dialog>
  );
}
