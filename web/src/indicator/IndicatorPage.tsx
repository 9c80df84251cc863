import { useQuery } from "@apollo/client/react";
import { counterpartOf } from "@palier/domain/indicator";
import { useParams } from "react-router";
import {
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  Section,
  useText,
} from "../kernel";
import { IndicatorDefinition } from "./IndicatorDefinition";
import { IndicatorFigure } from "./IndicatorFigure";
import { IndicatorSites } from "./IndicatorSites";
import { IndicatorTrend } from "./IndicatorTrend";
import { indicatorMessages } from "./indicator.messages";
import styles from "./indicator.module.css";

const IndicatorPageDocument = graphql(`
  query IndicatorPage($code: String!) {
    indicator(code: $code) {
      id
      name
      definition
      ...IndicatorFigure
      ...IndicatorDefinition
      ...IndicatorTrend
      ...IndicatorSites
    }
    indicators {
      id
      ...IndicatorName
    }
  }
`);

const IndicatorName = graphql(`
  fragment IndicatorName on Indicator {
    id
    code
    name
  }
`);

/** One indicator: its figure with context, what it counts, its trend, and the establishments side by side. */
export function IndicatorPage() {
  const say = useText();
  const { code = "" } = useParams();
  const { data, error, refetch } = useQuery(IndicatorPageDocument, { variables: { code } });
  const names = readFragment(IndicatorName, data?.indicators ?? []);
  if (data === undefined) {
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  }
  const back = <LinkButton to="/indicateurs">{say(indicatorMessages.backToList)}</LinkButton>;
  const indicator = data.indicator ?? null;
  if (indicator === null) {
    return <EmptyState title={say(indicatorMessages.unknown)} why={say(indicatorMessages.unknownWhy)} action={back} />;
  }
  const counterpart = names.find((other) => other.code === counterpartOf(code)) ?? null;
  return (
    <>
      <PageHeader title={indicator.name} purpose={indicator.definition} exports={back} />
      <div className={styles["twoColumns"]}>
        <div>
          <IndicatorFigure indicator={indicator} />
        </div>
        <div>
          <IndicatorTrend indicator={indicator} />
          <Section title={say(indicatorMessages.definition)}>
            <IndicatorDefinition indicator={indicator} counterpart={counterpart} />
          </Section>
        </div>
      </div>
      <Section title={say(indicatorMessages.sites)} lead={say(indicatorMessages.sitesLead)}>
        <IndicatorSites indicator={indicator} />
      </Section>
    </>
  );
}
