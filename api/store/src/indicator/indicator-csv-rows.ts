import { StringDecoder } from "node:string_decoder";
import { IMPORT_COLUMNS, refuseCell, type CellRefusal, type RawRow } from "@palier/domain/indicator";
import iconv from "iconv-lite";
import { NO_LAYOUT, readHeader, type CsvLayout } from "./indicator-csv-header";
import { LONGEST_LINE, UnusableFile, type ImportSource, type InspectedFile } from "./indicator-csv-inspect";
import { IdentifierCells } from "./indicator-csv-identifier";
import { recordEnd, splitRecord } from "./indicator-csv-record";

/** What is told of each line of the file; the header and lines without content are passed over. */
export interface RowSink {
  row(raw: RawRow, line: number): void;
  /** A line that can't be cut into the expected cells. */
  broken(refusal: CellRefusal, line: number): void;
}

const COLUMN_COUNT = IMPORT_COLUMNS.length;

/**
 * Cuts text into lines and cells as it comes. Nearly all lines hold no quote: they are cut by indexOf on the chunk,
 * which was four times as fast as a general CSV parser; a line with a quote goes through the RFC 4180 path.
 */
export class CsvRows {
  private rest = "";
  private headed = false;
  private layout: CsvLayout = NO_LAYOUT;
  private line = 1;
  private readonly cells: string[] = Array.from({ length: COLUMN_COUNT }, () => "");
  private readonly identifiers = new IdentifierCells();

  constructor(private readonly sink: RowSink) {}

  /** @throws UnusableFile for a header that isn't the expected one, or a quoted cell that is never closed. */
  feed(chunk: string, last = false): void {
    const text = this.rest === "" ? chunk : this.rest + chunk;
    let start = this.headed ? 0 : this.takeHeader(text, last);
    // The next quote and the next separator are remembered: looking for them again on each line would read a chunk
    // without any of them as many times as it has lines.
    let quote = -1;
    let cut = -1;
    while (start < text.length && this.headed) {
      if (quote < start) quote = indexAfter(text, '"', start);
      const lineBreak = text.indexOf("\n", start);
      let end = lineBreak < 0 && last ? text.length : lineBreak;
      if (quote < (end < 0 ? text.length : end)) {
        end = recordEnd(text, start, this.layout.separator, last);
        if (end < 0 && (last || text.length - start > LONGEST_LINE)) throw neverClosed(this.line);
        if (end >= 0) this.record(text.slice(start, end));
      } else if (end >= 0) cut = this.plainLine(text, start, end, cut);
      if (end < 0) break;
      start = end + 1;
    }
    this.rest = start < text.length ? text.slice(start) : "";
  }

  /** The text has ended: what is left is the last line. @throws UnusableFile as `feed`, and for a patient's number. */
  end(): void {
    this.feed("", true);
    this.identifiers.refuse();
  }

  /** @returns where the lines begin; 0 while the header isn't whole. */
  private takeHeader(text: string, last: boolean): number {
    const lineBreak = text.indexOf("\n");
    if (lineBreak < 0 && !last) return 0;
    const end = lineBreak < 0 ? text.length : lineBreak;
    this.layout = readHeader(
      text
        .slice(0, end)
        .replace(/^\ufeff/, "")
        .replace(/\r$/, ""),
    );
    this.headed = true;
    this.line = 2;
    return end + 1;
  }

  /** Cuts a line without quote. @param known where a separator is known to stand. @returns the same for the next line. */
  private plainLine(text: string, start: number, end: number, known: number): number {
    const { cells } = this;
    const { separator } = this.layout;
    const stop = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    let from = start;
    let cut = known;
    for (let index = 0; index < COLUMN_COUNT; index++) {
      if (cut < from) cut = indexAfter(text, separator, from);
      // A line of six separators, no more and no less, is the common case; any other is looked at with care.
      if (cut < stop === (index === COLUMN_COUNT - 1)) {
        this.record(text.slice(start, end));
        return cut;
      }
      cells[index] = text.slice(from, Math.min(cut, stop));
      from = cut + 1;
    }
    this.emit(cells, this.line++);
    return cut;
  }

  private record(text: string): void {
    const { separator } = this.layout;
    const line = this.line;
    this.line += text.split("\n").length;
    const cells = splitRecord(text.endsWith("\r") ? text.slice(0, -1) : text, separator);
    while (cells.length > COLUMN_COUNT && cells.at(-1)?.trim() === "") cells.pop();
    if (cells.every((cell) => cell.trim() === "")) return;
    if (cells.length === COLUMN_COUNT) this.emit(cells, line);
    else {
      this.identifiers.see("ligne", text, line);
      this.sink.broken(refuseCell("ligne", text, wrongCount(cells.length, separator)), line);
    }
  }

  private emit(cells: readonly string[], line: number): void {
    const { finess, indicator, period, numerator, denominator, value, context } = this.layout.positions;
    const raw: RawRow = {
      finess: cells[finess] ?? "",
      indicator: cells[indicator] ?? "",
      period: cells[period] ?? "",
      numerator: cells[numerator] ?? "",
      denominator: cells[denominator] ?? "",
      value: cells[value] ?? "",
      context: cells[context] ?? "",
    };
    if (raw.finess === "" && raw.indicator === "" && cells.every((cell) => cell.trim() === "")) return;
    this.identifiers.seeRow(raw, line);
    this.sink.row(raw, line);
  }
}

function indexAfter(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from);
  return at < 0 ? Infinity : at;
}

const neverClosed = (line: number): UnusableFile =>
  new UnusableFile(
    `un guillemet ouvert ligne ${line} n’est jamais refermé : chaque cellule entre guillemets en a deux`,
  );

function wrongCount(found: number, separator: string): string {
  const hint =
    separator === "," && found > COLUMN_COUNT ? " ; un nombre à virgule s’écrit entre guillemets dans ce fichier" : "";
  return `${COLUMN_COUNT} cellules attendues, ${found} trouvées${hint}`;
}

/**
 * Reads the lines of an inspected file.
 * @param step called between chunks with the bytes read; what it returns is awaited, so that a slow taker slows the reading.
 * @throws UnusableFile for a header that isn't the expected one, or a quoted cell that is never closed.
 */
export async function readRows(
  source: ImportSource,
  { encoding }: InspectedFile,
  sink: RowSink,
  step: (bytesRead: number) => Promise<void>,
): Promise<void> {
  const rows = new CsvRows(sink);
  const decoder = encoding === "utf8" ? new StringDecoder("utf8") : iconv.getDecoder("win1252");
  let bytesRead = 0;
  for await (const chunk of source.open()) {
    rows.feed(decoder.write(chunk));
    bytesRead += chunk.length;
    await step(bytesRead);
  }
  rows.feed(decoder.end() ?? "");
  rows.end();
}
