import { formatEuros, graphql, readFragment, useText, type FragmentType } from "../kernel";
import { ChartFrame, ColumnPairChart, CumulativeChart, zeroCrossing } from "../kernel/chart";
import { paybackWords, shortEuros } from "./roi-words";
import { roiMessages } from "./roi.messages";
import styles from "./roi.module.css";

const RoiChartsFragment = graphql(`
  fragment RoiCharts on RoiResult {
    netPresentValueCents
    years {
      year
      costCents
      benefitCents
      netCents
      cumulativeDiscountedCents
    }
  }
`);

/** Costs against benefits by year, and the running discounted total. */
export function RoiCharts({ result }: { result: FragmentType<typeof RoiChartsFragment> }) {
  const say = useText();
  const { years, netPresentValueCents } = readFragment(RoiChartsFragment, result);
  const last = years.at(-1);
  if (last === undefined) return null;
  const lastShort = years.findLastIndex((year) => year.netCents < 0);
  const from = years[lastShort + 1];
  const covered = zeroCrossing([0, ...years.map((year) => year.cumulativeDiscountedCents)]);
  const cumulativeTitle =
    netPresentValueCents < 0
      ? say(roiMessages.cumulativeTitleNever, { amount: formatEuros(-netPresentValueCents) })
      : say(roiMessages.cumulativeTitle, { years: paybackWords(say, covered ?? 0) });
  return (
    <div className={styles["charts"]}>
      <ChartFrame
        title={
          from === undefined
            ? say(roiMessages.pairTitleNever, { year: last.year })
            : say(roiMessages.pairTitle, { year: from.year })
        }
        reading={say(roiMessages.pairReading)}
        table={{
          caption: say(roiMessages.pairCaption),
          columns: [say(roiMessages.year), say(roiMessages.cost), say(roiMessages.benefit)],
          rows: years.map((year) => [String(year.year), formatEuros(year.costCents), formatEuros(year.benefitCents)]),
        }}
      >
        <ColumnPairChart
          pairs={years.map((year) => ({ label: String(year.year), first: year.costCents, second: year.benefitCents }))}
          names={{ first: say(roiMessages.cost), second: say(roiMessages.benefit) }}
          format={(cents) => shortEuros(say, cents)}
        />
      </ChartFrame>
      <ChartFrame
        title={cumulativeTitle}
        reading={say(roiMessages.cumulativeReading)}
        table={{
          caption: say(roiMessages.cumulative),
          columns: [say(roiMessages.year), say(roiMessages.cumulative)],
          rows: years.map((year) => [String(year.year), formatEuros(year.cumulativeDiscountedCents)]),
        }}
      >
        <CumulativeChart
          points={years.map((year) => ({
            label: say(roiMessages.endOf, { year: year.year }),
            value: year.cumulativeDiscountedCents,
          }))}
          crossingLabel={(moment) => say(roiMessages.crossing, { years: paybackWords(say, moment) })}
          zeroLabel={say(roiMessages.balance)}
          format={(cents) => shortEuros(say, cents)}
        />
      </ChartFrame>
    </div>
  );
}
