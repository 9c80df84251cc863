import { join } from "node:path";
import { printTypst } from "../kernel";
import type { OutputView } from "./template-output-view";

const TEMPLATE = join(__dirname, "model.typ");

/**
 * The model as an accessible PDF (PDF/UA-1).
 * @param createdAt written in the file, so that the same view makes the same bytes.
 */
export const modelPdf = (view: OutputView, createdAt: Date): Promise<Uint8Array> =>
  printTypst({ template: TEMPLATE, data: view, attachments: [], standard: "ua-1", createdAt });
