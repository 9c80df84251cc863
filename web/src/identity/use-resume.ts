import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { sessionRestored, useViewer, ViewerDocument } from "../kernel";

/**
 * What follows once somebody has signed in over a page that waits: the same person finds it again, and what it had to save
 * leaves; somebody else gets a fresh start and sees nothing of it.
 */
export function useResume(): () => Promise<void> {
  const client = useApolloClient();
  const { id, group } = useViewer();
  return useCallback(async () => {
    // Not cached: an empty answer, or somebody else's, must not redraw the page that waits behind.
    const { data } = await client.query({ query: ViewerDocument, fetchPolicy: "no-cache" });
    if (data?.viewer?.id !== id || data.viewer.group.id !== group.id) {
      window.location.assign("/");
      return;
    }
    sessionRestored();
    await client.refetchQueries({ include: "active" });
  }, [client, id, group.id]);
}
