import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { useId, type ReactNode } from "react";
import { valueDomain, type ChartMargin } from "./chart-scale";
import { ChartSvg } from "./ChartSvg";
import styles from "./chart.module.css";

/** Two amounts side by side for one year. */
export interface ColumnPair {
  label: string;
  first: number;
  second: number;
}

/** @see ColumnPairChart */
export interface ColumnPairChartProps {
  pairs: readonly ColumnPair[];
  /** Name of each column: the first is hatched, the second plain, so that print and colour-blind eyes tell them apart. */
  names: { first: string; second: string };
  /** Short form for ticks and labels: « 120 k€ ». */
  format: (value: number) => string;
}

const TALL = 272;
/** Narrowest column that can carry its value above it, in CSS pixels. */
const LABELLED = 46;
const WIDEST = 72;

/** Pairs of columns by year (costs and benefits). */
export function ColumnPairChart(props: ColumnPairChartProps): ReactNode {
  const hatch = useId();
  return (
    <div>
      <ul className={styles["legend"]}>
        <li>
          <Swatch hatch={`${hatch}-key`} hatched />
          {props.names.first}
        </li>
        <li>
          <Swatch hatch={`${hatch}-key2`} hatched={false} />
          {props.names.second}
        </li>
      </ul>
      <ChartSvg height={() => TALL}>
        {(width, height) => <Columns {...props} width={width} height={height} hatch={hatch} />}
      </ChartSvg>
    </div>
  );
}

function Swatch({ hatch, hatched }: { hatch: string; hatched: boolean }): ReactNode {
  return (
    <svg width={20} height={14} aria-hidden focusable="false">
      {hatched ? <Hatch id={hatch} /> : null}
      <rect
        className={hatched ? styles["hatched"] : styles["bar"]}
        x={0.5}
        y={0.5}
        width={19}
        height={13}
        {...(hatched ? { fill: `url(#${hatch})` } : {})}
      />
    </svg>
  );
}

function Hatch({ id }: { id: string }): ReactNode {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles["hatchGround"]} width={6} height={6} />
        <line className={styles["hatchLine"]} x1={0} x2={0} y1={0} y2={6} />
      </pattern>
    </defs>
  );
}

type ColumnsProps = ColumnPairChartProps & { width: number; height: number; hatch: string };

function Columns({ pairs, format, width, height, hatch }: ColumnsProps): ReactNode {
  const margin: ChartMargin = { top: 22, right: 4, bottom: 30, left: width < 420 ? 58 : 72 };
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const y = scaleLinear<number>({
    domain: valueDomain(pairs.flatMap((pair) => [pair.first, pair.second])),
    range: [inner.height, 0],
    nice: 4,
  });
  const x = scaleBand<string>({ domain: pairs.map((pair) => pair.label), range: [0, inner.width], padding: 0.22 });
  const column = Math.min(WIDEST, x.bandwidth() / 2 - 2);
  const labelled = column >= LABELLED;
  return (
    <Group left={margin.left} top={margin.top}>
      <Hatch id={hatch} />
      {y.ticks(4).map((tick) => (
        <line key={tick} className={styles["grid"]} x1={0} x2={inner.width} y1={y(tick)} y2={y(tick)} />
      ))}
      {pairs.map((pair) =>
        [pair.first, pair.second].map((value, at) => {
          const left = (x(pair.label) ?? 0) + x.bandwidth() / 2 - column - 2 + at * (column + 4);
          const top = Math.min(y(value), y(0));
          return (
            <g key={`${pair.label}-${String(at)}`}>
              <Bar
                className={(at === 0 ? styles["hatched"] : styles["bar"]) ?? ""}
                {...(at === 0 ? { fill: `url(#${hatch})` } : {})}
                x={left}
                y={top}
                width={column}
                height={Math.abs(y(value) - y(0))}
              />
              {labelled ? (
                <text className={styles["value"]} x={left + column / 2} y={top - 6} textAnchor="middle">
                  {format(value)}
                </text>
              ) : null}
            </g>
          );
        }),
      )}
      <AxisLeft
        scale={y}
        numTicks={4}
        hideAxisLine
        hideTicks
        tickFormat={(tick) => format(Number(tick))}
        tickClassName={styles["tick"] ?? ""}
        tickLabelProps={{ textAnchor: "end", dx: -4, dy: 4 }}
      />
      <AxisBottom
        top={y(0)}
        scale={x}
        hideTicks
        axisLineClassName={styles["axis"] ?? ""}
        tickClassName={styles["tick"] ?? ""}
        tickLabelProps={{ textAnchor: "middle", dy: 6 }}
      />
    </Group>
  );
}
