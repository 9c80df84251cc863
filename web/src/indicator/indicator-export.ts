import { formatPeriod, toCsv, type Say } from "../kernel";
import { indicatorMessages } from "./indicator.messages";
import type { IndicatorRow } from "./IndicatorTable";

/** The list as it is filtered on screen. Values stay numbers in their own unit, a ratio from 0 to 1. */
export function indicatorCsv(say: Say, rows: readonly IndicatorRow[]): string {
  const header = [
    say(indicatorMessages.code),
    say(indicatorMessages.indicator),
    say(indicatorMessages.unit),
    say(indicatorMessages.median),
    say(indicatorMessages.target),
    say(indicatorMessages.period),
    say(indicatorMessages.transmitted),
    say(indicatorMessages.expected),
    say(indicatorMessages.withContext),
  ];
  return toCsv(
    header,
    rows.map(({ code, name, unit, target, summary }) => [
      code,
      name,
      unit,
      summary.median ?? null,
      target ?? null,
      summary.latestPeriod == null ? null : formatPeriod(summary.latestPeriod),
      summary.siteCount,
      summary.expectedSiteCount,
      summary.withContextCount,
    ]),
  );
}
