import { fail, ok, type Result } from "./result";

/** A decimal written for machines: optional minus, digits, optional point and digits; never an exponent. */
export type DecimalText = string;

const LONGEST = 40;
const PLAIN = /^[+-]?\d{1,15}(?:[.,]\d{1,10})?$/;
/** Thousands by threes, parted by one kind of space; U+00A0 and U+202F are what office software writes. */
const GROUPED = /^[+-]?\d{1,3}(?:([ \u00a0\u202f])\d{3})(?:\1\d{3}){0,3}(?:[.,]\d{1,10})?$/;
/** U+2212 is the typographic minus. */
const MINUS = /^\u2212/;

/**
 * Reads a number as French people and machines write it: « 1 234,56 », « 1234.56 », « -3 ».
 * One decimal sign, comma or point; thousands parted by spaces only, because « 1.234 » would be read two ways.
 * @returns the decimal with a point and without spaces, or the reason in French.
 */
export function parseFrenchNumber(raw: string): Result<DecimalText> {
  const text = raw.trim().replace(MINUS, "-");
  if (text === "") return fail("valeur vide");
  if (text.length > LONGEST) return fail("nombre trop long : 15 chiffres au plus avant la virgule, 10 après");
  if (PLAIN.test(text) || GROUPED.test(text)) return ok(tidy(text.replace(/[ \u00a0\u202f]/g, "").replace(",", ".")));
  if (text.endsWith("%")) return fail("écrivez le rapport sans le signe % : 0,85 pour 85 %");
  if (text.includes(",") && text.includes(".")) return fail("virgule et point ensemble : écrivez 1234,56 ou 1 234,56");
  if (/^[+-]?[\d.]+e[+-]?\d+$/i.test(text)) return fail("écriture scientifique : écrivez tous les chiffres");
  return fail("ce n’est pas un nombre : attendu 1234,56, 1 234,56 ou 1234.56");
}

/** Leading zeros and plus go, so that one number has one writing. */
function tidy(text: string): DecimalText {
  const negative = text.startsWith("-");
  const digits = text.replace(/^[+-]/, "").replace(/^0+(?=\d)/, "");
  const short = digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
  return negative && short !== "0" ? `-${short}` : short;
}

/** Exact division of a decimal text by 100: the point moves two places to the left. */
export function divideByHundred(decimal: DecimalText): DecimalText {
  const negative = decimal.startsWith("-");
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".");
  const padded = whole.padStart(3, "0");
  return tidy(`${negative ? "-" : ""}${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`);
}
