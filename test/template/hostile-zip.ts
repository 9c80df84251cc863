import { deflateRawSync, constants } from "node:zlib";

/** An entry of an archive, with what its directory says of it: true unless told. */
export interface Entry {
  readonly name: string;
  readonly data: string | Buffer;
  /** 8 (deflated) unless told. */
  readonly method?: number;
  /** Size that the directory declares. */
  readonly declared?: number;
  readonly flags?: number;
  readonly attributes?: number;
  /** Already deflated: written as it is. */
  readonly packed?: Buffer;
  /** Written in a ZIP64 field of the directory. */
  readonly size64?: bigint;
}

/** A stream of deflate that says the same megabyte many times: cheap to make, endless to read. */
export function endless(text: string, megabytes: number): Buffer {
  const block = Buffer.from(text.repeat(Math.ceil(1_048_576 / text.length)));
  const packed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  return Buffer.concat([...Array.from({ length: megabytes }, () => packed), deflateRawSync(Buffer.alloc(0))]);
}

interface Place {
  readonly entry: Entry;
  readonly offset: number;
  readonly packed: Buffer;
}

function header(place: Place, central: boolean): Buffer {
  const { entry, packed, offset } = place;
  const name = Buffer.from(entry.name, "utf8");
  const size = entry.declared ?? Buffer.byteLength(entry.data);
  const extra = entry.size64 === undefined ? Buffer.alloc(0) : Buffer.alloc(12);
  if (entry.size64 !== undefined) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(entry.size64, 4);
  }
  const head = Buffer.alloc(central ? 46 : 30);
  let at = head.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  if (central) at = head.writeUInt16LE((3 << 8) | 45, at);
  at = head.writeUInt16LE(45, at);
  at = head.writeUInt16LE(entry.flags ?? 0x0800, at);
  at = head.writeUInt16LE(entry.method ?? 8, at);
  at = head.writeUInt32LE(0, at);
  at = head.writeUInt32LE(0, at);
  at = head.writeUInt32LE(packed.byteLength, at);
  at = head.writeUInt32LE(entry.size64 === undefined ? size : 0xffffffff, at);
  at = head.writeUInt16LE(name.byteLength, at);
  at = head.writeUInt16LE(central ? extra.byteLength : 0, at);
  if (!central) return Buffer.concat([head, name]);
  at = head.writeUInt16LE(0, at);
  at = head.writeUInt16LE(0, at);
  at = head.writeUInt16LE(0, at);
  at = head.writeUInt32LE((entry.attributes ?? 0) >>> 0, at);
  head.writeUInt32LE(offset, at);
  return Buffer.concat([head, name, extra]);
}

function closing(count: number, size: number, offset: number, comment: Buffer): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.byteLength, 20);
  return Buffer.concat([end, comment]);
}

interface ZipLies {
  readonly comment?: string;
  /** Bytes before the first entry, counted in the places. */
  readonly before?: Buffer;
  readonly after?: Buffer;
  /** The directory names the first entry this many times more, always on the same bytes. */
  readonly overlapping?: number;
  /** Number of entries that the end declares. */
  readonly count?: number;
}

/** An archive written byte by byte, so that it may lie. */
export function zip(entries: readonly Entry[], lies: ZipLies = {}): Buffer {
  const parts: Buffer[] = [lies.before ?? Buffer.alloc(0)];
  let offset = parts[0]!.byteLength;
  const places: Place[] = [];
  for (const entry of entries) {
    const packed = entry.packed ?? (entry.method === 0 ? Buffer.from(entry.data) : deflateRawSync(entry.data));
    const place = { entry, offset, packed };
    const local = header(place, false);
    parts.push(local, packed);
    offset += local.byteLength + packed.byteLength;
    places.push(place);
  }
  const [first] = places;
  for (let copy = 0; first !== undefined && copy < (lies.overlapping ?? 0); copy += 1)
    places.push({ ...first, entry: { ...first.entry, name: `word/media/${String(copy).padStart(5, "0")}.png` } });
  const directory = Buffer.concat(places.map((place) => header(place, true)));
  const count = lies.count ?? places.length;
  const end = closing(count & 0xffff, directory.byteLength, offset, Buffer.from(lies.comment ?? ""));
  return Buffer.concat([...parts, directory, end, lies.after ?? Buffer.alloc(0)]);
}
