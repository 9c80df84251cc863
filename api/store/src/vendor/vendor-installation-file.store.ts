import { parse } from "csv-parse/sync";
import { fail, frenchCount, frenchList, frenchText, ok, type Result } from "@palier/domain/kernel";
import {
  INSTALLATION_COLUMNS,
  MOST_INSTALLATION_LINES,
  readInstallationLines,
  type InstallationColumn,
  type InstallationContext,
  type InstallationFault,
  type InstallationLine,
} from "@palier/domain/vendor";
import { statement, type ReadTx, type WriteTx } from "../kernel";
import {
  applyInstallations,
  previewInstallations,
  type InstallationCounts,
  type PlacedChange,
} from "./vendor-installation.store";
import { readProducts } from "./vendor.store";

/** What a file would do, or did. */
export interface InstallationFileReport extends InstallationCounts {
  /** Lines under the header. */
  readonly lineCount: number;
  /** By line, then in the order of the columns; as long as there is one, nothing is written. */
  readonly faults: readonly InstallationFault[];
}

const SEPARATORS = [";", ",", "\t"] as const;
const EXPECTED = `attendu en première ligne : ${INSTALLATION_COLUMNS.join(";")} (dans l’ordre que vous voulez, séparés par ; , ou tabulation)`;

const plain = (cell: string): string =>
  cell
    .trim()
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase();

const unusable = (reason: string, line = 1): Result<never, readonly InstallationFault[]> =>
  fail([{ line, column: null, reason: frenchText(reason) }]);

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Cuts the text of a file into lines, or says why it can't be read at all. */
export function cutInstallationFile(text: string): Result<readonly InstallationLine[], readonly InstallationFault[]> {
  const header = text.slice(0, Math.max(text.search(/[\r\n]/), 0) || text.length);
  const count = (separator: string): number => header.split(separator).length;
  const separator = SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
  let records: readonly ParsedRecord[];
  try {
    // The types of the library don't know that `info` changes the shape of a record.
    records = parse(text, {
      delimiter: separator,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly ParsedRecord[];
  } catch (error) {
    const { lines } = error as { readonly lines?: unknown };
    return unusable(
      "un guillemet n’est pas fermé, ou se trouve au milieu d’une case ; fermez-le ou retirez-le",
      typeof lines === "number" ? lines : 1,
    );
  }
  const [first, ...rest] = records;
  if (first === undefined) return unusable(`le fichier est vide ; ${EXPECTED}`);
  const names = first.record.map(plain);
  const missing = INSTALLATION_COLUMNS.filter(
    (column) => names.indexOf(column) !== names.lastIndexOf(column) || !names.includes(column),
  );
  if (missing.length > 0) return unusable(`colonne manquante ou en double : ${frenchList(missing)} ; ${EXPECTED}`);
  // A spreadsheet leaves lines of empty cells under the last one.
  const filled = rest.filter(({ record }) => record.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) return unusable("le fichier n’a que sa première ligne ; rien à installer");
  if (filled.length > MOST_INSTALLATION_LINES)
    return unusable(
      `${frenchCount(filled.length, "ligne")} ; ${frenchCount(MOST_INSTALLATION_LINES, "ligne")} au plus par fichier : partagez-le`,
    );
  return ok(
    filled.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(
        INSTALLATION_COLUMNS.map((column) => [column, record[names.indexOf(column)] ?? ""]),
      ) as Record<InstallationColumn, string>,
    })),
  );
}

const selectSites = statement<{ id: string; finessNumber: string }>(
  "vendor-select-sites-by-finess",
  `select id, finess_number as "finessNumber" from establishment where group_id = $1 and closed_on is null`,
);

async function contextOf(tx: ReadTx): Promise<InstallationContext> {
  const [sites, products] = await Promise.all([tx.rows(selectSites, [tx.groupId]), readProducts(tx, null)]);
  return { establishments: new Map(sites.map(({ id, finessNumber }) => [finessNumber, { id }])), products };
}

async function changesOf(
  tx: ReadTx,
  lines: readonly InstallationLine[],
): Promise<Result<readonly PlacedChange[], readonly InstallationFault[]>> {
  return readInstallationLines(lines, await contextOf(tx));
}

const NOTHING: InstallationCounts = { createdCount: 0, changedCount: 0, unchangedCount: 0 };

/** Looks at a file without writing anything. @param today 'YYYY-MM-DD'. */
export async function previewInstallationFile(
  tx: ReadTx,
  lines: readonly InstallationLine[],
  today: string,
): Promise<InstallationFileReport> {
  const read = await changesOf(tx, lines);
  if (!read.ok) return { lineCount: lines.length, faults: read.error, ...NOTHING };
  return { lineCount: lines.length, faults: [], ...(await previewInstallations(tx, read.value, today)) };
}

/** Writes a whole file, or nothing of it. @param today 'YYYY-MM-DD'. */
export async function importInstallationFile(
  tx: WriteTx,
  lines: readonly InstallationLine[],
  today: string,
): Promise<InstallationFileReport> {
  const read = await changesOf(tx, lines);
  if (!read.ok) return { lineCount: lines.length, faults: read.error, ...NOTHING };
  return { lineCount: lines.length, faults: [], ...(await applyInstallations(tx, read.value, today)) };
}
