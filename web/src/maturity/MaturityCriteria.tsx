import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import type { CriteriaResultsFragment } from "../generated/graphql";
import { graphql, readFragment, Section, useText, type FragmentType } from "../kernel";
import { maturityMessages } from "./maturity.messages";
import styles from "./maturity.module.css";
import { CriterionLink } from "./MaturityNextStepPanel";

const CriteriaResults = graphql(`
  fragment CriteriaResults on Maturity {
    level
    criteria {
      code
      level
      label
      met
      finding
      indicatorCode
      questionCode
    }
  }
`);

const FrameworkLevels = graphql(`
  fragment FrameworkLevels on MaturityFramework {
    levels {
      level
      name
      purpose
    }
  }
`);

interface MaturityCriteriaProps {
  maturity: FragmentType<typeof CriteriaResults>;
  framework: FragmentType<typeof FrameworkLevels>;
}

type Criterion = CriteriaResultsFragment["criteria"][number];

/** Why this level: each criterion, held or not yet, with what was seen. */
export function MaturityCriteria({ maturity, framework }: MaturityCriteriaProps) {
  const say = useText();
  const { criteria, level: held } = readFragment(CriteriaResults, maturity);
  const { levels } = readFragment(FrameworkLevels, framework);
  return (
    <Section title={say(maturityMessages.criteria)} lead={say(maturityMessages.criteriaLead)}>
      {levels.map(({ level, name, purpose }) => {
        const own = criteria.filter((criterion) => criterion.level === level);
        const missing = own.filter((criterion) => !criterion.met).length;
        return (
          <section key={level} id={`palier-${String(level)}`} className={styles["group"]}>
            <h3 className={styles["groupTitle"]}>
              {say(maturityMessages.levelNamed, { level, name })}
              <span className={styles["groupState"]}>
                {missing > 0
                  ? say(maturityMessages.groupMissing, { missing })
                  : say(level <= held ? maturityMessages.groupHeld : maturityMessages.groupWaiting)}
              </span>
            </h3>
            <p className={styles["quiet"]}>{purpose}</p>
            <ul className={styles["criteria"]}>
              {own.map((criterion) => (
                <CriterionLine key={criterion.code} criterion={criterion} />
              ))}
            </ul>
          </section>
        );
      })}
    </Section>
  );
}

function CriterionLine({ criterion }: { criterion: Criterion }) {
  const say = useText();
  const Icon = criterion.met ? IconCircleCheck : IconCircleDashed;
  return (
    <li className={styles["criterion"]} data-met={criterion.met}>
      <Icon size={20} aria-hidden />
      <div>
        <p className={styles["criterionLabel"]}>
          {criterion.label}
          <span className={styles["criterionState"]}>
            {say(criterion.met ? maturityMessages.met : maturityMessages.notMet)}
          </span>
        </p>
        <p className={styles["finding"]}>
          {criterion.finding}{" "}
          {criterion.met ? null : (
            <CriterionLink
              indicatorCode={criterion.indicatorCode ?? null}
              questionCode={criterion.questionCode ?? null}
            />
          )}
        </p>
      </div>
    </li>
  );
}
