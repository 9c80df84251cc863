import { join } from "node:path";
import { printTypst, type Attachment } from "../kernel";
import type { DossierView } from "./cpom-view";

/** What makes a PDF of a dossier. */
export interface PdfOptions {
  readonly view: DossierView;
  /** The template names them: `annexe.xlsx`, `lignage.json`. */
  readonly attachments: readonly Attachment[];
  readonly standard: "ua-1" | "a-3a";
  /** Written as the date of creation, so that one snapshot makes one file. */
  readonly createdAt: Date;
}

const TEMPLATE = join(__dirname, "dossier.typ");

/** Makes the PDF. @throws with the compiler's words when the template breaks a rule of the standard. */
export const printPdf = ({ view, ...options }: PdfOptions): Promise<Uint8Array> =>
  printTypst({ ...options, template: TEMPLATE, data: view });
