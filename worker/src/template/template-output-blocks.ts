import type { Block, FieldNode, HolderNode, Inline } from "@palier/domain/template";
import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ITableCellBorders,
  type ParagraphChild,
} from "docx";

/** Width of the text on an A4 page with margins of 20 mm, in twentieths of a point. */
export const TEXT_WIDTH = 9_638;
/** Lists inside lists: further, the page has no more room. */
const DEEPEST_LIST = 4;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "8C8A82" } as const;
const BORDERS: ITableCellBorders = { top: LINE, left: LINE, right: LINE, bottom: LINE };
const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/** Two code points that XML forbids and that a text may hold. */
export const printable = (text: string): string => text.replace(/[\uFFFE\uFFFF]/gu, "");

type Style = Pick<IParagraphOptions, "numbering" | "indent" | "style">;
type HolderBlock = HolderNode["content"][number];

/** Writes the blocks of a model with the elements of Word. */
export class BlockWriter {
  readonly #field: (node: FieldNode) => ParagraphChild[];
  #lists = 0;

  /** @param field how a place to fill is written. */
  constructor(field: (node: FieldNode) => ParagraphChild[]) {
    this.#field = field;
  }

  /** The pieces of a section, in their order. */
  blocks(blocks: readonly Block[]): (Paragraph | Table)[] {
    return blocks.flatMap((block) => this.#block(block, {}, 0));
  }

  #block(block: HolderBlock, style: Style, depth: number): (Paragraph | Table)[] {
    switch (block.type) {
      case "paragraph":
        return [new Paragraph({ ...style, children: this.#inline(block.content) })];
      case "heading":
        return [new Paragraph({ heading: HEADINGS[block.attrs.level], children: this.#inline(block.content) })];
      case "table":
        return [this.#table(block.content.map(({ content }) => content))];
      case "bulletList":
      case "orderedList":
        return this.#list(block.type === "bulletList" ? "points" : "numbers", block.content, depth);
    }
  }

  #list(reference: "points" | "numbers", items: readonly HolderNode[], depth: number): (Paragraph | Table)[] {
    this.#lists += 1;
    const level = Math.min(depth, DEEPEST_LIST);
    const numbering = { reference, level, instance: this.#lists };
    return items.flatMap(({ content }) =>
      // Only the first paragraph of an item has its number; what follows stands under it.
      content.flatMap((block, at) =>
        this.#block(block, at === 0 ? { numbering } : { indent: { left: 360 * (level + 1) } }, depth + 1),
      ),
    );
  }

  #table(rows: readonly (readonly HolderNode[])[]): Table {
    const columns = Math.max(...rows.map((row) => row.length));
    const width = Math.floor(TEXT_WIDTH / columns);
    return new Table({
      columnWidths: Array.from({ length: columns }, () => width),
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      rows: rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            tableHeader: at === 0 && row.every(({ type }) => type === "tableHeader"),
            children: Array.from({ length: columns }, (_, column) => this.#cell(row[column], width)),
          }),
      ),
    });
  }

  #cell(holder: HolderNode | undefined, width: number): TableCell {
    const style = { style: holder?.type === "tableHeader" ? "TableHeader" : "TableText" };
    const pieces = (holder?.content ?? []).flatMap((block) => this.#block(block, style, 0));
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: BORDERS,
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      // Word refuses a cell without a paragraph, and one that ends with a table.
      children: pieces.length === 0 ? [new Paragraph(style)] : pieces,
    });
  }

  #inline(content: readonly Inline[] = []): ParagraphChild[] {
    return content.flatMap((node): ParagraphChild[] => {
      if (node.type === "hardBreak") return [new TextRun({ break: 1 })];
      if (node.type === "field") return this.#field(node);
      const has = (mark: string): boolean => node.marks?.some(({ type }) => type === mark) === true;
      return [
        new TextRun({
          text: printable(node.text),
          bold: has("bold"),
          italics: has("italic"),
          ...(has("underline") && { underline: {} }),
        }),
      ];
    });
  }
}

/** A table of ready texts whose first line repeats on each page. */
export function textTable(
  headers: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Table {
  const whole = widths.reduce((total, width) => total + width, 0);
  const sizes = widths.map((width) => Math.floor((width / whole) * TEXT_WIDTH));
  const line = (texts: readonly string[], tableHeader: boolean): TableRow =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: sizes[at] ?? 0, type: WidthType.DXA },
            borders: BORDERS,
            margins: { top: 50, bottom: 50, left: 80, right: 80 },
            children: [new Paragraph({ style: tableHeader ? "TableHeader" : "TableText", text: printable(text) })],
          }),
      ),
    });
  return new Table({
    columnWidths: sizes,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: [line(headers, true), ...rows.map((row) => line(row, false))],
  });
}
