import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import {
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
import { boardCsv } from "./maturity-export";
import { maturityMessages } from "./maturity.messages";
import styles from "./maturity.module.css";
import { MaturityBoardTable, BoardSite, type BoardRow } from "./MaturityBoardTable";
import { MaturityDistribution } from "./MaturityDistribution";
import { useMaturityRecompute } from "./maturity-recompute";

const MaturityBoardDocument = graphql(`
  query MaturityBoard {
    group {
      id
      establishments {
        id
        ...BoardSite
      }
    }
    maturityFramework {
      code
      version
      levels {
        level
        name
      }
    }
    maturityDistribution {
      ...LevelCounts
    }
  }
`);

/** Every establishment with its level, its criteria by level and its next step. */
export function MaturityBoardPage() {
  const say = useText();
  const { group } = useViewer();
  const canCompute = useCan("maturity:compute");
  const { data, error, refetch } = useQuery(MaturityBoardDocument, { fetchPolicy: "cache-and-network" });
  const recompute = useMaturityRecompute(() => void refetch());
  const filters = useUrlFilters();
  const kind = filters.get("type");
  const level = filters.get("palier");
  const all = readFragment(BoardSite, data?.group.establishments ?? []);
  const rows = all.filter(
    (row) => (kind === "" || row.kind === kind) && (level === "" || String(row.maturity?.level ?? "") === level),
  );
  const kinds = [...new Set(all.map((row) => row.kind))].sort();
  const levels = data?.maturityFramework.levels ?? [];
  const exportButton = (
    <QuietButton
      onClick={() => {
        downloadText(fileName(new Date(), group.name, say(maturityMessages.title), "csv"), boardCsv(say, rows));
      }}
    >
      {say(maturityMessages.export)}
    </QuietButton>
  );
  return (
    <>
      <PageHeader
        title={say(maturityMessages.title)}
        purpose={say(maturityMessages.purpose)}
        {...(data === undefined ? {} : { count: rows.length })}
        {...(rows.length === 0 ? {} : { exports: exportButton })}
        {...(canCompute ? { action: recompute.button } : {})}
      />
      {recompute.progress}
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data === undefined && error !== undefined ? <ErrorPanel error={error} retry={() => void refetch()} /> : null}
      {data !== undefined && all.length === 0 ? (
        <EmptyState title={say(maturityMessages.empty)} why={say(maturityMessages.emptyWhy)} />
      ) : null}
      {data !== undefined && all.length > 0 ? (
        <>
          <Situation rows={all} />
          <MaturityDistribution counts={data.maturityDistribution} />
          <div className={styles["filters"]}>
            <NativeSelect
              label={say(maturityMessages.filterKind)}
              value={kind}
              data={[
                { value: "", label: say(maturityMessages.allKinds) },
                ...kinds.map((one) => ({ value: one, label: one })),
              ]}
              onChange={(event) => {
                filters.set("type", event.currentTarget.value);
              }}
            />
            <NativeSelect
              label={say(maturityMessages.filterLevel)}
              value={level}
              data={[{ value: "", label: say(maturityMessages.allLevels) }, ...levelOptions()]}
              onChange={(event) => {
                filters.set("palier", event.currentTarget.value);
              }}
            />
          </div>
          <MaturityBoardTable
            rows={rows}
            levels={levels}
            emptyState={
              <EmptyState
                title={say(maturityMessages.noMatch)}
                why={say(maturityMessages.noMatchWhy)}
                action={<LinkButton onClick={filters.clear}>{say(maturityMessages.clearFilters)}</LinkButton>}
              />
            }
          />
        </>
      ) : null}
    </>
  );

  function levelOptions(): { value: string; label: string }[] {
    const names = new Map(
      all.flatMap((row) => (row.maturity == null ? [] : [[row.maturity.level, row.maturity.levelName]])),
    );
    return [0, ...levels.map((one) => one.level)].map((one) => {
      const name = levels.find((entry) => entry.level === one)?.name ?? names.get(one);
      return {
        value: String(one),
        label: name === undefined ? String(one) : say(maturityMessages.levelNamed, { level: one, name }),
      };
    });
  }
}

/** The board in one sentence; those not computed yet are counted apart, never as level 0. */
function Situation({ rows }: { rows: readonly BoardRow[] }) {
  const say = useText();
  const computed = rows.flatMap((row) => (row.maturity == null ? [] : [row.maturity.level]));
  const missing = rows.length - computed.length;
  return (
    <p className={styles["situation"]}>
      {say(maturityMessages.situation, {
        held: computed.filter((one) => one >= 2).length,
        total: rows.length,
        start: computed.filter((one) => one === 0).length,
      })}{" "}
      {missing === 0 ? null : say(maturityMessages.notComputed, { count: missing })}
    </p>
  );
}
