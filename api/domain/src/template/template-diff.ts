import { diffArrays } from "diff";

/** A run of text that two versions share (`same`), or that only the later (`added`) or the earlier (`removed`) has. */
export interface DiffPart {
  readonly change: "same" | "added" | "removed";
  readonly text: string;
}

/** Words, spaces and marks of punctuation: what a reader sees as one thing changes as one thing. */
const PIECES = /[\p{L}\p{N}_]+(?:[’'-][\p{L}\p{N}_]+)*|\n|[^\S\n]+|[^\p{L}\p{N}_\s]/gu;
/** Beyond this many changed words the two texts have nothing in common worth showing. */
const MOST_EDITS = 4_000;

/**
 * What changed from one text to another, word by word; both texts are found again by leaving out one kind of parts.
 * Texts that have nothing in common give the one removed, then the other added.
 */
export function diffText(before: string, after: string): DiffPart[] {
  if (before === after) return before === "" ? [] : [{ change: "same", text: before }];
  const pieces = (text: string): string[] => text.match(PIECES) ?? [];
  const found = diffArrays(pieces(before), pieces(after), { maxEditLength: MOST_EDITS });
  const parts: DiffPart[] = found?.map(({ added, removed, value }) => ({
    change: added ? "added" : removed ? "removed" : "same",
    text: value.join(""),
  })) ?? [
    { change: "removed", text: before },
    { change: "added", text: after },
  ];
  return parts.filter(({ text }) => text !== "");
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * The same changes, as a person reads them: what has changed on both sides of a mere space or comma is one change, first
 * what went, then what came. Both texts are still found again by leaving out one kind of parts.
 */
export function readableDiff(parts: readonly DiffPart[]): DiffPart[] {
  const read: DiffPart[] = [];
  let removed = "";
  let added = "";
  const end = (): void => {
    if (removed !== "") read.push({ change: "removed", text: removed });
    if (added !== "") read.push({ change: "added", text: added });
    removed = "";
    added = "";
  };
  parts.forEach(({ change, text }, at) => {
    const between = removed !== "" && added !== "" && at < parts.length - 1 && !WORD.test(text) && !text.includes("\n");
    if (change === "removed") removed += text;
    else if (change === "added") added += text;
    else if (between) {
      removed += text;
      added += text;
    } else {
      end();
      read.push({ change, text });
    }
  });
  end();
  return read;
}
