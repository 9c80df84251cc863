import { Dialog, useText } from "../kernel";
import { identityMessages } from "./identity.messages";
import { ProviderReturn } from "./ProviderReturn";
import type { SessionFacts } from "./session-watch";
import { SignInAgain } from "./SignInAgain";
import { useResume } from "./use-resume";

/** The session is over: over the page, which stays as it was. @param facts what was last known of it; null: nothing. */
export function SessionDialog({ facts }: { facts: SessionFacts | null }) {
  const say = useText();
  const resume = useResume();
  return (
    <Dialog opened onClose={null} title={say(identityMessages.expiredTitle)}>
      <p>{say(identityMessages.expiredLead)}</p>
      {facts !== null && <ProviderReturn facts={facts} to="resume" onBack={() => void resume()} />}
      <SignInAgain />
    </Dialog>
  );
}
