import ExcelJS from "exceljs";
import type { ScorecardCell, ScorecardTable, ScorecardView } from "./vendorcase-scorecard-view";

const HEADER_FILL = "FF0B5D5B";

/** A text is written as an inline string: « =1+1 » stays four characters, never a formula. */
const inline = (text: string): ExcelJS.CellRichTextValue => ({ richText: [{ text }] });
const typed = ({ text, value }: ScorecardCell): ExcelJS.CellValue => (value === null ? inline(text) : value);

/** Sheet names hold 31 characters, without those that Excel keeps for itself. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);

function writeTable(workbook: ExcelJS.Workbook, table: ScorecardTable, view: ScorecardView): void {
  const page = workbook.addWorksheet(sheetName(table.title), {
    views: [{ state: "frozen", xSplit: 0, ySplit: 2 }],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:2" },
    headerFooter: { oddFooter: "&L&A&RPage &P / &N" },
  });
  page.columns = table.widths.map((width) => ({ width: Math.max(14, width * 9) }));
  page.addRow([inline([view.title, view.notice].filter((text) => text !== "").join(" – "))]).font = { bold: true };
  const header = page.addRow(table.headers.map(inline));
  header.font = { bold: true, color: { argb: "FFFFFFFF" } };
  header.fill = { type: "pattern", pattern: "solid", fgColor: { argb: HEADER_FILL } };
  for (const cells of table.rows) {
    const row = page.addRow(cells.map(typed));
    cells.forEach(({ value }, at) => {
      if (value !== null) row.getCell(at + 1).numFmt = Number.isInteger(value) ? "#,##0" : "#,##0.0";
    });
  }
}

/** The scorecard as a workbook: a sheet a table, times in hours of support, and the definitions on the last sheet. */
export async function scorecardXlsx(view: ScorecardView): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const table of view.tables) writeTable(workbook, table, view);
  const page = workbook.addWorksheet("Définitions");
  page.columns = [{ width: 32 }, { width: 80 }, { width: 60 }];
  page.addRow([inline(view.title), inline(view.standing), inline(view.lead)]).font = { bold: true };
  page.addRow(["Chiffre", "Ce qu’il compte", "Ce qu’il ne dit pas"].map(inline)).font = { bold: true };
  page.addRow([
    inline("Temps"),
    inline("En heures de support, décimales\u00a0: 1,5 vaut 1\u00a0h\u00a030."),
    inline(""),
  ]);
  for (const { label, definition, limits } of view.tables.flatMap(({ notes }) => notes))
    page.addRow([label, definition, limits].map(inline));
  page.eachRow((row) => {
    row.alignment = { wrapText: true, vertical: "top" };
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
