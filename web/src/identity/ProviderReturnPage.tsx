import { useEffect } from "react";
import { useSearchParams } from "react-router";
import { QuietButton, StepsLogo, useText } from "../kernel";
import { sessionMessages } from "./identity-session.messages";
import classes from "./identity.module.css";
import { ProviderRefusal } from "./ProviderSignIn";
import { tellOtherTabs } from "./session-channel";

/** What the window beside shows once the provider has answered: nothing for long, unless the return was refused. */
export function ProviderReturnPage() {
  const say = useText();
  const [search] = useSearchParams();
  const refused = search.has("refus");
  const title = say(refused ? sessionMessages.returnRefused : sessionMessages.returnDone);
  useEffect(() => {
    document.title = `${title} – Palier`;
    if (refused) return;
    tellOtherTabs();
    window.close();
  }, [refused, title]);
  return (
    <main className={classes["page"]}>
      <div className={classes["card"]}>
        <p className={classes["brand"]}>
          <StepsLogo size={32} />
          <span>Palier</span>
        </p>
        <h1 className={classes["title"]}>{title}</h1>
        {refused ? (
          <>
            <p className={classes["purpose"]}>{say(sessionMessages.returnRefusedLead)}</p>
            <ProviderRefusal otherwise={say(sessionMessages.returnRefusedOtherwise)} />
          </>
        ) : (
          // A browser may refuse that a window closes itself.
          <p className={classes["purpose"]}>{say(sessionMessages.returnDoneLead)}</p>
        )}
        <QuietButton fullWidth className={classes["second"] ?? ""} onClick={() => window.close()}>
          {say(sessionMessages.closeWindow)}
        </QuietButton>
      </div>
    </main>
  );
}
