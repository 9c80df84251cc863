import { useId, type ReactNode } from "react";
import classes from "./page.module.css";

interface SectionProps {
  title: string;
  /** One sentence under the title, when the title can't say it all. */
  lead?: string | undefined;
  /** Secondary actions of this section, on the title's line. */
  aside?: ReactNode | undefined;
  children: ReactNode;
}

/** A titled part of a page (h2), a landmark of its own. */
export function Section({ title, lead, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes["section"]} aria-labelledby={id}>
      <div className={classes["sectionHead"]}>
        <h2 id={id} className={classes["sectionTitle"]}>
          {title}
        </h2>
        {aside !== undefined && <div className={classes["aside"]}>{aside}</div>}
      </div>
      {lead !== undefined && <p className={classes["lead"]}>{lead}</p>}
      {children}
    </section>
  );
}
