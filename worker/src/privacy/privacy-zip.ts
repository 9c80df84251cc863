import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file of an archive, as its manifest tells it. */
export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Rows of a table; null for a file that isn't one. */
  readonly rows: number | null;
}

/** What an archive says of itself, in `manifest.json`. */
export interface Manifest {
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly of: Readonly<Record<string, string>>;
  readonly entries: readonly ManifestEntry[];
}

/** A file to put into an archive; opened when its turn comes. */
export interface ArchiveFile {
  readonly path: string;
  open(): Promise<Readable>;
  /** Asked once its bytes are read. */
  readonly rows?: () => number;
}

/** What the comment at the end of a sealed archive begins with; the SHA-256 of all the bytes before it follows. */
export const SEAL = "palier-sha256:";
/** The record that ends a ZIP file without comment. */
const END_BYTES = 22;
const END_MARK = 0x06054b50;

/**
 * Writes an archive as it comes, one file at a time, then `manifest.json`, then the seal. Nothing is held in memory.
 * @param told called before each file.
 */
export function archiveOf(
  files: readonly ArchiveFile[],
  about: Pick<Manifest, "createdAt" | "of">,
  told: (done: number, path: string) => Promise<void> = () => Promise.resolve(),
): Readable {
  const zip = new ZipFile();
  const entries: ManifestEntry[] = [];
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  const mtime = new Date(about.createdAt);
  files.forEach((file, index) => {
    zip.addReadStreamLazy(file.path, { mtime }, (give) => {
      told(index, file.path)
        .then(() => file.open())
        .then(
          (stream) => {
            const counted = Readable.from(measured(file, stream, entries), { objectMode: false });
            give(null, counted);
          },
          (error: unknown) => {
            give(error, Readable.from([]));
          },
        );
    });
  });
  // Opened after every other: only then are their sizes known.
  zip.addReadStreamLazy("manifest.json", { mtime }, (give) => {
    const manifest: Manifest = { version: 1, ...about, entries };
    give(null, Readable.from([Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]));
  });
  zip.end();
  return Readable.from(sealed(output), { objectMode: false });
}

async function* measured(file: ArchiveFile, stream: Readable, entries: ManifestEntry[]): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  entries.push({ path: file.path, bytes, sha256: hash.digest("hex"), rows: file.rows?.() ?? null });
}

/** Adds the seal as the comment of the archive: any byte changed afterwards shows, those that no reader looks at included. */
async function* sealed(output: Readable): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of output as AsyncIterable<Buffer>) {
    const all = Buffer.concat([held, chunk]);
    const out = all.subarray(0, Math.max(0, all.length - END_BYTES));
    held = all.subarray(out.length);
    hash.update(out);
    if (out.length > 0) yield out;
  }
  if (held.length !== END_BYTES || held.readUInt32LE(0) !== END_MARK) throw new Error("the archive has no end record");
  const end = Buffer.from(held);
  end.writeUInt16LE(SEAL.length + 64, END_BYTES - 2);
  hash.update(end);
  yield end;
  yield Buffer.from(SEAL + hash.digest("hex"), "latin1");
}
