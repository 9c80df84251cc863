import type { RealSection } from "@palier/domain/template";
import { DocumentRefused, tooHeavy } from "./template-real-refused";

/** A line of a document as its reader found it, whatever the format. */
export interface Line {
  readonly text: string;
  /** 1 to 9: a heading by its style or its tag; null: no heading by style. */
  readonly level: number | null;
  /** It looks like one: short, and wholly bold, in capitals or larger than the text. */
  readonly prominent: boolean;
}

const MOST_CHARACTERS = 2_000_000;
const MOST_SECTIONS = 2_000;
const LONGEST_TITLE = 120;

/** The spaces of a line as one, but for the tabs between cells. */
export const tidy = (text: string): string =>
  text
    .replace(/[^\S\t\n]+/gu, " ")
    .replace(/ ?([\t\n]) ?/gu, "$1")
    .trim();

/** Short enough for a title, and no sentence, nor a place to fill. */
export function mayBeTitle(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, "").length;
  return letters >= 3 && text.length <= 100 && !/[.;,…]$/u.test(text) && !/[\t\n]/u.test(text);
}

/** A short text all in capitals. */
export const inCapitals = (text: string): boolean =>
  text === text.toLocaleUpperCase("fr") && text.replace(/[^\p{L}]/gu, "").length >= 4;

/**
 * The level at which the document is cut: the highest that comes at least twice, for a heading alone at its level is the
 * title of the whole. @returns null when the styles name no parts.
 */
function cutLevel(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const { level } of lines) if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  const levels = [...counts.keys()].sort((a, b) => a - b);
  return levels.find((level) => (counts.get(level) ?? 0) > 1) ?? null;
}

/**
 * Cuts a document by its headings: those of its styles; where it has none, as most documents of the field, the lines that
 * look like headings.
 * @throws DocumentRefused without any text.
 */
export function sectionsOf(lines: readonly Line[]): RealSection[] {
  const said = lines.map((line) => ({ ...line, text: tidy(line.text) })).filter(({ text }) => text !== "");
  if (said.length === 0)
    throw new DocumentRefused(
      "Ce document ne contient pas de texte : c’est peut-être une image numérisée. Envoyez le fichier du traitement de texte, ou un PDF fait par lui.",
    );
  if (said.reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARACTERS) throw tooHeavy();
  const cut = cutLevel(said);
  const opens = ({ level, prominent }: Line): boolean =>
    cut === null ? prominent || level !== null : level !== null && level <= cut;
  const sections: { title: string; lines: string[] }[] = [];
  for (const line of said) {
    const last = sections.at(-1);
    if (opens(line)) sections.push({ title: line.text.replace(/\s+/gu, " ").slice(0, LONGEST_TITLE), lines: [] });
    else if (last === undefined) sections.push({ title: "", lines: [line.text] });
    else last.lines.push(line.text);
  }
  if (sections.length > MOST_SECTIONS) throw tooHeavy();
  return sections.map(({ title, lines: kept }) => ({ title, text: kept.join("\n") }));
}
