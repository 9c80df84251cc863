import {
  ActionButton,
  EmptyState,
  Figure,
  formatEuros,
  formatPercent,
  graphql,
  QuietButton,
  readFragment,
  Section,
  useCan,
  useText,
  type FragmentType,
} from "../kernel";
import { paybackWords } from "./roi-words";
import { roiMessages } from "./roi.messages";
import styles from "./roi.module.css";

const RoiResultFragment = graphql(`
  fragment RoiSummary on RoiPlan {
    id
    firstYear
    discountRate
    version
    result {
      years {
        year
      }
      totalCostCents
      totalBenefitCents
      netPresentValueCents
      paybackYears
      roiRatio
      warnings
    }
  }
`);

/** The return on investment, good or bad, with what must be read beside it. @param plan null before the first one. */
export function RoiSummary({ plan }: { plan: FragmentType<typeof RoiResultFragment> | null }) {
  const say = useText();
  const canEdit = useCan("roi:update");
  const facts = readFragment(RoiResultFragment, plan);
  if (facts === null) {
    const action = canEdit ? <ActionButton to="/cpom/hypotheses">{say(roiMessages.emptyAction)}</ActionButton> : null;
    return <EmptyState title={say(roiMessages.empty)} why={say(roiMessages.emptyWhy)} action={action} />;
  }
  const { result, firstYear } = facts;
  const last = result.years.at(-1)?.year ?? firstYear;
  const period = say(roiMessages.period, { first: firstYear, last });
  const source = say(roiMessages.source, { version: facts.version });
  const value = result.netPresentValueCents;
  const verdict = value > 0 ? roiMessages.positive : value < 0 ? roiMessages.negative : roiMessages.balanced;
  return (
    <Section
      title={say(roiMessages.result, { first: firstYear, last })}
      aside={canEdit ? <QuietButton to="/cpom/hypotheses">{say(roiMessages.assumptions)}</QuietButton> : undefined}
    >
      <p className={styles["verdict"]}>{say(verdict, { amount: formatEuros(Math.abs(value)) })}</p>
      <div className={styles["figures"]}>
        <Figure
          label={say(roiMessages.npv)}
          value={formatEuros(value)}
          period={period}
          context={say(roiMessages.npvContext, { year: firstYear, rate: formatPercent(facts.discountRate, 2) })}
          limits={say(roiMessages.npvLimits)}
          source={source}
        />
        <Figure
          label={say(roiMessages.payback)}
          value={paybackWords(say, result.paybackYears)}
          period={period}
          context={say(roiMessages.paybackContext)}
          limits={say(roiMessages.paybackLimits)}
          source={source}
        />
        <Figure
          label={say(roiMessages.ratio)}
          value={result.roiRatio == null ? say(roiMessages.ratioNone) : formatPercent(result.roiRatio)}
          period={period}
          context={say(roiMessages.ratioContext, {
            benefits: formatEuros(result.totalBenefitCents),
            costs: formatEuros(result.totalCostCents),
          })}
          limits={say(roiMessages.ratioLimits)}
          source={source}
        />
      </div>
      {result.warnings.length === 0 ? null : (
        <div className={styles["warnings"]}>
          <h3 className={styles["warningsTitle"]}>{say(roiMessages.warnings)}</h3>
          <ul>
            {result.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
