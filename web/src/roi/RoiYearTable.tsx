import { DataTable, formatEuros, formatPercent, graphql, readFragment, useText, type FragmentType } from "../kernel";
import { roiMessages } from "./roi.messages";

const RoiYearTableFragment = graphql(`
  fragment RoiYearTable on RoiResult {
    totalCostCents
    totalBenefitCents
    netPresentValueCents
    roiRatio
    years {
      year
      costCents
      benefitCents
      netCents
      discountedNetCents
      cumulativeDiscountedCents
      roiRatio
    }
  }
`);

/** The five years in figures, with their totals. */
export function RoiYearTable({ result }: { result: FragmentType<typeof RoiYearTableFragment> }) {
  const say = useText();
  const facts = readFragment(RoiYearTableFragment, result);
  const money = (
    key: "costCents" | "benefitCents" | "netCents" | "discountedNetCents" | "cumulativeDiscountedCents",
    header: string,
  ) =>
    ({
      key,
      header,
      align: "right",
      cell: (row: (typeof facts.years)[number]) => formatEuros(row[key]),
    }) as const;
  return (
    <DataTable
      caption={say(roiMessages.byYear)}
      hideCaption
      phone="stack"
      rows={facts.years}
      rowKey={(row) => String(row.year)}
      columns={[
        { key: "year", header: say(roiMessages.year), cell: (row) => String(row.year) },
        money("costCents", say(roiMessages.cost)),
        money("benefitCents", say(roiMessages.benefit)),
        money("netCents", say(roiMessages.net)),
        money("discountedNetCents", say(roiMessages.discounted)),
        money("cumulativeDiscountedCents", say(roiMessages.cumulative)),
        {
          key: "ratio",
          header: say(roiMessages.yearRatio),
          align: "right",
          cell: (row) => formatPercent(row.roiRatio, 0),
        },
      ]}
      totals={{
        costCents: formatEuros(facts.totalCostCents),
        benefitCents: formatEuros(facts.totalBenefitCents),
        netCents: formatEuros(facts.totalBenefitCents - facts.totalCostCents),
        discountedNetCents: formatEuros(facts.netPresentValueCents),
        ratio: formatPercent(facts.roiRatio, 0),
      }}
    />
  );
}
