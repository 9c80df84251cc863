import { formatPercent } from "../format/format";
import { kernelMessages } from "../kernel.messages";
import { useText } from "../text";
import classes from "./page.module.css";

interface ProgressLineProps {
  /** 0..1. */
  ratio: number;
  /** What is being done now, in French. */
  step: string;
  /** When the work began (ISO), to estimate what remains; null while it waits. */
  startedAt: string | Date | null;
  /** Now, in milliseconds; the clock unless told. */
  now?: number;
}

/** @returns seconds left by rule of three; null while nothing can be said honestly (less than 5 % or 2 s done). */
export function secondsLeft(ratio: number, startedAt: string | Date | null, now: number): number | null {
  if (startedAt === null || ratio >= 1) return null;
  const elapsed = (now - new Date(startedAt).getTime()) / 1000;
  return ratio < 0.05 || elapsed < 2 ? null : Math.round((elapsed * (1 - ratio)) / ratio);
}

export function ProgressLine({ ratio, step, startedAt, now = Date.now() }: ProgressLineProps) {
  const say = useText();
  const percent = formatPercent(ratio, 0);
  const left = secondsLeft(ratio, startedAt, now);
  return (
    <div className={classes["progress"]}>
      <div
        role="progressbar"
        aria-label={say(kernelMessages.progress)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(ratio * 100)}
        aria-valuetext={say(kernelMessages.progressStep, { step, percent })}
        className={classes["progressTrack"]}
      >
        <div className={classes["progressBar"]} style={{ transform: `scaleX(${ratio})` }} />
      </div>
      <p className={classes["progressText"]}>
        <span role="status">{step}</span>
        <span className={classes["progressFigures"]}>
          {percent}
          {left !== null &&
            ` · ${left < 90 ? say(kernelMessages.remainingSeconds, { count: left }) : say(kernelMessages.remainingMinutes, { count: Math.round(left / 60) })}`}
        </span>
      </p>
    </div>
  );
}
