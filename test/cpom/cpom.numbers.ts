import type { Lineage } from "@palier/domain/cpom";

/** Spaces of French figures become plain ones, and every minus the same. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replace(/\u2212/g, "-");

/** The numbers of a text: « 1 234,5 » is one. */
export const numbersIn = (text: string): string[] => plain(text).match(/\d+(?: \d{3})*(?:,\d+)?/g) ?? [];

const MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";

/** What bears digits in a dossier without being a figure of it; each with its reason. */
const NOT_FIGURES: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ["day of a date", new RegExp(String.raw`\b(?:1er|\d{1,2}) (?:${MONTHS}) \d{4}`, "g")],
  ["month", new RegExp(String.raw`(?:${MONTHS}) \d{4}`, "g")],
  ["quarter", /\b\d(?:er|e) trimestre \d{4}/g],
  ["day in figures", /\b\d{2}\/\d{2}\/\d{4}/g],
  ["FINESS number", /\b\d{9}\b/g],
  ["calendar year", /\b(?:19|20)\d{2}\b/g],
  ["name of a level", /paliers? [0-4]\b/gi],
  ["number of a page", /Page \d+ \/ \d+/g],
  ["number of a table or chart", /(?:Tableau|Figure) \d+\./g],
  ["fingerprint and its method", /SHA-256|\b[0-9a-f]{64}\b/g],
];

/** The text without what the list above explains. */
export function withoutExplained(text: string): string {
  return NOT_FIGURES.reduce((left, [, pattern]) => left.replace(pattern, " "), plain(text));
}

/** Numbers that the file of lineage answers for: printed figures, and words quoted from named rows. */
export function tracedNumbers(lineage: Lineage): ReadonlySet<string> {
  return new Set([
    ...lineage.figures.flatMap((figure) => numbersIn(figure.printed)),
    ...lineage.quotes.flatMap((quote) => numbersIn(quote.text)),
    ...lineage.quotes.flatMap((quote) => numbersIn(withoutExplained(quote.text))),
    ...numbersIn(lineage.title),
  ]);
}

/** The numbers of these texts that nothing explains and no row answers for. */
export function untracedNumbers(texts: readonly string[], lineage: Lineage): string[] {
  const traced = tracedNumbers(lineage);
  return texts.flatMap((text) => numbersIn(withoutExplained(text)).filter((number) => !traced.has(number)));
}

const CHAPTER = /^\d(?:\.\d)?(?: |$)/;

/** Runs of a PDF without the numbers of its chapters, which stand before a title or just ahead of its run. */
export function withoutChapterNumbers(runs: readonly string[], titles: ReadonlySet<string>): string[] {
  return runs.map((run, index) => {
    const rest = run.replace(CHAPTER, "");
    const title = rest === "" ? runs[index + 1] : rest;
    return title !== undefined && titles.has(title) ? rest : run;
  });
}
