import { formatPeriod, graphql, readFragment, Section, useText, type FragmentType } from "../kernel";
import { ChartFrame, LineChart } from "../kernel/chart";
import { maturityMessages } from "./maturity.messages";
import styles from "./maturity.module.css";

const LevelHistory = graphql(`
  fragment LevelHistory on Maturity {
    history {
      month
      level
    }
  }
`);

const HIGHEST = 4;

/** The level month by month; nothing while there is a single month. */
export function MaturityHistory({ maturity }: { maturity: FragmentType<typeof LevelHistory> }) {
  const say = useText();
  const { history } = readFragment(LevelHistory, maturity);
  const first = history[0];
  const last = history.at(-1);
  if (first === undefined || last === undefined || history.length < 2) return null;
  const since = formatPeriod(first.month);
  const title =
    first.level === last.level
      ? say(maturityMessages.historySteady, { to: last.level, since })
      : say(maturityMessages.historyTitle, {
          from: first.level,
          since,
          to: last.level,
          until: formatPeriod(last.month),
        });
  return (
    <Section title={say(maturityMessages.history)}>
      <div className={styles["chart"]}>
        <ChartFrame
          title={title}
          reading={say(maturityMessages.historyReading)}
          table={{
            caption: say(maturityMessages.historyCaption),
            columns: [say(maturityMessages.month), say(maturityMessages.level)],
            rows: history.map((point) => [formatPeriod(point.month), String(point.level)]),
          }}
        >
          <LineChart
            points={history.map((point) => ({ label: formatPeriod(point.month), value: point.level }))}
            format={(value) => (Number.isInteger(value) ? String(value) : "")}
            top={HIGHEST}
            stepped
          />
        </ChartFrame>
      </div>
    </Section>
  );
}
