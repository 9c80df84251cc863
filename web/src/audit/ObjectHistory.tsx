import { useQuery } from "@apollo/client/react";
import { ErrorPanel, graphql, LinkButton, LoadingState, Section, useCan, useText } from "../kernel";
import { AuditLines } from "./AuditLines";
import { auditMessages } from "./audit.messages";

const ObjectHistoryDocument = graphql(`
  query ObjectHistory($kind: String!, $id: ID!) {
    objectHistory(objectKind: $kind, objectId: $id, first: 10) {
      edges {
        cursor
        node {
          id
          ...AuditLine
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** What was done to one object: whole for who reads the journal, one's own acts for the others. */
export function ObjectHistory({ kind, id }: { kind: string; id: string }) {
  const say = useText();
  const all = useCan("audit:read");
  const { data, error } = useQuery(ObjectHistoryDocument, {
    variables: { kind, id },
    fetchPolicy: "cache-and-network",
  });
  const history = data?.objectHistory;
  return (
    <Section title={say(auditMessages.history)} lead={say(all ? auditMessages.historyLead : auditMessages.historyOwn)}>
      {history === undefined && error === undefined && <LoadingState />}
      {error !== undefined && <ErrorPanel error={error} />}
      {history?.edges.length === 0 && <p>{say(auditMessages.historyNone)}</p>}
      {history !== undefined && history.edges.length > 0 && (
        <AuditLines lines={history.edges.map(({ cursor, node }) => ({ ...node, cursor }))} />
      )}
      {all && history?.pageInfo.hasNextPage === true && (
        <LinkButton to={`/journal?objet=${encodeURIComponent(kind)}&identifiant=${encodeURIComponent(id)}`}>
          {say(auditMessages.more)}
        </LinkButton>
      )}
    </Section>
  );
}
