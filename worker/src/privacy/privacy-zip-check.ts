import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import { array, integer, literal, nullable, number, object, parse, pipe, record, regex, string } from "valibot";
import { SEAL, type Manifest } from "./privacy-zip";

const manifestShape = object({
  version: literal(1),
  createdAt: string(),
  of: record(string(), string()),
  entries: array(
    object({
      path: string(),
      bytes: pipe(number(), integer()),
      sha256: pipe(string(), regex(/^[0-9a-f]{64}$/)),
      rows: nullable(pipe(number(), integer())),
    }),
  ),
});

/** What a check of an archive found. */
export interface ArchiveCheck {
  readonly manifest: Manifest | null;
  /** In French; none when the archive is what it was. */
  readonly faults: readonly string[];
}

const SEAL_BYTES = SEAL.length + 64;
const END_BYTES = 22;
const WIDE = 0xffffffff;
/** A manifest lists some tens of tables and some thousands of files. */
const LONGEST_MANIFEST = 64 * 1024 * 1024;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

class Broken extends Error {}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  if (at < 0 || bytesRead !== length) throw new Broken("l’archive est coupée");
  return bytes;
}

/** The sealed sum, and the one that the bytes give. */
async function sumsOf(path: string, file: FileHandle, size: number): Promise<readonly [told: string, found: string]> {
  const seal = (await bytesAt(file, size - SEAL_BYTES, SEAL_BYTES)).toString("latin1");
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { end: size - SEAL_BYTES - 1 }), hash);
  return [seal, SEAL + hash.digest("hex")];
}

/** The list of files that stands at the end of a ZIP; sizes beyond 4 GB are in the wide records (ZIP64). */
async function directoryOf(file: FileHandle, size: number): Promise<Entry[]> {
  const endAt = size - SEAL_BYTES - END_BYTES;
  const end = await bytesAt(file, endAt, END_BYTES);
  if (end.readUInt32LE(0) !== 0x06054b50) throw new Broken("la fin de l’archive n’est pas à sa place");
  let length = end.readUInt32LE(12);
  let at = end.readUInt32LE(16);
  if (length === WIDE || at === WIDE || end.readUInt16LE(10) === 0xffff) {
    const locator = await bytesAt(file, endAt - 20, 20);
    const wide = await bytesAt(file, Number(locator.readBigUInt64LE(8)), 56);
    length = Number(wide.readBigUInt64LE(40));
    at = Number(wide.readBigUInt64LE(48));
  }
  if (length > LONGEST_MANIFEST) throw new Broken("la liste des fichiers est illisible");
  const list = await bytesAt(file, at, length);
  const entries: Entry[] = [];
  for (let next = 0; next + 46 <= list.length;) {
    if (list.readUInt32LE(next) !== 0x02014b50) throw new Broken("la liste des fichiers est illisible");
    const nameLength = list.readUInt16LE(next + 28);
    const extraLength = list.readUInt16LE(next + 30);
    const extra = list.subarray(next + 46 + nameLength, next + 46 + nameLength + extraLength);
    entries.push({
      path: list.subarray(next + 46, next + 46 + nameLength).toString("utf8"),
      method: list.readUInt16LE(next + 10),
      ...widened(list.readUInt32LE(next + 24), list.readUInt32LE(next + 20), list.readUInt32LE(next + 42), extra),
    });
    next += 46 + nameLength + extraLength + list.readUInt16LE(next + 32);
  }
  return entries;
}

function widened(bytes: number, packed: number, offset: number, extra: Buffer): Pick<Entry, "packed" | "offset"> {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  const next = (narrow: number): number => {
    if (narrow !== WIDE) return narrow;
    if (at + 8 > extra.length) throw new Broken("la liste des fichiers est illisible");
    const wide = Number(extra.readBigUInt64LE(at));
    at += 8;
    return wide;
  };
  next(bytes);
  return { packed: next(packed), offset: next(offset) };
}

/** Reads one file of the archive through. @param keep true to give its bytes back as well. */
async function readEntry(path: string, file: FileHandle, entry: Entry, keep: boolean) {
  const header = await bytesAt(file, entry.offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw new Broken(`le fichier ${entry.path} n’est pas à sa place`);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const hash = createHash("sha256");
  const kept: Buffer[] = [];
  let bytes = 0;
  const take = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      if (keep && bytes <= LONGEST_MANIFEST) kept.push(chunk);
    }
  };
  if (entry.packed > 0) {
    const raw = createReadStream(path, { start, end: start + entry.packed - 1 });
    if (entry.method === 8) await pipeline(raw, createInflateRaw(), take);
    else await pipeline(raw, take);
  }
  return { bytes, sha256: hash.digest("hex"), content: Buffer.concat(kept) };
}

/** Recomputes every sum of an archive: its seal, then each file against the manifest. */
export async function checkArchive(path: string): Promise<ArchiveCheck> {
  const file = await open(path);
  const faults: string[] = [];
  let manifest: Manifest | null = null;
  try {
    const { size } = await file.stat();
    const [told, found] = await sumsOf(path, file, size);
    if (told !== found)
      faults.push("le sceau de l’archive n’est pas celui de ses octets : elle a été modifiée ou abîmée");
    const entries = new Map((await directoryOf(file, size)).map((entry) => [entry.path, entry]));
    const listed = entries.get("manifest.json");
    if (listed === undefined) throw new Broken("manifest.json manque");
    manifest = parse(manifestShape, JSON.parse((await readEntry(path, file, listed, true)).content.toString("utf8")));
    entries.delete("manifest.json");
    for (const { path: name, bytes, sha256 } of manifest.entries) {
      const entry = entries.get(name);
      entries.delete(name);
      if (entry === undefined) faults.push(`${name} : annoncé par le manifeste, absent de l’archive`);
      else {
        const read = await readEntry(path, file, entry, false).catch(() => null);
        if (read === null) faults.push(`${name} : illisible`);
        else if (read.bytes !== bytes || read.sha256 !== sha256)
          faults.push(`${name} : le contenu n’est pas celui qu’annonce le manifeste`);
      }
    }
    for (const name of entries.keys()) faults.push(`${name} : dans l’archive, absent du manifeste`);
  } catch (error) {
    faults.push(error instanceof Broken ? error.message : "l’archive est illisible");
  } finally {
    await file.close();
  }
  return { manifest, faults };
}
