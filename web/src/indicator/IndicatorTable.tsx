import type { ReactNode } from "react";
import type { IndicatorTableRowFragment } from "../generated/graphql";
import { DataTable, formatPercent, formatPeriod, formatValue, graphql, LinkButton, useText } from "../kernel";
import { Sparkline } from "../kernel/chart";
import { targetWords, trendWords } from "./indicator-words";
import { indicatorMessages } from "./indicator.messages";
import styles from "./indicator.module.css";

export const IndicatorTableRow = graphql(`
  fragment IndicatorTableRow on Indicator {
    id
    code
    name
    unit
    frequency
    direction
    target
    groupTrend {
      period
      value
    }
    summary {
      siteCount
      expectedSiteCount
      withContextCount
      median
      latestPeriod
    }
  }
`);

/** One indicator as the list shows it. */
export type IndicatorRow = IndicatorTableRowFragment;

/** The list: one line an indicator, by name. */
export function IndicatorTable({ rows, emptyState }: { rows: readonly IndicatorRow[]; emptyState: ReactNode }) {
  const say = useText();
  return (
    <DataTable
      caption={say(indicatorMessages.listCaption)}
      hideCaption
      phone="stack"
      rows={rows}
      rowKey={(row) => row.id}
      initialSort={{ key: "name", direction: "asc" }}
      emptyState={emptyState}
      columns={[
        {
          key: "name",
          header: say(indicatorMessages.indicator),
          cell: (row) => <LinkButton to={`/indicateurs/${encodeURIComponent(row.code)}`}>{row.name}</LinkButton>,
          sortValue: (row) => row.name,
        },
        {
          key: "median",
          header: say(indicatorMessages.median),
          align: "right",
          cell: ({ summary, unit }) => <strong>{formatValue(summary.median, unit)}</strong>,
        },
        {
          key: "target",
          header: say(indicatorMessages.target),
          align: "right",
          cell: (row) => targetWords(say, row),
        },
        {
          key: "period",
          header: say(indicatorMessages.period),
          nowrap: true,
          cell: ({ summary }) => formatPeriod(summary.latestPeriod),
          sortValue: ({ summary }) => summary.latestPeriod ?? null,
        },
        {
          key: "trend",
          header: say(indicatorMessages.trendYear),
          cell: (row) => (
            <span className={styles["trend"]}>
              <Sparkline values={row.groupTrend.map((point) => point.value)} target={row.target ?? null} />
              <TrendText row={row} />
            </span>
          ),
        },
        {
          key: "sites",
          header: say(indicatorMessages.transmitted),
          align: "right",
          cell: ({ summary }) =>
            say(indicatorMessages.transmittedOf, { count: summary.siteCount, expected: summary.expectedSiteCount }),
          sortValue: ({ summary }) => summary.siteCount,
        },
        {
          key: "context",
          header: say(indicatorMessages.context),
          align: "right",
          cell: ({ summary }) =>
            summary.siteCount === 0
              ? say(indicatorMessages.contextNone)
              : formatPercent(summary.withContextCount / summary.siteCount, 0),
          sortValue: ({ summary }) => (summary.siteCount === 0 ? null : summary.withContextCount / summary.siteCount),
        },
      ]}
    />
  );
}

function TrendText({ row }: { row: IndicatorRow }) {
  const trend = trendWords(useText(), row, row.groupTrend);
  return <span>{trend?.wholeYear === true ? trend.change : trend?.text}</span>;
}
