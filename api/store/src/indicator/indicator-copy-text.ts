const TAB = 9;
const LINE_BREAK = 10;
/** Bytes that one row may take beside its context: two keys, a period, three figures, a line number. */
const ROOM = 512;

const SPECIAL = /[\\\t\n\r]/g;
const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/**
 * Rows in the text format of COPY, written byte by byte into a buffer. Building the same text by adding strings took
 * twice as long and left so much for the garbage collector that the process grew by 60 MB.
 */
export class CopyText {
  private bytes: Buffer;
  private at = 0;

  /** @param size bytes that a piece may have before it is taken. */
  constructor(private readonly size: number) {
    this.bytes = Buffer.allocUnsafeSlow(size + ROOM);
  }

  /** Bytes written since the last piece was taken. */
  get length(): number {
    return this.at;
  }

  /** Writes one row; every cell but the context is ASCII of at most 36 characters, null = no value. */
  row(cells: readonly (string | null)[], context: string | null, line: number): void {
    const text = context === null ? null : context.replace(SPECIAL, (sign) => ESCAPES[sign] ?? sign);
    // A character takes three bytes of UTF-8 at most (four for two halves of a pair).
    this.reserve(ROOM + (text === null ? 0 : text.length * 3));
    for (const cell of cells) {
      this.ascii(cell ?? "\\N");
      this.bytes[this.at++] = TAB;
    }
    if (text === null) this.ascii("\\N");
    else this.at += this.bytes.write(text, this.at);
    this.bytes[this.at++] = TAB;
    this.ascii(String(line));
    this.bytes[this.at++] = LINE_BREAK;
  }

  /** The rows so far; what follows goes to another buffer, because this one may still be on its way out. */
  take(): Buffer {
    const piece = this.bytes.subarray(0, this.at);
    this.bytes = Buffer.allocUnsafeSlow(this.size + ROOM);
    this.at = 0;
    return piece;
  }

  private ascii(text: string): void {
    const { bytes } = this;
    let at = this.at;
    for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index);
    this.at = at;
  }

  private reserve(room: number): void {
    if (this.at + room <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.at + room));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = larger;
  }
}
