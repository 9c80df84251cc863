import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { AreaClosed, LinePath } from "@visx/shape";
import { useId, type ReactNode } from "react";
import { valueDomain, zeroCrossing, type ChartMargin } from "./chart-scale";
import { ChartSvg } from "./ChartSvg";
import styles from "./chart.module.css";

/** @see CumulativeChart */
export interface CumulativeChartProps {
  /** What has been earned (below zero: spent) since the start, at the end of each year, in order. */
  points: readonly { label: string; value: number }[];
  /** Names the moment the drawn line crosses zero for good, given in years since the start (fraction included). */
  crossingLabel: (years: number) => string;
  /** Name written on the zero line: « Équilibre ». */
  zeroLabel: string;
  format: (value: number) => string;
}

const TALL = 280;

/** A running total from the start: hatched below zero (not yet paid back), plain above. */
export function CumulativeChart(props: CumulativeChartProps): ReactNode {
  return (
    <ChartSvg height={() => TALL}>{(width, height) => <Curve {...props} width={width} height={height} />}</ChartSvg>
  );
}

function Curve({
  points,
  crossingLabel,
  zeroLabel,
  format,
  width,
  height,
}: CumulativeChartProps & { width: number; height: number }): ReactNode {
  const id = useId();
  const margin: ChartMargin = { top: 26, right: width < 420 ? 34 : 56, bottom: 34, left: width < 420 ? 62 : 76 };
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const path = [{ at: 0, value: 0 }, ...points.map((point, at) => ({ at: at + 1, value: point.value }))];
  const y = scaleLinear<number>({
    domain: valueDomain(path.map((step) => step.value)),
    range: [inner.height, 0],
    nice: 4,
  });
  const x = scaleLinear<number>({ domain: [0, points.length], range: [0, inner.width] });
  const zero = y(0);
  const years = zeroCrossing(path.map((step) => step.value));
  const spaced = inner.width / Math.max(1, points.length) > 88;
  return (
    <Group left={margin.left} top={margin.top}>
      <defs>
        <pattern id={`${id}-hatch`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={styles["hatchLine"]} x1={0} x2={0} y1={0} y2={6} />
        </pattern>
        <clipPath id={`${id}-above`}>
          <rect x={0} y={0} width={inner.width} height={Math.max(0, zero)} />
        </clipPath>
        <clipPath id={`${id}-below`}>
          <rect x={0} y={zero} width={inner.width} height={Math.max(0, inner.height - zero)} />
        </clipPath>
      </defs>
      {y.ticks(4).map((tick) => (
        <line key={tick} className={styles["grid"]} x1={0} x2={inner.width} y1={y(tick)} y2={y(tick)} />
      ))}
      <g clipPath={`url(#${id}-above)`}>
        <AreaClosed
          className={styles["gain"] ?? ""}
          data={path}
          yScale={y}
          y0={() => zero}
          x={(step) => x(step.at)}
          y={(step) => y(step.value)}
        />
      </g>
      <g clipPath={`url(#${id}-below)`}>
        <AreaClosed
          fill={`url(#${id}-hatch)`}
          data={path}
          yScale={y}
          y0={() => zero}
          x={(step) => x(step.at)}
          y={(step) => y(step.value)}
        />
      </g>
      <line className={styles["zero"]} x1={0} x2={inner.width} y1={zero} y2={zero} />
      <text className={styles["zeroLabel"]} x={4} y={zero - 6}>
        {zeroLabel}
      </text>
      <LinePath className={styles["line"] ?? ""} data={path} x={(step) => x(step.at)} y={(step) => y(step.value)} />
      {path.slice(1).map((step) => (
        <g key={step.at}>
          <circle className={styles["point"]} cx={x(step.at)} cy={y(step.value)} r={4} />
          {spaced || step.at === points.length ? (
            <text
              className={styles["value"]}
              x={x(step.at)}
              y={y(step.value) + (step.value < 0 ? 20 : -10)}
              textAnchor="middle"
            >
              {format(step.value)}
            </text>
          ) : null}
        </g>
      ))}
      {years === null ? null : (
        <g>
          <line className={styles["crossing"]} x1={x(years)} x2={x(years)} y1={-8} y2={inner.height} />
          <text
            className={styles["crossingLabel"]}
            x={x(years)}
            y={-12}
            textAnchor={x(years) > inner.width / 2 ? "end" : "start"}
          >
            {crossingLabel(years)}
          </text>
        </g>
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
        hideAxisLine
        tickValues={points.map((_point, at) => at + 1)}
        tickFormat={(tick) => points[Number(tick) - 1]?.label ?? ""}
        tickClassName={styles["tick"] ?? ""}
        tickLabelProps={{ textAnchor: "middle", dy: 10 }}
      />
    </Group>
  );
}
