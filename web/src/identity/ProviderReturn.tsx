import { useEffect, useState } from "react";
import { QuietButton, useText } from "../kernel";
import { post, read } from "./account-request";
import { providerRefusals } from "./identity-provider.messages";
import { sessionMessages } from "./identity-session.messages";
import classes from "./identity.module.css";
import { hearOtherTabs } from "./session-channel";
import type { SessionFacts } from "./session-watch";

interface ProviderReturnProps {
  facts: SessionFacts;
  /** Another session for the same person, or this one unlocked. */
  to: "resume" | "unlock";
  /** The same person is back. */
  onBack: () => void;
}

/** About what a sign-in page takes, and no more than a small screen has. */
const WINDOW = "popup,width=520,height=720";

/**
 * The accounts of elsewhere by which the person of this page may come back. The provider opens in a window beside it, so
 * that the page stays as it is; that window says on the channel that it is done, and only the server says who came.
 */
export function ProviderReturn({ facts, to, onBack }: ProviderReturnProps) {
  const say = useText();
  const [away, setAway] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { personId, groupId, shared, providers } = facts;

  useEffect(() => {
    const look = async () => {
      const reply = await read<SessionFacts | { signedIn: false }>("/auth/session");
      const found = reply.ok ? reply.body : { signedIn: false as const };
      if (!found.signedIn || found.locked) return;
      // Somebody else: the watch of the page leaves it.
      if (found.personId === personId && found.groupId === groupId) onBack();
    };
    return hearOtherTabs((what) => {
      if (what === "changed") void look();
    });
  }, [personId, groupId, onBack]);

  const leave = async (ref: string) => {
    // Opened by the gesture itself, before anything is waited for: a browser blocks a window that comes later.
    const beside = window.open("", "_blank", WINDOW);
    setAway(beside !== null);
    setFault(beside === null ? say(sessionMessages.windowBlocked) : null);
    if (beside === null) return;
    const returning = to === "unlock" ? { to } : { to, personId };
    const reply = await post<{ location: string }>(`/auth/oidc/${encodeURIComponent(ref)}/start`, {
      shared,
      returning,
    });
    if (reply.ok) {
      beside.location.replace(reply.body.location);
      return;
    }
    beside.close();
    setAway(false);
    setFault(reply.message ?? say(providerRefusals.PROVIDER_UNREACHABLE));
  };

  if (providers.length === 0) return null;
  return (
    <div className={classes["returns"]}>
      <p className={classes["after"]}>{say(sessionMessages.byProvider)}</p>
      {fault !== null && (
        <div role="alert" className={classes["summary"]}>
          {fault}
        </div>
      )}
      {providers.map(({ ref, label }) => (
        <QuietButton key={ref} fullWidth onClick={() => void leave(ref)}>
          {label}
        </QuietButton>
      ))}
      <p role="status" className={classes["after"]}>
        {away && say(sessionMessages.windowOpened)}
      </p>
    </div>
  );
}
