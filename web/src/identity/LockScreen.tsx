import { useApolloClient } from "@apollo/client/react";
import { PasswordInput } from "@mantine/core";
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type FormEvent } from "react";
import { createPortal } from "react-dom";
import { ActionButton, QuietButton, sessionRestored, StepsLogo, useText } from "../kernel";
import { post } from "./account-request";
import { identityMessages } from "./identity.messages";
import classes from "./identity.module.css";
import { sessionMessages } from "./identity-session.messages";
import { ProviderReturn } from "./ProviderReturn";
import { tellOtherTabs } from "./session-channel";
import type { SessionFacts } from "./session-watch";
import { SignInAgain } from "./SignInAgain";

interface LockScreenProps {
  facts: SessionFacts;
  /** The session is open again, or over: ask where it stands. */
  onOpened: () => void;
}

/** Hides everything else of the document, from the eyes and from assistive technology alike; nothing is unmounted. */
function useCover(): HTMLElement {
  const [host] = useState(() => document.createElement("div"));
  useLayoutEffect(() => {
    const { scrollX, scrollY } = window;
    const held = document.activeElement;
    host.dataset["lockScreen"] = "";
    document.body.append(host);
    document.body.dataset["locked"] = "";
    return () => {
      delete document.body.dataset["locked"];
      host.remove();
      window.scrollTo(scrollX, scrollY);
      if (held instanceof HTMLElement && held.isConnected) held.focus();
    };
  }, [host]);
  return host;
}

/** Over the page of a shared workstation: a code or a password brings the same person back to it. */
export function LockScreen({ facts, onOpened }: LockScreenProps) {
  const say = useText();
  const host = useCover();
  const client = useApolloClient();
  const [other, setOther] = useState(false);
  const { displayName: name, pinUsable, passwordUsable, providers } = facts;
  const opened = useCallback(() => {
    sessionRestored();
    onOpened();
    void client.refetchQueries({ include: "active" });
  }, [client, onOpened]);
  useEffect(() => {
    const before = document.title;
    document.title = `${say(sessionMessages.lockTitle)} – Palier`;
    return () => {
      document.title = before;
    };
  }, [say]);
  return createPortal(
    <main className={classes["page"]}>
      <div className={classes["card"]}>
        <p className={classes["brand"]}>
          <StepsLogo size={32} />
          <span>Palier</span>
        </p>
        <h1 className={classes["title"]}>{say(sessionMessages.lockTitle)}</h1>
        {other ? (
          <>
            <p className={classes["purpose"]}>{say(sessionMessages.otherLead, { name })}</p>
            <SignInAgain />
            <QuietButton fullWidth className={classes["second"] ?? ""} onClick={() => setOther(false)}>
              {say(sessionMessages.back)}
            </QuietButton>
          </>
        ) : (
          <>
            <p className={classes["purpose"]}>{say(sessionMessages.lockLead, { name })}</p>
            {(pinUsable || passwordUsable) && <UnlockForm facts={facts} onOpened={opened} onEnded={onOpened} />}
            {!pinUsable && !passwordUsable && providers.length === 0 && <p>{say(sessionMessages.noUnlock)}</p>}
            <ProviderReturn facts={facts} to="unlock" onBack={opened} />
            <QuietButton fullWidth className={classes["second"] ?? ""} onClick={() => setOther(true)}>
              {say(sessionMessages.other)}
            </QuietButton>
          </>
        )}
      </div>
    </main>,
    host,
  );
}

function UnlockForm({ facts, onOpened, onEnded }: LockScreenProps & { onEnded: () => void }) {
  const say = useText();
  const [byPin, setByPin] = useState(facts.pinUsable);
  const [value, setValue] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [byPin]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (byPin ? !/^\d{4,8}$/.test(value) : value === "") {
      setFault(say(byPin ? sessionMessages.pinWrong : sessionMessages.passwordMissing));
      return;
    }
    const reply = await post("/auth/session/unlock", byPin ? { pin: value } : { password: value });
    setValue("");
    if (reply.ok) {
      tellOtherTabs();
      onOpened();
      return;
    }
    setFault(reply.message ?? say(identityMessages.unreachable));
    // Too many wrong codes: the session is over, and signing in takes the place of this screen.
    if (reply.status === 401) onEnded();
    field.current?.focus();
  };

  return (
    <form noValidate className={classes["form"]} onSubmit={(event) => void submit(event)}>
      <PasswordInput
        ref={field}
        label={say(byPin ? sessionMessages.pin : sessionMessages.password, { name: facts.displayName })}
        {...(byPin ? { inputMode: "numeric" as const, autoComplete: "off" } : { autoComplete: "current-password" })}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        error={fault}
      />
      <ActionButton type="submit" fullWidth>
        {say(sessionMessages.unlock)}
      </ActionButton>
      {facts.pinUsable && facts.passwordUsable && (
        <QuietButton
          fullWidth
          onClick={() => {
            setByPin(!byPin);
            setValue("");
            setFault(null);
          }}
        >
          {say(byPin ? sessionMessages.withPassword : sessionMessages.withPin)}
        </QuietButton>
      )}
    </form>
  );
}
