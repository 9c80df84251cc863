import { useQuery } from "@apollo/client/react";
import { INVITATION_STATE_LABELS, INVITATION_STATES } from "@palier/domain/identity";
import { useState } from "react";
import {
  ActionButton,
  DataTable,
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LoadingState,
  PageHeader,
  QuietButton,
  useText,
  type Column,
} from "../kernel";
import { invitationMessages } from "./identity-invitation.messages";
import classes from "./identity-people.module.css";
import { InvitationCancel, InvitationGestures } from "./InvitationGestures";
import { InvitationDialog } from "./InvitationDialog";
import type { InvitationLine } from "./invitation-line";
import { InvitationSent, type Sent } from "./InvitationSent";

const InvitationsDocument = graphql(`
  query Invitations {
    invitations {
      mailsLeave
      items {
        id
        email
        displayName
        state
        roleTexts
        invitedBy
        createdAt
        expiresAt
        acceptedAt
        reminderCount
        mailState
        mailFailure
      }
    }
  }
`);

/** Who was invited, what they answered, and the gestures on what awaits an answer. */
export function InvitationsPage() {
  const say = useText();
  const { data, error, refetch } = useQuery(InvitationsDocument, { fetchPolicy: "cache-and-network" });
  const [inviting, setInviting] = useState(false);
  const [cancelling, setCancelling] = useState<InvitationLine | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const mailsLeave = data?.invitations.mailsLeave ?? true;
  const done = (what: Sent | null): void => {
    setInviting(false);
    setCancelling(null);
    setSent(what);
    void refetch();
  };
  const columns = useInvitationColumns(mailsLeave, done, setCancelling);
  const items = data?.invitations.items ?? [];
  const inviteButton = <ActionButton onClick={() => setInviting(true)}>{say(invitationMessages.invite)}</ActionButton>;
  return (
    <>
      <PageHeader
        title={say(invitationMessages.title)}
        purpose={say(invitationMessages.purpose)}
        {...(data === undefined ? {} : { count: items.length })}
        action={inviteButton}
        exports={<QuietButton to="/invitations/fichier">{say(invitationMessages.byFile)}</QuietButton>}
      />
      {!mailsLeave && <p>{say(invitationMessages.noServer)}</p>}
      {sent !== null && <InvitationSent sent={sent} />}
      {data === undefined && error === undefined && <LoadingState />}
      {error !== undefined && (
        <ErrorPanel error={error} kept={say(invitationMessages.kept)} retry={() => void refetch()} />
      )}
      {data !== undefined && (
        <DataTable
          caption={say(invitationMessages.caption)}
          hideCaption
          phone="stack"
          rows={items}
          rowKey={({ id }) => id}
          columns={columns}
          emptyState={<EmptyState title={say(invitationMessages.noneTitle)} why={say(invitationMessages.noneWhy)} />}
        />
      )}
      {inviting && <InvitationDialog mailsLeave={mailsLeave} onDone={done} onClose={() => setInviting(false)} />}
      {cancelling !== null && (
        <InvitationCancel invitation={cancelling} onDone={() => done(null)} onClose={() => setCancelling(null)} />
      )}
    </>
  );
}

function useInvitationColumns(
  mailsLeave: boolean,
  onSent: (sent: Sent) => void,
  onCancel: (invitation: InvitationLine) => void,
): Column<InvitationLine>[] {
  const say = useText();
  return [
    {
      key: "person",
      header: say(invitationMessages.person),
      cell: ({ displayName, email, createdAt, invitedBy }) => (
        <>
          {displayName}
          <div className={classes["quiet"]}>{email}</div>
          <div className={classes["quiet"]}>
            {say(invitationMessages.sentBy, {
              date: formatDate(createdAt),
              name: invitedBy ?? say(invitationMessages.operator),
            })}
          </div>
        </>
      ),
      sortValue: ({ displayName }) => displayName,
    },
    {
      key: "opens",
      header: say(invitationMessages.opens),
      cell: ({ roleTexts }) => (
        <ul className={classes["roles"]}>
          {roleTexts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ),
    },
    {
      key: "state",
      header: say(invitationMessages.state),
      cell: (invitation) => <InvitationState invitation={invitation} />,
      sortValue: ({ state }) => INVITATION_STATES.indexOf(state),
    },
    {
      key: "gestures",
      header: say(invitationMessages.gestures),
      cell: (invitation) => (
        <InvitationGestures invitation={invitation} mailsLeave={mailsLeave} onSent={onSent} onCancel={onCancel} />
      ),
    },
  ];
}

function InvitationState({ invitation }: { invitation: InvitationLine }) {
  const say = useText();
  const { state, acceptedAt, expiresAt, reminderCount, mailState, mailFailure } = invitation;
  return (
    <>
      <span data-state={state}>{INVITATION_STATE_LABELS[state]}</span>{" "}
      {state === "accepted" && say(invitationMessages.on, { date: formatDate(acceptedAt) })}
      {state === "waiting" && say(invitationMessages.until, { date: formatDate(expiresAt) })}
      {state !== "accepted" && (
        <div className={classes["quiet"]}>{say(invitationMessages.reminders, { count: reminderCount })}</div>
      )}
      {state === "waiting" && mailState === "failed" && (
        <div className={classes["refusal"]}>{say(invitationMessages.mailFailed, { reason: mailFailure ?? "" })}</div>
      )}
    </>
  );
}
