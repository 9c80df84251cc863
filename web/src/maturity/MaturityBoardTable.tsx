import { VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { BoardSiteFragment } from "../generated/graphql";
import { DataTable, graphql, LevelBadge, LinkButton, useText, walkCells, type Column } from "../kernel";
import { maturityMessages } from "./maturity.messages";
import styles from "./maturity.module.css";

export const BoardSite = graphql(`
  fragment BoardSite on Establishment {
    id
    finessNumber
    name
    kind
    kindLabel
    maturity {
      level
      levelName
      criteria {
        code
        level
        met
      }
      nextStep {
        criterionCode
        label
      }
    }
  }
`);

/** One establishment as the board shows it. */
export type BoardRow = BoardSiteFragment;

interface MaturityBoardTableProps {
  rows: readonly BoardRow[];
  /** The levels of the framework, in order. */
  levels: readonly { level: number; name: string }[];
  emptyState: ReactNode;
}

/** The board: a real table, one line an establishment, one column a level of the framework. */
export function MaturityBoardTable({ rows, levels, emptyState }: MaturityBoardTableProps) {
  const say = useText();
  const levelColumns = levels.map(({ level }): Column<BoardRow> => ({
    key: `level-${String(level)}`,
    header: say(maturityMessages.levelColumn, { level }),
    wideOnly: true,
    cell: (row) => <CriteriaCell row={row} level={level} />,
  }));
  const columns: Column<BoardRow>[] = [
    {
      key: "site",
      header: say(maturityMessages.site),
      cell: (row) => (
        <>
          <LinkButton to={`/paliers/${row.id}`}>{row.name}</LinkButton>
          <div className={styles["quiet"]}>
            <abbr title={row.kindLabel}>{row.kind}</abbr>
          </div>
        </>
      ),
      sortValue: (row) => row.name,
    },
    {
      key: "level",
      header: say(maturityMessages.filterLevel),
      cell: ({ maturity }) =>
        maturity == null ? (
          <span className={styles["quiet"]}>{say(maturityMessages.toCompute)}</span>
        ) : (
          <span className={styles["levelCell"]}>
            <LevelBadge level={maturity.level} name={maturity.levelName} size="sm" />
          </span>
        ),
      sortValue: (row) => row.maturity?.level ?? null,
    },
    {
      key: "next",
      header: say(maturityMessages.nextStep),
      cell: ({ maturity }) =>
        maturity == null ? null : (
          <div className={styles["nextCell"]}>{maturity.nextStep?.label ?? say(maturityMessages.allHeld)}</div>
        ),
    },
    ...levelColumns,
  ];
  return (
    <div onKeyDown={walkCells}>
      {rows.length === 0 ? null : <p className={styles["keyboardHint"]}>{say(maturityMessages.boardHint)}</p>}
      <DataTable
        caption={say(maturityMessages.boardCaption)}
        hideCaption
        phone="stack"
        rows={rows}
        rowKey={(row) => row.id}
        initialSort={{ key: "site", direction: "asc" }}
        emptyState={emptyState}
        columns={columns}
      />
    </div>
  );
}

function tally(row: BoardRow, level: number): { met: number; total: number } | null {
  const criteria = row.maturity?.criteria.filter((criterion) => criterion.level === level) ?? [];
  return criteria.length === 0 ? null : { met: criteria.filter(({ met }) => met).length, total: criteria.length };
}

function CriteriaCell({ row, level }: { row: BoardRow; level: number }) {
  const say = useText();
  const count = tally(row, level);
  if (count === null) return null;
  const full = count.met === count.total;
  return (
    <Link className={styles["cell"]} data-full={full} to={`/paliers/${row.id}#palier-${String(level)}`} tabIndex={-1}>
      {full ? <IconCheck size={16} aria-hidden /> : null}
      {say(maturityMessages.criteriaMet, count)}{" "}
      <VisuallyHidden>{say(maturityMessages.criteriaLabel, { site: row.name, level })}</VisuallyHidden>
    </Link>
  );
}
