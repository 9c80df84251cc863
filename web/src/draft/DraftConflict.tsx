import { Conflict, formatDate, useText } from "../kernel";
import { draftMessages } from "./draft.messages";
import type { DraftHandle } from "./use-draft";

/** Both texts, and the three ways out. Nothing is chosen in the person's place. */
export function DraftConflict({ draft, describe }: { draft: DraftHandle; describe?: (body: string) => string }) {
  const say = useText();
  const { theirs, text } = draft;
  if (theirs === null) return null;
  const shown = (body: string): string => (body === "" ? "" : (describe?.(body) ?? body));
  return (
    <Conflict
      texts={[{ label: null, mine: shown(text), theirs: shown(theirs.body) }]}
      words={{
        title: say(draftMessages.conflictTitle),
        mine: say(draftMessages.mine),
        theirs: say(draftMessages.theirs, { time: formatDate(theirs.updatedAt, "clock") }),
        keepMine: say(draftMessages.keepMine),
        takeTheirs: say(draftMessages.takeTheirs),
      }}
      keepMine={draft.keepMine}
      takeTheirs={draft.takeTheirs}
      {...(describe === undefined && { keepBoth: draft.keepBoth })}
    />
  );
}
