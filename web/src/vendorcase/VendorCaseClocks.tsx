import { graphql, Facts, readFragment, Section, useText, type FragmentType } from "../kernel";
import { clockMessages } from "./vendorcase-clock.messages";
import styles from "./vendorcase.module.css";

const CaseDelays = graphql(`
  fragment CaseDelays on VendorCase {
    id
    clocks {
      id
      contractReference
      response {
        state
        stateText
        sentence
      }
      resolution {
        state
        stateText
        sentence
      }
      vendorText
      groupText
      reasons
    }
  }
`);

/** The promises of the contract on one case, and why each is where it is. Nothing before the case is sent. */
export function VendorCaseClocks({ of }: { of: FragmentType<typeof CaseDelays> }) {
  const say = useText();
  const { clocks } = readFragment(CaseDelays, of);
  if (clocks == null) return null;
  const value = (clock: typeof clocks.response) =>
    clock == null ? (
      say(clockMessages.nothing)
    ) : (
      <span className={styles["clock"]} data-clock={clock.state}>
        {say(clockMessages.value, { state: clock.stateText, sentence: clock.sentence })}
      </span>
    );
  return (
    <Section title={say(clockMessages.title)} lead={say(clockMessages.lead)}>
      {clocks.contractReference == null ? null : (
        <Facts
          lines={[
            { term: say(clockMessages.response), value: value(clocks.response) },
            { term: say(clockMessages.resolution), value: value(clocks.resolution) },
            {
              term: say(clockMessages.waited),
              value: say(clockMessages.waitedValue, { vendor: clocks.vendorText, group: clocks.groupText }),
            },
          ]}
        />
      )}
      <ul className={styles["reasons"]} aria-label={say(clockMessages.why)}>
        {clocks.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Section>
  );
}
