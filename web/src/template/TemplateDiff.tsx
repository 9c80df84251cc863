import { VisuallyHidden } from "@mantine/core";
import { readableDiff, type DiffPart } from "@palier/domain/template";
import { useText } from "../kernel";
import { templateTextMessages as messages } from "./template-text.messages";
import styles from "./template-text.module.css";

interface TemplateDiffProps {
  parts: readonly DiffPart[];
  /** Unchanged words kept on each side of a change; null, unless told, keeps them all. */
  around?: number | null;
}

const words = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? [];

/** What changed in a text: added words underlined and bold, removed ones struck through, both said aloud. */
export function TemplateDiff({ parts, around = null }: TemplateDiffProps) {
  const say = useText();
  if (parts.every(({ change }) => change === "same"))
    return <p className={styles["skipped"]}>{say(messages.identical)}</p>;
  const read = readableDiff(parts);
  return (
    <p className={styles["diff"]}>
      {read.map(({ change, text }, at) => {
        if (change === "same")
          return <Unchanged key={at} text={text} around={around} first={at === 0} last={at === read.length - 1} />;
        const removed = change === "removed";
        const Mark = removed ? "del" : "ins";
        return (
          <Mark key={at}>
            <VisuallyHidden>{say(removed ? messages.removed : messages.added)}</VisuallyHidden>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}

interface UnchangedProps {
  text: string;
  around: number | null;
  first: boolean;
  last: boolean;
}

function Unchanged({ text, around, first, last }: UnchangedProps) {
  const say = useText();
  const all = words(text);
  if (around === null || all.length <= 2 * around + 4) return <span>{text}</span>;
  const begin = first ? [] : all.slice(0, around);
  const end = last ? [] : all.slice(all.length - around);
  const count = all.length - begin.length - end.length;
  return (
    <span>
      {begin.join("")}
      <span className={styles["skipped"]}> {say(messages.skipped, { count })} </span>
      {end.join("")}
    </span>
  );
}
