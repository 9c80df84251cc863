import { useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import {
  ActionButton,
  downloadText,
  EmptyState,
  ErrorPanel,
  fileName,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  useCan,
  useText,
  useUrlFilters,
  useViewer,
} from "../kernel";
import { indicatorCsv } from "./indicator-export";
import { reachesTarget } from "./indicator-words";
import { indicatorMessages } from "./indicator.messages";
import styles from "./indicator.module.css";
import { IndicatorTable, IndicatorTableRow, type IndicatorRow } from "./IndicatorTable";

const IndicatorListDocument = graphql(`
  query IndicatorList {
    indicators {
      id
      ...IndicatorTableRow
    }
  }
`);

/** The three filters, as the URL carries them: a shared link shows the same rows. */
interface Filter {
  search: string;
  frequency: string;
  show: string;
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const bareCount = ({ summary }: IndicatorRow): number => summary.siteCount - summary.withContextCount;

function isShown(row: IndicatorRow, { search, frequency, show }: Filter): boolean {
  if (search !== "" && !plain(`${row.name} ${row.code}`).includes(plain(search))) return false;
  if (frequency !== "" && row.frequency !== frequency) return false;
  if (show === "sans-contexte") return bareCount(row) > 0;
  if (show === "sous-cible") return reachesTarget(row, row.summary.median) === false;
  if (show === "non-transmis") return row.summary.siteCount < row.summary.expectedSiteCount;
  return true;
}

/** Every indicator of the group with its median, trend, transmission and context. */
export function IndicatorListPage() {
  const say = useText();
  const { group } = useViewer();
  const canImport = useCan("indicator:import");
  const { data, error, refetch } = useQuery(IndicatorListDocument);
  const filters = useUrlFilters();
  const filter: Filter = {
    search: filters.get("q"),
    frequency: filters.get("frequence"),
    show: filters.get("voir"),
  };
  const all = readFragment(IndicatorTableRow, data?.indicators ?? []);
  const rows = all.filter((row) => isShown(row, filter));
  const exportButton = (
    <QuietButton
      onClick={() => {
        downloadText(
          fileName(new Date(), group.name, say(indicatorMessages.exportName), "csv"),
          indicatorCsv(say, rows),
        );
      }}
    >
      {say(indicatorMessages.export)}
    </QuietButton>
  );
  const importButton = canImport ? (
    <ActionButton to="/indicateurs/import">{say(indicatorMessages.import)}</ActionButton>
  ) : undefined;
  return (
    <>
      <PageHeader
        title={say(indicatorMessages.title)}
        purpose={say(indicatorMessages.purpose)}
        {...(data === undefined ? {} : { count: rows.length })}
        {...(rows.length === 0 ? {} : { exports: exportButton })}
        {...(importButton === undefined ? {} : { action: importButton })}
      />
      {error !== undefined && data === undefined ? <ErrorPanel error={error} retry={() => void refetch()} /> : null}
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data !== undefined && all.length === 0 ? (
        <EmptyState title={say(indicatorMessages.empty)} why={say(indicatorMessages.emptyWhy)} />
      ) : null}
      {all.length > 0 ? (
        <>
          <Situation rows={all} />
          <Filters filter={filter} set={filters.set} />
          <IndicatorTable
            rows={rows}
            emptyState={
              <EmptyState
                title={say(indicatorMessages.noMatch)}
                why={say(indicatorMessages.noMatchWhy)}
                action={<LinkButton onClick={filters.clear}>{say(indicatorMessages.clearFilters)}</LinkButton>}
              />
            }
          />
        </>
      ) : null}
    </>
  );
}

function Situation({ rows }: { rows: readonly IndicatorRow[] }) {
  const say = useText();
  const verdicts = rows.map((row) => reachesTarget(row, row.summary.median)).filter((verdict) => verdict !== null);
  return (
    <p className={styles["situation"]}>
      {say(indicatorMessages.situation, {
        reached: verdicts.filter(Boolean).length,
        targeted: verdicts.length,
        bare: rows.reduce((sum, row) => sum + bareCount(row), 0),
      })}
    </p>
  );
}

function Filters({ filter, set }: { filter: Filter; set: (key: string, value: string) => void }) {
  const say = useText();
  return (
    <div role="search" className={styles["filters"]}>
      <TextInput
        type="search"
        label={say(indicatorMessages.search)}
        value={filter.search}
        onChange={(event) => {
          set("q", event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={say(indicatorMessages.frequency)}
        value={filter.frequency}
        onChange={(event) => {
          set("frequence", event.currentTarget.value);
        }}
        data={[
          { value: "", label: say(indicatorMessages.allFrequencies) },
          { value: "month", label: say(indicatorMessages.month) },
          { value: "quarter", label: say(indicatorMessages.quarter) },
          { value: "year", label: say(indicatorMessages.year) },
        ]}
      />
      <NativeSelect
        label={say(indicatorMessages.show)}
        value={filter.show}
        onChange={(event) => {
          set("voir", event.currentTarget.value);
        }}
        data={[
          { value: "", label: say(indicatorMessages.showAll) },
          { value: "sous-cible", label: say(indicatorMessages.showFar) },
          { value: "sans-contexte", label: say(indicatorMessages.showBare) },
          { value: "non-transmis", label: say(indicatorMessages.showMissing) },
        ]}
      />
    </div>
  );
}
