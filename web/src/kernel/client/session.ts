import { useSyncExternalStore } from "react";

let expired = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  expired = value;
  for (const listener of listeners) listener();
}

/** The server no longer knows who asks. The page stays mounted under a sign-in dialog, so that nothing typed is lost. */
export const sessionExpired = (): void => set(true);
/** Signed in again, as the same person. */
export const sessionRestored = (): void => set(false);

/** @returns true from the moment the server stopped knowing who asks until someone signs in again. */
export function useSessionExpired(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => expired,
  );
}
