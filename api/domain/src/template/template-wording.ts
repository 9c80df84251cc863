import { diffArrays } from "diff";
import type { DiffPart } from "./template-diff";
import { FIELD, slipped, wordsOf, type Word } from "./template-words";

/** What becomes of a wording. */
export interface WordingChange {
  /** Nothing changed but the form and what stands in the fields. */
  readonly same: boolean;
  /** 0 to 1: the share of words that both have. */
  readonly similarity: number;
  /** The texts of `same` and `added` parts are the site's text, whole. */
  readonly diff: readonly DiffPart[];
}

/** Beyond this many changed words two texts have nothing in common worth showing. */
const MOST_EDITS = 1_500;
/** What is written in a field is seldom longer. */
const LONGEST_ANSWER = 40;

interface Run {
  readonly change: DiffPart["change"];
  readonly words: readonly Word[];
}

const runsOf = (before: readonly Word[], after: readonly Word[]): Run[] =>
  diffArrays([...before], [...after], {
    comparator: (left, right) => slipped(left.key, right.key),
    maxEditLength: MOST_EDITS,
  })?.map(({ added, removed, value }) => ({
    change: added ? "added" : removed ? "removed" : "same",
    words: value,
  })) ?? [
    { change: "removed", words: before },
    { change: "added", words: after },
  ];

/** Words that answer a field of the model, or that say its name again before the blank. */
function fillsField(runs: readonly Run[], at: number): boolean {
  const added = runs[at]?.words ?? [];
  const around = [runs[at - 1], runs[at + 1]];
  const gone = around.find((run) => run?.change === "removed")?.words ?? [];
  const fields = gone.filter(({ key }) => key === FIELD);
  const blanks = added.some(({ key }) => key === FIELD);
  if (fields.length > 0 && fields.length === gone.length && !blanks) {
    const lines = new Set(added.map(({ line }) => line));
    if (added.length <= LONGEST_ANSWER * fields.length && lines.size <= fields.length) return true;
  }
  const names = new Set(around.flatMap((run) => run?.words ?? []).flatMap(({ label }) => label));
  return added.every(({ key }) => key === FIELD || names.has(key));
}

/**
 * Compares the wording of the model with a site's, word by word. Case, accents, punctuation, cuts of lines, plurals,
 * slips and known abbreviations count for nothing; a number, a negation or any other word does.
 */
export function compareWording(modelText: string, siteText: string): WordingChange {
  const before = wordsOf(modelText);
  const after = wordsOf(siteText);
  const runs = runsOf(before.words, after.words);
  let common = 0;
  let changed = 0;
  const parts: DiffPart[] = [];
  const show = (change: DiffPart["change"], text: string): void => {
    const last = parts.at(-1);
    if (text === "") return;
    if (last?.change === change) parts[parts.length - 1] = { change, text: last.text + text };
    else parts.push({ change, text });
  };
  show("same", after.lead);
  runs.forEach((run, at) => {
    const words = run.words.filter(({ key }) => key !== FIELD).length;
    const kept = run.change === "same" || (run.change === "added" && fillsField(runs, at));
    const blank = run.change === "removed" && words === 0;
    if (run.change === "same") common += 2 * words;
    else if (!kept) changed += words;
    if (!blank) show(kept ? "same" : run.change, run.words.map(({ text }) => text).join(""));
  });
  const total = common + changed;
  return { same: changed === 0, similarity: total === 0 ? 1 : common / total, diff: parts };
}
