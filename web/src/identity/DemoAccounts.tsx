import { useEffect, useState } from "react";
import { useText } from "../kernel";
import { identityMessages } from "./identity.messages";
import classes from "./identity.module.css";
import { demoAccounts, type DemoAccount } from "./sign-in";

/** One button per demonstration account, which fills the form; nothing at all on a real server. */
export function DemoAccounts({ onChoose }: { onChoose: (account: DemoAccount) => void }) {
  const say = useText();
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => {
    let here = true;
    void demoAccounts().then((found) => {
      if (here) setAccounts(found);
    });
    return () => {
      here = false;
    };
  }, []);
  if (accounts.length === 0) return null;
  return (
    <section className={classes["demo"]} aria-labelledby="comptes-demo">
      <h2 id="comptes-demo">{say(identityMessages.demoTitle)}</h2>
      <p>{say(identityMessages.demoLead)}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <button type="button" onClick={() => onChoose({ ...account })}>
              <span>{account.role}</span>
              <span>{account.groupName}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
