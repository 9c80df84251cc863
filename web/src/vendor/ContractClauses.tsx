import { Checkbox, Textarea } from "@mantine/core";
import { CLAUSE_CONFIDENCE_LABELS, CLAUSES } from "@palier/domain/vendor";
import { Acronyms, Section, useText } from "../kernel";
import type { ContractPart } from "./ContractTerms";
import { contractMessages } from "./vendor-contract.messages";
import styles from "./vendor.module.css";
import { faultOf } from "./VendorFault";

/** The checklist: each clause with why it matters, where that comes from, and how sure the house is of it. */
export function ContractClauses({ fields, set, fault }: ContractPart) {
  const say = useText();
  const present = CLAUSES.filter(({ kind }) => fields.clauses[kind]?.present === true).length;
  return (
    <Section
      title={say(contractMessages.clauses)}
      lead={say(contractMessages.clausesLead, { present, total: CLAUSES.length })}
    >
      {CLAUSES.map(({ kind, label, why, source, confidence }) => {
        const clause = fields.clauses[kind] ?? { present: false, wording: "" };
        const change = (part: Partial<typeof clause>): void => {
          set({ clauses: { ...fields.clauses, [kind]: { ...clause, ...part } } });
        };
        return (
          <div key={kind} className={styles["clause"]} role="group" aria-label={label}>
            <h3>{label}</h3>
            <p>
              <Acronyms text={why} />
            </p>
            <p className={styles["quiet"]}>
              {say(contractMessages.source, { source, confidence: CLAUSE_CONFIDENCE_LABELS[confidence] })}
            </p>
            <Checkbox
              label={say(contractMessages.present)}
              checked={clause.present}
              onChange={(event) => {
                change({ present: event.currentTarget.checked });
              }}
            />
            {clause.present || clause.wording !== "" ? (
              <Textarea
                autosize
                minRows={1}
                label={say(contractMessages.wording, { clause: label })}
                value={clause.wording}
                onChange={(event) => {
                  change({ wording: event.currentTarget.value });
                }}
                {...faultOf(fault, `clauses.${kind}`)}
              />
            ) : null}
          </div>
        );
      })}
    </Section>
  );
}
