import { constants, inflateSync } from "node:zlib";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { damaged, DocumentRefused, SAVE_AGAIN, tooHeavy } from "./template-real-refused";
import { inCapitals, mayBeTitle, tidy, type Line } from "./template-real-line";

const MOST_PAGES = 300;
const MOST_ITEMS = 200_000;
/** Larger than the text by this much is a heading. */
const LARGER = 1.14;

/** A line of a page, as it is drawn. */
interface DrawnLine {
  text: string;
  /** Height of its letters. */
  readonly size: number;
  readonly bottom: number;
  right: number;
  /** By its tag. */
  readonly level: number | null;
}

const active = (): DocumentRefused =>
  new DocumentRefused(
    `Ce PDF contient un programme, une action ou un fichier joint : il n’a pas été ouvert. ${SAVE_AGAIN}`,
  );

/** Names may be written with codes: `/J#61vaScript`. What is in compressed objects is asked of the reader afterwards. */
function checkNames(bytes: Buffer): void {
  const names = bytes
    .toString("latin1")
    .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  if (/\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToR|XFA)\b/.test(names)) throw active();
}

/** A page, or a table of objects: a book of figures inflates to less. */
const MOST_STREAM = 8 * 1_024 * 1_024;
const MOST_STREAMS = 60 * 1_024 * 1_024;

/** @returns how many bytes a stream of deflate gives; 0 when it is none. @throws DocumentRefused beyond the limit. */
function inflated(bytes: Buffer): number {
  const [first = 0, second = 0] = bytes;
  if ((first & 0x0f) !== 8 || (first * 256 + second) % 31 !== 0) return 0;
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_STREAM, finishFlush: constants.Z_SYNC_FLUSH }).byteLength;
  } catch (error) {
    if (error instanceof RangeError) throw tooHeavy();
    return 0;
  }
}

/** Inflates each stream where it stands, whatever the file says of its length; images aren't read at all. */
function checkStreams(bytes: Buffer): void {
  let total = 0;
  for (let at = bytes.indexOf("stream"); at >= 0; at = bytes.indexOf("stream", at + 6)) {
    if (bytes.subarray(at - 3, at).toString("latin1") === "end") continue;
    const facts = bytes.subarray(Math.max(0, at - 400), at).toString("latin1");
    const own = facts.slice(facts.lastIndexOf(" obj"));
    // Twice deflated: no program does it, but to hide how much there is.
    if (/(Flate|LZW|RunLength)[^\]]*(Flate|LZW|RunLength)/.test(own)) throw tooHeavy();
    if (/\/Subtype\s*\/Image/.test(own)) continue;
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    total += inflated(bytes.subarray(start));
    if (total > MOST_STREAMS) throw tooHeavy();
  }
}

async function checkActions(document: PDFDocumentProxy): Promise<void> {
  const scripts: unknown = await document.getJSActions();
  const attachments: unknown = await document.getAttachments();
  if (scripts !== null || attachments !== null) throw active();
}

interface TagNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

/** Heading levels of the marked contents of a page; empty where the page isn't tagged. */
async function headingTags(page: PDFPageProxy): Promise<Map<string, number>> {
  const levels = new Map<string, number>();
  let left = MOST_ITEMS;
  const walk = (node: TagNode, level: number | null, depth: number): void => {
    left -= 1;
    if (left < 0 || depth > 100) throw tooHeavy();
    const found = /^H([1-6])?$/.exec(node.role ?? "");
    const at = found === null ? level : Number(found[1] ?? 1);
    if (node.type === "content" && node.id !== undefined && at !== null) levels.set(node.id, at);
    for (const child of node.children ?? []) walk(child, at, depth + 1);
  };
  const tree = (await page.getStructTree()) as TagNode | null;
  if (tree !== null) walk(tree, null, 0);
  return levels;
}

/** Words on one line of the page as one text; a wide gap is a cell's border. */
async function drawnLines(page: PDFPageProxy): Promise<DrawnLine[]> {
  const tags = await headingTags(page);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  if (items.length > MOST_ITEMS) throw tooHeavy();
  const lines: DrawnLine[] = [];
  const open: (number | null)[] = [];
  for (const item of items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(tags.get(item.id) ?? null);
      continue;
    }
    if (item.str.trim() === "") continue;
    const [, , , scale = 0, left = 0, bottom = 0] = item.transform as number[];
    const size = Math.abs(item.height === 0 ? scale : item.height);
    const level = open.findLast((each) => each !== null) ?? null;
    const last = lines.at(-1);
    const right = left + item.width;
    if (
      last !== undefined &&
      Math.abs(last.bottom - bottom) < size * 0.4 &&
      left >= last.right - size &&
      last.level === level
    ) {
      const gap = left - last.right;
      last.text += gap > size * 2 ? `\t${item.str}` : gap > size * 0.15 ? ` ${item.str}` : item.str;
      last.right = right;
    } else lines.push({ text: item.str, size, bottom, right, level });
  }
  return lines;
}

/** The size in which most of the characters are written. */
function textSize(lines: readonly DrawnLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce<readonly [number, number]>((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** « 3. », « II – »: as parts are numbered by hand. */
const numbered = (text: string): boolean => /^(\d{1,2}|[IVX]{1,4})\s?[.)–-]\s?\p{Lu}/u.test(text);

/** Lines at the top and at the bottom of a page that may be its header or its footer. */
const EDGE = 3;
/** Numbers of pages differ from one page to the next; the numbers of headings say what they are. */
const shapeOf = ({ text }: DrawnLine): string =>
  /^\W*\d+\W*$|\bpage\b|\d+\s*(?:\/|sur)\s*\d+/iu.test(text) ? tidy(text).replace(/\d+/gu, "0") : tidy(text);
const edges = (page: readonly DrawnLine[]): DrawnLine[] => {
  const byHeight = page.toSorted((a, b) => b.bottom - a.bottom);
  return byHeight.length <= EDGE * 2 ? [] : [...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)];
};

/** The lines that come at the edge of most pages, whatever the number of the page. */
function headersAndFooters(pages: readonly (readonly DrawnLine[])[]): ReadonlySet<DrawnLine> {
  const found = new Map<string, DrawnLine[]>();
  for (const page of pages)
    for (const line of edges(page)) {
      const key = `${shapeOf(line)}\n${String(Math.round(line.bottom))}`;
      found.set(key, [...(found.get(key) ?? []), line]);
    }
  const often = Math.max(3, pages.length * 0.6);
  return new Set([...found.values()].filter((lines) => lines.length >= often).flat());
}

async function readPages(document: PDFDocumentProxy): Promise<DrawnLine[]> {
  const pages: DrawnLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await drawnLines(page));
    page.cleanup();
  }
  const left = headersAndFooters(pages);
  return pages.flat().filter((line) => !left.has(line));
}

/** The lines of a PDF that has a text. @throws DocumentRefused */
export async function readPdf(bytes: Buffer): Promise<Line[]> {
  if (!bytes.subarray(0, 5).equals(Buffer.from("%PDF-"))) throw damaged();
  // What stands after the end would be read by another program as another kind of file.
  if (!/%%EOF\s*$/.test(bytes.subarray(-1_024).toString("latin1"))) throw damaged();
  checkNames(bytes);
  checkStreams(bytes);
  // Large, and asked for by no other format.
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: true,
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES) throw tooHeavy();
    await checkActions(document);
    const lines = await readPages(document);
    const body = textSize(lines);
    return lines.map(({ text, size, level }) => {
      const said = tidy(text);
      const prominent = mayBeTitle(said) && (size >= body * LARGER || inCapitals(said) || numbered(said));
      return { text, level, prominent };
    });
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    if (error instanceof Error && error.name === "PasswordException")
      throw new DocumentRefused(
        "Ce PDF est protégé par un mot de passe : retirez la protection, enregistrez-le de nouveau, puis renvoyez-le.",
      );
    throw damaged();
  } finally {
    await loading.destroy();
  }
}
