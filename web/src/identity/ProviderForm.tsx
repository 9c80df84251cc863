import { useMutation } from "@apollo/client/react";
import { PasswordInput, Select, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { PROVIDER_KIND_LABELS, PROVIDER_KINDS, PROVIDER_PRESETS, type ProviderKind } from "@palier/domain/identity";
import type { IdentityProviderRowFragment } from "../generated/graphql";
import { ActionButton, Dialog, ErrorPanel, graphql, useText } from "../kernel";
import { providerMessages } from "./identity-provider.messages";
import classes from "./identity.module.css";

const SaveIdentityProviderDocument = graphql(`
  mutation SaveIdentityProvider($input: IdentityProviderInput!) {
    saveIdentityProvider(input: $input) {
      ok
      error {
        code
        field
        message
      }
      provider {
        id
        ...IdentityProviderRow
      }
    }
  }
`);

interface ProviderFormProps {
  /** null: a new one, filled from a preset. */
  provider: IdentityProviderRowFragment | null;
  onClose: () => void;
  onSaved: () => void;
}

const filledFrom = (kind: ProviderKind) => {
  const { label, issuer, scopes, acrValues, maxSessionMinutes } = PROVIDER_PRESETS[kind];
  const minutes = maxSessionMinutes === null ? "" : String(maxSessionMinutes);
  return { kind, label, issuer, clientId: "", scopes, acrValues: acrValues.join(" "), allowedAmr: "", minutes };
};

/** The settings of one provider; the secret is written, never read. */
export function ProviderForm({ provider, onClose, onSaved }: ProviderFormProps) {
  const say = useText();
  const [save, { loading, error }] = useMutation(SaveIdentityProviderDocument);
  const [typed, setTyped] = useState(() =>
    provider === null
      ? filledFrom("proSanteConnect")
      : { ...provider, minutes: provider.maxSessionMinutes == null ? "" : String(provider.maxSessionMinutes) },
  );
  const [secret, setSecret] = useState("");
  const [fault, setFault] = useState<{ field: string | null; message: string } | null>(null);
  const preset = PROVIDER_PRESETS[typed.kind];
  const set = (key: keyof typeof typed) => (event: { currentTarget: { value: string } }) =>
    setTyped({ ...typed, [key]: event.currentTarget.value });
  const faultOf = (field: string) => (fault?.field === field ? fault.message : null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { kind, label, issuer, clientId, scopes, acrValues, allowedAmr, minutes } = typed;
    const given = minutes.trim() === "" ? null : Number(minutes);
    const input = {
      id: provider?.id ?? null,
      ...{ kind, label, issuer, clientId, scopes, acrValues, allowedAmr },
      clientSecret: secret === "" ? null : secret,
      maxSessionMinutes: given === null || Number.isInteger(given) ? given : -1,
    };
    const sent = await save({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.saveIdentityProvider;
    if (answer?.ok === true) onSaved();
    else if (answer?.error) setFault({ field: answer.error.field ?? null, message: answer.error.message });
  };
  return (
    <Dialog opened onClose={onClose} title={say(provider === null ? providerMessages.add : providerMessages.edit)}>
      <form noValidate className={classes["form"]} onSubmit={(event) => void submit(event)}>
        <Select
          label={say(providerMessages.kind)}
          description={preset.toDo}
          data={PROVIDER_KINDS.map((kind) => ({ value: kind, label: PROVIDER_KIND_LABELS[kind] }))}
          value={typed.kind}
          allowDeselect={false}
          onChange={(kind) => kind !== null && setTyped(filledFrom(kind))}
        />
        <TextInput
          label={say(providerMessages.label)}
          value={typed.label}
          error={faultOf("label")}
          onChange={set("label")}
        />
        <TextInput
          label={say(providerMessages.issuer)}
          description={say(providerMessages.issuerHelp, { example: preset.issuerExample })}
          value={typed.issuer}
          error={faultOf("issuer")}
          onChange={set("issuer")}
        />
        <TextInput
          label={say(providerMessages.clientId)}
          value={typed.clientId}
          error={faultOf("clientId")}
          onChange={set("clientId")}
        />
        <PasswordInput
          label={say(providerMessages.secret)}
          description={say(provider?.hasSecret === true ? providerMessages.secretKept : providerMessages.secretNone)}
          autoComplete="off"
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
        <TextInput
          label={say(providerMessages.scopes)}
          value={typed.scopes}
          error={faultOf("scopes")}
          onChange={set("scopes")}
        />
        <TextInput
          label={say(providerMessages.acr)}
          value={typed.acrValues}
          error={faultOf("acrValues")}
          onChange={set("acrValues")}
        />
        <TextInput
          label={say(providerMessages.amr)}
          value={typed.allowedAmr}
          error={faultOf("allowedAmr")}
          onChange={set("allowedAmr")}
        />
        <TextInput
          label={say(providerMessages.minutes)}
          description={say(providerMessages.minutesHelp)}
          inputMode="numeric"
          value={typed.minutes}
          error={faultOf("maxSessionMinutes")}
          onChange={set("minutes")}
        />
        {fault !== null && fault.field === null && <p role="alert">{fault.message}</p>}
        {error === undefined ? null : <ErrorPanel error={error} kept={say(providerMessages.kept)} />}
        <ActionButton type="submit" loading={loading}>
          {say(providerMessages.save)}
        </ActionButton>
      </form>
    </Dialog>
  );
}
