import { Facts, graphql, LinkButton, readFragment, useText, type FragmentType } from "../kernel";
import { indicatorMessages } from "./indicator.messages";

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
  const lines = [
    { term: say(indicatorMessages.numerator), value: facts.numeratorLabel ?? say(indicatorMessages.counted) },
    ...(facts.denominatorLabel == null
      ? []
      : [{ term: say(indicatorMessages.denominator), value: facts.denominatorLabel }]),
    {
      term: say(indicatorMessages.frequencyTerm),
      value: say(FREQUENCIES[facts.frequency as keyof typeof FREQUENCIES]),
    },
    { term: say(indicatorMessages.code), value: <code>{facts.code}</code> },
    ...(counterpart === null ? [] : [{ term: say(indicatorMessages.readWith), value: link(counterpart) }]),
  ];
  return <Facts columns={1} lines={lines} />;
}

const link = ({ code, name }: { code: string; name: string }) => (
  <LinkButton to={`/indicateurs/${encodeURIComponent(code)}`}>{name}</LinkButton>
);
