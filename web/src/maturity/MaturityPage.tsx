import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { useLocation, useParams } from "react-router";
import {
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LevelBadge,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  useText,
} from "../kernel";
import { maturityMessages } from "./maturity.messages";
import styles from "./maturity.module.css";
import { MaturityCriteria } from "./MaturityCriteria";
import { MaturityHistory } from "./MaturityHistory";
import { MaturityNextStepPanel } from "./MaturityNextStepPanel";
import { MaturityQuestions } from "./MaturityQuestions";

const MaturityPageDocument = graphql(`
  query MaturityPage($id: ID!) {
    establishment(id: $id) {
      id
      name
      kind
      kindLabel
      ...MaturityState
    }
    maturityFramework {
      code
      version
      ...FrameworkLevels
      questions {
        code
        ...FrameworkQuestion
      }
    }
  }
`);

/** All that one establishment's level shows; asked again by the answer to a question, which may change any of it. */
export const MaturityState = graphql(`
  fragment MaturityState on Establishment {
    id
    maturity {
      level
      levelName
      computedAt
      criteria {
        code
        level
        met
      }
      nextStep {
        criterionCode
        ...NextStep
      }
      answers {
        ...GivenAnswer
      }
      ...CriteriaResults
      ...LevelHistory
    }
  }
`);

/** One establishment: its level, the one next step, why, the questions only people can answer, the way so far. */
export function MaturityPage() {
  const say = useText();
  const { establishmentId = "" } = useParams();
  const { hash } = useLocation();
  const { data, error, refetch } = useQuery(MaturityPageDocument, {
    variables: { id: establishmentId },
    fetchPolicy: "cache-and-network",
  });
  const establishment = data?.establishment ?? null;
  const maturity = readFragment(MaturityState, establishment)?.maturity ?? null;
  const shown = maturity !== null;
  useEffect(() => {
    if (shown && hash !== "") document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [shown, hash]);
  if (data === undefined) {
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  }
  const back = <LinkButton to="/paliers">{say(maturityMessages.backToBoard)}</LinkButton>;
  if (establishment === null) {
    return <EmptyState title={say(maturityMessages.unknown)} why={say(maturityMessages.unknownWhy)} action={back} />;
  }
  const next = maturity?.nextStep ?? null;
  const nextLevel = maturity?.criteria.find((one) => one.code === next?.criterionCode)?.level ?? null;
  return (
    <>
      <PageHeader
        title={establishment.name}
        purpose={say(maturityMessages.sitePurpose, { kind: establishment.kindLabel })}
        exports={back}
      />
      {maturity === null ? (
        <EmptyState title={say(maturityMessages.siteEmpty)} why={say(maturityMessages.siteEmptyWhy)} />
      ) : (
        <>
          <div className={styles["state"]}>
            <LevelBadge level={maturity.level} name={maturity.levelName} size="lg" />
            <p className={styles["quiet"]}>
              {say(maturityMessages.held, {
                met: maturity.criteria.filter((criterion) => criterion.met).length,
                total: maturity.criteria.length,
                date: formatDate(maturity.computedAt, "time"),
              })}
            </p>
          </div>
          <MaturityNextStepPanel step={next} level={nextLevel} />
          <MaturityCriteria maturity={maturity} framework={data.maturityFramework} />
        </>
      )}
      <MaturityQuestions
        establishmentId={establishment.id}
        questions={data.maturityFramework.questions}
        answers={maturity?.answers ?? []}
      />
      {maturity === null ? null : <MaturityHistory maturity={maturity} />}
    </>
  );
}
