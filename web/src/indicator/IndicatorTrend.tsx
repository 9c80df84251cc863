import { formatNumber, formatPeriod, formatValue, graphql, readFragment, useText, type FragmentType } from "../kernel";
import { ChartFrame, LineChart } from "../kernel/chart";
import { shortPeriod, trendWords } from "./indicator-words";
import { indicatorMessages } from "./indicator.messages";

const IndicatorTrendFragment = graphql(`
  fragment IndicatorTrend on Indicator {
    id
    unit
    frequency
    direction
    target
    groupTrend {
      period
      value
      siteCount
    }
  }
`);

/** The group's mean over the known periods; nothing at all before the first one. */
export function IndicatorTrend({ indicator }: { indicator: FragmentType<typeof IndicatorTrendFragment> }) {
  const say = useText();
  const facts = readFragment(IndicatorTrendFragment, indicator);
  const { groupTrend: points, unit, target } = facts;
  const words = trendWords(say, facts, points);
  if (points.length === 0) return null;
  return (
    <ChartFrame
      order={2}
      title={
        words === null ? say(indicatorMessages.trendTitleOne) : say(indicatorMessages.trendTitle, { words: words.text })
      }
      reading={say(indicatorMessages.trendReading)}
      table={{
        caption: say(indicatorMessages.trendCaption),
        columns: [say(indicatorMessages.period), say(indicatorMessages.trendValue), say(indicatorMessages.trendSites)],
        rows: points.map((point) => [
          formatPeriod(point.period),
          formatValue(point.value, unit),
          formatNumber(point.siteCount),
        ]),
      }}
    >
      <LineChart
        points={points.map((point) => ({ label: shortPeriod(point.period), value: point.value }))}
        format={(value) => formatValue(value, unit)}
        {...(unit === "ratio" ? { ceiling: 1 } : {})}
        {...(target == null
          ? {}
          : {
              target: {
                value: target,
                label: say(indicatorMessages.chartTarget, { value: formatValue(target, unit) }),
              },
            })}
      />
    </ChartFrame>
  );
}
