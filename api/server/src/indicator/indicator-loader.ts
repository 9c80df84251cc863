import type { Indicator, IndicatorLatest } from "@palier/domain/indicator";
import {
  groupTrends,
  historiesOf,
  latestByEstablishments,
  latestByIndicators,
  summariesOf,
} from "@palier/store/indicator";
import { batchedRows } from "../kernel";
import type { Catalogue } from "./indicator-catalogue";

/** A value beside the indicator it measures. */
export interface ValueView {
  readonly id: string;
  readonly establishmentId: string;
  readonly indicator: Indicator;
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number;
  readonly context: string | null;
  readonly previousValue: number | null;
}

/** The values with their indicator, in the order of codes. Written out: there are thousands of them in one answer. */
export function valueViews(rows: readonly IndicatorLatest[], { byId, rankOf }: Catalogue): ValueView[] {
  const views: ValueView[] = [];
  for (const row of rows) {
    const indicator = byId.get(row.indicatorId);
    if (indicator === undefined) continue;
    views.push({
      id: `${row.establishmentId}-${row.indicatorId}-${row.period}`,
      establishmentId: row.establishmentId,
      indicator,
      period: row.period,
      numerator: row.numerator,
      denominator: row.denominator,
      value: row.value,
      context: row.context,
      previousValue: row.previousValue,
    });
  }
  return views.sort((a, b) => (rankOf.get(a.indicator.id) ?? 0) - (rankOf.get(b.indicator.id) ?? 0));
}

/** Latest values by establishment id. */
export const latestOfEstablishment = batchedRows(
  latestByEstablishments,
  (row) => row.establishmentId,
  (rows): readonly IndicatorLatest[] => rows,
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
