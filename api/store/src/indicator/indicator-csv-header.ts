import { IMPORT_COLUMNS, type RawRow } from "@palier/domain/indicator";
import { frenchList } from "@palier/domain/kernel";
import { UnusableFile } from "./indicator-csv-inspect";
import { splitRecord } from "./indicator-csv-record";

/** How the lines of a file are cut into cells. */
export interface CsvLayout {
  readonly separator: string;
  /** Position of each cell of a row among the cells of a line. */
  readonly positions: Readonly<Record<keyof RawRow, number>>;
}

/** Before the header is read. */
export const NO_LAYOUT: CsvLayout = {
  separator: ";",
  positions: { finess: 0, indicator: 1, period: 2, numerator: 3, denominator: 4, value: 5, context: 6 },
};

const SEPARATORS = [";", ",", "\t"] as const;
const EXPECTED = `attendu en première ligne : ${IMPORT_COLUMNS.join(";")} (dans l’ordre que vous voulez, séparés par ; , ou tabulation)`;

/**
 * Reads the header: the separator is the one that cuts it into most cells, the columns may stand in any order, and
 * capitals, accents and spaces around a name are forgiven.
 * @throws UnusableFile naming the missing, unknown or repeated columns.
 */
export function readHeader(line: string): CsvLayout {
  const separator = SEPARATORS.reduce((best, each) => (count(line, each) > count(line, best) ? each : best));
  const cells = splitRecord(line, separator).map(plain);
  while (cells.length > IMPORT_COLUMNS.length && cells.at(-1) === "") cells.pop();
  const known = new Set<string>(IMPORT_COLUMNS);
  const missing = IMPORT_COLUMNS.filter((column) => !cells.includes(column));
  const unknown = cells.filter((cell) => !known.has(cell)).map((cell) => `« ${cell.slice(0, 40)} »`);
  const twice = IMPORT_COLUMNS.filter((column) => cells.indexOf(column) !== cells.lastIndexOf(column));
  if (missing.length === IMPORT_COLUMNS.length) throw new UnusableFile(`l’en-tête n’est pas reconnu ; ${EXPECTED}`);
  const faults = [
    ...(missing.length > 0 ? [`colonne manquante : ${frenchList(missing)}`] : []),
    ...(unknown.length > 0 ? [`colonne inconnue : ${frenchList(unknown.slice(0, 10))}`] : []),
    ...(twice.length > 0 ? [`colonne en double : ${frenchList(twice)}`] : []),
  ];
  if (faults.length > 0) throw new UnusableFile(`${faults.join(" ; ")} ; ${EXPECTED}`);
  return {
    separator,
    positions: {
      finess: cells.indexOf("finess_et"),
      indicator: cells.indexOf("indicateur"),
      period: cells.indexOf("periode"),
      numerator: cells.indexOf("numerateur"),
      denominator: cells.indexOf("denominateur"),
      value: cells.indexOf("valeur"),
      context: cells.indexOf("contexte"),
    },
  };
}

const count = (line: string, separator: string): number => line.split(separator).length;

const plain = (cell: string): string =>
  cell
    .trim()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
