import { getDocument, VerbosityLevel, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
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
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0] as [number, number])[0];
}

/** « 3. », « II – »: as parts are numbered by hand. */
const numbered = (text: string): boolean => /^(\d{1,2}|[IVX]{1,4})\s?[.)–-]\s?\p{Lu}/u.test(text);

/** A line that comes on most pages is a header or a footer. */
function repeated(pages: readonly (readonly DrawnLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const shape = (text: string): string => text.replace(/\d+/gu, "0");
  for (const page of pages)
    for (const text of new Set(page.map((line) => shape(tidy(line.text)))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  const often = pages.length < 3 ? Infinity : pages.length * 0.6;
  return new Set([...counts].filter(([, count]) => count >= often).map(([text]) => text));
}

async function readPages(document: PDFDocumentProxy): Promise<DrawnLine[]> {
  const pages: DrawnLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await drawnLines(page));
    page.cleanup();
  }
  const everywhere = repeated(pages);
  return pages.flat().filter(({ text }) => !everywhere.has(tidy(text).replace(/\d+/gu, "0")));
}

/** The lines of a PDF that has a text. @throws DocumentRefused */
export async function readPdf(bytes: Buffer): Promise<Line[]> {
  if (!bytes.subarray(0, 5).equals(Buffer.from("%PDF-"))) throw damaged();
  // What stands after the end would be read by another program as another kind of file.
  if (!/%%EOF\s*$/.test(bytes.subarray(-1_024).toString("latin1"))) throw damaged();
  checkNames(bytes);
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
