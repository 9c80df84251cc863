import {
  EmptyState,
  formatDate,
  graphql,
  inSentence,
  LevelBadge,
  readFragment,
  Section,
  useText,
  type FragmentType,
} from "../kernel";
import { establishmentMessages as messages } from "./group.messages";
import classes from "./group.module.css";

const EstablishmentLevelFragment = graphql(`
  fragment EstablishmentLevel on Establishment {
    id
    maturity {
      level
      levelName
      computedAt
      nextStep {
        criterionCode
        label
        why
        cost
      }
    }
  }
`);

/** The level held and the only next step: no score, no list of failures. */
export function EstablishmentLevel({
  establishment,
}: {
  establishment: FragmentType<typeof EstablishmentLevelFragment>;
}) {
  const say = useText();
  const { maturity } = readFragment(EstablishmentLevelFragment, establishment);
  return (
    <Section title={say(messages.maturity)}>
      {maturity == null ? (
        <EmptyState title={say(messages.notComputed)} why={say(messages.notComputedWhy)} />
      ) : (
        <div className={classes["level"]}>
          <LevelBadge level={maturity.level} name={maturity.levelName} size="lg" />
          {maturity.nextStep == null ? (
            <p className={classes["next"]}>{say(messages.nextNone)}</p>
          ) : (
            <>
              <p className={classes["next"]}>{say(messages.nextStep, { label: maturity.nextStep.label })}</p>
              <p>{say(messages.nextWhy, { why: inSentence(maturity.nextStep.why) })}</p>
              <p>{say(messages.nextCost, { cost: inSentence(maturity.nextStep.cost) })}</p>
            </>
          )}
          <p className={classes["source"]}>{say(messages.computedAt, { date: formatDate(maturity.computedAt) })}</p>
        </div>
      )}
    </Section>
  );
}
