import { IMPORT_COLUMNS, type ImportColumn, type RawRow } from "@palier/domain/indicator";
import { frenchList } from "@palier/domain/kernel";
import { holdsNationalIdentifier, NATIONAL_IDENTIFIER, REMOVE_IDENTIFIER } from "@palier/domain/privacy";
import { UnusableFile } from "./indicator-csv-inspect";

/** Places told in the refusal; the count is whole. */
const TOLD = 20;
/** A shorter cell can't hold one: nearly all of them. */
const SHORTEST = 15;
/** In the order of the columns. */
const CELLS = [
  "finess",
  "indicator",
  "period",
  "numerator",
  "denominator",
  "value",
  "context",
] as const satisfies readonly (keyof RawRow)[];

/** The cells of a file that hold the number of a patient: one is enough to refuse the file, and all are told at once. */
export class IdentifierCells {
  private count = 0;
  private readonly places: string[] = [];

  seeRow(raw: RawRow, line: number): void {
    for (let index = 0; index < CELLS.length; index++) {
      const cell = raw[CELLS[index] ?? "context"];
      if (cell.length >= SHORTEST) this.see(IMPORT_COLUMNS[index] ?? "ligne", cell, line);
    }
  }

  see(column: ImportColumn | "ligne", cell: string, line: number): void {
    if (!holdsNationalIdentifier(cell)) return;
    this.count++;
    if (this.places.length < TOLD)
      this.places.push(column === "ligne" ? `ligne ${line}` : `ligne ${line} colonne « ${column} »`);
  }

  /** @throws UnusableFile NATIONAL_IDENTIFIER naming the places, never the numbers. */
  refuse(): void {
    if (this.count === 0) return;
    const more = this.count > TOLD ? ` (et ${this.count - TOLD} autres)` : "";
    throw new UnusableFile(
      `ce fichier contient un numéro de sécurité sociale ou un matricule INS : ${frenchList(this.places)}${more}. ` +
        `Rien n’a été enregistré et le fichier n’est pas gardé. ${REMOVE_IDENTIFIER}`,
      NATIONAL_IDENTIFIER,
    );
  }
}
