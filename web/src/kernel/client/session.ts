import { useSyncExternalStore } from "react";

/**
 * Where the session stands, as far as this page knows. `away`: the server refused to say who asks, and why isn't known
 * yet. The page stays mounted in every case, so that nothing typed is lost.
 */
export type SessionScreen = "open" | "away" | "locked" | "ended";

let screen: SessionScreen = "open";
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What the page learned about its session. */
export function showSession(next: SessionScreen): void {
  if (next === screen) return;
  screen = next;
  for (const listener of listeners) listener();
}

/** The server no longer knows who asks: the session ended, or the screen is locked. */
export const sessionExpired = (): void => {
  if (screen === "open") showSession("away");
};
/** Signed in again, or unlocked, as the same person. */
export const sessionRestored = (): void => showSession("open");

/** @returns where the session stands. */
export const useSessionScreen = (): SessionScreen => useSyncExternalStore(subscribe, () => screen);

/** @returns true from the moment the server stopped knowing who asks until the same person is back. */
export const useSessionExpired = (): boolean => useSyncExternalStore(subscribe, () => screen !== "open");
