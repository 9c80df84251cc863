import {
  ACCESS_GAP_LABELS,
  ACCESS_LEVEL_LABELS,
  ACCESS_LEVELS,
  parseAccessLevel,
  type AccessGap,
} from "@palier/domain/accessrule";
import type { ReactNode } from "react";
import { Link } from "react-router";
import styles from "./accessrule.module.css";

/** The number and the word of a level; a path makes it a link. @param label what a screen reader hears beside it. */
export function AccessRuleLevel({ level, to, label }: { level: string; to?: string; label?: ReactNode }) {
  const known = parseAccessLevel(level);
  const rank = known === null ? -1 : ACCESS_LEVELS.indexOf(known);
  const words = (
    <>
      <b>{rank < 0 ? "?" : rank}</b> {known === null ? level : ACCESS_LEVEL_LABELS[known]} {label}
    </>
  );
  return to === undefined ? (
    <span className={styles["level"]} data-level={rank}>
      {words}
    </span>
  ) : (
    <Link className={styles["level"]} data-level={rank} to={to}>
      {words}
    </Link>
  );
}

/** A gap in words, told by its colour as well. */
export function AccessRuleGap({ gap }: { gap: string }) {
  return (
    <span className={styles["gap"]} data-gap={gap}>
      {(ACCESS_GAP_LABELS as Readonly<Record<string, string>>)[gap as AccessGap] ?? gap}
    </span>
  );
}
