import { graphql, QuietButton, useText } from "../kernel";
import { invitationMessages } from "./identity-invitation.messages";
import classes from "./identity-people.module.css";
import type { InvitationLine } from "./invitation-line";
import type { Sent } from "./InvitationSent";
import { usePersonChange } from "./person-change";
import { PersonConfirm } from "./PersonConfirm";

const RemindInvitationDocument = graphql(`
  mutation RemindInvitation($id: ID!) {
    remindInvitation(id: $id) {
      ok
      error {
        code
        message
      }
      invitation {
        id
        reminderCount
        expiresAt
        state
        mailState
        mailFailure
      }
      linkPath
    }
  }
`);

const CancelInvitationDocument = graphql(`
  mutation CancelInvitation($id: ID!) {
    cancelInvitation(id: $id) {
      ok
      error {
        code
        message
      }
      invitation {
        id
        state
      }
    }
  }
`);

interface InvitationGesturesProps {
  invitation: InvitationLine;
  mailsLeave: boolean;
  onSent: (sent: Sent) => void;
  onCancel: (invitation: InvitationLine) => void;
}

/** What can be done with an invitation that awaits an answer, expired or not. */
export function InvitationGestures({ invitation, mailsLeave, onSent, onCancel }: InvitationGesturesProps) {
  const say = useText();
  const { id, state, email, displayName: name } = invitation;
  const remind = usePersonChange(
    RemindInvitationDocument,
    (data) => data.remindInvitation,
    (data) => onSent({ email, displayName: name, linkPath: data.remindInvitation.linkPath ?? null }),
  );
  if (state !== "waiting" && state !== "expired") return null;
  return (
    <>
      <div className={classes["gestures"]}>
        <QuietButton
          size="compact-sm"
          aria-label={say(mailsLeave ? invitationMessages.remindNamed : invitationMessages.newLinkNamed, { name })}
          aria-disabled={remind.busy}
          onClick={() => remind.run({ id })}
        >
          {say(mailsLeave ? invitationMessages.remind : invitationMessages.newLink)}
        </QuietButton>
        <QuietButton
          size="compact-sm"
          aria-label={say(invitationMessages.cancelNamed, { name })}
          onClick={() => onCancel(invitation)}
        >
          {say(invitationMessages.cancel)}
        </QuietButton>
      </div>
      {remind.refusal !== null && (
        <p role="alert" className={classes["refusal"]}>
          {remind.refusal}
        </p>
      )}
    </>
  );
}

interface InvitationCancelProps {
  invitation: InvitationLine;
  onDone: () => void;
  onClose: () => void;
}

/** Asked before an invitation is taken back. */
export function InvitationCancel({ invitation: { id, email, displayName }, onDone, onClose }: InvitationCancelProps) {
  const say = useText();
  const cancel = usePersonChange(CancelInvitationDocument, (data) => data.cancelInvitation, onDone);
  return (
    <PersonConfirm
      title={say(invitationMessages.cancelNamed, { name: displayName })}
      text={say(invitationMessages.cancelText, { email })}
      verb={say(invitationMessages.cancelVerb)}
      refusal={cancel.refusal}
      busy={cancel.busy}
      onConfirm={() => cancel.run({ id })}
      onClose={onClose}
    />
  );
}
