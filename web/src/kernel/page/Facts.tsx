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

/** What an object is, in two columns of term and value. */
export function Facts({ lines }: { lines: readonly FactLine[] }) {
  const say = useText();
  return (
    <dl className={classes["facts"]}>
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
