import type { ReactNode } from "react";
import { kernelMessages } from "../kernel.messages";
import { useText } from "../text";
import { Acronyms } from "./Abbr";
import classes from "./page.module.css";

export interface FactLine {
  term: string;
  /** null: « non renseigné », written so that nobody takes a gap for a zero. */
  value: ReactNode;
}

/** What an object is, term and value. @param columns side by side on a wide screen: 2 unless told, 1 for sentences. */
export function Facts({ lines, columns = 2 }: { lines: readonly FactLine[]; columns?: 1 | 2 }) {
  const say = useText();
  return (
    <dl className={classes["facts"]} data-columns={columns}>
      {lines.map(({ term, value }) => (
        <div key={term}>
          <dt>
            <Acronyms text={term} />
          </dt>
          <dd>{value ?? <span className={classes["gap"]}>{say(kernelMessages.missing)}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
