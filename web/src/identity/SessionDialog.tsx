import { useApolloClient } from "@apollo/client/react";
import { Dialog, sessionRestored, useText, useViewer, ViewerDocument } from "../kernel";
import { identityMessages } from "./identity.messages";
import { SignInForm } from "./SignInForm";

/** Over the page, which stays as it was. Someone else signing in gets a fresh start and sees nothing of it. */
export function SessionDialog() {
  const say = useText();
  const client = useApolloClient();
  const { id, group } = useViewer();
  const resume = async () => {
    const { data } = await client.query({ query: ViewerDocument, fetchPolicy: "network-only" });
    if (data?.viewer?.id !== id || data.viewer.group.id !== group.id) {
      window.location.assign("/");
      return;
    }
    sessionRestored();
    await client.refetchQueries({ include: "active" });
  };
  return (
    <Dialog opened onClose={null} title={say(identityMessages.expiredTitle)}>
      <p>{say(identityMessages.expiredLead)}</p>
      <SignInForm onDone={() => void resume()} />
    </Dialog>
  );
}
