import type { Indicator, IndicatorLatest } from "@palier/domain/indicator";
import {
  fullLatest,
  groupTrends,
  historiesOf,
  latestByIndicators,
  leanLatest,
  summariesOf,
  type FullLatestColumns,
  type LatestColumns,
} from "@palier/store/indicator";
import { batchedRows } from "../kernel";
import type { Catalogue } from "./indicator-catalogue";

/** A value beside the indicator it measures. A class for its `id`, which is made only when it is asked. */
export class ValueView {
  constructor(
    readonly establishmentId: string,
    readonly indicator: Indicator,
    readonly period: string,
    readonly value: number,
    readonly numerator: number | null = null,
    readonly denominator: number | null = null,
    readonly context: string | null = null,
    readonly previousValue: number | null = null,
  ) {}

  get id(): string {
    return `${this.establishmentId}-${this.indicator.id}-${this.period}`;
  }
}

/** Fields of a value that need nothing but its period and figure. */
const LEAN_FIELDS = new Set(["__typename", "id", "period", "value", "indicator", "establishment"]);

/** True when the lean read holds all that is asked of the values. */
export const isLean = (fields: ReadonlySet<string>): boolean => {
  for (const field of fields) if (!LEAN_FIELDS.has(field)) return false;
  return true;
};

// Each view goes straight to the place of its indicator: thousands of them are cheaper placed than sorted.
function placed(
  count: number,
  { placeOf }: Catalogue,
  at: (index: number) => string,
  make: (index: number, indicator: Indicator) => ValueView,
): ValueView[] {
  const slots: (ValueView | undefined)[] = [];
  slots.length = placeOf.size;
  for (let index = 0; index < count; index += 1) {
    const place = placeOf.get(at(index));
    if (place !== undefined) slots[place.rank] = make(index, place.indicator);
  }
  return slots.filter((view) => view !== undefined);
}

/** The values of one establishment with their indicators, in the order of codes. */
export function valuesOfSite(columns: LatestColumns | FullLatestColumns | null, catalogue: Catalogue): ValueView[] {
  if (columns === null) return [];
  const { establishmentId: site, indicatorIds, periods, values } = columns;
  const full = "contexts" in columns ? columns : null;
  return placed(
    indicatorIds.length,
    catalogue,
    (index) => indicatorIds[index] ?? "",
    (index, indicator) =>
      new ValueView(
        site,
        indicator,
        periods[index] ?? "",
        values[index] ?? Number.NaN,
        full?.numerators[index],
        full?.denominators[index],
        full?.contexts[index],
        full?.previousValues[index],
      ),
  );
}

/** The values of one indicator, in no order. */
export const valuesOfIndicator = (rows: readonly IndicatorLatest[], indicator: Indicator): ValueView[] =>
  rows.map(
    (row) =>
      new ValueView(
        row.establishmentId,
        indicator,
        row.period,
        row.value,
        row.numerator,
        row.denominator,
        row.context,
        row.previousValue,
      ),
  );

/** Latest values by establishment id, with all that is known; null where there is none. */
export const fullLatestOf = batchedRows(
  fullLatest,
  (row) => row.establishmentId,
  ([row]) => row ?? null,
);

/** Latest values by establishment id, figures only; null where there is none. */
export const leanLatestOf = batchedRows(
  leanLatest,
  (row) => row.establishmentId,
  ([row]) => row ?? null,
);

/** Latest values by indicator id, closed establishments included. */
export const latestOfIndicator = batchedRows(
  latestByIndicators,
  (row) => row.indicatorId,
  (rows): readonly IndicatorLatest[] => rows,
);

/** Group figures by indicator id, oldest first. */
export const trendOf = batchedRows(
  groupTrends,
  (row) => row.indicatorId,
  (rows) => rows,
);

/** Summary by indicator id; null in a group without open establishment. */
export const summaryOf = batchedRows(
  summariesOf,
  (row) => row.indicatorId,
  ([row]) => row ?? null,
);

/** The key of one establishment and one indicator; both are UUIDs. */
export const pairKey = (establishmentId: string, indicatorId: string): string => `${establishmentId} ${indicatorId}`;

/** Values of one establishment for one indicator, by `pairKey`, oldest first. */
export const historyOfPair = batchedRows(
  (tx, keys) =>
    historiesOf(
      tx,
      keys.map((key) => {
        const [establishmentId = "", indicatorId = ""] = key.split(" ");
        return { establishmentId, indicatorId };
      }),
    ),
  (point) => pairKey(point.establishmentId, point.indicatorId),
  (points) => points,
);
