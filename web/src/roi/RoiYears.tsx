import { graphql, readFragment, Section, useText, type FragmentType } from "../kernel";
import { roiMessages } from "./roi.messages";
import { RoiCharts } from "./RoiCharts";
import { RoiYearTable } from "./RoiYearTable";

const RoiYearsFragment = graphql(`
  fragment RoiYears on RoiPlan {
    id
    result {
      ...RoiCharts
      ...RoiYearTable
    }
  }
`);

/** The five years, drawn then in figures. */
export function RoiYears({ plan }: { plan: FragmentType<typeof RoiYearsFragment> }) {
  const say = useText();
  const { result } = readFragment(RoiYearsFragment, plan);
  return (
    <Section title={say(roiMessages.byYear)}>
      <RoiCharts result={result} />
      <RoiYearTable result={result} />
    </Section>
  );
}
