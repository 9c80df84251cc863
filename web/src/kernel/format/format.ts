/** Figures, dates and periods as French readers write them; the only place where a ratio becomes a percentage. */
import { frenchPeriod } from "@palier/domain/kernel";

/** Written where a figure is missing; a screen reader says « non renseigné » (see Missing). */
export const MISSING = "–";

const PARIS = "Europe/Paris";
const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat("fr-FR", options);
const plain = [0, 1, 2, 3].map((digits) => number({ maximumFractionDigits: digits }));
const percents = [0, 1, 2].map((digits) =>
  number({ style: "percent", minimumFractionDigits: 0, maximumFractionDigits: digits }),
);
const euros = [0, 2].map((digits) =>
  number({ style: "currency", currency: "EUR", minimumFractionDigits: digits, maximumFractionDigits: digits }),
);
const date = new Intl.DateTimeFormat("fr-FR", { dateStyle: "short", timeZone: PARIS });
const longDate = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: PARIS });
const clock = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit", timeZone: PARIS });

/** @param digits decimals kept at most, 0 to 3 (2 unless told). @returns « 1 234,5 » with a narrow no-break space; « – » for null. */
export function formatNumber(value: number | null | undefined, digits: 0 | 1 | 2 | 3 = 2): string {
  return value == null ? MISSING : (plain[digits]?.format(value) ?? MISSING);
}

/** @param ratio 0..1, as everywhere outside this file. @returns « 46,2 % »; « – » for null. */
export function formatPercent(ratio: number | null | undefined, digits: 0 | 1 | 2 = 1): string {
  return ratio == null ? MISSING : (percents[digits]?.format(ratio) ?? MISSING);
}

/** @param cents integer cents. @param digits 0 (whole euros, unless told) or 2. @returns « 12 345 € »; « – » for null. */
export function formatEuros(cents: number | null | undefined, digits: 0 | 2 = 0): string {
  return cents == null ? MISSING : (euros[digits === 0 ? 0 : 1]?.format(cents / 100) ?? MISSING);
}

/** A calendar day ('2026-03-01', no zone) is read as is; an instant is shown in Paris time. */
function toDate(value: string | Date): Date {
  return value instanceof Date ? value : new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00Z` : value);
}

/** @param style short « 05/01/2027 » (unless told), long « 5 janvier 2027 », time « 05/01/2027 à 14 h 30 », clock « 14 h 30 ». */
export function formatDate(
  value: string | Date | null | undefined,
  style: "short" | "long" | "time" | "clock" = "short",
): string {
  if (value == null) return MISSING;
  const instant = toDate(value);
  if (Number.isNaN(instant.getTime())) return MISSING;
  if (style === "long") return longDate.format(instant).replace(/^1 /, "1er ");
  if (style === "short") return date.format(instant);
  const hour = clock.format(instant).replace(":", "\u00a0h\u00a0");
  return style === "clock" ? hour : `${date.format(instant)} à ${hour}`;
}

/** @param period '2026', '2026-03' or '2026-T1'. @returns « 2026 », « mars 2026 », « 1er trimestre 2026 »; the text itself if it is none of these. */
export function formatPeriod(period: string | null | undefined): string {
  return period == null ? MISSING : frenchPeriod(period);
}

/** @param unit ratio (0..1) | count | minutes | hours | days | euros (whole euros, not cents). @returns the value with its unit. */
export function formatValue(value: number | null | undefined, unit: string): string {
  if (value == null) return MISSING;
  switch (unit) {
    case "ratio":
      return formatPercent(value);
    case "minutes":
      return `${formatNumber(value, 1)}\u00a0min`;
    case "hours":
      return `${formatNumber(value, 1)}\u00a0h`;
    case "days":
      return `${formatNumber(value, 1)}\u00a0j`;
    case "euros":
      return formatEuros(Math.round(value * 100));
    default:
      return formatNumber(value, 1);
  }
}
