import type { IndicatorValue } from "@palier/domain/indicator";
import { statement, type ReadTx } from "../kernel";

/** The group's figure in one period. */
export interface GroupTrendPoint {
  readonly indicatorId: string;
  readonly period: string;
  /**
   * Where every establishment gave numerator and denominator, the sum of the first over the sum of the second, so that
   * a large site weighs more than a small one; else the plain mean of the values.
   */
  readonly value: number;
  /** How many establishments gave a value. */
  readonly siteCount: number;
}

const groupTrend = statement<GroupTrendPoint>(
  "indicator-group-trend",
  `select "indicatorId", period, value, "siteCount" from (
     select indicator_id as "indicatorId", period, count(*)::int as "siteCount",
            (case when count(*) = count(denominator) and count(*) = count(numerator)
                  then sum(numerator) / nullif(sum(denominator), 0) else avg(value) end)::float8 as value,
            row_number() over (partition by indicator_id order by period desc) as age
       from indicator_value where group_id = $1 and indicator_id = any($2::uuid[])
      group by indicator_id, period) as trend
    where age <= 24 and value is not null order by "indicatorId", period`,
);

/** The last 24 known periods of each indicator, oldest first. */
export const groupTrends = (tx: ReadTx, indicatorIds: readonly string[]): Promise<GroupTrendPoint[]> =>
  tx.rows(groupTrend, [tx.groupId, indicatorIds]);

const pairHistory = statement<IndicatorValue>(
  "indicator-pair-history",
  `select establishment_id as "establishmentId", indicator_id as "indicatorId", period, numerator::float8 as numerator,
          denominator::float8 as denominator, value::float8 as value, context
     from indicator_value where group_id = $1 and establishment_id = $2 and indicator_id = $3 order by period`,
);

/** Every known value of one indicator in one establishment, oldest first. */
export const historyOf = (tx: ReadTx, establishmentId: string, indicatorId: string): Promise<IndicatorValue[]> =>
  tx.rows(pairHistory, [tx.groupId, establishmentId, indicatorId]);

/** How an indicator stands over the open establishments of the group, by the newest value of each. */
export interface IndicatorSummary {
  readonly indicatorId: string;
  readonly siteCount: number;
  /** Open establishments: each is expected to have a value. */
  readonly expectedSiteCount: number;
  readonly withContextCount: number;
  /** 0 where no target was set. */
  readonly targetReachedCount: number;
  /** null where no establishment has a value. */
  readonly median: number | null;
  readonly latestPeriod: string | null;
}

const summary = statement<IndicatorSummary>(
  "indicator-summary",
  `select indicator.id as "indicatorId", count(latest.value)::int as "siteCount", count(*)::int as "expectedSiteCount",
          count(*) filter (where btrim(latest.context) <> '')::int as "withContextCount",
          count(*) filter (where case indicator.direction when 'up' then latest.value >= indicator.target
                                                          else latest.value <= indicator.target end)::int as "targetReachedCount",
          (percentile_cont(0.5) within group (order by latest.value::float8)) as median,
          max(latest.period) as "latestPeriod"
     from indicator
     join establishment on establishment.group_id = indicator.group_id and establishment.closed_on is null
     left join indicator_latest as latest on latest.group_id = indicator.group_id
          and latest.establishment_id = establishment.id and latest.indicator_id = indicator.id
    where indicator.group_id = $1 and indicator.id = any($2::uuid[])
    group by indicator.id`,
);

/** One summary for each indicator asked; none in a group without open establishment. */
export const summariesOf = (tx: ReadTx, indicatorIds: readonly string[]): Promise<IndicatorSummary[]> =>
  tx.rows(summary, [tx.groupId, indicatorIds]);
