import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { frenchText } from "@palier/domain/kernel";
import { hideNationalIdentifiers } from "@palier/domain/privacy";

/** A file to import. It is read twice: once to look at it whole, once to take its lines. */
export interface ImportSource {
  /** Shown to people; never used as a path. */
  readonly fileName: string;
  /** A fresh reading from the first byte. */
  open(): AsyncIterable<Buffer>;
}

/** How a file is to be read. */
export interface InspectedFile {
  readonly encoding: "utf8" | "win1252";
  readonly sha256: string;
  readonly byteCount: number;
}

/** A file that can't be read as a table of values. The message is French and says what was expected. */
export class UnusableFile extends Error {
  constructor(
    message: string,
    readonly code: string = "INDICATOR_FILE_UNUSABLE",
  ) {
    // The message may quote the file.
    super(hideNationalIdentifiers(frenchText(message)));
  }
}

/** Longest line accepted: a line of values takes some 100 bytes, and a context 1,000 characters at most. */
export const LONGEST_LINE = 64 * 1024;
const NEW_LINE = 10;

/** A spreadsheet's own file, a PDF… start with bytes of their own. */
const FOREIGN: readonly (readonly [bytes: string, advice: string])[] = [
  ["504b0304", "c’est un classeur ou une archive : dans le tableur, enregistrez la feuille au format « CSV UTF-8 »"],
  ["d0cf11e0", "c’est un ancien classeur Excel : dans le tableur, enregistrez la feuille au format « CSV UTF-8 »"],
  ["25504446", "c’est un PDF : demandez l’extraction au format CSV"],
  ["fffe", "c’est du texte en UTF-16 : enregistrez-le au format « CSV UTF-8 »"],
  ["feff", "c’est du texte en UTF-16 : enregistrez-le au format « CSV UTF-8 »"],
  ["1f8b", "c’est un fichier compressé : décompressez-le d’abord"],
];

/**
 * Reads the whole file once, keeping none of it: its hash, its encoding, and whether it is text in lines at all.
 * UTF-8 is told from windows-1252 by every byte rather than by the first ones, because the first accent may be far down.
 * @throws UnusableFile for 0 bytes, binary content, or a line over 64 kB; the reading stops there.
 */
export async function inspectFile(source: ImportSource): Promise<InspectedFile> {
  const hash = createHash("sha256");
  const lines = new LineGuard();
  let byteCount = 0;
  let utf8 = true;
  let tail: Buffer = Buffer.alloc(0);
  for await (const chunk of source.open()) {
    if (chunk.length === 0) continue;
    if (byteCount === 0) refuseForeign(chunk);
    if (chunk.includes(0))
      throw new UnusableFile("le fichier est binaire : attendu un fichier CSV (du texte, une valeur par ligne)");
    lines.see(chunk);
    byteCount += chunk.length;
    hash.update(chunk);
    if (utf8) {
      const joined = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
      const whole = wholeCharacters(joined);
      utf8 = isUtf8(joined.subarray(0, whole));
      tail = joined.subarray(whole);
    }
  }
  if (byteCount === 0)
    throw new UnusableFile("le fichier est vide (0 octet) : attendu une ligne d’en-tête, puis une valeur par ligne");
  return { encoding: utf8 && tail.length === 0 ? "utf8" : "win1252", sha256: hash.digest("hex"), byteCount };
}

function refuseForeign(chunk: Buffer): void {
  const start = chunk.subarray(0, 4).toString("hex");
  const found = FOREIGN.find(([bytes]) => start.startsWith(bytes));
  if (found) throw new UnusableFile(`ce fichier ne peut pas être lu : ${found[1]}`);
}

/** @returns how many bytes end before a character that the chunk's end may have cut (3 bytes at most). */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return size > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Refuses a line over 64 kB, looking for one line break in each 64 kB instead of for every one. */
class LineGuard {
  private open = 0;

  see(chunk: Buffer): void {
    let start = -this.open;
    while (chunk.length - start > LONGEST_LINE) {
      const limit = start + LONGEST_LINE;
      const lineBreak = limit < 0 ? -1 : chunk.lastIndexOf(NEW_LINE, limit);
      if (lineBreak < Math.max(start, 0)) {
        throw new UnusableFile(
          "une ligne dépasse 64 ko : attendu 7 colonnes par ligne et un retour à la ligne après chaque valeur",
        );
      }
      start = lineBreak + 1;
    }
    const last = chunk.lastIndexOf(NEW_LINE);
    this.open = last < 0 ? this.open + chunk.length : chunk.length - last - 1;
  }
}
