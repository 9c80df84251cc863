import { frenchCount, frenchText } from "../kernel";
import type { CellRefusal } from "./indicator-row";

/** A refused cell and where it stands. */
export interface ImportRefusal extends CellRefusal {
  /** Line of the file as an editor counts it: the header is line 1; a line with a quoted break counts from its start. */
  readonly line: number;
}

/** The outcome of reading a file, in lines; the header and empty lines don't count. */
export interface ImportCounts {
  readonly rowCount: number;
  readonly acceptedCount: number;
  readonly refusedCount: number;
  /** Of the accepted: figures that were not there, that changed, that were there already. */
  readonly createdCount: number;
  readonly updatedCount: number;
  readonly unchangedCount: number;
  /** Of the accepted: kept but not publishable. */
  readonly withoutContextCount: number;
}

/** What was done with a file: looked at only, written, or refused whole because of its refused lines. */
export type ImportOutcome = "previewed" | "done" | "refused";

/** What an import did, in one or two French sentences. */
export function importSentence(outcome: ImportOutcome, counts: ImportCounts): string {
  const { rowCount, refusedCount, createdCount, updatedCount, unchangedCount, withoutContextCount } = counts;
  const read = `${frenchCount(rowCount, "ligne lue", "lignes lues")}, ${frenchCount(refusedCount, "refusée")}`;
  const changed = createdCount + updatedCount;
  const figures = [
    frenchCount(createdCount, "valeur nouvelle", "valeurs nouvelles"),
    frenchCount(updatedCount, "modifiée"),
    frenchCount(unchangedCount, "inchangée"),
  ].join(", ");
  const bare =
    withoutContextCount > 0
      ? ` ${frenchCount(withoutContextCount, "valeur")} sans contexte : non ${withoutContextCount < 2 ? "publiable" : "publiables"}.`
      : "";
  if (outcome === "refused")
    return frenchText(`${read} : rien n’a été écrit. Corrigez le fichier ou gardez les seules lignes valides.`);
  if (outcome === "previewed") return frenchText(`${read}. À l’écriture : ${figures}.${bare}`);
  if (changed === 0)
    return frenchText(
      `${read}. Rien n’a changé : ${frenchCount(unchangedCount, "valeur déjà connue", "valeurs déjà connues")}.`,
    );
  return frenchText(`${read}. Écrit : ${figures}.${bare}`);
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
const escapeCell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** The refusals as a CSV that French spreadsheets open as it is: U+FEFF, semicolons, CRLF. */
export function refusalsCsv(refusals: readonly ImportRefusal[]): string {
  const lines = refusals.map(({ line, column, value, reason }) => [String(line), column, value, reason]);
  return `\ufeff${[["ligne", "colonne", "valeur", "raison"], ...lines].map((cells) => cells.map(escapeCell).join(";")).join("\r\n")}\r\n`;
}
