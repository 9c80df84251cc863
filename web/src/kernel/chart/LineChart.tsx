import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import type { ReactNode } from "react";
import { labelledPositions, valueDomain, type ChartMargin } from "./chart-scale";
import { ChartSvg } from "./ChartSvg";
import styles from "./chart.module.css";

/** One period of a trend. */
export interface LinePoint {
  /** Short label under the axis: « mars 26 ». */
  label: string;
  /** In the unit of the chart; null where nothing was transmitted: the line breaks there. */
  value: number | null;
}

/** @see LineChart */
export interface LineChartProps {
  /** From the oldest to the most recent. */
  points: readonly LinePoint[];
  /** A level to reach, drawn dashed and named on the line. */
  target?: { value: number; label: string };
  format: (value: number) => string;
  /** Highest value that makes sense (1 for a ratio), so that the axis does not go beyond. */
  ceiling?: number;
  /** Where the axis ends, whatever the values (4 for levels). */
  top?: number;
  /** The value holds until the next point (a level), instead of sloping towards it. */
  stepped?: boolean;
}

const TALL = 248;

/** A trend with its target; the last value is written at the end of the line, no legend to look up. */
export function LineChart(props: LineChartProps): ReactNode {
  return (
    <ChartSvg height={() => TALL}>{(width, height) => <Lines {...props} width={width} height={height} />}</ChartSvg>
  );
}

function Lines({
  points,
  target,
  format,
  ceiling,
  top,
  stepped = false,
  width,
  height,
}: LineChartProps & { width: number; height: number }): ReactNode {
  const margin: ChartMargin = { top: 22, right: 68, bottom: 30, left: width < 420 ? 48 : 60 };
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const [low, high] = valueDomain([...points.map((point) => point.value), target?.value, top]);
  const y = scaleLinear<number>({ domain: [low, high], range: [inner.height, 0], nice: 4 });
  if (ceiling !== undefined && high <= ceiling) y.domain([low, Math.min(ceiling, y.domain()[1] ?? ceiling)]);
  const x = scaleLinear<number>({ domain: [0, Math.max(1, points.length - 1)], range: [0, inner.width] });
  const known = points.map((point, at) => ({ at, value: point.value }));
  const path = stepped
    ? known.flatMap((point, at) => (at === 0 ? [point] : [{ at, value: known[at - 1]?.value ?? null }, point]))
    : known;
  const last = known.findLast((point) => point.value !== null);
  return (
    <Group left={margin.left} top={margin.top}>
      {y.ticks(4).map((tick) => (
        <line key={tick} className={styles["grid"]} x1={0} x2={inner.width} y1={y(tick)} y2={y(tick)} />
      ))}
      {target === undefined ? null : (
        <g>
          <line className={styles["target"]} x1={0} x2={inner.width} y1={y(target.value)} y2={y(target.value)} />
          <text className={styles["targetLabel"]} x={4} y={y(target.value) - 6}>
            {target.label}
          </text>
        </g>
      )}
      <LinePath
        className={styles["line"] ?? ""}
        data={path}
        defined={(point) => point.value !== null}
        x={(point) => x(point.at)}
        y={(point) => y(point.value ?? 0)}
      />
      {known.map((point) =>
        point.value === null ? null : (
          <circle
            key={point.at}
            className={styles["point"]}
            cx={x(point.at)}
            cy={y(point.value)}
            r={point.at === last?.at ? 5 : points.length > 13 ? 0 : 3}
          />
        ),
      )}
      {last?.value === null || last === undefined ? null : (
        <text className={styles["endLabel"]} x={x(last.at) + 10} y={y(last.value) + 5}>
          {format(last.value)}
        </text>
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
        top={inner.height}
        scale={x}
        hideTicks
        axisLineClassName={styles["axis"] ?? ""}
        tickValues={labelledPositions(points.length, Math.max(2, Math.floor(inner.width / 84)))}
        tickFormat={(tick) => points[Number(tick)]?.label ?? ""}
        tickClassName={styles["tick"] ?? ""}
        tickLabelProps={{ textAnchor: "middle", dy: 6 }}
      />
    </Group>
  );
}
