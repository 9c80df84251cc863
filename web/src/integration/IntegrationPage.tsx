import { useQuery } from "@apollo/client/react";
import { ErrorPanel, graphql, LoadingState, PageHeader, useText } from "../kernel";
import { ApiKeys } from "./ApiKeys";
import { Deliveries } from "./Deliveries";
import { integrationMessages as messages } from "./integration.messages";
import { Webhooks } from "./Webhooks";

const IntegrationsDocument = graphql(`
  query Integrations {
    apiKeys {
      id
      label
      actions
      createdByName
      expiresAt
      lastUsedAt
      revokedAt
    }
    webhooks {
      id
      label
      url
      events
      active
      stoppedByFailures
    }
  }
`);

/** What other programs may do here, and what they are told. */
export function IntegrationPage() {
  const say = useText();
  const { data, error, refetch } = useQuery(IntegrationsDocument, { fetchPolicy: "cache-and-network" });
  return (
    <>
      <PageHeader title={say(messages.title)} purpose={say(messages.purpose)} />
      {data === undefined && error === undefined && <LoadingState />}
      {error !== undefined && <ErrorPanel error={error} kept={say(messages.loadFailed)} retry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <ApiKeys keys={data.apiKeys} />
          <Webhooks hooks={data.webhooks} />
          <Deliveries />
        </>
      )}
    </>
  );
}
