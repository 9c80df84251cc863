import { Radio, Textarea } from "@mantine/core";
import { diffText, sectionText, type Block, type RebaseChoice, type RebaseSection } from "@palier/domain/template";
import { useText } from "../kernel";
import { rebaseMessages as messages } from "./template-variant.messages";
import styles from "./template-variant.module.css";
import { TemplateDiff } from "./TemplateDiff";
import { TemplateBlocks } from "./TemplateText";

const CHANGES = {
  added: messages.changeAdded,
  removed: messages.changeRemoved,
  text: messages.changeText,
  mode: messages.changeMode,
  renamed: messages.changeRenamed,
  moved: messages.changeMoved,
} as const;
const STATUSES = {
  unchanged: messages.statusUnchanged,
  takeGroup: messages.statusTakeGroup,
  keepLocal: messages.statusKeepLocal,
} as const;

const textOf = (blocks: readonly Block[] | null): string => (blocks === null ? "" : sectionText({ content: blocks }));

interface Names {
  readonly from: string;
  readonly to: string;
}
interface Choice {
  readonly choice: RebaseChoice;
  readonly reason: string;
}
interface TemplateRebaseItemProps {
  section: RebaseSection;
  /** Numbers of the two versions of the group. */
  names: Names;
  chosen: Choice | null;
  onChoose: (chosen: Choice) => void;
}

/** A section that both the group and the site changed: three texts, and what becomes of the site's. */
export function TemplateRebaseItem({ section, names, chosen, onChoose }: TemplateRebaseItemProps) {
  const say = useText();
  const { title, groupOld, groupNew, local, choices, outcomes } = section;
  const labels: Readonly<Record<RebaseChoice, string>> = {
    keepLocal: say(messages.keepLocal),
    takeGroup: say(groupNew === null ? messages.takeGroupGone : messages.takeGroup),
    proposeToGroup: say(messages.proposeToGroup),
  };
  const meanwhile = say(outcomes.keepLocal === null ? messages.proposeTakes : messages.proposeKeeps);
  return (
    <article className={styles["item"]} aria-label={title}>
      <h3>{title}</h3>
      <SectionChanges section={section} />
      {groupNew === null || outcomes.keepLocal !== null ? null : (
        <p className={styles["quiet"]}>{say(messages.nowLocked)}</p>
      )}
      <div className={styles["sides"]}>
        <Side
          side="old"
          title={say(messages.old, { name: names.from })}
          blocks={groupOld}
          empty={say(messages.isNew)}
        />
        <Side side="local" title={say(messages.local)} blocks={local} empty="" />
        <Side side="new" title={say(messages.next, { name: names.to })} blocks={groupNew} empty={say(messages.gone)} />
      </div>
      {groupOld === null || groupNew === null ? null : (
        <details className={styles["details"]}>
          <summary>{say(messages.changed)}</summary>
          <TemplateDiff parts={diffText(textOf(groupOld), textOf(groupNew))} />
        </details>
      )}
      <div className={styles["choices"]}>
        <Radio.Group
          label={say(messages.choose, { title })}
          value={chosen?.choice ?? ""}
          onChange={(value) => {
            const choice = choices.find((each) => each === value);
            if (choice !== undefined) onChoose({ choice, reason: chosen?.reason ?? "" });
          }}
        >
          <div className={styles["choices"]}>
            {choices.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                label={labels[choice]}
                {...(choice === "proposeToGroup" && { description: meanwhile })}
              />
            ))}
          </div>
        </Radio.Group>
        {chosen === null || (chosen.choice !== "proposeToGroup" && groupNew === null) ? null : (
          <Textarea
            autosize
            minRows={2}
            maxLength={2000}
            label={say(chosen.choice === "proposeToGroup" ? messages.reasonPropose : messages.reasonGap)}
            value={chosen.reason}
            onChange={(event) => {
              onChoose({ ...chosen, reason: event.currentTarget.value });
            }}
          />
        )}
      </div>
    </article>
  );
}

/** A section that the group changed and where nobody has to choose: what becomes of it, and what changed. */
export function TemplateRebaseQuietItem({ section }: { section: RebaseSection }) {
  const say = useText();
  const { title, status, groupOld, groupNew, local } = section;
  return (
    <article className={styles["item"]} aria-label={title}>
      <h3>{title}</h3>
      <SectionChanges section={section} />
      <p className={styles["quiet"]}>
        {status === "conflict"
          ? null
          : say(status === "unchanged" && local !== null ? messages.statusKeepLocal : STATUSES[status])}
      </p>
      {textOf(groupOld) === textOf(groupNew) ? null : (
        <details className={styles["details"]}>
          <summary>{say(messages.changed)}</summary>
          <TemplateDiff parts={diffText(textOf(groupOld), textOf(groupNew))} />
        </details>
      )}
    </article>
  );
}

function SectionChanges({ section: { changes } }: { section: RebaseSection }) {
  const say = useText();
  return <p className={styles["quiet"]}>{changes.map((change) => say(CHANGES[change])).join(" · ")}</p>;
}

interface SideProps {
  side: "old" | "local" | "new";
  title: string;
  blocks: readonly Block[] | null;
  /** What is said where there is no text. */
  empty: string;
}

function Side({ side, title, blocks, empty }: SideProps) {
  return (
    <section className={styles["side"]} data-side={side} aria-label={title}>
      <h4>{title}</h4>
      {blocks === null ? <p>{empty}</p> : <TemplateBlocks blocks={blocks} deepest={4} />}
    </section>
  );
}
