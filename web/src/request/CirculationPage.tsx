import { useMutation, useQuery } from "@apollo/client/react";
import { Checkbox, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { CirculationQuery } from "../generated/graphql";
import {
  DataTable,
  downloadText,
  EmptyState,
  ErrorPanel,
  fileName,
  formatDate,
  formatNumber,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  toCsv,
  useCan,
  useText,
  useUrlFilters,
  useViewer,
} from "../kernel";
import { circulationMessages } from "./request-circulation.messages";
import classes from "./request.module.css";

const CirculationDocument = graphql(`
  query Circulation($months: Int!) {
    circulation(months: $months) {
      establishment {
        id
        name
      }
      raisedCount
      answeredCount
      lastRaisedAt
      referentCount
      lastAskedAt
    }
  }
`);
const AskSilentSiteDocument = graphql(`
  mutation AskSilentSite($establishmentId: ID!) {
    askSilentSite(establishmentId: $establishmentId) {
      ok
      error {
        code
        field
        message
      }
      askedCount
    }
  }
`);

const PERIODS = [3, 6, 12];
type Row = CirculationQuery["circulation"][number];

/** Which sites share and which are silent: by name, without a rank; a silence is a question to its referents. */
export function CirculationPage() {
  const say = useText();
  const { group } = useViewer();
  const filters = useUrlFilters();
  const months = PERIODS.find((each) => String(each) === filters.get("mois")) ?? 3;
  const only = filters.get("voir") === "silence";
  const { data, error, refetch } = useQuery(CirculationDocument, {
    variables: { months },
    fetchPolicy: "cache-and-network",
  });
  const all = data?.circulation;
  const silent = (all ?? []).filter(({ raisedCount }) => raisedCount === 0);
  const rows = only ? silent : (all ?? []);
  const download = (): void => {
    const header = [
      circulationMessages.establishment,
      circulationMessages.raised,
      circulationMessages.answered,
      circulationMessages.last,
    ].map((message) => say(message));
    const cells = rows.map((row) => [
      row.establishment?.name ?? "",
      row.raisedCount,
      row.answeredCount,
      row.lastRaisedAt == null ? say(circulationMessages.never) : formatDate(row.lastRaisedAt),
    ]);
    downloadText(fileName(new Date(), group.name, say(circulationMessages.exportFile), "csv"), toCsv(header, cells));
  };
  return (
    <>
      <PageHeader
        title={say(circulationMessages.title)}
        purpose={say(circulationMessages.purpose)}
        exports={rows.length > 0 && <QuietButton onClick={download}>{say(circulationMessages.export)}</QuietButton>}
      />
      <form
        className={classes["filters"]}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <NativeSelect
          label={say(circulationMessages.period)}
          value={String(months)}
          data={PERIODS.map((count) => ({ value: String(count), label: say(circulationMessages.months, { count }) }))}
          onChange={(event) => {
            filters.set("mois", event.currentTarget.value === "3" ? "" : event.currentTarget.value);
          }}
        />
        <Checkbox
          className={classes["check"] ?? ""}
          label={say(circulationMessages.only)}
          checked={only}
          onChange={(event) => {
            filters.set("voir", event.currentTarget.checked ? "silence" : "");
          }}
        />
      </form>
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {all === undefined && error === undefined && <LoadingState />}
      {all === undefined ? null : all.length === 0 ? (
        <EmptyState title={say(circulationMessages.noneTitle)} why={say(circulationMessages.noneWhy)} />
      ) : (
        <>
          <p className={classes["situation"]}>
            {say(circulationMessages.silent, { count: silent.length, total: all.length, months })}
          </p>
          <p className={classes["quiet"]}>{say(circulationMessages.limits)}</p>
          {rows.length === 0 ? (
            <EmptyState title={say(circulationMessages.emptyTitle)} why={say(circulationMessages.emptyWhy)} />
          ) : (
            <Sites rows={rows} refresh={() => void refetch()} />
          )}
        </>
      )}
    </>
  );
}

function Sites({ rows, refresh }: { rows: readonly Row[]; refresh: () => void }) {
  const say = useText();
  const [ask, { loading, error }] = useMutation(AskSilentSiteDocument);
  const [said, setSaid] = useState<string | null>(null);
  const question = async (id: string, name: string): Promise<void> => {
    if (loading) return;
    setSaid(null);
    const { data } = await ask({ variables: { establishmentId: id } });
    const answer = data?.askSilentSite;
    if (answer === undefined) return;
    setSaid(
      answer.ok ? say(circulationMessages.done, { count: answer.askedCount, name }) : (answer.error?.message ?? null),
    );
    refresh();
  };
  return (
    <>
      {error === undefined ? null : <ErrorPanel error={error} />}
      <p role="status" className={classes["situation"]}>
        {said}
      </p>
      <DataTable
        caption={say(circulationMessages.caption)}
        rows={rows}
        rowKey={({ establishment }) => establishment?.id ?? ""}
        phone="stack"
        columns={[
          {
            key: "name",
            header: say(circulationMessages.establishment),
            cell: ({ establishment }) =>
              establishment == null ? null : (
                <LinkButton to={`/demandes?etat=toutes&etablissement=${establishment.id}`}>
                  {establishment.name}
                </LinkButton>
              ),
          },
          {
            key: "raised",
            header: say(circulationMessages.raised),
            align: "right",
            cell: ({ raisedCount }) => formatNumber(raisedCount),
          },
          {
            key: "answered",
            header: say(circulationMessages.answered),
            align: "right",
            cell: ({ answeredCount }) => formatNumber(answeredCount),
          },
          {
            key: "last",
            header: say(circulationMessages.last),
            nowrap: true,
            cell: ({ lastRaisedAt }) =>
              lastRaisedAt == null ? say(circulationMessages.never) : formatDate(lastRaisedAt),
          },
          {
            key: "shares",
            header: say(circulationMessages.shares),
            cell: (row) =>
              row.raisedCount > 0 ? null : (
                <Silence
                  row={row}
                  onAsk={(id, name) => {
                    question(id, name).catch(() => undefined);
                  }}
                />
              ),
          },
        ]}
      />
    </>
  );
}

function Silence({ row, onAsk }: { row: Row; onAsk: (id: string, name: string) => void }) {
  const say = useText();
  const canName = useCan("referent:update");
  const { establishment, referentCount, lastAskedAt } = row;
  if (establishment == null) return null;
  const { id, name } = establishment;
  return (
    <>
      {say(circulationMessages.silence)}{" "}
      {referentCount > 0 ? (
        <LinkButton
          onClick={() => {
            onAsk(id, name);
          }}
        >
          <span aria-hidden>{say(circulationMessages.ask)}</span>
          <span className={classes["hidden"]}>{say(circulationMessages.askOf, { name })}</span>
        </LinkButton>
      ) : canName ? (
        <LinkButton to={`/referents/nommer?etablissement=${id}`}>{say(circulationMessages.name)}</LinkButton>
      ) : (
        say(circulationMessages.noReferent)
      )}
      {lastAskedAt == null ? null : (
        <span className={classes["quiet"]}> {say(circulationMessages.asked, { date: formatDate(lastAskedAt) })}</span>
      )}
    </>
  );
}
