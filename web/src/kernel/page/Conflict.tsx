import { formatDate } from "../format/format";
import { useText } from "../text";
import { QuietButton } from "./buttons";
import { conflictMessages } from "./conflict.messages";
import classes from "./conflict.module.css";
import { Dialog } from "./Dialog";

/** A text that two people changed. */
export interface ConflictText {
  /** Which field it is; null where there is one only. */
  readonly label: string | null;
  readonly mine: string;
  readonly theirs: string;
}

interface ConflictProps {
  /** The texts that differ, at least one. */
  texts: readonly ConflictText[];
  /** Who saved the other text, as the group knows them; null: not told. */
  savedBy?: string | null;
  /** When, ISO 8601; null: not told. */
  savedAt?: string | null;
  /** Words in place of « Votre texte » and the others, where two windows of one person disagree. */
  words?: Partial<Record<"title" | "mine" | "theirs" | "keepMine" | "takeTheirs", string>>;
  /** Saves mine over theirs, against the version just read. */
  keepMine: () => void;
  /** Puts theirs in the fields; mine is given up. */
  takeTheirs: () => void;
  /** Puts mine under theirs in the fields; absent where it makes no sense. */
  keepBoth?: () => void;
  /** Closes and leaves my text as it is, unsaved; absent: it must be answered. */
  onClose?: () => void;
}

/** Two people, one text: both are shown side by side and none is lost. Nothing is chosen in the person's place. */
export function Conflict({ texts, savedBy = null, savedAt = null, words = {}, ...ways }: ConflictProps) {
  const say = useText();
  const { keepMine, takeTheirs, keepBoth, onClose } = ways;
  const sides = [
    { side: "mine", title: words.mine ?? say(conflictMessages.mine) },
    {
      side: "theirs",
      title:
        words.theirs ??
        (savedAt === null
          ? say(conflictMessages.theirs)
          : say(conflictMessages.theirsAt, { time: formatDate(savedAt, "clock") })),
    },
  ] as const;
  const title =
    words.title ?? (savedBy === null ? say(conflictMessages.title) : say(conflictMessages.titleBy, { who: savedBy }));
  return (
    <Dialog wide title={title} opened onClose={onClose ?? null}>
      <p>{say(conflictMessages.why)}</p>
      <div className={classes["versions"]}>
        {sides.map(({ side, title: heading }) => (
          <section key={side} className={classes["version"]} aria-label={heading}>
            <h3>{heading}</h3>
            {texts.map((text) => (
              <div key={text.label ?? ""}>
                {text.label === null ? null : <p className={classes["label"]}>{text.label}</p>}
                <p className={classes["text"]} tabIndex={0}>
                  {text[side] === "" ? say(conflictMessages.empty) : text[side]}
                </p>
              </div>
            ))}
          </section>
        ))}
      </div>
      <div className={classes["choices"]}>
        <QuietButton onClick={keepMine}>{words.keepMine ?? say(conflictMessages.keepMine)}</QuietButton>
        <QuietButton onClick={takeTheirs}>{words.takeTheirs ?? say(conflictMessages.takeTheirs)}</QuietButton>
        {keepBoth === undefined ? null : <QuietButton onClick={keepBoth}>{say(conflictMessages.keepBoth)}</QuietButton>}
      </div>
    </Dialog>
  );
}
