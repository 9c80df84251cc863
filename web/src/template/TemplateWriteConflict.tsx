import { sectionText, type MergeSide, type TemplateSection } from "@palier/domain/template";
import { Conflict, useText } from "../kernel";
import type { TemplateKept } from "./template-keeper";
import { writingMessages } from "./template-writing.messages";

/** Both texts of each section that two people wrote, and the three ways out. */
export function TemplateWriteConflict({ view, choose }: { view: TemplateKept; choose: (side: MergeSide) => void }) {
  const say = useText();
  const textOf = (section: TemplateSection | null): string =>
    section === null ? say(writingMessages.removedSection) : sectionText(section);
  return (
    <Conflict
      texts={view.conflicts.map(({ key, mine, theirs }) => ({
        label: mine?.attrs.title ?? theirs?.attrs.title ?? key,
        mine: textOf(mine),
        theirs: textOf(theirs),
      }))}
      savedAt={view.theirsAt?.toISOString() ?? null}
      words={{ title: say(writingMessages.conflictTitle) }}
      keepMine={() => {
        choose("mine");
      }}
      takeTheirs={() => {
        choose("theirs");
      }}
      keepBoth={() => {
        choose("both");
      }}
    />
  );
}
