import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from "@tabler/icons-react";
import { useId, type ReactNode } from "react";
import { kernelMessages } from "../kernel.messages";
import { Acronyms } from "../page/Abbr";
import { useText } from "../text";
import classes from "./Figure.module.css";

/** direction: which way the figure moved. text: the same in words, « + 4 points depuis mars 2026 ». good: null when neither. */
export interface FigureTrend {
  direction: "up" | "down" | "flat";
  text: string;
  good?: boolean | null | undefined;
}

export interface FigureProps {
  label: string;
  /** Already in French form (formatValue, formatNumber…). */
  value: string;
  /** Only when the value doesn't carry it. */
  unit?: string | undefined;
  /** In French words (formatPeriod). */
  period?: string | undefined;
  /** In French form; null says that there is no target. */
  target?: string | null | undefined;
  /** null says that there is no hindsight yet. */
  trend?: FigureTrend | null | undefined;
  /** One sentence without which the figure misleads. */
  context?: string | undefined;
  /** « Ce que ce chiffre ne dit pas ». */
  limits?: string | undefined;
  source?: string | undefined;
  /** Chart and its data table, or a link. */
  children?: ReactNode | undefined;
}

const ARROWS = { up: IconArrowUpRight, down: IconArrowDownRight, flat: IconArrowRight };

/** A figure is never alone: period, target, trend, context and limits, source. */
export function Figure(props: FigureProps) {
  const { label, value, unit, period, target, trend, context, limits, source, children } = props;
  const say = useText();
  const id = useId();
  const Arrow = trend ? ARROWS[trend.direction] : null;
  return (
    <article className={classes["figure"]} aria-labelledby={id} data-figure>
      <h3 id={id} className={classes["label"]}>
        <Acronyms text={label} />
      </h3>
      <p className={classes["value"]} data-figure-part="value">
        {value}
        {unit !== undefined && <span className={classes["unit"]}> {unit}</span>}
      </p>
      <dl className={classes["facts"]}>
        {period !== undefined && (
          <Fact part="period" term={say(kernelMessages.period)}>
            {period}
          </Fact>
        )}
        {target !== undefined && (
          <Fact part="target" term={say(kernelMessages.target)}>
            {target ?? say(kernelMessages.targetNone)}
          </Fact>
        )}
        {trend !== undefined && (
          <Fact part="trend" term={say(kernelMessages.trend)}>
            <span className={classes["trend"]} data-good={trend?.good ?? undefined}>
              {Arrow && <Arrow size={18} aria-hidden />}
              {trend?.text ?? say(kernelMessages.trendNone)}
            </span>
          </Fact>
        )}
      </dl>
      {children}
      {context !== undefined && (
        <p className={classes["context"]} data-figure-part="context">
          {context}
        </p>
      )}
      {limits !== undefined && (
        <p className={classes["limits"]} data-figure-part="limits">
          <span className={classes["limitsTerm"]}>{say(kernelMessages.limits)}</span> {limits}
        </p>
      )}
      {source !== undefined && (
        <p className={classes["source"]} data-figure-part="source">
          {say(kernelMessages.source)}
          {"\u00a0: "}
          <Acronyms text={source} />
        </p>
      )}
    </article>
  );
}

function Fact({ part, term, children }: { part: string; term: string; children: ReactNode }) {
  return (
    <div data-figure-part={part}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
