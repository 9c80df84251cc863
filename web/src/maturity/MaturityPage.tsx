import { useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
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
import { GivenAnswer, MaturityQuestions } from "./MaturityQuestions";

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

const ASK_AGAIN_MS = 1_500;
/** A worker that has not answered by then will be seen at the next visit. */
const PATIENCE_MS = 60_000;

/** One establishment: its level, the one next step, why, the questions only people can answer, the way so far. */
export function MaturityPage() {
  const say = useText();
  const { establishmentId = "" } = useParams();
  const { hash } = useLocation();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(MaturityPageDocument, {
    variables: { id: establishmentId },
    fetchPolicy: "cache-and-network",
  });
  const establishment = data?.establishment ?? null;
  const maturity = readFragment(MaturityState, establishment)?.maturity ?? null;
  const [answered, setAnswered] = useState(false);
  const answers = readFragment(GivenAnswer, maturity?.answers ?? []);
  // The workers compute the level after the answer is kept: the page asks again until they have.
  const waiting = answered && (maturity === null || answers.some((answer) => answer.answeredAt > maturity.computedAt));
  useEffect(() => {
    if (!waiting) return undefined;
    startPolling(ASK_AGAIN_MS);
    const patience = setTimeout(() => {
      setAnswered(false);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(patience);
      stopPolling();
    };
  }, [waiting, startPolling, stopPolling]);
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
        exports={
          <>
            <LinkButton to={`/etablissements/${establishment.id}`}>{say(maturityMessages.seeSite)}</LinkButton>
            {back}
          </>
        }
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
            <p role="status" className={styles["quiet"]}>
              {waiting ? say(maturityMessages.recomputing) : null}
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
        onAnswered={() => {
          setAnswered(true);
        }}
      />
      {maturity === null ? null : <MaturityHistory maturity={maturity} />}
    </>
  );
}
