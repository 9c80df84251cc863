import { formatDate, formatNumber, DataTable, LevelBadge, LinkButton, useText, Acronyms, type Column } from "../kernel";
import type { EstablishmentRow } from "./establishment-list";
import { groupMessages } from "./group.messages";
import classes from "./group.module.css";

interface EstablishmentTableProps {
  rows: readonly EstablishmentRow[];
  totalCount: number;
  /** True when some establishments of the filter are closed: a column says since when. */
  withClosed: boolean;
}

/** The tree: group, legal entity, establishment. Sortable once every row is there, as sorting half a list would mislead. */
export function EstablishmentTable({ rows, totalCount, withClosed }: EstablishmentTableProps) {
  const say = useText();
  const whole = rows.length === totalCount;
  const sortable = (value: (row: EstablishmentRow) => string | number | null) => (whole ? { sortValue: value } : {});
  const columns: Column<EstablishmentRow>[] = [
    {
      key: "name",
      header: say(groupMessages.name),
      cell: ({ id, name, city }) => (
        <>
          <LinkButton to={`/etablissements/${id}`}>{name}</LinkButton>
          {city != null && <span className={classes["city"]}>{city}</span>}
        </>
      ),
      ...sortable((row) => row.name),
    },
    {
      key: "kind",
      header: say(groupMessages.kind),
      cell: ({ kindLabel }) => <Acronyms text={kindLabel} />,
      ...sortable((row) => row.kindLabel),
    },
    {
      key: "department",
      header: say(groupMessages.department),
      cell: ({ departmentName }) => departmentName,
      wideOnly: true,
      ...sortable((row) => row.departmentName),
    },
    {
      key: "finess",
      header: say(groupMessages.finess),
      cell: ({ finessNumber }) => <span className="tabular">{finessNumber}</span>,
      wideOnly: true,
    },
    {
      key: "places",
      header: say(groupMessages.places),
      align: "right",
      cell: ({ placeCount }) => formatNumber(placeCount),
      ...sortable((row) => row.placeCount ?? null),
    },
    ...(withClosed
      ? [
          {
            key: "closed",
            header: say(groupMessages.closedOn),
            align: "right" as const,
            cell: ({ closedOn }: EstablishmentRow) => (closedOn == null ? "" : formatDate(closedOn)),
            ...sortable((row) => row.closedOn ?? null),
          },
        ]
      : []),
    {
      key: "level",
      header: say(groupMessages.level),
      nowrap: true,
      cell: ({ maturity }) =>
        maturity ? (
          <LevelBadge level={maturity.level} name={maturity.levelName} size="sm" />
        ) : (
          <span className={classes["quiet"]}>{say(groupMessages.levelUnknown)}</span>
        ),
      ...sortable((row) => row.maturity?.level ?? null),
    },
  ];
  const places = rows.reduce((sum, row) => sum + (row.placeCount ?? 0), 0);
  return (
    <DataTable
      caption={
        whole
          ? say(groupMessages.captionAll, { total: totalCount })
          : say(groupMessages.caption, { shown: formatNumber(rows.length), total: formatNumber(totalCount) })
      }
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      groupOf={({ legalEntity }) =>
        say(groupMessages.entity, { name: legalEntity.name, finess: legalEntity.finessNumber })
      }
      totals={whole ? { places: formatNumber(places) } : undefined}
      phone="stack"
    />
  );
}
