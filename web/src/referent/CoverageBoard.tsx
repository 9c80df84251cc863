import { rightsOf } from "@palier/domain/identity";
import { COVERAGE_LABELS } from "@palier/domain/referent";
import { useMemo } from "react";
import { Link } from "react-router";
import type { CoverageSiteFragment } from "../generated/graphql";
import { DataTable, graphql, useText, useViewer, walkCells, type Column } from "../kernel";
import { coverageMessages } from "./referent-coverage.messages";
import styles from "./referent.module.css";
import { capital } from "./SectorSelect";

/** An establishment with its sectors. */
export const CoverageSite = graphql(`
  fragment CoverageSite on CoverageSite {
    establishmentId
    establishmentName
    establishmentKind
    supervised
    diluted
    pairState
    cells {
      sector
      personCount
      states
      reasons
      holderName
      deputyName
    }
  }
`);

type Cell = CoverageSiteFragment["cells"][number];

interface CoverageBoardProps {
  sites: readonly CoverageSiteFragment[];
  /** The columns, in order. */
  sectors: readonly { readonly sector: string; readonly label: string }[];
}

/** A real table: establishments by sectors, each cell with its number and its word. */
export function CoverageBoard({ sites, sectors }: CoverageBoardProps) {
  const say = useText();
  const { grants } = useViewer();
  const rights = useMemo(() => rightsOf(grants), [grants]);
  const columns: Column<CoverageSiteFragment>[] = [
    {
      key: "site",
      header: say(coverageMessages.site),
      cell: ({ establishmentName }) => establishmentName,
      sortValue: ({ establishmentName }) => establishmentName,
    },
    ...sectors.map(({ sector, label }): Column<CoverageSiteFragment> => ({
      key: sector,
      header: capital(label),
      cell: (site) => {
        const cell = site.cells.find((one) => one.sector === sector);
        const canName = rights.can("referent:update", { establishmentId: site.establishmentId });
        return cell === undefined ? null : <BoardCell site={site} cell={cell} label={label} canName={canName} />;
      },
    })),
  ];
  return (
    <div onKeyDown={walkCells}>
      <p className={styles["keyboardHint"]}>{say(coverageMessages.keyboard)}</p>
      <DataTable
        caption={say(coverageMessages.board)}
        hideCaption
        rows={sites}
        rowKey={({ establishmentId }) => establishmentId}
        columns={columns}
        phone="stack"
      />
    </div>
  );
}

interface BoardCellProps {
  site: CoverageSiteFragment;
  cell: Cell;
  label: string;
  /** False: a vacant place is only looked at. */
  canName: boolean;
}

function BoardCell({ site, cell, label, canName }: BoardCellProps) {
  const say = useText();
  const [first = "covered", ...others] = cell.states;
  const to =
    first === "vacant" && canName
      ? `/referents/nommer?etablissement=${site.establishmentId}&secteur=${cell.sector}`
      : `/referents?etablissement=${site.establishmentId}&secteur=${cell.sector}`;
  return (
    <div>
      <Link
        className={styles["cell"]}
        data-state={first}
        to={to}
        tabIndex={cell.sector === site.cells[0]?.sector ? 0 : -1}
        title={cell.reasons.join(" ")}
        aria-label={say(coverageMessages.cell, {
          site: site.establishmentName,
          sector: label,
          reasons: `${String(cell.personCount)} ${COVERAGE_LABELS[first]}. ${cell.reasons.join(" ")}`,
        })}
      >
        <b>{cell.personCount}</b> {COVERAGE_LABELS[first]}
      </Link>
      {others.length > 0 && (
        <span className={styles["mark"]}>{say(coverageMessages.more, { count: others.length })}</span>
      )}
    </div>
  );
}
