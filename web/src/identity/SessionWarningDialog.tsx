import { ActionButton, Dialog, useText } from "../kernel";
import classes from "./identity.module.css";
import { sessionMessages } from "./identity-session.messages";
import type { SessionWarning } from "./session-watch";

interface SessionWarningDialogProps {
  warning: SessionWarning;
  onStay: () => void;
  /** The end can't be pushed back: it was read. */
  onRead: () => void;
}

/** Five minutes before the end. Moving the mouse is not an answer: somebody has to say that they are there. */
export function SessionWarningDialog({ warning, onStay, onRead }: SessionWarningDialogProps) {
  const say = useText();
  const last = warning.kind === "last";
  return (
    <Dialog
      opened
      onClose={last ? onRead : onStay}
      title={say(sessionMessages.warningTitle, { minutes: warning.minutesLeft })}
    >
      <div className={classes["form"]}>
        <p>{say(last ? sessionMessages.warningLast : sessionMessages.warningLead)}</p>
        <ActionButton onClick={last ? onRead : onStay} data-autofocus>
          {say(last ? sessionMessages.understood : sessionMessages.stay)}
        </ActionButton>
      </div>
    </Dialog>
  );
}
