import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { StepsLogo, useText } from "../kernel";
import { DemoAccounts } from "./DemoAccounts";
import { identityMessages } from "./identity.messages";
import classes from "./identity.module.css";
import type { DemoAccount } from "./sign-in";
import { ProviderRefusal, ProviderSignIn } from "./ProviderSignIn";
import { SignInForm } from "./SignInForm";

/** @param wanted what the address bar asks. @returns a path of this site only: a foreign address would make the page a lure. */
export function returnPath(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])/.test(wanted) && !wanted.startsWith("/connexion") ? wanted : "/";
}

export function SignInPage() {
  const say = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [filled, setFilled] = useState<DemoAccount | null>(null);

  useEffect(() => {
    document.title = `${say(identityMessages.title)} – Palier`;
  }, [say]);

  const enter = async () => {
    // What another person may have left in memory goes before the first question is asked.
    await client.clearStore();
    void navigate(returnPath(search.get("retour")), { replace: true });
  };

  return (
    <main className={classes["page"]}>
      <div className={classes["card"]}>
        <p className={classes["brand"]}>
          <StepsLogo size={32} />
          <span>Palier</span>
        </p>
        <h1 className={classes["title"]}>{say(identityMessages.title)}</h1>
        <p className={classes["purpose"]}>{say(identityMessages.purpose)}</p>
        <ProviderRefusal />
        <SignInForm onDone={() => void enter()} filled={filled} />
        <ProviderSignIn />
        <DemoAccounts onChoose={setFilled} />
      </div>
    </main>
  );
}
