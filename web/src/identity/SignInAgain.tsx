import { useApolloClient } from "@apollo/client/react";
import { sessionRestored, useViewer, ViewerDocument } from "../kernel";
import { SignInForm } from "./SignInForm";

/** Signs in over a page that stays as it was. Someone else signing in gets a fresh start and sees nothing of it. */
export function SignInAgain() {
  const client = useApolloClient();
  const { id, group } = useViewer();
  const resume = async () => {
    // Not cached: an empty answer, or somebody else's, must not redraw the page that waits behind.
    const { data } = await client.query({ query: ViewerDocument, fetchPolicy: "no-cache" });
    if (data?.viewer?.id !== id || data.viewer.group.id !== group.id) {
      window.location.assign("/");
      return;
    }
    sessionRestored();
    await client.refetchQueries({ include: "active" });
  };
  return <SignInForm onDone={() => void resume()} />;
}
