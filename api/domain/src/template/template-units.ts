import type { RealSection } from "./template-analysis";
import type { TemplateSection } from "./template-document";
import { sectionText } from "./template-text";
import { bareHeading, FIELD, keysOfText, subjectWeight, wordsOf } from "./template-words";

/** What is compared of a section: of the model, or of a real document. */
export interface Unit {
  readonly title: string;
  readonly text: string;
  readonly titleKeys: readonly string[];
  readonly bodyKeys: readonly string[];
}

const unitOf = (title: string, text: string): Unit => ({
  title,
  text,
  titleKeys: keysOfText(bareHeading(title)),
  bodyKeys: wordsOf(text)
    .words.map(({ key }) => key)
    .filter((key) => key !== FIELD),
});

/** A section of a model; the text of one that no site may write says why, it is never looked for. */
export const modelUnit = (section: TemplateSection): Unit =>
  unitOf(section.attrs.title, section.attrs.mode === "localForbidden" ? "" : sectionText(section));

/** « Cible : une seule par transmission », or the first cell of a line of a table. */
const INLINE_HEADING = /^([^\t:]{2,120}?)\s*(?:\t|:)\s*(.*)$/u;

const signature = (heading: string): string => keysOfText(bareHeading(heading)).join(" ");
const numbered = (heading: string): string => keysOfText(heading).join(" ");

/** Which lines are headings of the model: those that say a title, unless the model says the same inside a section. */
function headingTest(model: readonly Unit[]): (line: string) => boolean {
  const lines = model.flatMap(({ text }) =>
    text.split("\n").flatMap((line) => [line, INLINE_HEADING.exec(line)?.[1] ?? ""]),
  );
  const bare = new Set(lines.map(signature));
  const whole = new Set(lines.map(numbered));
  const titles = new Set(
    model.map(({ title }) => signature(title)).filter((title) => title !== "" && !bare.has(title)),
  );
  const full = new Set(model.map(({ title }) => numbered(title)).filter((title) => title !== "" && !whole.has(title)));
  return (line) => line.length <= 120 && (titles.has(signature(line)) || full.has(numbered(line)));
}

/**
 * Cuts a real document where a line is, word for word, the title of a section of the model: many documents have no
 * headings for a machine, only bold lines or the first column of a table.
 */
export function realUnits(real: readonly RealSection[], model: readonly Unit[]): Unit[] {
  const isHeading = headingTest(model);
  const units: Unit[] = [];
  real.forEach((section, at) => {
    let title = section.title;
    let lines: string[] = [];
    const close = (): void => {
      const text = lines.join("\n").trim();
      // What stands first without a text is the name of the document.
      if (text !== "" || (title.trim() !== "" && (at > 0 || units.length > 0))) units.push(unitOf(title, text));
    };
    for (const line of section.text.split("\n")) {
      const inline = INLINE_HEADING.exec(line);
      const whole = isHeading(line);
      if (whole || (inline !== null && isHeading(inline[1] ?? ""))) {
        const heading = whole ? line : (inline?.[1] ?? "");
        // The heading of the section said again beneath it opens nothing.
        if (signature(heading) !== signature(title)) {
          close();
          title = heading;
          lines = [];
        }
        if (!whole) lines.push(inline?.[2] ?? "");
      } else lines.push(line);
    }
    close();
  });
  return units;
}

/** What each word is worth when two sections are compared: much when few sections have it, little when it only links. */
export function wordWeights(units: readonly Unit[]): (key: string) => number {
  const holders = new Map<string, number>();
  for (const { titleKeys, bodyKeys } of units)
    for (const key of new Set([...titleKeys, ...bodyKeys])) holders.set(key, (holders.get(key) ?? 0) + 1);
  const weights = new Map(
    [...holders].map(([key, count]) => [key, subjectWeight(key) * Math.log(1 + units.length / count)]),
  );
  return (key) => weights.get(key) ?? 0;
}
