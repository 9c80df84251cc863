const NAME = "palier-session";

/** Says to the other tabs of this browser that something happened to the session: each then asks the server. */
export function tellOtherTabs(what: "changed" | "active" = "changed"): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(what);
  channel.close();
}

/** Hears the other tabs. @returns how to stop. */
export function hearOtherTabs(listener: (what: "changed" | "active") => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => listener(data === "active" ? "active" : "changed");
  return () => channel.close();
}
