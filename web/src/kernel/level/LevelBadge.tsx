import { kernelMessages } from "../kernel.messages";
import { useText } from "../text";
import classes from "./LevelBadge.module.css";
import { Steps } from "./StepsLogo";

interface LevelBadgeProps {
  /** 0 (none held yet) to 4. */
  level: number;
  /** The level's name in the framework; omit where the column already says it. */
  name?: string | undefined;
  size?: "sm" | "md" | "lg" | undefined;
}

const STEPS = { sm: 16, md: 20, lg: 32 };

/** A maturity level: steps, number, and its name when given. Never the colour or the drawing alone. */
export function LevelBadge({ level, name, size = "md" }: LevelBadgeProps) {
  const say = useText();
  return (
    <span className={classes["badge"]} data-size={size} data-level={level}>
      <Steps reached={level} size={STEPS[size]} />
      <span>
        <span className={classes["number"]}>{say(kernelMessages.level, { level })}</span>
        {name !== undefined && <span className={classes["name"]}> {name}</span>}
      </span>
    </span>
  );
}
