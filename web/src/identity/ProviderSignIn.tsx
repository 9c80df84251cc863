import { TextInput } from "@mantine/core";
import { useCallback, useEffect, useState, type FormEvent } from "react";
import { useSearchParams } from "react-router";
import { LinkButton, QuietButton, useText } from "../kernel";
import { post, read } from "./account-request";
import { providerMessages, providerRefusals } from "./identity-provider.messages";
import classes from "./identity.module.css";

interface ProviderButton {
  ref: string;
  label: string;
}

/**
 * The sentence of `?refus=`; nothing for an address without one.
 * @param otherwise what is said of a word that isn't ours; nothing unless given.
 */
export function ProviderRefusal({ otherwise }: { otherwise?: string }) {
  const say = useText();
  const [search] = useSearchParams();
  const code = search.get("refus") ?? "";
  const known = Object.hasOwn(providerRefusals, code);
  const sentence = known ? say(providerRefusals[code as keyof typeof providerRefusals]) : otherwise;
  if (sentence === undefined) return null;
  return (
    <div role="alert" className={classes["summary"]}>
      {sentence}
    </div>
  );
}

/** Signing in with an account of the group: its buttons when the address names a group, else the way to name one. */
export function ProviderSignIn() {
  const say = useText();
  const [search] = useSearchParams();
  const [named, setNamed] = useState(search.get("groupe") ?? "");
  const [buttons, setButtons] = useState<readonly ProviderButton[]>([]);
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const find = useCallback(
    async (group: string, quietly: boolean) => {
      const reply = await read<{ providers: ProviderButton[] }>(
        `/auth/oidc/buttons?groupe=${encodeURIComponent(group)}`,
      );
      const found = reply.ok ? reply.body.providers : [];
      setButtons(found);
      if (found.length > 0 || quietly) setFault(null);
      else
        setFault(reply.ok ? say(providerMessages.none) : (reply.message ?? say(providerRefusals.PROVIDER_UNREACHABLE)));
    },
    [say],
  );
  const fromAddress = search.get("groupe");
  useEffect(() => {
    if (fromAddress !== null && fromAddress !== "") void find(fromAddress, true);
  }, [fromAddress, find]);

  const leave = async (ref: string) => {
    const returnPath = search.get("retour") ?? "/";
    const reply = await post<{ location: string }>(`/auth/oidc/${encodeURIComponent(ref)}/start`, { returnPath });
    if (reply.ok) window.location.assign(reply.body.location);
    else setFault(reply.message ?? say(providerRefusals.PROVIDER_UNREACHABLE));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (named.trim() !== "") void find(named.trim(), false);
  };

  if (buttons.length === 0 && !asking) {
    return (
      <p className={classes["after"]}>
        <LinkButton onClick={() => setAsking(true)}>{say(providerMessages.open)}</LinkButton>
      </p>
    );
  }
  return (
    <section className={classes["demo"]} aria-labelledby="compte-du-groupe">
      <h2 id="compte-du-groupe">{say(providerMessages.signInTitle)}</h2>
      {buttons.length === 0 ? (
        <form noValidate className={classes["form"]} onSubmit={submit}>
          <TextInput
            label={say(providerMessages.group)}
            description={say(providerMessages.groupHelp)}
            value={named}
            error={fault}
            onChange={(event) => setNamed(event.currentTarget.value)}
          />
          <QuietButton type="submit" fullWidth>
            {say(providerMessages.find)}
          </QuietButton>
        </form>
      ) : (
        <div className={classes["form"]}>
          {fault !== null && <p role="alert">{fault}</p>}
          {buttons.map(({ ref, label }) => (
            <QuietButton key={ref} fullWidth onClick={() => void leave(ref)}>
              {label}
            </QuietButton>
          ))}
        </div>
      )}
    </section>
  );
}
