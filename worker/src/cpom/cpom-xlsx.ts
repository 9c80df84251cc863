import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { AnnexCell, AnnexSheet } from "@palier/domain/cpom";
import ExcelJS from "exceljs";

/** What stands above the header of each sheet. */
export interface AnnexNotice {
  readonly title: string;
  /** « Données de démonstration – chiffres fictifs », or '' . */
  readonly notice: string;
}

const HEADER_FILL = "FF0B5D5B";
const FORMATS: Readonly<Record<AnnexCell["kind"], string>> = {
  text: "@",
  number: "#,##0.##",
  percent: "0.0%",
  euros: "#,##0.00",
  date: "dd/mm/yyyy",
};
/** Rows written before the event loop has its turn again. */
const ROWS_A_TURN = 500;

/** A text is written as an inline string: « =1+1 » stays four characters, never a formula. */
const inline = (text: string): ExcelJS.CellRichTextValue => ({ richText: [{ text }] });

function typed(cell: AnnexCell): ExcelJS.CellValue {
  switch (cell.kind) {
    case "text":
      return inline(cell.value);
    case "number":
    case "percent":
      return Number(cell.value);
    case "euros":
      return Number(cell.value) / 100;
    case "date":
      return new Date(`${cell.value}T00:00:00Z`);
  }
}

/** The workbook of the annex: line 1 names the sheet and the dossier, line 2 is the header, the rows follow. */
export async function renderXlsx(sheets: readonly AnnexSheet[], notice: AnnexNotice): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  for (const sheet of sheets) await writeSheet(workbook, sheet, notice);
  await workbook.commit();
  return bytes;
}

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: AnnexSheet,
  { title, notice }: AnnexNotice,
): Promise<void> {
  const page = workbook.addWorksheet(sheet.name, {
    views: [{ state: "frozen", xSplit: 0, ySplit: 2 }],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:2" },
    headerFooter: { oddFooter: "&L&A&RPage &P / &N" },
  });
  page.columns = sheet.columns.map((column) => ({ width: column.width }));
  const heading = page.addRow([inline([`${sheet.name} – ${title}`, notice].filter((text) => text !== "").join(" – "))]);
  heading.font = { bold: true, color: { argb: notice === "" ? "FF1B2430" : "FF8A5A10" } };
  heading.commit();
  const header = page.addRow(sheet.columns.map((column) => inline(column.header)));
  header.font = { bold: true, color: { argb: "FFFFFFFF" } };
  header.fill = { type: "pattern", pattern: "solid", fgColor: { argb: HEADER_FILL } };
  header.alignment = { vertical: "middle", wrapText: true };
  header.commit();
  page.autoFilter = { from: { row: 2, column: 1 }, to: { row: 2, column: sheet.columns.length } };
  let written = 0;
  for (const cells of sheet.rows) {
    const row = page.addRow(cells.map((cell) => (cell === null ? null : typed(cell))));
    cells.forEach((cell, index) => {
      if (cell !== null && cell.kind !== "text") row.getCell(index + 1).numFmt = FORMATS[cell.kind];
    });
    row.commit();
    written += 1;
    if (written % ROWS_A_TURN === 0) await nextTurn();
  }
  page.commit();
}
