import { statement, type ReadTx } from "../kernel";

/** One known value of one establishment. */
export interface HistoryPoint {
  readonly establishmentId: string;
  readonly indicatorId: string;
  readonly period: string;
  readonly value: number;
}

const selectHistories = statement<HistoryPoint>(
  "indicator-histories",
  `select pair.establishment_id as "establishmentId", pair.indicator_id as "indicatorId", point.period, point.value
     from unnest($2::uuid[], $3::uuid[]) as pair (establishment_id, indicator_id)
     cross join lateral (
       select v.period, v.value::float8 as value from indicator_value v
        where v.group_id = $1 and v.establishment_id = pair.establishment_id and v.indicator_id = pair.indicator_id
        order by v.period desc limit 24) as point
    order by point.period`,
);

/** The last 24 known values of each pair, oldest first. */
export const historiesOf = (
  tx: ReadTx,
  pairs: readonly { readonly establishmentId: string; readonly indicatorId: string }[],
): Promise<HistoryPoint[]> =>
  tx.rows(selectHistories, [
    tx.groupId,
    pairs.map(({ establishmentId }) => establishmentId),
    pairs.map(({ indicatorId }) => indicatorId),
  ]);
