import type { ApolloClient } from "@apollo/client";
import type { RequestListQuery } from "../generated/graphql";
import { downloadText, fileName, formatDate, toCsv, type Say } from "../kernel";
import type { variablesOf } from "./request-filter";
import { RequestListDocument, type RequestRow } from "./request-list";
import { requestWords } from "./request-words";
import { requestMessages } from "./request.messages";

const BATCH = 200;

type Filter = ReturnType<typeof variablesOf>;
type List = RequestListQuery["requests"];

async function readPage(client: ApolloClient, filter: Filter, after: string | null): Promise<List | null> {
  const { data } = await client.query({
    query: RequestListDocument,
    variables: { ...filter, first: BATCH, after },
    fetchPolicy: "network-only",
  });
  return data?.requests ?? null;
}

/** Every request of the filter, not only those on screen. */
async function allRows(client: ApolloClient, filter: Filter): Promise<RequestRow[]> {
  const rows: RequestRow[] = [];
  let after: string | null = null;
  do {
    const page: List | null = await readPage(client, filter, after);
    rows.push(...(page?.edges ?? []).map(({ node }) => node));
    after = page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return rows;
}

/** Hands the filtered list to the browser as a CSV file. @throws what the server answered when a page can't be read. */
export async function exportRequests(
  client: ApolloClient,
  filter: Filter,
  group: string,
  words: { readonly say: Say; readonly sector: (code: string) => string },
): Promise<void> {
  const { say } = words;
  const rows = await allRows(client, filter);
  const header = [
    requestMessages.number,
    requestMessages.state,
    requestMessages.kind,
    requestMessages.request,
    requestMessages.module,
    requestMessages.establishment,
    requestMessages.sector,
    requestMessages.author,
    requestMessages.assignee,
    requestMessages.nature,
    requestMessages.answer,
    requestMessages.since,
    requestMessages.answeredOn,
  ].map((message) => say(message));
  const cells = rows.map((row) => [
    row.number,
    requestWords.state(row.state),
    requestWords.kind(row.kind),
    row.body,
    row.moduleName ?? row.productName ?? null,
    row.establishment?.name ?? null,
    words.sector(row.sector),
    row.authorName,
    row.assigneeName ?? say(requestMessages.groupReferents),
    row.nature == null ? null : requestWords.nature(row.nature),
    row.answerKind == null ? null : requestWords.answer(row.answerKind),
    formatDate(row.createdAt),
    row.answeredAt == null ? null : formatDate(row.answeredAt),
  ]);
  downloadText(fileName(new Date(), group, say(requestMessages.exportFile), "csv"), toCsv(header, cells));
}
