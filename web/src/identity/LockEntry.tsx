import { useSyncExternalStore } from "react";
import { QuietButton, useText } from "../kernel";
import { accountMessages } from "./identity-account.messages";
import classes from "./identity.module.css";
import { sessionWatch } from "./session-watch-here";

/** « Verrouiller », in my menu, on a shared workstation only. */
export function LockEntry() {
  const say = useText();
  const watch = sessionWatch();
  const { facts } = useSyncExternalStore(watch.subscribe, watch.snapshot);
  if (facts?.shared !== true) return null;
  return (
    <QuietButton fullWidth className={classes["lockEntry"] ?? ""} onClick={() => void watch.lock()}>
      {say(accountMessages.lock)}
    </QuietButton>
  );
}
