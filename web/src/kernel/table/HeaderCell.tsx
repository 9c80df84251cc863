import { IconArrowDown, IconArrowUp, IconArrowsSort } from "@tabler/icons-react";
import { kernelMessages } from "../kernel.messages";
import { Acronyms } from "../page/Abbr";
import { useText } from "../text";
import classes from "./DataTable.module.css";
import type { SortDirection } from "./sort";

interface HeaderCellProps {
  header: string;
  unit: string | undefined;
  align: "left" | "right" | undefined;
  sortable: boolean;
  /** null when the table isn't sorted by this column. */
  direction: SortDirection | null;
  onSort: (direction: SortDirection) => void;
}

const ARIA = { asc: "ascending", desc: "descending" } as const;

export function HeaderCell({ header, unit, align, sortable, direction, onSort }: HeaderCellProps) {
  const say = useText();
  const Icon = direction === null ? IconArrowsSort : direction === "asc" ? IconArrowUp : IconArrowDown;
  const words = (
    <>
      <span>
        <Acronyms text={header} />
      </span>
      {unit !== undefined && <span className={classes["unit"]}> ({unit})</span>}
    </>
  );
  return (
    <th
      scope="col"
      role="columnheader"
      className={classes["head"]}
      data-align={align ?? "left"}
      {...(sortable && { "aria-sort": direction === null ? ("none" as const) : ARIA[direction] })}
    >
      {sortable ? (
        <button
          type="button"
          className={classes["sort"]}
          title={say(kernelMessages.sortBy, { header })}
          onClick={() => onSort(direction === "asc" ? "desc" : "asc")}
        >
          {words}
          <Icon size={14} aria-hidden className={classes["sortIcon"]} data-on={direction !== null} />
        </button>
      ) : (
        words
      )}
    </th>
  );
}
