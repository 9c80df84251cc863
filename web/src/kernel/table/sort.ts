export type SortDirection = "asc" | "desc";
export interface Sort {
  key: string;
  direction: SortDirection;
}
export type SortValue = string | number | null;

const collator = new Intl.Collator("fr", { numeric: true, sensitivity: "base" });

/** A sorted copy; null always last, so that missing figures never pass for the lowest. Ties keep their order. */
export function sortRows<Row>(rows: readonly Row[], value: (row: Row) => SortValue, direction: SortDirection): Row[] {
  const sign = direction === "asc" ? 1 : -1;
  return [...rows].sort((a, b) => {
    const x = value(a);
    const y = value(b);
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * (typeof x === "number" && typeof y === "number" ? x - y : collator.compare(String(x), String(y)));
  });
}

/** Rows under their heading, headings in order of first appearance; one part without heading when `groupOf` is missing. */
export function groupRows<Row>(
  rows: readonly Row[],
  groupOf: ((row: Row) => string) | undefined,
): [heading: string | null, members: readonly Row[]][] {
  if (groupOf === undefined) return [[null, rows]];
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const heading = groupOf(row);
    const members = parts.get(heading);
    if (members) members.push(row);
    else parts.set(heading, [row]);
  }
  return [...parts];
}
