import { Dialog, formatDate, QuietButton, useText } from "../kernel";
import { draftMessages } from "./draft.messages";
import classes from "./draft.module.css";
import type { DraftHandle } from "./use-draft";

/** Both texts, and the three ways out. Nothing is chosen in the person's place. */
export function DraftConflict({ draft, describe }: { draft: DraftHandle; describe?: (body: string) => string }) {
  const say = useText();
  const { theirs, text } = draft;
  if (theirs === null) return null;
  const versions = [
    { title: say(draftMessages.mine), body: text },
    { title: say(draftMessages.theirs, { time: formatDate(theirs.updatedAt, "clock") }), body: theirs.body },
  ];
  return (
    <Dialog title={say(draftMessages.conflictTitle)} opened onClose={null}>
      <p>{say(draftMessages.conflictWhy)}</p>
      <div className={classes["versions"]}>
        {versions.map(({ title, body }) => (
          <section key={title} className={classes["version"]} aria-label={title}>
            <h3>{title}</h3>
            <p className={classes["text"]} tabIndex={0}>
              {body === "" ? say(draftMessages.empty) : (describe?.(body) ?? body)}
            </p>
          </section>
        ))}
      </div>
      <div className={classes["choices"]}>
        <QuietButton onClick={draft.keepMine}>{say(draftMessages.keepMine)}</QuietButton>
        <QuietButton onClick={draft.takeTheirs}>{say(draftMessages.takeTheirs)}</QuietButton>
        {describe === undefined ? (
          <QuietButton onClick={draft.keepBoth}>{say(draftMessages.keepBoth)}</QuietButton>
        ) : null}
      </div>
    </Dialog>
  );
}
