import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from "pdf-lib";

/** What a PDF says of itself, read from its objects. */
export interface PdfFacts {
  readonly title: string | undefined;
  readonly lang: string | undefined;
  /** Marked as tagged, with a tree of structure elements. */
  readonly tagged: boolean;
  /** Roles of the structure elements, with how many of each. */
  readonly roles: ReadonlyMap<string, number>;
  /** Figures of the structure that have no text alternative. */
  readonly figuresWithoutAlt: number;
  readonly metadata: string;
  readonly attachments: readonly string[];
  /** Fonts whose program isn't in the file. */
  readonly fontsNotEmbedded: readonly string[];
  readonly fontCount: number;
}

const textOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;

/** Reads the facts that the tests judge. */
export async function readPdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.filter((object): object is PDFDict => object instanceof PDFDict);
  const ofType = (type: string): PDFDict[] => dicts.filter((dict) => dict.get(PDFName.of("Type")) === PDFName.of(type));
  const elements = dicts.filter((dict) => dict.has(PDFName.of("S")) && dict.has(PDFName.of("P")));
  const roles = new Map<string, number>();
  for (const element of elements) {
    const role = String(element.get(PDFName.of("S"))).slice(1);
    roles.set(role, (roles.get(role) ?? 0) + 1);
  }
  const fonts = ofType("Font");
  const descriptors = ofType("FontDescriptor");
  const embedded = (dict: PDFDict): boolean =>
    ["FontFile", "FontFile2", "FontFile3"].some((key) => dict.has(PDFName.of(key)));
  const metadata = catalog.lookup(PDFName.of("Metadata"));
  return {
    title: document.getTitle(),
    lang: textOf(catalog.lookup(PDFName.of("Lang"))),
    tagged:
      String(catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict)?.get(PDFName.of("Marked"))) === "true" &&
      catalog.has(PDFName.of("StructTreeRoot")),
    roles,
    figuresWithoutAlt: elements.filter(
      (element) => element.get(PDFName.of("S")) === PDFName.of("Figure") && !element.has(PDFName.of("Alt")),
    ).length,
    metadata: metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString("utf8") : "",
    attachments: attachmentNames(document),
    // A simple font needs its descriptor; a composite one carries it in its descendant.
    fontsNotEmbedded: [
      ...descriptors.filter((each) => !embedded(each)).map((each) => String(each.get(PDFName.of("FontName")))),
      ...fonts
        .filter((font) => !font.has(PDFName.of("FontDescriptor")) && !font.has(PDFName.of("DescendantFonts")))
        .map((font) => String(font.get(PDFName.of("BaseFont")))),
    ],
    fontCount: fonts.length,
  };
}

function attachmentNames(document: PDFDocument): string[] {
  const names = document.catalog.lookupMaybe(PDFName.of("Names"), PDFDict);
  const tree = names?.lookupMaybe(PDFName.of("EmbeddedFiles"), PDFDict);
  const found: string[] = [];
  const walk = (node: PDFDict | undefined): void => {
    const list = node?.lookupMaybe(PDFName.of("Names"), PDFArray);
    for (let index = 0; list !== undefined && index < list.size(); index += 2) {
      found.push(textOf(list.lookup(index)) ?? "");
    }
    const kids = node?.lookupMaybe(PDFName.of("Kids"), PDFArray);
    for (let index = 0; kids !== undefined && index < kids.size(); index += 1) {
      const kid = kids.get(index);
      walk(kid instanceof PDFRef ? document.context.lookupMaybe(kid, PDFDict) : kids.lookupMaybe(index, PDFDict));
    }
  };
  walk(tree);
  return found;
}

/** A run of text with its place on the page, in points. */
interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Runs of one line nearer than this share of the size are one text: charts draw each letter by itself. */
const NEAR = 0.45;
const SPACE = 0.12;

function joinRuns(runs: readonly Run[]): string[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const gap = last === undefined ? Infinity : run.left - last.right;
    if (last !== undefined && Math.abs(run.baseline - last.baseline) < 0.5 && Math.abs(gap) < NEAR * run.size) {
      const text = `${last.text}${gap > SPACE * run.size ? " " : ""}${run.text}`;
      joined[joined.length - 1] = { ...last, text, right: run.right };
    } else joined.push(run);
  }
  return joined.map((run) => run.text);
}

/** The text of each page as a reader extracts it: one string a run, so that neighbouring cells never merge. */
export async function readPdfRuns(bytes: Uint8Array): Promise<string[][]> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  try {
    const pages: string[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const content = await (await document.getPage(number)).getTextContent();
      const runs = content.items.flatMap((item): Run[] => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const [, , , size = 1, left = 0, baseline = 0] = item.transform as number[];
        return [{ text: item.str, left, right: left + item.width, baseline, size: Math.abs(size) }];
      });
      pages.push(joinRuns(runs));
    }
    return pages;
  } finally {
    await document.destroy();
  }
}
