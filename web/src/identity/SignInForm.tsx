import { Checkbox, PasswordInput, TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { MessageDescriptor } from "react-intl";
import { ActionButton, LinkButton, QuietButton, useText } from "../kernel";
import { identityMessages } from "./identity.messages";
import classes from "./identity.module.css";
import { signIn, signInWithPasskey, type SignInOutcome } from "./sign-in";
import { SignInCode } from "./SignInCode";

interface SignInFormProps {
  /** Called once the server knows who is asking. */
  onDone: () => void;
  /** Fills the form; a new object fills it again. */
  filled?: { email: string; password: string } | null;
}

interface Faults {
  email?: MessageDescriptor;
  password?: MessageDescriptor;
}

const EMAIL_ID = "adresse";
const PASSWORD_ID = "mot-de-passe";

function faultsOf(email: string, password: string): Faults {
  return {
    ...(email === ""
      ? { email: identityMessages.emailMissing }
      : !/^\S+@\S+\.\S+$/.test(email) && { email: identityMessages.emailWrong }),
    ...(password === "" && { password: identityMessages.passwordMissing }),
  };
}

/** The device holds keys of its own: most browsers of today, over https or on this machine. */
const canUsePasskeys = typeof PublicKeyCredential !== "undefined";

/** One step, or two with a code. Nothing is erased on error; the summary at the top takes the focus and leads to each field. */
export function SignInForm({ onDone, filled = null }: SignInFormProps) {
  const say = useText();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [shared, setShared] = useState(false);
  const [step, setStep] = useState<"password" | "code">("password");
  const summary = useRef<HTMLDivElement>(null);
  const wrong = refusal !== null || faults.email !== undefined || faults.password !== undefined;

  useEffect(() => {
    if (filled === null) return;
    setEmail(filled.email);
    setPassword(filled.password);
    setFaults({});
    setRefusal(null);
  }, [filled]);

  useEffect(() => {
    if (wrong) summary.current?.focus();
  }, [wrong, faults, refusal]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(email.trim(), password);
    setFaults(found);
    setRefusal(null);
    if (Object.keys(found).length > 0) return;
    await send(() => signIn(email.trim(), password, shared));
  };
  const send = async (attempt: () => Promise<SignInOutcome>) => {
    setSending(true);
    const outcome = await attempt();
    setSending(false);
    if (outcome.ok) onDone();
    else if (outcome.reason === "totp") setStep("code");
    else setRefusal(outcome.message ?? say(identityMessages[outcome.reason]));
  };
  const byPasskey = () => {
    setFaults({});
    setRefusal(null);
    void send(() => signInWithPasskey(shared));
  };

  if (step === "code") {
    return (
      <SignInCode
        onDone={onDone}
        onBack={(why) => {
          setStep("password");
          setRefusal(why);
        }}
      />
    );
  }

  return (
    <form noValidate className={classes["form"]} onSubmit={(event) => void submit(event)}>
      {wrong && (
        <div ref={summary} tabIndex={-1} role="alert" className={classes["summary"]}>
          <p>{say(identityMessages.summary)}</p>
          <ul>
            {faults.email && (
              <li>
                <a href={`#${EMAIL_ID}`}>{say(faults.email)}</a>
              </li>
            )}
            {faults.password && (
              <li>
                <a href={`#${PASSWORD_ID}`}>{say(faults.password)}</a>
              </li>
            )}
            {refusal !== null && <li>{refusal}</li>}
          </ul>
        </div>
      )}
      <TextInput
        id={EMAIL_ID}
        type="email"
        name="email"
        autoComplete="username"
        label={say(identityMessages.email)}
        description={say(identityMessages.emailHelp)}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={faults.email && say(faults.email)}
      />
      <PasswordInput
        id={PASSWORD_ID}
        name="password"
        autoComplete="current-password"
        label={say(identityMessages.password)}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={faults.password && say(faults.password)}
      />
      <Checkbox
        label={say(identityMessages.shared)}
        description={say(identityMessages.sharedHelp)}
        checked={shared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      <ActionButton type="submit" fullWidth aria-disabled={sending}>
        {say(sending ? identityMessages.submitting : identityMessages.submit)}
      </ActionButton>
      {canUsePasskeys && (
        <QuietButton fullWidth onClick={byPasskey}>
          {say(identityMessages.byPasskey)}
        </QuietButton>
      )}
      <p className={classes["after"]}>
        <LinkButton to="/mot-de-passe">{say(identityMessages.forgotten)}</LinkButton>
      </p>
    </form>
  );
}
