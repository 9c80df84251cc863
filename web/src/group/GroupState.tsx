import {
  Acronyms,
  formatNumber,
  graphql,
  inSentence,
  readFragment,
  Section,
  useText,
  type FragmentType,
} from "../kernel";
import { homeMessages } from "./group.messages";
import classes from "./group.module.css";

const GroupStateFragment = graphql(`
  fragment GroupState on Group {
    id
    openEstablishmentCount
    closedEstablishmentCount
    placeCount
    kinds {
      kind
      label
      count
    }
    legalEntities {
      id
    }
  }
`);

const MAIN_KINDS = 3;

export function GroupState({ group }: { group: FragmentType<typeof GroupStateFragment> }) {
  const say = useText();
  const { openEstablishmentCount, closedEstablishmentCount, placeCount, kinds, legalEntities } = readFragment(
    GroupStateFragment,
    group,
  );
  const main = [...kinds]
    .sort((a, b) => b.count - a.count)
    .slice(0, MAIN_KINDS)
    .map(({ label }) => inSentence(label))
    .join(", ");
  const lines = [
    {
      term: say(homeMessages.openCount),
      number: openEstablishmentCount,
      note: say(homeMessages.closedCount, { count: closedEstablishmentCount, entities: legalEntities.length }),
    },
    { term: say(homeMessages.places), number: placeCount, note: say(homeMessages.placesFrom) },
    {
      term: say(homeMessages.kinds),
      number: kinds.length,
      note: kinds.length === 0 ? "" : say(homeMessages.kindsMain, { kinds: main }),
    },
  ];
  return (
    <Section title={say(homeMessages.group)}>
      <dl className={classes["state"]}>
        {lines.map(({ term, number, note }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className={classes["number"]}>{formatNumber(number)}</dd>
            <dd className={classes["note"]}>
              <Acronyms text={note} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
