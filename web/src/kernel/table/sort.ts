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
