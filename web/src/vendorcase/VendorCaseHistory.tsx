import { formatDate, graphql, readFragment, Section, useText, type FragmentType } from "../kernel";
import { sheetMessages } from "./vendorcase-sheet.messages";
import { stateLabel } from "./vendorcase-shown";
import styles from "./vendorcase.module.css";

const CaseStep = graphql(`
  fragment CaseStep on VendorCaseMove {
    id
    fromState
    toState
    side
    movedAt
    personName
    contactName
  }
`);

/** The steps of a case, the oldest first: when, what, and on which side. */
export function VendorCaseHistory({ steps }: { steps: readonly FragmentType<typeof CaseStep>[] }) {
  const say = useText();
  return (
    <Section title={say(sheetMessages.history)}>
      <ol className={styles["steps"]}>
        {readFragment(CaseStep, steps).map(({ id, fromState, toState, side, movedAt, personName, contactName }) => {
          const what = fromState == null ? say(sheetMessages.made) : stateLabel(toState);
          const who =
            side === "group"
              ? (personName ?? say(sheetMessages.byGroup))
              : (contactName ??
                (personName == null ? say(sheetMessages.byVendor) : say(sheetMessages.notedBy, { who: personName })));
          return <li key={id}>{`${formatDate(movedAt, "time")} – ${what} (${who})`}</li>;
        })}
      </ol>
    </Section>
  );
}
