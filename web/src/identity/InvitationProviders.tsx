import { useEffect, useState } from "react";
import { QuietButton, useText } from "../kernel";
import { post, read } from "./account-request";
import { acceptMessages } from "./identity-invitation.messages";
import classes from "./identity.module.css";

interface Provider {
  ref: string;
  label: string;
}

/** Accepts an invitation by signing in elsewhere; nothing is shown where the group has no such way. */
export function InvitationProviders({ groupId, token }: { groupId: string; token: string }) {
  const say = useText();
  const [providers, setProviders] = useState<readonly Provider[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    void read<{ providers?: Provider[] }>(`/auth/oidc/buttons?groupe=${encodeURIComponent(groupId)}`).then((reply) => {
      if (reply.ok) setProviders(reply.body.providers ?? []);
    });
  }, [groupId]);
  const leave = async (ref: string) => {
    const reply = await post<{ location: string }>(`/auth/oidc/${encodeURIComponent(ref)}/start`, {
      invitation: token,
    });
    if (reply.ok) window.location.assign(reply.body.location);
    else setRefusal(reply.message ?? say(acceptMessages.unreachable));
  };
  if (providers.length === 0) return null;
  return (
    <div className={classes["form"]}>
      <p className={classes["after"]}>{say(acceptMessages.or)}</p>
      {refusal !== null && <p role="alert">{refusal}</p>}
      {providers.map(({ ref, label }) => (
        <QuietButton key={ref} fullWidth onClick={() => void leave(ref)}>
          {label}
        </QuietButton>
      ))}
    </div>
  );
}
