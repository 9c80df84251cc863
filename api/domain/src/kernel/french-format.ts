/**
 * French writing of figures. Thousands are parted by U+202F, and U+00A0 stands before % and €, as Intl does for fr-FR.
 * The formats are kept because building one costs a hundred times more than using it.
 */
const formats = new Map<string, Intl.NumberFormat>();

function format(style: "decimal" | "percent" | "currency", least: number, most: number): Intl.NumberFormat {
  const key = `${style}-${least}-${most}`;
  const kept = formats.get(key);
  if (kept) return kept;
  const made = new Intl.NumberFormat("fr-FR", {
    style,
    ...(style === "currency" ? { currency: "EUR" } : {}),
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  formats.set(key, made);
  return made;
}

/** « 1 234,5 ». @param decimals how many at most (2 unless told); zeros at the end are left out. */
export const frenchNumber = (value: number | string, decimals = 2): string =>
  format("decimal", 0, decimals).format(Number(value));

/** « 85,3 % » @param ratio 0..1 where 1 is the whole. @param decimals how many at most (1 unless told). */
export const frenchPercent = (ratio: number | string, decimals = 1): string =>
  format("percent", 0, decimals).format(Number(ratio));

/** « 1 234 € » or, where the cents are not zero, « 1 234,50 € ». @param cents integer cents. */
export function frenchEuros(cents: number): string {
  const decimals = cents % 100 === 0 ? 0 : 2;
  return format("currency", decimals, decimals).format(cents / 100);
}

/** « 0 établissement », « 1 établissement », « 1 234 établissements »: in French the plural begins at two. */
export const frenchCount = (count: number, singular: string, plural = `${singular}s`): string =>
  `${frenchNumber(count, 0)}\u00a0${Math.abs(count) < 2 ? singular : plural}`;

/** « a », « a et b », « a, b et c »; an empty list gives ''. */
export const frenchList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} et ${words.at(-1) ?? ""}`;

const dates = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** « 5 mars 2026 », « 1er mars 2026 ». @param day 'YYYY-MM-DD', as it is: no time zone moves it. */
export const frenchDate = (day: string): string =>
  dates.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)).replace(/^1 /, "1er ");

/** Puts U+00A0 where French wants it: before : ; ! ? » and after «. The text is then kept whole at the end of a line. */
export const frenchText = (text: string): string => text.replace(/ ([:;!?»])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
