import { Suspense, useCallback, useEffect, useState } from "react";
import { ROLE_LABELS, SECTOR_LABELS } from "@palier/domain/identity";
import { ErrorPanel, Facts, LoadingState, PageHeader, Section, sessionExpired, useText, useViewer } from "../kernel";
import { MyData } from "../privacy";
import type { Account } from "./account";
import { read } from "./account-request";
import { AccountPasskeys } from "./AccountPasskeys";
import { AccountPassword } from "./AccountPassword";
import { AccountPin } from "./AccountPin";
import { AccountSessions } from "./AccountSessions";
import { AccountTotp } from "./AccountTotp";
import { LeaveGroup } from "./LeaveGroup";
import { ProviderLinks } from "./ProviderLinks";
import { OwnRights } from "./RightsList";
import { accountMessages } from "./identity-account.messages";

function useRoles(): string {
  const say = useText();
  const { grants } = useViewer();
  return grants
    .map(({ role, sector, wholeGroup, establishmentIds }) => {
      const name = sector == null ? ROLE_LABELS[role] : `${ROLE_LABELS[role]} – ${SECTOR_LABELS[sector]}`;
      return wholeGroup ? name : say(accountMessages.roleOn, { role: name, count: establishmentIds.length });
    })
    .join(", ");
}

/** What opens my account, and where it is open. */
export function AccountPage() {
  const say = useText();
  const { group } = useViewer();
  const roles = useRoles();
  const [account, setAccount] = useState<Account | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(async () => {
    const reply = await read<Account>("/account");
    if (reply.ok) setAccount(reply.body);
    else if (reply.status === 401) sessionExpired();
    setFailed(!reply.ok && reply.status !== 401);
  }, []);
  useEffect(() => void load(), [load]);
  const part = { onChanged: () => void load() };

  return (
    <>
      <PageHeader title={say(accountMessages.title)} purpose={say(accountMessages.purpose)} />
      {failed && <ErrorPanel error={null} retry={() => void load()} />}
      {account === null ? (
        !failed && <LoadingState />
      ) : (
        <>
          <Section title={say(accountMessages.who)}>
            <Facts
              lines={[
                { term: say(accountMessages.name), value: account.displayName },
                { term: say(accountMessages.email), value: account.email },
                { term: say(accountMessages.group), value: group.name },
                { term: say(accountMessages.roles), value: roles },
              ]}
            />
          </Section>
          <AccountPassword account={account} {...part} />
          <AccountTotp account={account} {...part} />
          <AccountPasskeys account={account} {...part} />
          <AccountPin account={account} {...part} />
          <ProviderLinks />
          <AccountSessions account={account} {...part} />
          <OwnRights />
          <Suspense fallback={null}>
            <MyData />
          </Suspense>
          <LeaveGroup />
        </>
      )}
    </>
  );
}
