import { useApolloClient } from "@apollo/client/react";
import { useCallback, useState } from "react";

/** Where a session may go: another group of one's own, the screens of somebody else, and back. */
export type SessionMove =
  | { to: "group"; groupId: string }
  | { to: "person"; personId: string }
  | { to: "oneself" }
  | { to: "out"; groupId: string };

const REQUESTS: Record<SessionMove["to"], { method: string; path: string }> = {
  group: { method: "POST", path: "/auth/group" },
  person: { method: "POST", path: "/auth/view-as" },
  oneself: { method: "DELETE", path: "/auth/view-as" },
  out: { method: "POST", path: "/auth/leave-group" },
};

/** @returns null when it is done; else the server's sentence, '' when it gave none. Never throws. */
async function send(move: SessionMove): Promise<string | null> {
  const { to, ...body } = move;
  const { method, path } = REQUESTS[to];
  const json = to === "oneself" ? {} : { "content-type": "application/json" };
  try {
    const response = await fetch(path, {
      method,
      credentials: "same-origin",
      headers: { "apollo-require-preflight": "1", ...json },
      ...(to === "oneself" ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return null;
    const said = (await response.json()) as { error?: { message?: unknown } };
    return typeof said.error?.message === "string" ? said.error.message : "";
  } catch {
    return "";
  }
}

/** Moves the session, then forgets what was shown: nothing of one group or person stays in memory for the next. */
export function useSessionMove(): {
  move: (where: SessionMove) => void;
  /** The server's sentence, '' when it gave none; null when nothing was refused. */
  refusal: string | null;
} {
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const move = useCallback(
    (where: SessionMove) => {
      void send(where).then(async (said) => {
        setRefusal(said);
        if (said !== null) return;
        await client.clearStore();
        // A full load rather than a route, as for signing out.
        window.location.assign(where.to === "out" ? "/connexion" : "/");
      });
    },
    [client],
  );
  return { move, refusal };
}
