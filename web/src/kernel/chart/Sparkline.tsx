import { scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import type { ReactNode } from "react";
import styles from "./chart.module.css";
import { valueDomain } from "./chart-scale";

const SIZE = { width: 112, height: 28, pad: 4 };

/**
 * The shape of a trend beside its figures, which say the same in words: hidden from screen readers.
 * @param values from the oldest to the most recent; @param target drawn dashed, null without one.
 */
export function Sparkline({ values, target }: { values: readonly number[]; target: number | null }): ReactNode {
  if (values.length < 2) return null;
  const x = scaleLinear<number>({ domain: [0, values.length - 1], range: [SIZE.pad, SIZE.width - SIZE.pad] });
  const y = scaleLinear<number>({
    domain: valueDomain([...values, target]),
    range: [SIZE.height - SIZE.pad, SIZE.pad],
  });
  const last = values[values.length - 1] ?? 0;
  return (
    <svg className={styles["spark"]} width={SIZE.width} height={SIZE.height} aria-hidden focusable="false">
      {target === null ? null : (
        <line className={styles["target"]} x1={SIZE.pad} x2={SIZE.width - SIZE.pad} y1={y(target)} y2={y(target)} />
      )}
      <LinePath className={styles["line"] ?? ""} data={[...values]} x={(_value, at) => x(at)} y={(value) => y(value)} />
      <circle className={styles["point"]} cx={x(values.length - 1)} cy={y(last)} r={3} />
    </svg>
  );
}
