import type { ReactNode } from "react";
import { useEffect } from "react";
import { formatNumber } from "../format/format";
import { Acronyms } from "./Abbr";
import classes from "./page.module.css";

interface PageHeaderProps {
  /** The page's only h1 and the window's title. */
  title: string;
  /** How many things the page lists, as filtered. */
  count?: number | undefined;
  /** One sentence: what one comes here for. */
  purpose: string;
  /** The one main action of the screen. */
  action?: ReactNode | undefined;
  /** Exports, always top right. */
  exports?: ReactNode | undefined;
}

export function PageHeader({ title, count, purpose, action, exports }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} – Palier`;
  }, [title]);
  return (
    <header className={classes["header"]}>
      <div className={classes["headline"]}>
        <h1 className={classes["title"]}>
          {title}
          {count !== undefined && <span className={classes["count"]}> {formatNumber(count)}</span>}
        </h1>
        <p className={classes["purpose"]}>
          <Acronyms text={purpose} />
        </p>
      </div>
      {(action !== undefined || exports !== undefined) && (
        <div className={classes["actions"]}>
          {exports}
          {action}
        </div>
      )}
    </header>
  );
}
