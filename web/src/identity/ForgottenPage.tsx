import { TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { ActionButton, LinkButton, useText } from "../kernel";
import { post } from "./account-request";
import { identityMessages } from "./identity.messages";
import classes from "./identity.module.css";
import { accountMessages } from "./identity-account.messages";
import { OpenPage } from "./OpenPage";

/** Asks for a new password. The answer is the same whether the address has an account or not. */
export function ForgottenPage() {
  const say = useText();
  const [email, setEmail] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [sent, setSent] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    setFault(null);
    if (!/^\S+@\S+\.\S+$/.test(address)) {
      setFault(say(address === "" ? identityMessages.emailMissing : identityMessages.emailWrong));
      return;
    }
    const reply = await post("/auth/forgotten", { email: address });
    if (reply.ok) setSent(true);
    else setFault(reply.message ?? say(identityMessages.unreachable));
  };

  return (
    <OpenPage title={say(accountMessages.forgottenTitle)} purpose={say(accountMessages.forgottenPurpose)}>
      {sent ? (
        <p role="status">{say(accountMessages.forgottenSent, { email: email.trim() })}</p>
      ) : (
        <form noValidate className={classes["form"]} onSubmit={(event) => void submit(event)}>
          <TextInput
            type="email"
            name="email"
            autoComplete="username"
            label={say(identityMessages.email)}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={fault}
          />
          <ActionButton type="submit" fullWidth>
            {say(accountMessages.forgottenSubmit)}
          </ActionButton>
        </form>
      )}
      <p className={classes["after"]}>
        <LinkButton to="/connexion">{say(accountMessages.backToSignIn)}</LinkButton>
      </p>
    </OpenPage>
  );
}
