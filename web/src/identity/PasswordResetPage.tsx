import { PasswordInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useParams } from "react-router";
import { ActionButton, LinkButton, useText } from "../kernel";
import { post } from "./account-request";
import { identityMessages } from "./identity.messages";
import classes from "./identity.module.css";
import { accountMessages } from "./identity-account.messages";
import { OpenPage } from "./OpenPage";

/** Chooses a new password with the link of a mail. */
export function PasswordResetPage() {
  const say = useText();
  const { token = "" } = useParams();
  const [password, setPassword] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [state, setState] = useState<"asking" | "done" | "worthless">("asking");

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password === "") {
      setFault(say(accountMessages.newPasswordMissing));
      return;
    }
    const reply = await post("/auth/reset", { token, newPassword: password });
    if (reply.ok) {
      setState("done");
      return;
    }
    setFault(reply.message ?? say(identityMessages.unreachable));
    if (reply.code === "RESET_WORTHLESS") setState("worthless");
  };

  return (
    <OpenPage title={say(accountMessages.resetTitle)} purpose={say(accountMessages.resetPurpose)}>
      {state === "done" && <p role="status">{say(accountMessages.resetDone)}</p>}
      {state === "worthless" && <p role="alert">{fault}</p>}
      {state === "asking" && (
        <form noValidate className={classes["form"]} onSubmit={(event) => void submit(event)}>
          <PasswordInput
            name="new-password"
            autoComplete="new-password"
            label={say(accountMessages.newPassword)}
            description={say(accountMessages.passwordRule)}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={fault}
          />
          <ActionButton type="submit" fullWidth>
            {say(accountMessages.resetSubmit)}
          </ActionButton>
        </form>
      )}
      <p className={classes["after"]}>
        <LinkButton to={state === "worthless" ? "/mot-de-passe" : "/connexion"}>
          {say(state === "worthless" ? accountMessages.askAgain : accountMessages.backToSignIn)}
        </LinkButton>
      </p>
    </OpenPage>
  );
}
