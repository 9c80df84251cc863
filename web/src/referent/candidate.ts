import { MARK_LABELS, type Quality } from "@palier/domain/referent";
import type { ShownCandidateFragment } from "../generated/graphql";
import { graphql, type Say } from "../kernel";
import { choiceMessages } from "./referent-choice.messages";

/** Somebody of the grid. */
export const ShownCandidate = graphql(`
  fragment ShownCandidate on ReferentCandidate {
    id
    personId
    name
    profileCase
    careManager
    note
    version
    marks {
      quality
      mark
    }
  }
`);

/** « Oui »; a quality that nobody filled in is said so. */
export function markWords(say: Say, candidate: Pick<ShownCandidateFragment, "marks">, quality: Quality): string {
  const mark = candidate.marks.find((one) => one.quality === quality)?.mark;
  return mark === undefined ? say(choiceMessages.unknown) : (MARK_LABELS[mark] ?? say(choiceMessages.unknown));
}
