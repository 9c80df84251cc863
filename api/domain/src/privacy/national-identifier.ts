import { frenchText } from "../kernel";

/** Where a national identifier stands in a text; the number itself is never repeated. */
export interface IdentifierPlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in characters of the line. */
  readonly column: number;
  /** From 0, in the whole text. */
  readonly start: number;
  /** Characters, what parts its groups included. */
  readonly length: number;
}

/** What people put between the groups: spaces of every width, dots, dashes, slashes; never a line break. */
const SEP = String.raw`[ \t.\-\u2010-\u2015_/·'’\u00a0\u2000-\u200b\u202f\u2060]{0,3}`;
/**
 * Sex or temporary number (3, 4, 7, 8), year, month (20 to 42 and 50 to 99 where the birth certificate has none), place (2A, 2B;
 * three digits overseas; 99 abroad), commune, order, key. The groups may be parted where the number itself has groups, and nowhere
 * else: an IBAN, a SIRET or a phone number is parted elsewhere.
 */
const SHAPE = new RegExp(
  `[1-478]${SEP}\\d{2}${SEP}(?:0[1-9]|1[0-2]|[23]\\d|4[0-2]|[5-9]\\d)${SEP}` +
    `(?:(?:\\d[1-9]|[1-9]0|2[ab])${SEP}\\d{3}|9[78]\\d${SEP}\\d{2})${SEP}\\d{3}${SEP}(?:0[1-9]|[1-8]\\d|9[0-7])`,
  "giy",
);
/** Fifteen characters at least: anything shorter can't hold one, and most cells of a file are shorter. */
const SHORTEST = 15;
const NO_NUMBER = /[^0-9ab]/gi;

/** The key of a number of 13 characters: 97 − n mod 97, Corsica counted as 19 (2A) and 18 (2B). */
export function nationalIdentifierKey(number: string): string {
  const digits = number.toUpperCase().replace("2A", "19").replace("2B", "18");
  // Thirteen digits are exact in a double.
  return String(97 - (Number(digits) % 97)).padStart(2, "0");
}

const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
const LETTER = /\p{L}/u;
const isLetter = (text: string, at: number): boolean => at >= 0 && at < text.length && LETTER.test(text.charAt(at));

/** A word may touch the number (« NIR184… »); a digit may not: it would be a longer number, or a fingerprint in hexadecimal. */
function standsAlone(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (isLetter(text, before)) before -= 1;
  let after = end;
  while (isLetter(text, after)) after += 1;
  return !isDigit(text, before) && !isDigit(text, after);
}

/** @returns its length at that place; 0 = there is none. */
function lengthAt(text: string, start: number): number {
  SHAPE.lastIndex = start;
  const [found] = SHAPE.exec(text) ?? [];
  if (found === undefined || !standsAlone(text, start, start + found.length)) return 0;
  const plain = found.replace(NO_NUMBER, "");
  return nationalIdentifierKey(plain.slice(0, 13)) === plain.slice(13) ? found.length : 0;
}

function enoughDigits(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) if (isDigit(text, at)) digits += 1;
  return digits >= SHORTEST - 1;
}

/**
 * Finds NIR (numéro de sécurité sociale: 13 characters and its key, code de la sécurité sociale R161-1) and INS matricules, which
 * have the same shape; an OID beside it changes nothing. Only numbers whose key is right are found: without it, one in eight lines
 * of figures would look like one.
 */
export function findNationalIdentifiers(text: string): readonly IdentifierPlace[] {
  if (text.length < SHORTEST || !enoughDigits(text)) return [];
  const found: IdentifierPlace[] = [];
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at <= text.length - SHORTEST; at += 1) {
    if (text.charCodeAt(at) === 10) {
      line += 1;
      lineStart = at + 1;
    }
    const length = isDigit(text, at) ? lengthAt(text, at) : 0;
    if (length === 0) continue;
    found.push({ line, column: at - lineStart + 1, start: at, length });
    at += length - 1;
  }
  return found;
}

/** May the text hold one? Cheaper than finding where: for the cells of a long file. */
export function holdsNationalIdentifier(text: string): boolean {
  return text.length >= SHORTEST && findNationalIdentifiers(text).length > 0;
}

/** What stands in place of a number that must not be shown again. */
const HIDDEN = "[numéro masqué]";

/** The text with each national identifier hidden: for a message that quotes what was sent. */
export function hideNationalIdentifiers(text: string): string {
  if (text.length < SHORTEST) return text;
  let kept = "";
  let from = 0;
  for (const { start, length } of findNationalIdentifiers(text)) {
    kept += text.slice(from, start) + HIDDEN;
    from = start + length;
  }
  return from === 0 ? text : kept + text.slice(from);
}

/** The code of the refusal, on every floor. */
export const NATIONAL_IDENTIFIER = "NATIONAL_IDENTIFIER";

/** What to do, wherever the number was found. */
export const REMOVE_IDENTIFIER = frenchText("Retirez le numéro : Palier ne reçoit aucune donnée de patient.");

/**
 * Looks for national identifiers in what is about to be kept: a form, a cell, the text of a file.
 * @returns the refusal in French, with the place of the first number and never the number; null when there is none.
 */
export function refuseNationalIdentifiers(text: string): string | null {
  const [first, ...others] = findNationalIdentifiers(text);
  if (first === undefined) return null;
  const place = text.includes("\n")
    ? `ligne ${String(first.line)}, caractère ${String(first.column)}`
    : `caractère ${String(first.column)}`;
  const more =
    others.length === 0 ? "" : `, et ${String(others.length)} autre${others.length > 1 ? "s" : ""} plus loin`;
  return frenchText(
    `Ce texte contient un numéro de sécurité sociale ou un matricule INS (${place}${more}). Rien n’a été enregistré, votre saisie n’est pas modifiée. ${REMOVE_IDENTIFIER}`,
  );
}
