import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import type { ReactNode } from "react";
import { useText } from "../text";
import { chartMessages } from "./chart.messages";
import { clipLabel, valueDomain } from "./chart-scale";
import { ChartSvg } from "./ChartSvg";
import styles from "./chart.module.css";

/** One bar. */
export interface BarRow {
  key: string;
  label: string;
  /** In the unit of the chart; null: nothing transmitted, said in words. */
  value: number | null;
}

/** A vertical mark across the bars, named at the top. */
export interface BarMark {
  value: number;
  label: string;
}

/** @see BarChart */
export interface BarChartProps {
  rows: readonly BarRow[];
  format: (value: number) => string;
  median?: BarMark;
  target?: BarMark;
}

const NARROW = 520;
const HEAD = 44;

/** Horizontal bars in the order given (never a league table), with the median and the target as marks. */
export function BarChart(props: BarChartProps): ReactNode {
  const pitch = (width: number): number => (width < NARROW ? 44 : 28);
  return (
    <ChartSvg height={(width) => HEAD + props.rows.length * pitch(width) + 4}>
      {(width, height) => <Bars {...props} width={width} height={height} pitch={pitch(width)} />}
    </ChartSvg>
  );
}

function Bars({
  rows,
  format,
  median,
  target,
  width,
  height,
  pitch,
}: BarChartProps & { width: number; height: number; pitch: number }): ReactNode {
  const say = useText();
  const narrow = width < NARROW;
  const longest = Math.max(...rows.map((row) => row.label.length));
  const left = narrow ? 0 : Math.min(280, Math.round(width * 0.36), longest * 7 + 18);
  const plot = width - left - 72;
  const x = scaleLinear<number>({
    domain: valueDomain([...rows.map((row) => row.value), median?.value, target?.value]),
    range: [0, plot],
  });
  return (
    <Group left={left} top={HEAD}>
      {median === undefined ? null : (
        <Mark mark={median} x={x(median.value)} line="median" labelTop={-28} bottom={height - HEAD} room={plot} />
      )}
      {target === undefined ? null : (
        <Mark mark={target} x={x(target.value)} line="target" labelTop={-10} bottom={height - HEAD} room={plot} />
      )}
      {rows.map((row, at) => {
        const top = at * pitch + (narrow ? 20 : 6);
        return (
          <g key={row.key}>
            <text
              className={styles["label"]}
              x={narrow ? 0 : -10}
              y={narrow ? top - 6 : top + 13}
              textAnchor={narrow ? "start" : "end"}
            >
              {clipLabel(row.label, narrow ? width : left - 10)}
            </text>
            {row.value === null ? (
              <text className={styles["muted"]} x={4} y={top + 13}>
                {say(chartMessages.notTransmitted)}
              </text>
            ) : (
              <>
                <Bar
                  className={styles["bar"] ?? ""}
                  x={Math.min(x(0), x(row.value))}
                  y={top}
                  width={Math.max(1, Math.abs(x(row.value) - x(0)))}
                  height={18}
                  rx={2}
                />
                <text className={styles["value"]} x={Math.max(x(row.value), x(0)) + 6} y={top + 13}>
                  {format(row.value)}
                </text>
              </>
            )}
          </g>
        );
      })}
    </Group>
  );
}

interface MarkProps {
  mark: BarMark;
  x: number;
  line: "median" | "target";
  labelTop: number;
  bottom: number;
  room: number;
}

function Mark({ mark, x, line, labelTop, bottom, room }: MarkProps): ReactNode {
  return (
    <g>
      <line className={styles[line]} x1={x} x2={x} y1={labelTop + 5} y2={bottom} />
      <text
        className={styles[`${line}Label`]}
        x={x}
        y={labelTop}
        dx={x > room / 2 ? 4 : -4}
        textAnchor={x > room / 2 ? "end" : "start"}
      >
        {mark.label}
      </text>
    </g>
  );
}
