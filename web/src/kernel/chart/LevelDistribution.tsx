import type { ReactNode } from "react";
import { formatNumber } from "../format/format";
import { useText } from "../text";
import { chartMessages } from "./chart.messages";
import { dotGrid, worthOfDot } from "./chart-scale";
import { ChartSvg } from "./ChartSvg";
import styles from "./chart.module.css";

/** How many stand on one step. */
export interface LevelCount {
  /** 0 (no level held yet) to 4. */
  level: number;
  name: string;
  count: number;
}

const PITCH = 11;
const RADIUS = 4;
const BASE = 44;
const RISE = 20;
/** Above the dots, for their number. */
const COUNT_ROOM = 30;
/** Rows of dots a step carries before one dot stands for more than one. */
const MOST_ROWS = 9;

/** The five rising steps, one dot per establishment standing on its step; number and count written in the step. */
export function LevelDistribution({ levels }: { levels: readonly LevelCount[] }): ReactNode {
  const say = useText();
  const steps = Math.max(1, levels.length);
  const plan = (width: number): { step: number; worth: number; headroom: number } => {
    const step = width / steps;
    const perRow = Math.max(1, Math.floor((step - 12) / PITCH));
    const counts = levels.map((level) => level.count);
    const worth = worthOfDot(counts, perRow * MOST_ROWS);
    const stack = levels.map(
      (level, at) => dotGrid(Math.ceil(level.count / worth), step - 12, PITCH).rows * PITCH + at * RISE,
    );
    return { step, worth, headroom: Math.max(...stack, 0) - (steps - 1) * RISE };
  };
  const height = (width: number): number => BASE + (steps - 1) * RISE + Math.max(0, plan(width).headroom) + COUNT_ROOM;
  return (
    <div>
      <ChartSvg height={height}>
        {(width, tall) => {
          const { step, worth } = plan(width);
          return levels.map((level, at) => {
            const top = tall - BASE - at * RISE;
            const dots = Math.ceil(level.count / worth);
            const { perRow, rows } = dotGrid(dots, step - 12, PITCH);
            const inset = (step - perRow * PITCH) / 2 + PITCH / 2;
            return (
              <g key={level.level} transform={`translate(${String(at * step)} 0)`}>
                <rect className={styles[`step${String(level.level)}`]} x={0} y={top} width={step} height={tall - top} />
                <line className={styles["tread"]} x1={0} x2={step} y1={top} y2={top} />
                <text
                  className={level.level === 4 ? styles["stepTextLight"] : styles["stepText"]}
                  x={step / 2}
                  y={top + 30}
                  textAnchor="middle"
                >
                  {step < 110 ? level.level : say(chartMessages.stepLabel, { level: level.level })}
                </text>
                <text className={styles["stepCount"]} x={step / 2} y={top - rows * PITCH - 8} textAnchor="middle">
                  {formatNumber(level.count)}
                </text>
                {Array.from({ length: dots }, (_none, dot) => (
                  <circle
                    key={dot}
                    className={styles["dot"]}
                    cx={inset + (dot % perRow) * PITCH}
                    cy={top - 8 - Math.floor(dot / perRow) * PITCH}
                    r={RADIUS}
                  />
                ))}
              </g>
            );
          });
        }}
      </ChartSvg>
      <ol className={styles["levelNames"]} aria-hidden>
        {levels.map((level) => (
          <li key={level.level}>
            <span className={styles["levelNumber"]}>{say(chartMessages.stepLabel, { level: level.level })}</span>
            <span className={styles["levelName"]}>{level.name}</span>
          </li>
        ))}
      </ol>
      <p className={styles["reading"]}>{say(chartMessages.dotWorth, { count: plan(720).worth })}</p>
    </div>
  );
}
