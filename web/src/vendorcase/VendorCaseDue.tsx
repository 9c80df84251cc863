import { graphql, readFragment, useText, type FragmentType } from "../kernel";
import { clockMessages } from "./vendorcase-clock.messages";
import styles from "./vendorcase.module.css";

/** The promise of the contract that a list shows for a case. */
export const CaseDue = graphql(`
  fragment CaseDue on VendorCase {
    id
    clocks {
      id
      contractReference
      next {
        label
        state
        stateText
        usedText
        dueText
      }
    }
  }
`);

/** « Résolution : mardi 24 novembre 2026 à 17 h », and the time used; in words where nothing is due. */
export function VendorCaseDue({ of }: { of: FragmentType<typeof CaseDue> }) {
  const say = useText();
  const { clocks } = readFragment(CaseDue, of);
  if (clocks == null) return <>{say(clockMessages.notSent)}</>;
  const { next } = clocks;
  if (next == null) return <>{say(clocks.contractReference == null ? clockMessages.noPromise : clockMessages.none)}</>;
  return (
    <span className={styles["clock"]} data-clock={next.state}>
      {say(clockMessages.cell, {
        label: next.label,
        due: next.state === "running" ? (next.dueText ?? "") : next.stateText,
      })}
      <span className={styles["used"]}>{next.usedText}</span>
    </span>
  );
}
