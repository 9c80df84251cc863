import { formatNumber, formatPercent, graphql, readFragment, useText, type FragmentType } from "../kernel";
import { ChartFrame, LevelDistribution } from "../kernel/chart";
import { maturityMessages } from "./maturity.messages";
import styles from "./maturity.module.css";

const LevelCounts = graphql(`
  fragment LevelCounts on MaturityCount {
    level
    name
    count
  }
`);

/** How many establishments stand on each step; nothing before the first computation. */
export function MaturityDistribution({ counts }: { counts: readonly FragmentType<typeof LevelCounts>[] }) {
  const say = useText();
  const levels = readFragment(LevelCounts, counts);
  const total = levels.reduce((sum, level) => sum + level.count, 0);
  if (total === 0) return null;
  const fullest = levels.reduce((most, level) => (level.count > most.count ? level : most));
  return (
    <div className={styles["chart"]}>
      <ChartFrame
        order={2}
        title={say(maturityMessages.distributionTitle, { level: fullest.level, count: fullest.count, total })}
        reading={say(maturityMessages.distributionReading)}
        table={{
          caption: say(maturityMessages.distributionCaption),
          columns: [say(maturityMessages.level), say(maturityMessages.sites), say(maturityMessages.share)],
          rows: levels.map((level) => [
            say(maturityMessages.levelNamed, { level: level.level, name: level.name }),
            formatNumber(level.count),
            formatPercent(level.count / total, 0),
          ]),
        }}
      >
        <LevelDistribution levels={levels} />
      </ChartFrame>
    </div>
  );
}
