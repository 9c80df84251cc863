import { plainText, type Figure, type Text } from "@palier/domain/cpom";
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { IRunOptions, ITableCellBorders } from "docx";
import type { Table as TableModel } from "@palier/domain/cpom";
import { LEVEL_COLOURS } from "./cpom-chart";

export const INK = "1B2430";
export const MUTED = "4A5665";
export const ACTION = "0B5D5B";
export const ATTENTION = "8A5A10";
export const SAND = "F7F0E2";
const HAIRLINE = "E3E1DA";
const PANEL = "F6F5F0";

/** Rows of a table that is kept on one page. */
const SHORT = 9;

/** Width of the text on an A4 page with margins of 20 mm, in twentieths of a point. */
export const TEXT_WIDTH = 9638;

export type Figures = ReadonlyMap<string, Figure>;

/** Runs of a text; what is left to complete is shown on sand, so that the eye finds it in Word too. */
export function runs(text: Text, figures: Figures, style: IRunOptions = {}): TextRun[] {
  return text.map((span) => {
    const words = plainText([span], figures);
    if (span.kind !== "blank") return new TextRun({ ...style, text: words });
    const shading = { type: ShadingType.CLEAR, fill: SAND, color: "auto" };
    return new TextRun({ ...style, text: words, bold: true, color: ATTENTION, shading });
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const hair = { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE } as const;
/** Lines between rows only. */
const BORDERS: ITableCellBorders = { top: none, left: none, right: none, bottom: hair };

interface CellOptions {
  readonly text: Text;
  readonly figures: Figures;
  readonly width: number;
  readonly right?: boolean;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  /** Stays on the page of the next row. */
  readonly keepNext?: boolean;
}

function cell({
  text,
  figures,
  width,
  right = false,
  bold = false,
  colour = INK,
  fill,
  keepNext = false,
}: CellOptions): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: BORDERS,
    margins: { top: 50, bottom: 50, left: 70, right: 70 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: "auto" } }),
    children: [
      new Paragraph({
        style: "TableText",
        keepNext,
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: runs(text, figures, { bold, color: colour }),
      }),
    ],
  });
}

/** A table whose first line repeats on each page; cells stay whole. */
export function dataTable(table: TableModel, figures: Figures): Table {
  const shares = table.columns.reduce((total, column) => total + column.width, 0);
  const widths = table.columns.map((column) => Math.floor((column.width / shares) * TEXT_WIDTH));
  const width = (index: number): number => widths[index] ?? 0;
  // A short table stays on one page; a long one repeats its header.
  const whole = table.rows.length <= SHORT;
  const right = (index: number): boolean => table.columns[index]?.align === "right";
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) =>
      cell({
        text: [{ kind: "text", text: column.header }],
        figures,
        width: width(index),
        right: right(index),
        bold: true,
        colour: MUTED,
        fill: PANEL,
        keepNext: true,
      }),
    ),
  });
  const body = table.rows.map(
    (row, line) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, index) => {
          const level = table.columns[index]?.levels === true ? Number(plainText(text, figures)) : NaN;
          const fill = LEVEL_COLOURS[level]?.slice(1);
          return cell({
            text,
            figures,
            width: width(index),
            right: right(index),
            keepNext: whole && (table.total !== null || line < table.rows.length - 1),
            ...(fill === undefined ? {} : { fill, bold: true, colour: level > 2 ? "FFFFFF" : INK }),
          });
        }),
      }),
  );
  const total =
    table.total === null
      ? []
      : [
          new TableRow({
            cantSplit: true,
            children: table.total.map((text, index) =>
              cell({ text, figures, width: width(index), right: right(index), bold: true }),
            ),
          }),
        ];
  return new Table({
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: [header, ...body, ...total],
  });
}

/** A table of names and texts, without header. */
export function factTable(facts: readonly { readonly label: string; readonly text: Text }[], figures: Figures): Table {
  const widths = [2500, TEXT_WIDTH - 2500];
  return new Table({
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    rows: facts.map(
      (fact) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell({ text: [{ kind: "text", text: fact.label }], figures, width: 2500, bold: true, colour: MUTED }),
            cell({ text: fact.text, figures, width: TEXT_WIDTH - 2500 }),
          ],
        }),
    ),
  });
}
