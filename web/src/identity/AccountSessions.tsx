import { DataTable, formatDate, QuietButton, useText, type Column } from "../kernel";
import type { AccountPartProps, AccountSession } from "./account";
import { AccountFold } from "./AccountFold";
import { post } from "./account-request";
import { accountMessages } from "./identity-account.messages";
import { tellOtherTabs } from "./session-channel";

/** Where my account is open; any of them may be closed from here. */
export function AccountSessions({ account, onChanged }: AccountPartProps) {
  const say = useText();
  const close = async (url: string) => {
    await post(url);
    tellOtherTabs();
    onChanged();
  };
  const columns: readonly Column<AccountSession>[] = [
    { key: "device", header: say(accountMessages.sessionDevice), cell: ({ device }) => device },
    {
      key: "place",
      header: say(accountMessages.sessionPlace),
      cell: ({ ip }) => ip ?? say(accountMessages.sessionUnknown),
    },
    { key: "group", header: say(accountMessages.sessionGroup), cell: ({ groupName }) => groupName },
    {
      key: "opened",
      header: say(accountMessages.sessionOpened),
      nowrap: true,
      cell: ({ signedInAt }) => formatDate(signedInAt, "time"),
    },
    {
      key: "seen",
      header: say(accountMessages.sessionSeen),
      nowrap: true,
      cell: ({ seenAt }) => formatDate(seenAt, "time"),
    },
    {
      key: "action",
      header: say(accountMessages.sessionAction),
      cell: ({ id, here, device }) =>
        here ? (
          say(accountMessages.sessionHere)
        ) : (
          <QuietButton
            size="compact-sm"
            aria-label={say(accountMessages.sessionCloseNamed, { device })}
            onClick={() => void close(`/account/sessions/${id}/close`)}
          >
            {say(accountMessages.sessionClose)}
          </QuietButton>
        ),
    },
  ];
  return (
    <AccountFold
      title={say(accountMessages.sessionsTitle)}
      state={say(accountMessages.sessionsCount, { count: account.sessions.length })}
    >
      {account.sessions.length > 1 && (
        <p>
          <QuietButton onClick={() => void close("/account/sessions/close-others")}>
            {say(accountMessages.sessionCloseOthers)}
          </QuietButton>
        </p>
      )}
      <DataTable
        caption={say(accountMessages.sessionsTitle)}
        hideCaption
        columns={columns}
        rows={account.sessions}
        rowKey={({ id }) => id}
        phone="stack"
      />
    </AccountFold>
  );
}
