import { createHash } from "node:crypto";
import {
  buildAnnex,
  buildDossier,
  buildLineage,
  DEMO_NOTICE,
  type DossierInput,
  type Lineage,
} from "@palier/domain/cpom";
import { renderDocx } from "./cpom-docx";
import { printPdf } from "./cpom-pdf";
import { dossierView } from "./cpom-view";
import { renderXlsx } from "./cpom-xlsx";

/** A file of the dossier. */
export interface DossierFile {
  /** `dossier.pdf`, `dossier.docx`, `annexe.xlsx`, `lignage.json` or `dossier-archive.pdf`. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The files made from one snapshot, with what was frozen. */
export interface RenderedDossier {
  readonly files: readonly DossierFile[];
  readonly lineage: Lineage;
}

/** What is being made, in the order of the work; shown to who waits. */
export type RenderStep = "Graphiques" | "PDF" | "Word" | "Excel";

/** How the files are made. */
export interface RenderOptions {
  /** Adds `dossier-archive.pdf` in PDF/A-3a: the compiler takes one standard at a time. */
  readonly archive?: boolean;
  /** Told before each step, with a count of what it handles. */
  readonly onStep?: (step: RenderStep, detail: string) => Promise<void>;
}

const PDF = "application/pdf";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Makes every file of a dossier from its frozen input; the same input gives the same figures. */
export async function renderDossier(input: DossierInput, options: RenderOptions = {}): Promise<RenderedDossier> {
  const step = options.onStep ?? (() => Promise.resolve());
  const dossier = buildDossier(input);
  const lineage = buildLineage(dossier, sha256);
  const lineageBytes = Buffer.from(JSON.stringify(lineage));
  const sheets = buildAnnex(input);
  const rowCount = sheets.reduce((total, sheet) => total + sheet.rows.length, 0);
  await step("Excel", `${String(sheets.length)} feuilles, ${String(rowCount)} lignes`);
  const annex = await renderXlsx(sheets, { title: dossier.title, notice: dossier.demo ? DEMO_NOTICE : "" });
  await step("Graphiques", `${String(dossier.figures.length)} chiffres tracés`);
  const view = dossierView(dossier, lineage.snapshotSha256);
  const attachments = [
    { name: "annexe.xlsx", bytes: annex },
    { name: "lignage.json", bytes: lineageBytes },
  ];
  // The day of the dossier, not the hour of the making: a second try gives the same file.
  const createdAt = new Date(`${input.preparedOn}T12:00:00Z`);
  await step("PDF", `${String(dossier.sections.length)} chapitres`);
  const files: DossierFile[] = [
    { name: "dossier.pdf", mediaType: PDF, bytes: await printPdf({ view, attachments, standard: "ua-1", createdAt }) },
  ];
  if (options.archive === true) {
    const bytes = await printPdf({ view, attachments, standard: "a-3a", createdAt });
    files.push({ name: "dossier-archive.pdf", mediaType: PDF, bytes });
  }
  await step("Word", `${String(dossier.sections.length)} chapitres`);
  files.push({ name: "dossier.docx", mediaType: DOCX, bytes: await renderDocx(dossier, lineage.snapshotSha256) });
  files.push({ name: "annexe.xlsx", mediaType: XLSX, bytes: annex });
  files.push({ name: "lignage.json", mediaType: "application/json", bytes: lineageBytes });
  return { files, lineage };
}
