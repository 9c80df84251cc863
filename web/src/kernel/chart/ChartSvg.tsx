import { useContext, useEffect, useRef, useState, type ReactNode } from "react";
import { ChartLabel } from "./ChartFrame";
import styles from "./chart.module.css";

/** Width a chart is drawn at where nothing can be measured (paper, tests), in CSS pixels. */
const UNMEASURED = 640;
const NARROWEST = 260;

/** @see ChartSvg */
export interface ChartSvgProps {
  /** Height for a given width, in CSS pixels. */
  height: (width: number) => number;
  children: (width: number, height: number) => ReactNode;
}

/**
 * A drawing as wide as its place, redrawn when the place changes (from 320 px screens up). On paper the view box scales.
 * Named and described by the texts of its ChartFrame.
 */
export function ChartSvg({ height, children }: ChartSvgProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(UNMEASURED);
  const label = useContext(ChartLabel);
  useEffect(() => {
    const element = place.current;
    if (element === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver((entries) => {
      const measured = entries[0]?.contentRect.width ?? 0;
      if (measured > 0) setWidth(Math.max(NARROWEST, Math.floor(measured)));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const tall = height(width);
  return (
    <div ref={place} className={styles["place"]}>
      <svg
        className={styles["svg"]}
        viewBox={`0 0 ${String(width)} ${String(tall)}`}
        role="img"
        {...(label === null ? {} : { "aria-labelledby": label.titleId, "aria-describedby": label.readingId })}
      >
        {children(width, tall)}
      </svg>
    </div>
  );
}
