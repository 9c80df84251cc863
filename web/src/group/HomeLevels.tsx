import { EmptyState, formatNumber, LinkButton, Section, useText } from "../kernel";
import { ChartFrame, LevelDistribution, type LevelCount } from "../kernel/chart";
import { homeMessages } from "./group.messages";

/** How many open establishments stand on each level: the finding in a sentence, then the steps. */
export function HomeLevels({ levels }: { levels: readonly LevelCount[] }) {
  const say = useText();
  const total = levels.reduce((sum, { count }) => sum + count, 0);
  const held = levels.reduce((sum, { level, count }) => (level >= 2 ? sum + count : sum), 0);
  const none = levels.find(({ level }) => level === 0)?.count ?? 0;
  if (total === 0) {
    return (
      <Section title={say(homeMessages.levels)}>
        <EmptyState title={say(homeMessages.levelsEmpty)} why={say(homeMessages.levelsEmptyWhy)} />
      </Section>
    );
  }
  return (
    <Section
      title={say(homeMessages.levels)}
      aside={<LinkButton to="/paliers">{say(homeMessages.seeLevels)}</LinkButton>}
    >
      <ChartFrame
        title={say(homeMessages.levelsSentence, { held: formatNumber(held), total: formatNumber(total) })}
        reading={say(homeMessages.levelsNone, { count: none })}
        table={{
          caption: say(homeMessages.levels),
          columns: [say(homeMessages.levelColumn), say(homeMessages.countColumn)],
          rows: levels.map(({ level, name, count }) => [`${level} – ${name}`, formatNumber(count)]),
        }}
      >
        <LevelDistribution levels={levels} />
      </ChartFrame>
    </Section>
  );
}
