import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const LONGEST_MS = 120_000;
/** Fields as text where they stand, not as boxes that another layer fills. */
const PRINT = 'pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"false"}}';

/** True where LibreOffice Writer and the readers of Poppler are installed; the CI installs them and must have them. */
export const hasOffice: boolean =
  spawnSync("soffice", ["--version"]).status === 0 && spawnSync("pdftotext", ["-v"]).status === 0;
if (!hasOffice && process.env["CI"] === "true")
  throw new Error("soffice or pdftotext is missing: .ci/run installs libreoffice-writer-nogui and poppler-utils");

/** Opens a Word file with LibreOffice, with a profile of its own, and prints it. @returns the PDF. */
export async function printWithOffice(docx: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "palier-office-"));
  try {
    await writeFile(join(folder, "file.docx"), docx);
    await run(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        PRINT,
        "--outdir",
        folder,
        "file.docx",
      ],
      { cwd: folder, timeout: LONGEST_MS },
    );
    return await readFile(join(folder, "file.pdf"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of a PDF in the order in which it is written, as another program than ours reads it. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "palier-pdf-"));
  try {
    await writeFile(join(folder, "file.pdf"), pdf);
    const { stdout } = await run("pdftotext", ["-raw", "-enc", "UTF-8", "file.pdf", "-"], { cwd: folder });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
