import { useState } from "react";
import { QuietButton, Section, useText } from "../kernel";
import { invitationMessages } from "./identity-invitation.messages";
import classes from "./identity-people.module.css";

/** An invitation just sent. */
export interface Sent {
  email: string;
  displayName: string;
  /** The link to hand over by other means; null when a mail carries it. */
  linkPath: string | null;
}

/** Says that the invitation left, or shows its link, this once: only its trace is kept. */
export function InvitationSent({ sent: { email, displayName, linkPath } }: { sent: Sent }) {
  const say = useText();
  const [said, setSaid] = useState<string | null>(null);
  const link = linkPath === null ? null : `${window.location.origin}${linkPath}`;
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(say(invitationMessages.copied));
    } catch {
      setSaid(say(invitationMessages.notCopied));
    }
  };
  return (
    <Section title={say(invitationMessages.sentTitle, { name: displayName })}>
      {link === null ? (
        <p role="status">{say(invitationMessages.sentMail, { email })}</p>
      ) : (
        <>
          <p role="status">{say(invitationMessages.sentLink, { email })}</p>
          <p className={classes["quiet"]}>
            <code>{link}</code>
          </p>
          <QuietButton onClick={() => void copy(link)}>{say(invitationMessages.copy)}</QuietButton>
          <p role="status">{said}</p>
        </>
      )}
    </Section>
  );
}
