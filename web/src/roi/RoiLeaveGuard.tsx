import { useEffect } from "react";
import { useBlocker } from "react-router";
import { ActionButton, Dialog, QuietButton, useText } from "../kernel";
import { formMessages } from "./roi-form.messages";
import styles from "./roi.module.css";

/** Asks before typed amounts are left behind, by a link or by closing the tab. */
export function RoiLeaveGuard({ dirty }: { dirty: boolean }) {
  const say = useText();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [dirty]);
  const stay = (): void => blocker.reset?.();
  return (
    <Dialog title={say(formMessages.leaveTitle)} opened={blocker.state === "blocked"} onClose={stay}>
      <p>{say(formMessages.leaveWhy)}</p>
      <div className={styles["choices"]}>
        <ActionButton onClick={stay}>{say(formMessages.stay)}</ActionButton>
        <QuietButton onClick={() => blocker.proceed?.()}>{say(formMessages.leave)}</QuietButton>
      </div>
    </Dialog>
  );
}
