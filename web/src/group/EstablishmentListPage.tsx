import { useApolloClient, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { EmptyState, ErrorPanel, LoadingState, PageHeader, QuietButton, useText, useViewer } from "../kernel";
import { exportEstablishments } from "./establishment-export";
import { isFiltered, readFilter, variablesOf, writeFilter } from "./establishment-filter";
import { EstablishmentListDocument, PAGE_SIZE } from "./establishment-list";
import { EstablishmentFilters } from "./EstablishmentFilters";
import { EstablishmentTable } from "./EstablishmentTable";
import { groupMessages } from "./group.messages";
import classes from "./group.module.css";

export function EstablishmentListPage() {
  const say = useText();
  const client = useApolloClient();
  const { group } = useViewer();
  const [params, setParams] = useSearchParams();
  const filter = readFilter(params);
  const variables = { ...variablesOf(filter), first: PAGE_SIZE, after: null };
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(EstablishmentListDocument, {
    variables,
    notifyOnNetworkStatusChange: true,
  });
  const [exporting, setExporting] = useState(false);
  const [exportError, setExportError] = useState<unknown>(null);
  const list = (data ?? previousData)?.establishments;

  const more = () =>
    fetchMore({
      variables: { after: list?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        establishments: {
          ...next.establishments,
          edges: [...before.establishments.edges, ...next.establishments.edges],
        },
      }),
    });
  const download = async () => {
    setExporting(true);
    setExportError(null);
    try {
      await exportEstablishments(client, variablesOf(filter), group.name, say);
    } catch (caught) {
      setExportError(caught);
    } finally {
      setExporting(false);
    }
  };

  return (
    <>
      <PageHeader
        title={say(groupMessages.title)}
        count={list?.totalCount}
        purpose={say(groupMessages.purpose)}
        exports={
          list !== undefined &&
          list.totalCount > 0 && (
            <QuietButton aria-disabled={exporting} onClick={() => void download()}>
              {say(exporting ? groupMessages.exporting : groupMessages.export)}
            </QuietButton>
          )
        }
      />
      {exportError !== null && <ErrorPanel error={exportError} retry={() => void download()} />}
      <EstablishmentFilters filter={filter} onChange={(next) => setParams(writeFilter(next), { replace: true })} />
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {list === undefined && loading && <LoadingState />}
      {list?.totalCount === 0 &&
        (isFiltered(filter) ? (
          <EmptyState title={say(groupMessages.noneTitle)} why={say(groupMessages.noneWhy)} />
        ) : (
          <EmptyState title={say(groupMessages.emptyTitle)} why={say(groupMessages.emptyWhy)} />
        ))}
      {list !== undefined && list.totalCount > 0 && (
        <div aria-busy={loading}>
          <EstablishmentTable
            rows={list.edges.map(({ node }) => node)}
            totalCount={list.totalCount}
            withClosed={filter.state !== ""}
          />
          {list.pageInfo.hasNextPage && (
            <div className={classes["more"]}>
              <QuietButton aria-disabled={loading} onClick={() => void more()}>
                {loading
                  ? say(groupMessages.loadingMore)
                  : say(groupMessages.more, { count: list.totalCount - list.edges.length })}
              </QuietButton>
            </div>
          )}
        </div>
      )}
    </>
  );
}
