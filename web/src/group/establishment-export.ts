import type { ApolloClient } from "@apollo/client";
import type { EstablishmentListQuery } from "../generated/graphql";
import { downloadText, fileName, toCsv, type Say } from "../kernel";
import type { variablesOf } from "./establishment-filter";
import { EstablishmentListDocument, type EstablishmentRow } from "./establishment-list";
import { groupMessages } from "./group.messages";

const BATCH = 100;

type Filter = ReturnType<typeof variablesOf>;
type List = EstablishmentListQuery["establishments"];

async function readPage(client: ApolloClient, filter: Filter, after: string | null): Promise<List | null> {
  const { data } = await client.query({
    query: EstablishmentListDocument,
    variables: { ...filter, first: BATCH, after },
    fetchPolicy: "network-only",
  });
  return data?.establishments ?? null;
}

/** Every row of the filter, not only those on screen. @throws what the server answered when a page can't be read. */
async function allRows(client: ApolloClient, filter: Filter): Promise<EstablishmentRow[]> {
  const rows: EstablishmentRow[] = [];
  let after: string | null = null;
  do {
    const page: List | null = await readPage(client, filter, after);
    rows.push(...(page?.edges ?? []).map(({ node }) => node));
    after = page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return rows;
}

export async function exportEstablishments(
  client: ApolloClient,
  filter: Filter,
  group: string,
  say: Say,
): Promise<void> {
  const rows = await allRows(client, filter);
  const header = [
    groupMessages.legalEntity,
    groupMessages.finess,
    groupMessages.name,
    groupMessages.kind,
    groupMessages.city,
    groupMessages.department,
    groupMessages.places,
    groupMessages.level,
    groupMessages.openedOn,
    groupMessages.closedOn,
  ].map((message) => say(message));
  const cells = rows.map((row) => [
    row.legalEntity.name,
    row.finessNumber,
    row.name,
    row.kindLabel,
    row.city ?? null,
    row.departmentName,
    row.placeCount ?? null,
    row.maturity?.level ?? null,
    row.openedOn ?? null,
    row.closedOn ?? null,
  ]);
  downloadText(fileName(new Date(), group, say(groupMessages.exportFile), "csv"), toCsv(header, cells));
}
