import { useCallback, useEffect, useState } from "react";
import { ActionButton, ErrorPanel, LoadingState, QuietButton, StepsLogo, useText } from "../kernel";
import type { Account } from "./account";
import { read } from "./account-request";
import { AccountPasskeys } from "./AccountPasskeys";
import { AccountTotp } from "./AccountTotp";
import classes from "./identity.module.css";
import { accountMessages } from "./identity-account.messages";
import { signOut } from "./sign-in";

/** Right after a sign-in, when the group asks for a second factor and the account has none: nothing else is open. */
export function SecondFactorPage() {
  const say = useText();
  const [account, setAccount] = useState<Account | null>(null);
  const [failed, setFailed] = useState(false);
  const load = useCallback(async () => {
    const reply = await read<Account>("/account");
    if (reply.ok) setAccount(reply.body);
    else if (reply.status === 401) window.location.assign("/connexion");
    setFailed(!reply.ok && reply.status !== 401);
  }, []);
  useEffect(() => void load(), [load]);
  const title = say(accountMessages.factorTitle);
  useEffect(() => {
    document.title = `${title} – Palier`;
  }, [title]);
  const held = account !== null && (account.totpSince !== null || account.passkeys.length > 0);
  const part = { onChanged: () => void load(), unfolded: true };
  return (
    <main className={classes["factor"]}>
      <p className={classes["brand"]}>
        <StepsLogo size={32} />
        <span>Palier</span>
      </p>
      <h1 className={classes["title"]}>{title}</h1>
      <p className={classes["purpose"]}>{say(held ? accountMessages.factorDone : accountMessages.factorLead)}</p>
      {failed && <ErrorPanel error={null} retry={() => void load()} />}
      {account === null ? (
        !failed && <LoadingState />
      ) : (
        <>
          {held && (
            <p>
              <ActionButton onClick={() => window.location.assign("/")}>
                {say(accountMessages.factorContinue)}
              </ActionButton>
            </p>
          )}
          <AccountTotp account={account} {...part} />
          <AccountPasskeys account={account} {...part} />
          <QuietButton onClick={() => void signOut().then((door) => window.location.assign(door))}>
            {say(accountMessages.factorSignOut)}
          </QuietButton>
        </>
      )}
    </main>
  );
}
