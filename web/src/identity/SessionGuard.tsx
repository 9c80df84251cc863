import { useEffect, useState, useSyncExternalStore } from "react";
import { useSessionScreen } from "../kernel";
import { LockScreen } from "./LockScreen";
import { SessionDialog } from "./SessionDialog";
import { SessionWarningDialog } from "./SessionWarningDialog";
import { sessionWatch } from "./session-watch-here";

/** Stands beside every page of a signed-in person: warns before the end, locks, asks who is back. The page stays mounted. */
export function SessionGuard() {
  const [watch] = useState(sessionWatch);
  const screen = useSessionScreen();
  const { facts, warning } = useSyncExternalStore(watch.subscribe, watch.snapshot);
  useEffect(() => watch.start(), [watch]);
  // The server refused to say who asks: is it the end, or a lock?
  useEffect(() => {
    if (screen === "away") void watch.ask();
  }, [screen, watch]);

  if (screen === "locked" && facts !== null) return <LockScreen facts={facts} onOpened={() => void watch.ask()} />;
  if (screen === "ended" || (screen === "away" && facts === null)) return <SessionDialog facts={facts} />;
  if (screen === "open" && warning !== null) {
    return <SessionWarningDialog warning={warning} onStay={() => void watch.keep()} onRead={() => watch.dismiss()} />;
  }
  return null;
}
