import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { PROVIDER_KIND_LABELS } from "@palier/domain/identity";
import type { IdentityProviderRowFragment } from "../generated/graphql";
import {
  DataTable,
  EmptyState,
  ErrorPanel,
  graphql,
  LoadingState,
  QuietButton,
  readFragment,
  Section,
  useText,
} from "../kernel";
import { PersonConfirm } from "./PersonConfirm";
import { providerMessages } from "./identity-provider.messages";
import { ProviderForm } from "./ProviderForm";

const IdentityProviderRow = graphql(`
  fragment IdentityProviderRow on IdentityProvider {
    id
    label
    kind
    issuer
    clientId
    hasSecret
    scopes
    acrValues
    allowedAmr
    maxSessionMinutes
    enabled
    callbackUrl
    logoutUrl
  }
`);
const IdentityProvidersDocument = graphql(`
  query IdentityProviders {
    identityProviders {
      id
      ...IdentityProviderRow
    }
  }
`);
const CheckIdentityProviderDocument = graphql(`
  mutation CheckIdentityProvider($id: ID!) {
    checkIdentityProvider(id: $id) {
      ok
      error {
        code
        field
        message
      }
      reachable
      finding
    }
  }
`);
const EnableIdentityProviderDocument = graphql(`
  mutation EnableIdentityProvider($id: ID!, $enabled: Boolean!) {
    enableIdentityProvider(id: $id, enabled: $enabled) {
      ok
      error {
        code
        field
        message
      }
      provider {
        id
        enabled
      }
    }
  }
`);

const RemoveIdentityProviderDocument = graphql(`
  mutation RemoveIdentityProvider($id: ID!) {
    removeIdentityProvider(id: $id) {
      ok
      error {
        code
        field
        message
      }
      removedId
    }
  }
`);

type Edited = { provider: IdentityProviderRowFragment | null } | null;

/** Where people of the group may sign in with an account of elsewhere. */
export function ProviderSettings() {
  const say = useText();
  const { data, error, refetch } = useQuery(IdentityProvidersDocument);
  const [check] = useMutation(CheckIdentityProviderDocument);
  const [enable] = useMutation(EnableIdentityProviderDocument);
  const [remove, removing] = useMutation(RemoveIdentityProviderDocument);
  const [leaving, setLeaving] = useState<IdentityProviderRowFragment | null>(null);
  const [edited, setEdited] = useState<Edited>(null);
  const [told, setTold] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(undefined);
  const providers = readFragment(IdentityProviderRow, data?.identityProviders ?? []);

  const verify = async ({ id, label }: IdentityProviderRowFragment) => {
    setTold(null);
    const sent = await check({ variables: { id } }).catch((caught: unknown) => setFailure(caught));
    const answer = sent?.data?.checkIdentityProvider;
    if (answer?.reachable === true) setTold(say(providerMessages.verified, { label }));
    else setTold(answer?.finding ?? answer?.error?.message ?? null);
  };
  const toggle = async ({ id, enabled }: IdentityProviderRowFragment) => {
    setTold(null);
    const variables = { id, enabled: !enabled };
    const sent = await enable({ variables }).catch((caught: unknown) => setFailure(caught));
    setTold(sent?.data?.enableIdentityProvider.error?.message ?? null);
  };

  const drop = async ({ id, label }: IdentityProviderRowFragment) => {
    const sent = await remove({ variables: { id } }).catch(() => null);
    if (sent?.data?.removeIdentityProvider.ok !== true) return;
    setLeaving(null);
    setTold(say(providerMessages.removed, { label }));
    await refetch();
  };

  return (
    <Section
      title={say(providerMessages.settingsTitle)}
      lead={say(providerMessages.settingsLead)}
      aside={<QuietButton onClick={() => setEdited({ provider: null })}>{say(providerMessages.add)}</QuietButton>}
    >
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {failure === undefined ? null : <ErrorPanel error={failure} />}
      <p role="status">{told}</p>
      {data === undefined ? (
        error === undefined && <LoadingState />
      ) : (
        <DataTable
          caption={say(providerMessages.caption)}
          hideCaption
          phone="stack"
          rows={providers}
          rowKey={({ id }) => id}
          emptyState={<EmptyState title={say(providerMessages.empty)} why={say(providerMessages.emptyWhy)} />}
          columns={[
            {
              key: "provider",
              header: say(providerMessages.provider),
              cell: ({ label, kind, issuer }) => (
                <div>
                  <strong>{label}</strong>
                  <div>{PROVIDER_KIND_LABELS[kind]}</div>
                  <div>{issuer}</div>
                </div>
              ),
            },
            {
              key: "state",
              header: say(providerMessages.state),
              cell: ({ enabled }) => say(enabled ? providerMessages.opened : providerMessages.notOpened),
            },
            {
              key: "addresses",
              header: say(providerMessages.addresses),
              cell: ({ callbackUrl, logoutUrl }) =>
                callbackUrl == null || logoutUrl == null ? (
                  say(providerMessages.noAddress)
                ) : (
                  <div>
                    <div>{say(providerMessages.callback, { url: callbackUrl })}</div>
                    <div>{say(providerMessages.logout, { url: logoutUrl })}</div>
                  </div>
                ),
            },
            {
              key: "actions",
              header: say(providerMessages.actions),
              cell: (provider) => (
                <div>
                  <QuietButton onClick={() => void verify(provider)}>{say(providerMessages.verify)}</QuietButton>{" "}
                  <QuietButton onClick={() => void toggle(provider)}>
                    {say(provider.enabled ? providerMessages.disable : providerMessages.enable)}
                  </QuietButton>{" "}
                  <QuietButton onClick={() => setEdited({ provider })}>{say(providerMessages.edit)}</QuietButton>{" "}
                  <QuietButton
                    aria-label={say(providerMessages.removeNamed, { label: provider.label })}
                    onClick={() => {
                      removing.reset();
                      setLeaving(provider);
                    }}
                  >
                    {say(providerMessages.remove)}
                  </QuietButton>
                </div>
              ),
            },
          ]}
        />
      )}
      {leaving !== null && (
        <PersonConfirm
          title={say(providerMessages.removeNamed, { label: leaving.label })}
          text={say(providerMessages.removeText)}
          verb={say(providerMessages.remove)}
          refusal={
            removing.error === undefined
              ? (removing.data?.removeIdentityProvider.error?.message ?? null)
              : say(providerMessages.kept)
          }
          busy={removing.loading}
          onClose={() => setLeaving(null)}
          onConfirm={() => void drop(leaving)}
        />
      )}
      {edited !== null && (
        <ProviderForm
          provider={edited.provider}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            void refetch();
          }}
        />
      )}
    </Section>
  );
}
