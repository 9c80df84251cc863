import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { damaged, DocumentRefused, SAVE_AGAIN, tooHeavy } from "./template-real-refused";

const MOST_ENTRIES = 2_000;
const MOST_TOTAL = 100 * 1_024 * 1_024;
const MOST_RATIO = 100;
/** Below, a small file that repeats itself is no bomb. */
const RATIO_FROM = 64 * 1_024;
const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 30;
const SYMBOLIC_LINK = 0o120000;

/** An archive whose directory was looked through; nothing in it was inflated yet. */
export interface Archive {
  readonly names: readonly string[];
  /**
   * Inflates one entry, counting as it goes: what the directory declares may be a lie.
   * @returns null when there is none of this name. @throws DocumentRefused beyond `most` bytes.
   */
  read(name: string, most: number): Promise<Buffer | null>;
}

function check(entry: Entry): void {
  if (entry.isEncrypted() || (entry.generalPurposeBitFlag & 0x2041) !== 0)
    throw new DocumentRefused(
      "Ce fichier est protégé par un mot de passe : retirez la protection, enregistrez-le de nouveau, puis renvoyez-le.",
    );
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw damaged();
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === SYMBOLIC_LINK) throw damaged();
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (size > RATIO_FROM && size > packed * MOST_RATIO) throw tooHeavy();
}

/** Two entries on the same bytes: how a small archive inflates to a huge one. */
function checkPlaces(entries: readonly Entry[], length: number): void {
  const placed = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  // What stands before the first entry would be read by another program as another kind of file.
  if (placed[0]?.relativeOffsetOfLocalHeader !== 0) throw damaged();
  placed.forEach((entry, at) => {
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameRaw.byteLength + entry.compressedSize;
    if (end > (placed[at + 1]?.relativeOffsetOfLocalHeader ?? length)) throw damaged();
  });
}

/**
 * Looks through the directory of an archive before anything is inflated.
 * @throws DocumentRefused for a bomb, a name that leaves its folder, a duplicate, an encrypted entry.
 */
export async function openArchive(bytes: Buffer, allowed: (name: string) => boolean): Promise<Archive> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
    if (zip.entryCount > MOST_ENTRIES) throw tooHeavy();
    if (zip.comment.length > 0) throw damaged();
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      check(entry);
      total += entry.uncompressedSize;
      if (total > MOST_TOTAL) throw tooHeavy();
      const { fileName } = entry;
      // Names of parts are equal whatever their case: two readers must not see two documents.
      const key = fileName.toLowerCase();
      if (entries.has(key) || /[\p{Cc}\p{Cf}:*?"<>|]/u.test(fileName) || fileName.length > 200) throw damaged();
      if (!fileName.endsWith("/") && !allowed(fileName))
        throw new DocumentRefused(
          `Ce fichier contient autre chose que du texte et des images (« ${fileName.slice(-60)} ») : macro, objet ou fichier joint. ${SAVE_AGAIN}`,
        );
      entries.set(key, entry);
    }
    checkPlaces([...entries.values()], bytes.byteLength);
  } catch (error) {
    throw error instanceof DocumentRefused ? error : damaged();
  }
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    async read(name, most) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) return null;
      if (entry.uncompressedSize > most) throw tooHeavy();
      try {
        const chunks: Buffer[] = [];
        let count = 0;
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
          chunks.push(chunk as Buffer);
          count += (chunk as Buffer).byteLength;
          if (count > most) throw tooHeavy();
        }
        return Buffer.concat(chunks);
      } catch (error) {
        throw error instanceof DocumentRefused ? error : damaged();
      }
    },
  };
}
