import { formatNumber, type Say } from "../kernel";
import { roiMessages } from "./roi.messages";

/** « 1,2 M€ », « 120 k€ », « 950 € »: an amount where there is little room. @param cents integer cents. */
export function shortEuros(say: Say, cents: number): string {
  const euros = cents / 100;
  if (Math.abs(euros) >= 1_000_000) return say(roiMessages.millions, { amount: formatNumber(euros / 1_000_000, 1) });
  if (Math.abs(euros) >= 10_000) return say(roiMessages.thousands, { amount: formatNumber(euros / 1000, 0) });
  return say(roiMessages.few, { amount: formatNumber(euros, 0) });
}

/** « 3,4 ans », « dès la première année », « au-delà de cinq ans ». @param years null when it is not paid back. */
export function paybackWords(say: Say, years: number | null | undefined): string {
  if (years === null || years === undefined) return say(roiMessages.paybackNone);
  if (years === 0) return say(roiMessages.paybackAtOnce);
  return say(roiMessages.paybackYears, { years: formatNumber(years, 1), count: years });
}
