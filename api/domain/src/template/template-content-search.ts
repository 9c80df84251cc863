import type { AnalysedContent, AnalysedSection, MandatoryContent } from "./template-analysis";
import type { TemplateDocument } from "./template-document";
import { sectionText } from "./template-text";
import type { Unit } from "./template-units";
import { keysOfText, slipped } from "./template-words";

/** Words that may stand between those of a clue: « motif précis de l’hospitalisation ». */
const MOST_BETWEEN = 2;
/** A line of the document is one that the model says elsewhere when it shares this much with it. */
const SAME_LINE = 0.6;

interface Line {
  readonly keys: readonly string[];
  /** The key of a section of the model, or the title of a part of the document. */
  readonly place: string;
}

const linesOf = (title: string, text: string, place: string): Line[] =>
  [title, ...text.split(/\n|(?<=[.;?!])\s+(?=\p{Lu})/u)]
    .map((line) => ({ keys: keysOfText(line), place }))
    .filter(({ keys }) => keys.length > 0);

/** Does a line have all the words of a clue, close to each other, in any order? */
function says(keys: readonly string[], clue: readonly string[]): boolean {
  const span = clue.length + MOST_BETWEEN;
  return keys.some((key, start) => {
    if (!clue.some((word) => slipped(word, key))) return false;
    const near = keys.slice(start, start + span);
    return clue.every((word) => near.some((other) => slipped(word, other)));
  });
}

function likeness(left: readonly string[], right: readonly string[]): number {
  const [a, b] = [new Set(left), new Set(right)];
  return (2 * [...a].filter((key) => b.has(key)).length) / (a.size + b.size);
}

/**
 * Which mandatory contents a real document has. A clue is enough, unless the line that has it is one that the model
 * writes in a section that doesn't carry the content: there it speaks of something else. A section that carries it and
 * that the site kept as it is has it, whatever its words.
 */
export function findContents(
  model: TemplateDocument,
  contents: readonly MandatoryContent[],
  units: readonly Unit[],
  sections: readonly AnalysedSection[],
): AnalysedContent[] {
  const modelLines = model.content.flatMap((section) =>
    linesOf(section.attrs.title, sectionText(section), section.attrs.key),
  );
  const realLines = units.flatMap(({ title, text }) => linesOf(title, text, title));
  const kept = new Map(
    sections.filter(({ status }) => status === "same").map(({ key, realTitles }) => [key, realTitles[0] ?? ""]),
  );
  return contents.map(({ code, label, source, clues }) => {
    const holders = model.content.filter(({ attrs }) => attrs.contents.includes(code)).map(({ attrs }) => attrs.key);
    const keys = (clues.length === 0 ? [label] : clues).map(keysOfText).filter((clue) => clue.length > 0);
    const has = (line: Line): boolean => keys.some((clue) => says(line.keys, clue));
    const spoken = modelLines.filter(has);
    const own = spoken.filter(({ place }) => holders.length === 0 || holders.includes(place));
    const foreign = spoken.filter((line) => !own.includes(line));
    const closest = (line: Line, among: readonly Line[]): number =>
      Math.max(0, ...among.map((other) => likeness(line.keys, other.keys)));
    const proof = realLines.find((line) => {
      if (!has(line)) return false;
      const elsewhere = closest(line, foreign);
      return elsewhere < SAME_LINE || closest(line, own) >= elsewhere;
    });
    const untouched = holders.find((key) => kept.has(key));
    const foundIn = proof?.place ?? (untouched === undefined ? null : (kept.get(untouched) ?? ""));
    return { code, label, source, found: foundIn !== null, foundIn };
  });
}
