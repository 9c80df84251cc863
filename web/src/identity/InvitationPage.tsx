import { useApolloClient } from "@apollo/client/react";
import { PasswordInput, TextInput } from "@mantine/core";
import { useCallback, useEffect, useState, type FormEvent } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { ActionButton, formatDate, LinkButton, QuietButton, useText } from "../kernel";
import { post, read } from "./account-request";
import { acceptMessages } from "./identity-invitation.messages";
import classes from "./identity.module.css";
import { InvitationProviders } from "./InvitationProviders";
import { OpenPage } from "./OpenPage";
import { ProviderRefusal } from "./ProviderSignIn";

interface Offered {
  groupId: string;
  groupName: string;
  email: string;
  displayName: string;
  invitedBy: string | null;
  roleTexts: string[];
  expiresAt: string;
}

type State =
  | { readonly step: "loading" | "added" }
  | { readonly step: "offered"; readonly offered: Offered }
  /** message: the server's own sentence. */
  | { readonly step: "gone" | "unreachable"; readonly message: string };

/** Accepts an invitation with the link of a mail: who invites, what it opens, then a name and a password. */
export function InvitationPage() {
  const say = useText();
  const { token = "" } = useParams();
  const [search] = useSearchParams();
  const [state, setState] = useState<State>({ step: "loading" });
  const url = `/auth/invitation/${encodeURIComponent(token)}`;
  const load = useCallback(async () => {
    const reply = await read<Offered>(url);
    if (reply.ok) setState({ step: "offered", offered: reply.body });
    else if (reply.status === 404) setState({ step: "gone", message: reply.message ?? "" });
    else setState({ step: "unreachable", message: reply.message ?? say(acceptMessages.unreachable) });
  }, [url, say]);
  useEffect(() => {
    void load();
  }, [load]);

  if (state.step === "offered") {
    const { groupName: group, invitedBy } = state.offered;
    return (
      <OpenPage
        title={say(acceptMessages.title)}
        purpose={say(acceptMessages.purpose, { by: invitedBy ?? say(acceptMessages.operator), group })}
      >
        <InvitationOffer offered={state.offered} />
        {search.has("refus") && <ProviderRefusal otherwise={say(acceptMessages.providerRefused)} />}
        <InvitationForm
          url={url}
          offered={state.offered}
          onGone={(message) => setState({ step: "gone", message })}
          onAdded={() => setState({ step: "added" })}
        />
        <InvitationProviders groupId={state.offered.groupId} token={token} />
      </OpenPage>
    );
  }
  return (
    <OpenPage title={say(acceptMessages.title)} purpose="">
      {state.step === "loading" && <p role="status">{say(acceptMessages.loading)}</p>}
      {state.step === "added" && <p role="status">{say(acceptMessages.added)}</p>}
      {(state.step === "gone" || state.step === "unreachable") && <p role="alert">{state.message}</p>}
      {state.step === "unreachable" && (
        <QuietButton onClick={() => void load()}>{say(acceptMessages.retry)}</QuietButton>
      )}
      {state.step !== "loading" && (
        <p className={classes["after"]}>
          <LinkButton to="/connexion">{say(acceptMessages.signIn)}</LinkButton>
        </p>
      )}
    </OpenPage>
  );
}

function InvitationOffer({ offered: { roleTexts, email, expiresAt } }: { offered: Offered }) {
  const say = useText();
  return (
    <>
      <p>{say(acceptMessages.opens)}</p>
      <ul>
        {roleTexts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        {say(acceptMessages.email, { email })} {say(acceptMessages.until, { date: formatDate(expiresAt, "short") })}
      </p>
    </>
  );
}

interface InvitationFormProps {
  url: string;
  offered: Offered;
  onGone: (message: string) => void;
  onAdded: () => void;
}

interface Refused {
  readonly field: string | null;
  readonly message: string;
}

function InvitationForm({ url, offered, onGone, onAdded }: InvitationFormProps) {
  const say = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [displayName, setDisplayName] = useState(offered.displayName);
  const [password, setPassword] = useState("");
  const [refused, setRefused] = useState<Refused | null>(null);
  const [sending, setSending] = useState(false);
  const faultOf = (field: string) => (refused?.field === field ? refused.message : null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sending) return;
    if (password === "") {
      setRefused({ field: "password", message: say(acceptMessages.missing) });
      return;
    }
    setRefused(null);
    setSending(true);
    const reply = await post<{ next: string }>(url, { displayName, password });
    setSending(false);
    if (!reply.ok) {
      const message = reply.message ?? say(acceptMessages.unreachable);
      if (reply.code === "INVITATION_GONE") onGone(message);
      else setRefused({ field: reply.field, message });
      return;
    }
    if (reply.body.next !== "open") {
      onAdded();
      return;
    }
    // What another person may have left in memory goes before the first question is asked.
    await client.clearStore();
    void navigate("/", { replace: true });
  };

  return (
    <form noValidate className={classes["form"]} onSubmit={(event) => void submit(event)}>
      {refused !== null && refused.field === null && (
        <div role="alert" className={classes["summary"]}>
          <p>{refused.message}</p>
        </div>
      )}
      <TextInput
        name="name"
        autoComplete="name"
        label={say(acceptMessages.name)}
        description={say(acceptMessages.nameHelp)}
        value={displayName}
        onChange={(event) => setDisplayName(event.currentTarget.value)}
        error={faultOf("displayName")}
      />
      <input type="hidden" name="username" autoComplete="username" value={offered.email} readOnly />
      <PasswordInput
        name="password"
        autoComplete="new-password"
        label={say(acceptMessages.password)}
        description={say(acceptMessages.passwordHelp)}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={faultOf("password")}
      />
      <ActionButton type="submit" fullWidth aria-disabled={sending}>
        {say(sending ? acceptMessages.submitting : acceptMessages.submit)}
      </ActionButton>
    </form>
  );
}
