import { graphql, LinkButton, readFragment, useText, type FragmentType } from "../kernel";
import { indicatorMessages } from "./indicator.messages";
import styles from "./indicator.module.css";

const IndicatorDefinitionFragment = graphql(`
  fragment IndicatorDefinition on Indicator {
    id
    code
    numeratorLabel
    denominatorLabel
    frequency
  }
`);

const FREQUENCIES = {
  month: indicatorMessages.month,
  quarter: indicatorMessages.quarter,
  year: indicatorMessages.year,
} as const;

interface IndicatorDefinitionProps {
  indicator: FragmentType<typeof IndicatorDefinitionFragment>;
  /** The indicator to read beside this one, so that neither is worked for alone; null when there is none. */
  counterpart: { code: string; name: string } | null;
}

/** What is counted, over what, how often. */
export function IndicatorDefinition({ indicator, counterpart }: IndicatorDefinitionProps) {
  const say = useText();
  const facts = readFragment(IndicatorDefinitionFragment, indicator);
  return (
    <dl className={styles["facts"]}>
      <dt>{say(indicatorMessages.numerator)}</dt>
      <dd>{facts.numeratorLabel ?? say(indicatorMessages.counted)}</dd>
      {facts.denominatorLabel == null ? null : (
        <>
          <dt>{say(indicatorMessages.denominator)}</dt>
          <dd>{facts.denominatorLabel}</dd>
        </>
      )}
      <dt>{say(indicatorMessages.frequencyTerm)}</dt>
      <dd>{say(FREQUENCIES[facts.frequency as keyof typeof FREQUENCIES])}</dd>
      <dt>{say(indicatorMessages.code)}</dt>
      <dd>
        <code>{facts.code}</code>
      </dd>
      {counterpart === null ? null : (
        <>
          <dt>{say(indicatorMessages.readWith)}</dt>
          <dd>
            <LinkButton to={`/indicateurs/${encodeURIComponent(counterpart.code)}`}>{counterpart.name}</LinkButton>
          </dd>
        </>
      )}
    </dl>
  );
}
