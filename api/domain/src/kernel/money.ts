import { parseFrenchNumber } from "./french-number";
import { fail, ok, type Result } from "./result";

/** Integer cents of euro; within ±9 007 199 254 740 991, so always exact. */
export type Cents = number;

/** @returns the exact sum in cents. @throws RangeError for an amount that is no whole number of cents. */
export function sumCents(amounts: readonly Cents[]): Cents {
  let total = 0;
  for (const amount of amounts) {
    if (!Number.isSafeInteger(amount)) throw new RangeError(`montant ${amount} : attendu un nombre entier de centimes`);
    total += amount;
  }
  return total;
}

/** Reads euros as French people write them (« 1 234,5 »), to the cent. @returns cents, or the reason in French. */
export function centsOfEuros(raw: string): Result<Cents> {
  const number = parseFrenchNumber(raw.replace(/\s*€\s*$/, ""));
  if (!number.ok) return number;
  const [whole = "0", fraction = ""] = number.value.replace("-", "").split(".");
  if (fraction.length > 2) return fail("plus de deux décimales : un montant s’écrit au centime près");
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  if (!Number.isSafeInteger(cents)) return fail("montant trop grand");
  return ok(number.value.startsWith("-") ? -cents : cents);
}
