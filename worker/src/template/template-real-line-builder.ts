import { damaged } from "./template-real-refused";
import { inCapitals, mayBeTitle, tidy, type Line } from "./template-real-line";

/** A paragraph under way. */
interface Paragraph {
  text: string;
  readonly level: number | null;
  /** Letters said, and those said in bold. */
  said: number;
  bold: number;
}

/** Puts together the lines of a text, as its reader meets paragraphs, rows and cells; one may stand in another. */
export class LineBuilder {
  readonly lines: Line[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: { readonly cells: string[]; readonly lines: Line[] }[] = [];
  readonly #cells: Line[][] = [];

  openParagraph(level: number | null): void {
    this.#paragraphs.push({ text: "", level, said: 0, bold: 0 });
  }

  say(text: string, bold: boolean): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined) return;
    const length = text.trim().length;
    paragraph.text += text;
    paragraph.said += length;
    if (bold) paragraph.bold += length;
  }

  /** @param kept false: a table of contents, for one; its words are not kept. */
  closeParagraph(kept = true): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) throw damaged();
    if (!kept) return;
    const text = tidy(paragraph.text);
    const bold = paragraph.said > 0 && paragraph.bold === paragraph.said;
    this.#push([{ text, level: paragraph.level, prominent: mayBeTitle(text) && (bold || inCapitals(text)) }]);
  }

  openRow(): void {
    this.#rows.push({ cells: [], lines: [] });
  }

  openCell(): void {
    this.#cells.push([]);
  }

  closeCell(): void {
    const cell = this.#cells.pop();
    const row = this.#rows.at(-1);
    if (cell === undefined || row === undefined) throw damaged();
    const text = tidy(cell.map((line) => line.text).join(" "));
    row.cells.push(text.replace(/[\t\n]+/gu, " "));
    row.lines.push(...cell);
  }

  closeRow(): void {
    const row = this.#rows.pop();
    if (row === undefined) throw damaged();
    // A row with one filled cell is a frame around paragraphs, a title for instance: they are kept as they are.
    const framed = row.cells.filter((text) => text !== "").length === 1;
    this.#push(framed ? row.lines : [{ text: row.cells.join("\t"), level: null, prominent: false }]);
  }

  #push(lines: readonly Line[]): void {
    (this.#cells.at(-1) ?? this.lines).push(...lines);
  }
}
