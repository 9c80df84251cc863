import { Facts, graphql, LinkButton, readFragment, useText, type FragmentType } from "../kernel";
import { maturityMessages } from "./maturity.messages";
import styles from "./maturity.module.css";

const NextStep = graphql(`
  fragment NextStep on MaturityNextStep {
    criterionCode
    label
    why
    cost
    finding
    indicatorCode
    questionCode
  }
`);

interface MaturityNextStepPanelProps {
  /** null: every level is held. */
  step: FragmentType<typeof NextStep> | null;
  /** The level it leads to; null when it is not known. */
  level: number | null;
}

/** The one next step: what, why, what it asks of people. Never a list. */
export function MaturityNextStepPanel({ step, level }: MaturityNextStepPanelProps) {
  const say = useText();
  const next = readFragment(NextStep, step);
  if (next === null) {
    return (
      <section className={styles["next"]}>
        <h2 className={styles["nextTitle"]}>{say(maturityMessages.noNext)}</h2>
        <p>{say(maturityMessages.noNextWhy)}</p>
      </section>
    );
  }
  return (
    <section className={styles["next"]} aria-labelledby="prochain-pas">
      <h2 id="prochain-pas" className={styles["nextTitle"]}>
        {level === null ? say(maturityMessages.nextStep) : say(maturityMessages.nextTitle, { level })}
      </h2>
      <p className={styles["nextLabel"]}>{next.label}</p>
      <Facts
        columns={1}
        lines={[
          { term: say(maturityMessages.nextWhy), value: next.why },
          { term: say(maturityMessages.nextCost), value: next.cost },
          { term: say(maturityMessages.nextFinding), value: next.finding },
        ]}
      />
      <p className={styles["nextAction"]}>
        <CriterionLink indicatorCode={next.indicatorCode ?? null} questionCode={next.questionCode ?? null} />
      </p>
    </section>
  );
}

/** Where a person can act on a criterion: the indicator to look at, or the question on this page. */
export function CriterionLink({
  indicatorCode,
  questionCode,
}: {
  indicatorCode: string | null;
  questionCode: string | null;
}) {
  const say = useText();
  if (indicatorCode !== null) {
    return (
      <LinkButton to={`/indicateurs/${encodeURIComponent(indicatorCode)}`}>
        {say(maturityMessages.seeIndicator)}
      </LinkButton>
    );
  }
  if (questionCode === null) return null;
  return <LinkButton to={`#question-${questionCode}`}>{say(maturityMessages.answerQuestion)}</LinkButton>;
}
