import { useQuery } from "@apollo/client/react";
import { Anchor } from "@mantine/core";
import {
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LoadingState,
  PageHeader,
  QuietButton,
  Section,
  useText,
} from "../kernel";
import { mailboxMessages } from "./notification.messages";
import styles from "./notification.module.css";

const TestMailboxDocument = graphql(`
  query TestMailbox {
    testMailbox {
      open
      mailsLeave
      mails {
        id
        to
        subject
        text
        createdAt
      }
    }
  }
`);

const LINK = /(https?:\/\/\S+)/;

/** The text of a mail, its links made to be clicked. */
function MailText({ text }: { text: string }) {
  return (
    <p className={styles["text"]}>
      {text.split(LINK).map((part, at) =>
        LINK.test(part) ? (
          <Anchor key={at} href={part}>
            {part}
          </Anchor>
        ) : (
          part
        ),
      )}
    </p>
  );
}

/** What would have been sent; offered where nobody's account is at stake. */
export function TestMailboxPage() {
  const say = useText();
  const { data, error, refetch } = useQuery(TestMailboxDocument, { fetchPolicy: "cache-and-network" });
  const mailbox = data?.testMailbox;
  return (
    <>
      <PageHeader
        title={say(mailboxMessages.title)}
        purpose={say(mailboxMessages.purpose)}
        {...(mailbox?.open === true && { count: mailbox.mails.length })}
      />
      {mailbox === undefined && error === undefined && <LoadingState />}
      {error !== undefined && (
        <ErrorPanel error={error} kept={say(mailboxMessages.kept)} retry={() => void refetch()} />
      )}
      {mailbox?.mailsLeave === true && (
        <EmptyState title={say(mailboxMessages.leaves)} why={say(mailboxMessages.leavesWhy)} />
      )}
      {mailbox !== undefined && !mailbox.mailsLeave && !mailbox.open && (
        <EmptyState
          title={say(mailboxMessages.closed)}
          why={say(mailboxMessages.closedWhy)}
          action={<QuietButton to="/invitations">{say(mailboxMessages.toInvitations)}</QuietButton>}
        />
      )}
      {mailbox?.open === true && mailbox.mails.length === 0 && (
        <EmptyState title={say(mailboxMessages.none)} why={say(mailboxMessages.noneWhy)} />
      )}
      {mailbox?.mails.map(({ id, to, subject, text, createdAt }) => (
        <Section
          key={id}
          title={subject}
          lead={say(mailboxMessages.to, { email: to, date: formatDate(createdAt, "time") })}
        >
          <MailText text={text} />
        </Section>
      ))}
    </>
  );
}
