import { useApolloClient, useQuery } from "@apollo/client/react";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import {
  ActionButton,
  DataTable,
  EmptyState,
  ErrorPanel,
  formatDate,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  useCan,
  useText,
  useUrlFilters,
  useViewer,
  type Column,
} from "../kernel";
import { useSectorLabel } from "../referent";
import { exportRequests } from "./request-export";
import { isFiltered, variablesOf } from "./request-filter";
import { RequestCountsDocument, RequestListDocument, type RequestRow } from "./request-list";
import { requestWords } from "./request-words";
import { requestMessages } from "./request.messages";
import classes from "./request.module.css";
import { RequestFilters } from "./RequestFilters";
import { mayJoinCase, RequestSelection } from "./RequestSelection";

const PAGE_SIZE = 50;

/** Every request in sight: the open ones unless the address says otherwise. */
export function RequestListPage() {
  const say = useText();
  const client = useApolloClient();
  const { group } = useViewer();
  const canAsk = useCan("request:create");
  const canMerge = useCan("case:update");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const sectorLabel = useSectorLabel();
  const filters = useUrlFilters();
  const asked = variablesOf(filters);
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(RequestListDocument, {
    variables: { ...asked, first: PAGE_SIZE, after: null },
    notifyOnNetworkStatusChange: true,
    fetchPolicy: "cache-and-network",
  });
  const { states, ...others } = asked;
  const counted = useQuery(RequestCountsDocument, { variables: others, fetchPolicy: "cache-and-network" });
  const [exportError, setExportError] = useState<unknown>(null);
  const [exporting, setExporting] = useState(false);
  const list = (data ?? previousData)?.requests;
  const counts = (counted.data ?? counted.previousData)?.requestCounts ?? [];
  const total = counts
    .filter(({ state }) => states.some((one) => one === state))
    .reduce((sum, one) => sum + one.count, 0);

  const more = () =>
    fetchMore({
      variables: { after: list?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...before,
        requests: { ...next.requests, edges: [...before.requests.edges, ...next.requests.edges] },
      }),
    });
  const download = async (): Promise<void> => {
    setExporting(true);
    setExportError(null);
    try {
      await exportRequests(client, asked, group.name, { say, sector: sectorLabel });
    } catch (failure) {
      setExportError(failure);
    } finally {
      setExporting(false);
    }
  };
  const toggle = (id: string, on: boolean): void => {
    setChosen((before) => (on ? [...before, id] : before.filter((each) => each !== id)));
  };
  const rows = list?.edges.map(({ node }) => node) ?? [];
  const ask = canAsk ? <ActionButton to="/demandes/nouvelle">{say(requestMessages.new)}</ActionButton> : undefined;

  return (
    <>
      <PageHeader
        title={say(requestMessages.title)}
        count={counted.data === undefined && counted.previousData === undefined ? undefined : total}
        purpose={say(requestMessages.purpose)}
        exports={
          rows.length > 0 && (
            <QuietButton aria-disabled={exporting} onClick={() => void download()}>
              {say(exporting ? requestMessages.exporting : requestMessages.export)}
            </QuietButton>
          )
        }
        action={ask}
      />
      {exportError === null ? null : <ErrorPanel error={exportError} retry={() => void download()} />}
      <RequestFilters filters={filters} counts={counts} />
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {list === undefined && loading && <LoadingState />}
      {list !== undefined && rows.length === 0 && (
        <EmptyState
          title={say(isFiltered(filters) ? requestMessages.noMatch : requestMessages.emptyTitle)}
          why={say(isFiltered(filters) ? requestMessages.noMatchWhy : requestMessages.emptyWhy)}
        />
      )}
      {rows.length > 0 && (
        <div aria-busy={loading}>
          <DataTable
            caption={say(requestMessages.caption)}
            columns={columnsOf(say, sectorLabel, canMerge ? { chosen, toggle } : null)}
            rows={rows}
            rowKey={({ id }) => id}
            phone="stack"
          />
          {list?.pageInfo.hasNextPage === true && (
            <div className={classes["more"]}>
              <QuietButton aria-disabled={loading} onClick={() => void more()}>
                {say(loading ? requestMessages.loadingMore : requestMessages.more)}
              </QuietButton>
            </div>
          )}
        </div>
      )}
      {canMerge && (
        <RequestSelection
          ids={chosen}
          onClear={() => {
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

/** What is chosen, for whoever may make a case of it. */
interface Selection {
  readonly chosen: readonly string[];
  readonly toggle: (id: string, on: boolean) => void;
}

function columnsOf(
  say: ReturnType<typeof useText>,
  sectorLabel: (code: string) => string,
  selection: Selection | null,
): Column<RequestRow>[] {
  return [
    {
      key: "request",
      header: say(requestMessages.request),
      cell: (row) => {
        const words = <Words row={row} />;
        if (selection === null) return words;
        const { id, number, state } = row;
        return (
          <div className={classes["chosen"]}>
            {mayJoinCase(state) && (
              <Checkbox
                aria-label={say(requestMessages.choose, { number })}
                checked={selection.chosen.includes(id)}
                onChange={(event) => {
                  selection.toggle(id, event.currentTarget.checked);
                }}
              />
            )}
            {words}
          </div>
        );
      },
    },
    {
      key: "state",
      header: say(requestMessages.state),
      nowrap: true,
      cell: ({ state }) => (
        <span className={classes["state"]} data-state={state}>
          {requestWords.state(state)}
        </span>
      ),
    },
    {
      key: "where",
      header: say(requestMessages.where),
      cell: ({ establishment, sector }) => (
        <span>
          {establishment?.name}
          <span className={classes["quiet"]}> {sectorLabel(sector)}</span>
        </span>
      ),
    },
    { key: "author", header: say(requestMessages.author), wideOnly: true, cell: ({ authorName }) => authorName },
    {
      key: "assignee",
      header: say(requestMessages.assignee),
      wideOnly: true,
      cell: ({ assigneeName }) => assigneeName ?? say(requestMessages.groupReferents),
    },
    {
      key: "since",
      header: say(requestMessages.since),
      nowrap: true,
      cell: ({ createdAt }) => formatDate(createdAt),
    },
  ];
}

function Words({ row: { id, number, body, kind, moduleName, productName } }: { row: RequestRow }) {
  const say = useText();
  return (
    <div>
      <LinkButton to={`/demandes/${id}`}>{say(requestMessages.one, { number })}</LinkButton>
      <span className={classes["beginning"]}>{body}</span>
      <span className={classes["quiet"]}>
        {[requestWords.kind(kind), moduleName ?? productName].filter((part) => part != null).join(", ")}
      </span>
    </div>
  );
}
