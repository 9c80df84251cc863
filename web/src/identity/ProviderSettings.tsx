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

type Edited = { provider: IdentityProviderRowFragment | null } | null;

/** Where people of the group may sign in with an account of elsewhere. */
export function ProviderSettings() {
  const say = useText();
  const { data, error, refetch } = useQuery(IdentityProvidersDocument);
  const [check] = useMutation(CheckIdentityProviderDocument);
  const [enable] = useMutation(EnableIdentityProviderDocument);
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
                  <QuietButton onClick={() => setEdited({ provider })}>{say(providerMessages.edit)}</QuietButton>
                </div>
              ),
            },
          ]}
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
