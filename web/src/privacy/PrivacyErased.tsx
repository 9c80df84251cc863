import { useQuery } from "@apollo/client/react";
import type { PrivacyErasedQuery } from "../generated/graphql";
import { DataTable, formatDate, graphql, useText, type Column } from "../kernel";
import { privacyMessages } from "./privacy.messages";

export const PrivacyErasedDocument = graphql(`
  query PrivacyErased {
    personErasures {
      id
      personId
      requestedAt
      finishedAt
      accountClosed
    }
  }
`);

type Erasure = PrivacyErasedQuery["personErasures"][number];

/** Who was erased, by identifier; nothing is drawn while nobody was. */
export function PrivacyErased() {
  const say = useText();
  const { data } = useQuery(PrivacyErasedDocument, { fetchPolicy: "cache-and-network" });
  const erasures = data?.personErasures ?? [];
  if (erasures.length === 0) return null;
  const columns: Column<Erasure>[] = [
    { key: "id", header: say(privacyMessages.erasedId), cell: ({ personId }) => personId },
    {
      key: "asked",
      header: say(privacyMessages.askedOn),
      nowrap: true,
      cell: ({ requestedAt }) => formatDate(requestedAt),
    },
    {
      key: "done",
      header: say(privacyMessages.doneOn),
      nowrap: true,
      cell: ({ finishedAt }) => (finishedAt == null ? say(privacyMessages.notYet) : formatDate(finishedAt)),
    },
    {
      key: "account",
      header: say(privacyMessages.account),
      cell: ({ accountClosed, finishedAt }) =>
        finishedAt == null ? "–" : say(accountClosed ? privacyMessages.accountClosed : privacyMessages.accountOpen),
    },
  ];
  return (
    <DataTable
      caption={say(privacyMessages.erased)}
      columns={columns}
      rows={erasures}
      rowKey={({ id }) => id}
      phone="stack"
    />
  );
}
