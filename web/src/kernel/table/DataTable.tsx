import { useId, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { kernelMessages } from "../kernel.messages";
import { useText } from "../text";
import classes from "./DataTable.module.css";
import { HeaderCell } from "./HeaderCell";
import { groupRows, sortRows, type Sort, type SortValue } from "./sort";

export interface Column<Row> {
  key: string;
  header: string;
  /** Written once in the header, never in the cells. */
  unit?: string | undefined;
  /** Figures go right; text left (unless told). */
  align?: "left" | "right" | undefined;
  cell: (row: Row) => ReactNode;
  /** Keeps a date or a period on one line. */
  nowrap?: boolean | undefined;
  /** Left out of the cards that a phone shows; the wide table keeps it. */
  wideOnly?: boolean | undefined;
  /** Makes the column sortable; null sorts last both ways. */
  sortValue?: ((row: Row) => SortValue) | undefined;
}

export interface DataTableProps<Row> {
  /** What the table shows, for everyone; visible unless hideCaption. */
  caption: string;
  hideCaption?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** By column key; the first column says « Total » unless told. */
  totals?: Readonly<Record<string, ReactNode>> | undefined;
  initialSort?: Sort | undefined;
  /** Rows that follow each other under one heading row; rows must come grouped. */
  groupOf?: ((row: Row) => string) | undefined;
  /** In place of the table when there is no row. */
  emptyState?: ReactNode;
  /** On a phone: scroll sideways (unless told), or each row as a small card. */
  phone?: "scroll" | "stack" | undefined;
}

/** A real table: caption, row headers, sort announced, sticky header, its own focusable scroll region. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, hideCaption = false, columns, rows, rowKey, totals, initialSort, groupOf, emptyState } = props;
  const { phone = "scroll" } = props;
  const say = useText();
  const id = useId();
  const [sort, setSort] = useState<Sort | null>(initialSort ?? null);
  const region = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(region, rows.length);
  if (rows.length === 0 && emptyState !== undefined) return <>{emptyState}</>;
  const sortColumn = columns.find((column) => column.key === sort?.key);
  const shown = sort && sortColumn?.sortValue ? sortRows(rows, sortColumn.sortValue, sort.direction) : rows;
  return (
    <div
      ref={region}
      className={classes["region"]}
      data-phone={phone}
      {...(scrolls && {
        role: "region",
        tabIndex: 0,
        "aria-label": say(kernelMessages.scrollHint, { caption }),
        "data-scrolls": true,
      })}
    >
      <table className={classes["table"]} role="table" aria-labelledby={id}>
        <caption id={id} className={hideCaption ? classes["hidden"] : classes["caption"]}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell
                key={column.key}
                header={column.header}
                unit={column.unit}
                align={column.align}
                sortable={column.sortValue !== undefined}
                direction={sort?.key === column.key ? sort.direction : null}
                onSort={(direction) => setSort({ key: column.key, direction })}
              />
            ))}
          </tr>
        </thead>
        {groupRows(shown, groupOf).map(([heading, members], at) => (
          <tbody key={heading ?? at} role="rowgroup">
            {heading !== null && (
              <tr role="row">
                <th scope="rowgroup" role="rowheader" colSpan={columns.length} className={classes["group"]}>
                  {heading}
                </th>
              </tr>
            )}
            {members.map((row) => (
              <tr key={rowKey(row)} role="row">
                {columns.map((column, index) => (
                  <Cell key={column.key} head={index === 0} column={column}>
                    {column.cell(row)}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        {totals && (
          <tfoot role="rowgroup">
            <tr role="row">
              {columns.map((column, index) => (
                <Cell key={column.key} head={index === 0} column={column}>
                  {totals[column.key] ?? (index === 0 ? say(kernelMessages.total) : null)}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** A table wider than its place becomes a scroll region that the keyboard can reach; one that fits scrolls with the page. */
function useOverflow(region: RefObject<HTMLDivElement | null>, rowCount: number): boolean {
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const box = region.current;
    const table = box?.firstElementChild;
    if (!box || !table) return undefined;
    const measure = () => setScrolls(table.scrollWidth > box.clientWidth + 1);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, [region, rowCount]);
  return scrolls;
}

interface CellProps<Row> {
  head: boolean;
  column: Column<Row>;
  children: ReactNode;
}

/** The explicit roles keep the table a table for assistive technology when the phone layout changes display. */
function Cell<Row>({ head, column, children }: CellProps<Row>) {
  const common = {
    className: classes["cell"],
    "data-align": column.align ?? "left",
    "data-nowrap": column.nowrap === true,
    "data-wide-only": column.wideOnly === true,
    "data-label": column.unit === undefined ? column.header : `${column.header} (${column.unit})`,
  };
  return head ? (
    <th scope="row" role="rowheader" {...common}>
      {children}
    </th>
  ) : (
    <td role="cell" {...common}>
      {children}
    </td>
  );
}
