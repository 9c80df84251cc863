const QUOTE = '"';

/**
 * Finds where a record that holds quotes ends, by RFC 4180: a line break between quotes belongs to its cell.
 * @param start index of the first character of the record.
 * @returns index of the line break, or of the end of the text where `last` says nothing follows; -1 = more text is needed.
 */
export function recordEnd(text: string, start: number, separator: string, last: boolean): number {
  let at = start;
  for (;;) {
    if (text[at] === QUOTE) {
      at = closingQuote(text, at + 1);
      if (at < 0) return -1;
    }
    const lineBreak = text.indexOf("\n", at);
    // A cell is quoted only if a quote is its first character: elsewhere a quote is a plain character (12" wide).
    const quoted = text.slice(at, lineBreak < 0 ? text.length : lineBreak).indexOf(separator + QUOTE);
    if (quoted < 0) return lineBreak < 0 && last ? text.length : lineBreak;
    at += quoted + separator.length;
  }
}

/** @returns index after the quote that closes a cell, doubled quotes passed over; -1 where it isn't in the text. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf(QUOTE, from);
  while (at >= 0 && text[at + 1] === QUOTE) at = text.indexOf(QUOTE, at + 2);
  return at < 0 ? -1 : at + 1;
}

/** The cells of one record, quotes undone. What follows a closing quote in its cell is kept as it stands. */
export function splitRecord(record: string, separator: string): string[] {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let cell = "";
    if (record[at] === QUOTE) {
      const close = closingQuote(record, at + 1);
      const end = close < 0 ? record.length : close - 1;
      cell = record.slice(at + 1, end).replaceAll('""', QUOTE);
      at = close < 0 ? record.length : close;
    }
    const next = record.indexOf(separator, at);
    cells.push(cell + record.slice(at, next < 0 ? record.length : next));
    if (next < 0) return cells;
    at = next + 1;
  }
}
