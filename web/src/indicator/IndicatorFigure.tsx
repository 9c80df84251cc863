import { Figure, formatPeriod, formatValue, graphql, readFragment, useText, type FragmentType } from "../kernel";
import { TARGET_NOTICE } from "@palier/domain/indicator";
import { targetWords, trendWords } from "./indicator-words";
import { indicatorMessages } from "./indicator.messages";

const IndicatorFigureFragment = graphql(`
  fragment IndicatorFigure on Indicator {
    id
    unit
    frequency
    direction
    target
    limits
    sourceLabel
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

/** The group's median with all that a figure must not be shown without. */
export function IndicatorFigure({ indicator }: { indicator: FragmentType<typeof IndicatorFigureFragment> }) {
  const say = useText();
  const facts = readFragment(IndicatorFigureFragment, indicator);
  const { summary, unit, target } = facts;
  return (
    <Figure
      label={say(indicatorMessages.medianOf, { count: summary.siteCount })}
      value={summary.median == null ? say(indicatorMessages.noValue) : formatValue(summary.median, unit)}
      {...(summary.latestPeriod == null ? {} : { period: formatPeriod(summary.latestPeriod) })}
      target={
        target == null
          ? null
          : say(indicatorMessages.notice, { target: targetWords(say, facts), notice: TARGET_NOTICE })
      }
      trend={trendWords(say, facts, facts.groupTrend)}
      context={say(indicatorMessages.contextShare, {
        sites: summary.siteCount,
        expected: summary.expectedSiteCount,
        bare: summary.siteCount - summary.withContextCount,
      })}
      limits={facts.limits}
      source={facts.sourceLabel}
    />
  );
}
