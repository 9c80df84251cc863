import { fail, ok, type Result } from "../kernel";

/** Formats of the documents of sites that are read. */
export const REAL_DOCUMENT_FORMATS = ["docx", "odt", "pdf"] as const;
export type RealDocumentFormat = (typeof REAL_DOCUMENT_FORMATS)[number];

/** `waiting` en lecture, `analysed` comparé, `refused` pas lu. */
export const REAL_DOCUMENT_STATES = ["waiting", "analysed", "refused"] as const;
export type RealDocumentState = (typeof REAL_DOCUMENT_STATES)[number];

/** Largest document of a site. */
export const REAL_DOCUMENT_MOST_BYTES = 10 * 1_024 * 1_024;

/** What a browser is told of each format. */
export const REAL_DOCUMENT_MEDIA_TYPES: Readonly<Record<RealDocumentFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  pdf: "application/pdf",
};

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  Array.from(text).every((letter, offset) => bytes[at + offset] === letter.codePointAt(0));

/** The format by what the file begins with; null: none of ours. */
function formatByContent(bytes: Uint8Array): RealDocumentFormat | null {
  if (startsWith(bytes, 0, "%PDF-")) return "pdf";
  if (!startsWith(bytes, 0, "PK\u0003\u0004")) return null;
  // The first entry of an OpenDocument is its type, uncompressed and without any extra field.
  return startsWith(bytes, 30, `mimetype${REAL_DOCUMENT_MEDIA_TYPES.odt}`) ? "odt" : "docx";
}

/**
 * The format of a file, by its content and by its name, which must agree.
 * @param bytes its first kilobyte at least.
 */
export function realDocumentFormat(bytes: Uint8Array, fileName: string): Result<RealDocumentFormat> {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  if (ending === "doc")
    return fail(
      "Ce fichier est à l’ancien format de Word (.doc). Ouvrez-le, enregistrez-le au format .docx, puis renvoyez-le.",
    );
  const found = formatByContent(bytes);
  if (found === null)
    return fail("Ce fichier n’est ni un document Word (.docx), ni un document LibreOffice (.odt), ni un PDF.");
  if (ending !== found)
    return fail(
      `Le nom de ce fichier ne dit pas ce qu’il contient\u00a0: c’est un fichier .${found}. Enregistrez-le de nouveau depuis votre logiciel, puis renvoyez-le.`,
    );
  return ok(found);
}

/** A name that a disk, a page and a log take as it is: no control, no change of direction, no path. */
export function realDocumentName(typed: string, format: RealDocumentFormat): string {
  const bare = (typed.replaceAll("\\", "/").split("/").at(-1) ?? "")
    .replace(/\.[^.]*$/, "")
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .trim();
  return `${Array.from(bare).slice(0, 100).join("").trim() || "document"}.${format}`;
}

/** How far a document is from its model, in words. */
export function driftWords(drift: number): string {
  if (drift < 0.05) return "comme le modèle";
  if (drift < 0.2) return "proche du modèle";
  if (drift < 0.5) return "assez différent du modèle";
  return "très différent du modèle";
}
