import { formatDate, LinkButton, useText } from "../kernel";
import { draftMessages } from "./draft.messages";
import classes from "./draft.module.css";
import { DraftConflict } from "./DraftConflict";
import type { DraftHandle } from "./use-draft";

interface DraftStateProps {
  draft: DraftHandle;
  /** For a whole form kept as one draft: how its body reads for a person. A field shows its text as it is. */
  describe?: (body: string) => string;
}

/** Where the text stands, said politely when it changes; and what to do when it can't be kept by itself. */
export function DraftState({ draft, describe }: DraftStateProps) {
  const say = useText();
  const sentence = (): string | null => {
    switch (draft.status) {
      case "quiet":
        return null;
      case "saved":
        return draft.savedAt === null
          ? null
          : say(describe === undefined ? draftMessages.saved : draftMessages.savedForm, {
              time: formatDate(draft.savedAt, "clock"),
            });
      case "refused":
        return draft.refusal ?? say(draftMessages.refused);
      case "saving":
      case "waiting":
      case "signedOut":
        return say(draftMessages[draft.status]);
    }
  };
  return (
    <div className={classes["state"]}>
      <p role="status" aria-live="polite" data-status={draft.status}>
        {sentence()}
      </p>
      {draft.restoredAt === null ? null : (
        <p>
          {say(draftMessages.restored, { time: formatDate(draft.restoredAt, "time") })}{" "}
          <LinkButton onClick={draft.giveUp}>{say(draftMessages.giveUp)}</LinkButton>
        </p>
      )}
      <DraftConflict draft={draft} {...(describe !== undefined && { describe })} />
    </div>
  );
}
