import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { ADOPTION_STATE_LABELS, ADOPTION_STATES } from "@palier/domain/template";
import { Link } from "react-router";
import {
  DataTable,
  downloadText,
  EmptyState,
  ErrorPanel,
  fileName,
  formatPercent,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  useText,
  useUrlFilters,
  useViewer,
  walkCells,
  type Column,
  type UrlFilters,
} from "../kernel";
import { adoptionCsv } from "./template-adoption-export";
import {
  adoptionRows,
  stateOf,
  TemplateAdoptionDocument,
  type AdoptionBoard,
  type AdoptionModel,
  type AdoptionRow,
} from "./template-adoption-query";
import { adoptionMessages as messages } from "./template-adoption.messages";
import styles from "./template-adoption.module.css";

const KEYS = { site: "etablissement", model: "modele", state: "etat" } as const;

/** Every site with the version of each model that it has in service. */
export function TemplateAdoptionPage() {
  const say = useText();
  const { group } = useViewer();
  const filters = useUrlFilters();
  const { data, error, refetch } = useQuery(TemplateAdoptionDocument, { fetchPolicy: "cache-and-network" });
  const board = data?.templateAdoption;
  const state = filters.get(KEYS.state);
  const choice = { siteId: filters.get(KEYS.site), modelId: filters.get(KEYS.model), state };
  const { rows, models } = board === undefined ? { rows: [], models: [] } : adoptionRows(board, choice);
  const exported = (
    <QuietButton
      onClick={() => {
        const csv = adoptionCsv(say, rows, models, state);
        downloadText(fileName(new Date(), group.name, say(messages.title), "csv"), csv);
      }}
    >
      {say(messages.export)}
    </QuietButton>
  );
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        purpose={say(messages.purpose)}
        action={<LinkButton to="/modeles/campagnes">{say(messages.campaigns)}</LinkButton>}
        {...(rows.length > 0 && models.length > 0 && { exports: exported })}
      />
      {board === undefined && error === undefined ? <LoadingState /> : null}
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {board?.models.length === 0 ? <EmptyState title={say(messages.empty)} why={say(messages.emptyWhy)} /> : null}
      {board === undefined || board.models.length === 0 ? null : (
        <>
          <Situation board={board} />
          <Filters board={board} filters={filters} />
          <AdoptionTable
            rows={rows}
            models={models}
            empty={
              <EmptyState
                title={say(messages.noMatch)}
                why={say(messages.noMatchWhy)}
                action={<LinkButton onClick={filters.clear}>{say(messages.clearFilters)}</LinkButton>}
              />
            }
          />
        </>
      )}
    </>
  );
}

/** The whole board in one sentence, whatever is filtered. */
function Situation({ board }: { board: AdoptionBoard }) {
  const say = useText();
  const total = board.sites.length * board.models.length;
  const of = (...states: readonly string[]): number => board.cells.filter(({ state }) => states.includes(state)).length;
  const declared = of("behind", "unchecked", "unevenly", "followed");
  return (
    <p className={styles["situation"]}>
      {say(messages.situation, {
        followed: of("followed"),
        behind: of("behind"),
        undeclared: total - declared,
        total,
      })}
    </p>
  );
}

function Filters({ board, filters }: { board: AdoptionBoard; filters: UrlFilters }) {
  const say = useText();
  const select = (key: string, label: string, all: string, options: readonly { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={filters.get(key)}
      data={[{ value: "", label: all }, ...options]}
      onChange={(event) => {
        filters.set(key, event.currentTarget.value);
      }}
    />
  );
  return (
    <div className={styles["filters"]}>
      {select(
        KEYS.site,
        say(messages.filterSite),
        say(messages.allSites),
        board.sites.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {select(
        KEYS.model,
        say(messages.filterModel),
        say(messages.allModels),
        board.models.map(({ id, title }) => ({ value: id, label: title })),
      )}
      {select(
        KEYS.state,
        say(messages.filterState),
        say(messages.allStates),
        ADOPTION_STATES.map((value) => ({ value, label: ADOPTION_STATE_LABELS[value] })),
      )}
    </div>
  );
}

interface AdoptionTableProps {
  rows: readonly AdoptionRow[];
  models: readonly AdoptionModel[];
  empty: React.ReactNode;
}

function AdoptionTable({ rows, models, empty }: AdoptionTableProps) {
  const say = useText();
  const columns: Column<AdoptionRow>[] = [
    { key: "site", header: say(messages.site), cell: ({ site }) => site.name, sortValue: ({ site }) => site.name },
    ...models.map((model): Column<AdoptionRow> => ({
      key: model.id,
      header: say(messages.modelColumn, { title: model.title, name: model.inForceName }),
      cell: (row) => <PairCell row={row} model={model} />,
      sortValue: ({ cells }) => ADOPTION_STATES.indexOf(stateOf(cells.get(model.id))),
    })),
  ];
  return (
    <div onKeyDown={walkCells}>
      {rows.length === 0 ? null : <p className={styles["quiet"]}>{say(messages.hint)}</p>}
      <DataTable
        caption={say(messages.caption)}
        hideCaption
        phone="stack"
        rows={rows}
        rowKey={({ site }) => site.id}
        initialSort={{ key: "site", direction: "asc" }}
        emptyState={empty}
        columns={columns}
      />
    </div>
  );
}

function PairCell({ row: { site, cells }, model }: { row: AdoptionRow; model: AdoptionModel }) {
  const say = useText();
  const cell = cells.get(model.id);
  const state = stateOf(cell);
  return (
    <Link
      className={styles["cell"]}
      data-state={state}
      to={`/modeles/adoption/${model.id}/${site.id}`}
      title={say(messages.cellLabel, { title: model.title, site: site.name })}
    >
      <strong>
        {cell?.declaredName == null
          ? ADOPTION_STATE_LABELS[state]
          : say(messages.declared, { name: cell.declaredName })}
      </strong>
      {cell?.declaredName == null ? null : (
        <span>
          {state === "behind" ? say(messages.behind, { count: cell.behindBy }) : ADOPTION_STATE_LABELS[state]}
        </span>
      )}
      {cell?.lookedAtCount == null ? null : (
        <span>{say(messages.checked, { conform: cell.conformCount ?? 0, total: cell.lookedAtCount })}</span>
      )}
      {cell?.drift == null ? null : <span>{say(messages.drift, { drift: formatPercent(cell.drift) })}</span>}
    </Link>
  );
}
