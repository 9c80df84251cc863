import { dayInFrance } from "@palier/domain/kernel";

/** What French spreadsheets open without asking: `;`, CRLF, UTF-8 with its mark, decimal commas. */
const MARK = "\uFEFF";

/** A cell that begins like a formula is made text, so that a name typed by someone never runs in a spreadsheet. */
function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function toCsv(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return MARK + [header, ...rows].map((row) => row.map(cell).join(";")).join("\r\n") + "\r\n";
}

/** @returns « 2027-01-05_ORSAC_Etablissements.csv »: day, group, what it is, without accents or spaces. */
export function fileName(day: Date, group: string, what: string, extension: string): string {
  const plain = (text: string) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[^A-Za-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  return `${dayInFrance(day)}_${plain(group)}_${plain(what)}.${extension}`;
}

/** Hands the text to the browser as a file; nothing leaves the machine. */
export function downloadText(name: string, text: string, mediaType = "text/csv;charset=utf-8"): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
