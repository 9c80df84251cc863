import { useQuery } from "@apollo/client/react";
import { ErrorPanel, graphql, LoadingState, PageHeader, QuietButton, useText } from "../kernel";
import { portalMessages } from "./vendorcase-portal.messages";
import { VendorPortalTable } from "./VendorPortalTable";

const PortalCasesDocument = graphql(`
  query PortalCases($skip: Int) {
    portalCases(first: 50, skip: $skip) {
      vendorName
      groupName
      total
      cases {
        id
        number
        title
        severity
        state
        productName
        sentAt
        lastAt
      }
    }
  }
`);

/** What the group sent to the vendor of who is signed in. */
export function VendorPortalListPage() {
  const say = useText();
  const { data, error, refetch, fetchMore } = useQuery(PortalCasesDocument, {
    variables: { skip: 0 },
    fetchPolicy: "cache-and-network",
  });
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const { vendorName, groupName, total, cases } = data.portalCases;
  const more = () =>
    fetchMore({
      variables: { skip: cases.length },
      updateQuery: (before, { fetchMoreResult: { portalCases: next } }) => ({
        ...before,
        portalCases: { ...next, cases: [...before.portalCases.cases, ...next.cases] },
      }),
    });
  return (
    <>
      <PageHeader
        title={say(portalMessages.title)}
        count={total}
        purpose={say(portalMessages.purpose, { group: groupName, vendor: vendorName })}
      />
      <VendorPortalTable cases={cases} pathOf={(id) => `/portail-editeur/${id}`} />
      {cases.length < total ? <QuietButton onClick={() => void more()}>{say(portalMessages.more)}</QuietButton> : null}
    </>
  );
}
