import type { DraftKeeper } from "./draft-keeper";

/**
 * Every text of this page that is being kept, by author and key. A keeper outlives its field as long as its text isn't on
 * the server: leaving a screen while the server is down loses nothing.
 */
const keepers = new Map<string, { keeper: DraftKeeper; users: number }>();
let watching = false;

/** @returns the keeper of a text, made once. */
export function keeperAt(place: string, make: () => DraftKeeper): DraftKeeper {
  const known = keepers.get(place);
  if (known !== undefined) return known.keeper;
  const keeper = make();
  keepers.set(place, { keeper, users: 0 });
  watch();
  return keeper;
}

/** A field shows the text. @returns what ends it. */
export function holdKeeper(place: string, keeper: DraftKeeper): () => void {
  const held = keepers.get(place) ?? { keeper, users: 0 };
  keepers.set(place, held);
  held.users += 1;
  return () => {
    held.users -= 1;
    void keeper.flush(true).then(sweep);
  };
}

/** Nobody who signs out waits longer than this for a server that doesn't answer, in milliseconds. */
const GOODBYE = 3_000;

/** Sends every text that isn't on the server yet, before the person signs out here. */
export async function flushDrafts(): Promise<void> {
  const sent = Promise.all([...keepers.values()].map(({ keeper }) => keeper.flush(true)));
  await Promise.race([sent, new Promise((done) => setTimeout(done, GOODBYE))]);
}

/** The same person is back, or the network is: what waited leaves. */
export function resumeDrafts(): void {
  for (const { keeper } of keepers.values()) keeper.resume();
}

function sweep(): void {
  for (const [place, { keeper, users }] of keepers) if (users === 0 && !keeper.isDirty()) keepers.delete(place);
}

function leaveNow(): void {
  for (const { keeper } of keepers.values()) void keeper.flush(true);
}

function watch(): void {
  if (watching) return;
  watching = true;
  window.addEventListener("online", resumeDrafts);
  window.addEventListener("pagehide", leaveNow);
  document.addEventListener("freeze", leaveNow);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leaveNow();
    else sweep();
  });
  window.addEventListener("beforeunload", (event) => {
    if ([...keepers.values()].some(({ keeper }) => keeper.isAtRisk())) event.preventDefault();
  });
}
