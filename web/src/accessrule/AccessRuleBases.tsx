import { LEGAL_BASES } from "@palier/domain/accessrule";
import { LinkButton, useText } from "../kernel";
import { ruleMessages } from "./accessrule-form.messages";
import styles from "./accessrule.module.css";

/** Texts that often justify a rule, each with how far its source was read; a click adds one to what is written. */
export function AccessRuleBases({ onCite }: { onCite: (text: string) => void }) {
  const say = useText();
  return (
    <details className={styles["quiet"]}>
      <summary>{say(ruleMessages.suggestions)}</summary>
      <ul className={styles["bases"]}>
        {LEGAL_BASES.map(({ text, says, trust }) => (
          <li key={text}>
            <LinkButton
              onClick={() => {
                onCite(text);
              }}
            >
              {say(ruleMessages.cite, { text })}
            </LinkButton>{" "}
            {say(ruleMessages.suggestion, { says, trust })}
          </li>
        ))}
      </ul>
    </details>
  );
}
