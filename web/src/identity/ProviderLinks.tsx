import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { DataTable, ErrorPanel, formatDate, graphql, QuietButton, Section, useText } from "../kernel";
import { post } from "./account-request";
import { providerMessages, providerRefusals } from "./identity-provider.messages";
import { ProviderRefusal } from "./ProviderSignIn";

const OwnIdentityLinksDocument = graphql(`
  query OwnIdentityLinks {
    ownIdentityLinks {
      providerId
      label
      ref
      linkedAt
      lastUsedAt
    }
  }
`);
const UnlinkIdentityDocument = graphql(`
  mutation UnlinkIdentity($providerId: ID!) {
    unlinkIdentity(providerId: $providerId) {
      ok
      error {
        code
        field
        message
      }
      links {
        providerId
        linkedAt
      }
    }
  }
`);

/** The accounts of elsewhere that open mine; nothing where the group has no provider. */
export function ProviderLinks() {
  const say = useText();
  const [search] = useSearchParams();
  const { data, refetch } = useQuery(OwnIdentityLinksDocument);
  const [unlink, { error }] = useMutation(UnlinkIdentityDocument);
  const [told, setTold] = useState<string | null>(null);
  const links = data?.ownIdentityLinks ?? [];
  if (links.length === 0) return null;
  const leave = async (ref: string) => {
    const reply = await post<{ location: string }>(`/auth/oidc/${encodeURIComponent(ref)}/start`, { link: true });
    if (reply.ok) window.location.assign(reply.body.location);
    else setTold(reply.message ?? say(providerRefusals.PROVIDER_UNREACHABLE));
  };
  const remove = async (providerId: string) => {
    const sent = await unlink({ variables: { providerId } }).catch(() => null);
    setTold(sent?.data?.unlinkIdentity.error?.message ?? null);
    await refetch();
  };
  return (
    <Section title={say(providerMessages.linksTitle)} lead={say(providerMessages.linksLead)}>
      <ProviderRefusal />
      {error === undefined ? null : <ErrorPanel error={error} />}
      <p role="status">{told ?? (search.get("lien") === "fait" ? say(providerMessages.linkDone) : null)}</p>
      <DataTable
        caption={say(providerMessages.linksTitle)}
        hideCaption
        phone="stack"
        rows={links}
        rowKey={({ providerId }) => providerId}
        emptyState={null}
        columns={[
          { key: "provider", header: say(providerMessages.provider), cell: ({ label }) => label },
          {
            key: "state",
            header: say(providerMessages.state),
            cell: ({ linkedAt }) =>
              linkedAt == null
                ? say(providerMessages.notLinked)
                : say(providerMessages.linked, { date: formatDate(linkedAt, "time") }),
          },
          {
            key: "actions",
            header: say(providerMessages.actions),
            cell: ({ providerId, ref, linkedAt }) =>
              linkedAt == null ? (
                <QuietButton onClick={() => void leave(ref)}>{say(providerMessages.link)}</QuietButton>
              ) : (
                <QuietButton onClick={() => void remove(providerId)}>{say(providerMessages.unlink)}</QuietButton>
              ),
          },
        ]}
      />
    </Section>
  );
}
