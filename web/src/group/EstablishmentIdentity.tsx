import {
  Acronyms,
  Facts,
  formatDate,
  formatNumber,
  graphql,
  readFragment,
  Section,
  useText,
  useViewer,
  type FragmentType,
} from "../kernel";
import { establishmentMessages as messages, groupMessages } from "./group.messages";
import classes from "./group.module.css";

const EstablishmentIdentityFragment = graphql(`
  fragment EstablishmentIdentity on Establishment {
    id
    finessNumber
    siret
    categoryCode
    categoryLabel
    city
    departmentCode
    departmentName
    openedOn
    closedOn
    placeCount
    legalEntity {
      id
      name
      finessNumber
    }
  }
`);

interface EstablishmentIdentityProps {
  establishment: FragmentType<typeof EstablishmentIdentityFragment>;
}

export function EstablishmentIdentity({ establishment }: EstablishmentIdentityProps) {
  const say = useText();
  const { group } = useViewer();
  const facts = readFragment(EstablishmentIdentityFragment, establishment);
  const category =
    facts.categoryLabel == null
      ? facts.categoryCode
      : say(messages.categoryCode, { label: facts.categoryLabel, code: facts.categoryCode });
  return (
    <Section title={say(messages.facts)}>
      <Facts
        lines={[
          { term: say(groupMessages.finess), value: facts.finessNumber },
          {
            term: say(groupMessages.legalEntity),
            value: say(groupMessages.entity, {
              name: facts.legalEntity.name,
              finess: facts.legalEntity.finessNumber,
            }),
          },
          { term: say(messages.siret), value: facts.siret },
          { term: say(groupMessages.city), value: facts.city },
          { term: say(messages.category), value: category },
          {
            term: say(groupMessages.department),
            value: say(messages.department, { name: facts.departmentName, code: facts.departmentCode }),
          },
          {
            term: say(groupMessages.places),
            value: facts.placeCount == null ? null : formatNumber(facts.placeCount),
          },
          { term: say(groupMessages.openedOn), value: facts.openedOn == null ? null : formatDate(facts.openedOn) },
          ...(facts.closedOn == null ? [] : [{ term: say(groupMessages.closedOn), value: formatDate(facts.closedOn) }]),
        ]}
      />
      {group.sourceLabel != null && (
        <p className={classes["source"]}>
          <Acronyms text={group.sourceLabel} />
        </p>
      )}
    </Section>
  );
}
