import { Dialog, useText } from "../kernel";
import { identityMessages } from "./identity.messages";
import { SignInAgain } from "./SignInAgain";

/** The session is over: over the page, which stays as it was. */
export function SessionDialog() {
  const say = useText();
  return (
    <Dialog opened onClose={null} title={say(identityMessages.expiredTitle)}>
      <p>{say(identityMessages.expiredLead)}</p>
      <SignInAgain />
    </Dialog>
  );
}
